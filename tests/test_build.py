"""The built site: complete, self-contained, the same each time, under any path; and the commands that make it."""

from __future__ import annotations

import json
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from fnmatch import fnmatchcase
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin

import pytest
import yaml
from course import web
from course.cli import main, project_root
from course.contract import Release
from course.lazy_search import DOCUMENTS, INDEX
from course.offline import LEFT_OUT, NO_WORKER, WORKER, survey
from course.plugin import STYLE
from course.render.data import FRONT_END, RUNTIME
from course.web import RUNTIME_FILES, imports, runtime_version

ROOT = Path(__file__).resolve().parent.parent
ADDRESS = "https://example.org/some/sub/path/"
LESSON = "lessons/two-doors/the-two-percent/lesson.md"


def course(*arguments: str, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Runs ``course`` as people do."""
    return subprocess.run(
        [sys.executable, "-m", "course", *arguments], cwd=cwd, capture_output=True, text=True, check=False
    )


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The whole site, built once."""
    out = tmp_path_factory.mktemp("site")
    done = course("build", "--site-url", ADDRESS, "--out", str(out))
    assert done.returncode == 0, done.stdout + done.stderr
    return out


class Refs(HTMLParser):
    """Ids of a page, links to follow, and things that a browser loads by itself."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.ids: set[str] = set()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.feed(file.read_text(encoding="utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes one element."""
        found = {name: value or "" for name, value in attrs}
        self.ids.update(found[name] for name in ("id", "name") if found.get(name))
        if tag == "a" and "href" in found:
            self.links.append(found["href"])
        elif tag == "link" and found.get("rel") in ("stylesheet", "icon", "preload", "modulepreload", "preconnect"):
            self.loads.append(found["href"])
        elif "src" in found:
            self.loads.append(found["src"])


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Refs]:
    """Every page by its path, but for 404.html, whose links have to be absolute, and JupyterLite's own pages."""
    files = {file.relative_to(site).as_posix(): file for file in sorted(site.rglob("*.html"))}
    return {name: Refs(file) for name, file in files.items() if name != "404.html" and not name.startswith("lite/")}


def target(page: str, link: str) -> tuple[str, str]:
    """Path below the site's root and fragment that a link on a page means."""
    url, fragment = urldefrag(urljoin(f"https://x/{page.removesuffix('index.html')}", link))
    path = unquote(url.removeprefix("https://x/").partition("?")[0])
    return (path + "index.html" if path == "" or path.endswith("/") else path), unquote(fragment)


def test_every_link_leads_to_a_page_and_a_place_that_exist(site: Path, pages: dict[str, Refs]) -> None:
    broken = []
    for name, refs in pages.items():
        for link in refs.links:
            if re.match(r"[a-z]+:", link):
                continue
            path, fragment = target(name, link)
            missing_id = fragment and path in pages and fragment not in pages[path].ids
            if not (site / path).is_file() or missing_id:
                broken.append(f"{name}: {link}")
    assert not broken


def test_pages_load_nothing_from_elsewhere_and_all_that_they_load_is_there(site: Path, pages: dict[str, Refs]) -> None:
    for name, refs in pages.items():
        for link in refs.loads:
            assert not re.match(r"([a-z]+:)?//", link), f"{name} loads {link}"
            assert (site / target(name, link)[0]).is_file(), f"{name} loads {link}, which is not there"


def test_links_are_relative_so_that_any_path_will_do(pages: dict[str, Refs]) -> None:
    for name, refs in pages.items():
        assert not [link for link in (*refs.links, *refs.loads) if link.startswith("/")], name
        assert not [link for link in refs.links if link.startswith(ADDRESS)], name


def test_every_page_carries_its_data(site: Path, pages: dict[str, Refs]) -> None:
    assert len(pages) > 12
    assert all("course-data" in refs.ids for refs in pages.values())


def test_front_end_and_python_are_on_the_site(site: Path) -> None:
    assert (site / ".nojekyll").is_file()
    assert (site / FRONT_END / "course.js").is_file()
    runtime = site / RUNTIME / runtime_version(ROOT)
    assert {file.name for file in runtime.iterdir()} == set(RUNTIME_FILES)


def test_each_file_that_keeps_its_name_is_asked_for_by_its_content(site: Path, pages: dict[str, Refs]) -> None:
    own = {STYLE, f"{FRONT_END}/course.js"}
    for name, refs in pages.items():
        stamped = {target(name, link)[0]: link.partition("?v=")[2] for link in refs.loads if "?v=" in link}
        assert own == stamped.keys(), name
        assert all(sha256((site / file).read_bytes()).hexdigest().startswith(mark) for file, mark in stamped.items())
    scripts = [file.read_text(encoding="utf-8") for file in (site / FRONT_END).rglob("*.js")]
    for name in ("worker.js", "rerun-worker.js"):
        content = sha256((site / FRONT_END / name).read_bytes()).hexdigest()[:12]
        assert any(f"{name}?v={content}" in script for script in scripts)


def test_pages_load_one_style_sheet_of_ours_with_all_rules_in_it(site: Path, pages: dict[str, Refs]) -> None:
    made = (site / STYLE).read_text(encoding="utf-8")
    for sheet in (ROOT / "docs" / "assets" / "style").glob("*.css"):
        assert sheet.read_text(encoding="utf-8").strip() in made, sheet.name
        assert not (site / "assets" / "style" / sheet.name).exists()
    assert ".cx-buttons" in made  # of the front end
    for name, refs in pages.items():
        assert len([link for link in refs.loads if link.partition("?")[0].endswith(".css")]) == 3, name


def test_what_a_page_starts_with_is_asked_for_at_once_and_is_few_files(site: Path, pages: dict[str, Refs]) -> None:
    along = {f"{FRONT_END}/{name}" for name in imports(site / FRONT_END, "course.js")}
    assert 2 <= len(along) <= 4
    for name, refs in pages.items():
        assert along <= {target(name, link)[0] for link in refs.loads}, name


def test_the_texts_that_search_reads_are_apart_from_what_every_page_loads(site: Path) -> None:
    index = json.loads((site / INDEX).read_text(encoding="utf-8"))
    assert index["docs"] == []
    assert index["config"]["lang"] == ["en"]
    found = {one["location"] for one in json.loads((site / DOCUMENTS).read_text(encoding="utf-8"))}
    assert "two-doors/the-two-percent/" in found
    assert (site / INDEX).stat().st_size < 500 < 100_000 < (site / DOCUMENTS).stat().st_size


def test_others_licences_are_told(site: Path) -> None:
    text = (site / "licences" / "index.html").read_text(encoding="utf-8")
    for name in ("pyodide", "mkdocs-material", "preact", "@codemirror/view"):
        assert f"<summary>{name} " in text


def test_sources_of_the_site_are_not_published(site: Path) -> None:
    assert not (site / "settings.yml").exists()
    assert not (site / "overrides").exists()


def test_the_map_of_the_site_names_the_address_that_was_given(site: Path) -> None:
    assert f"<loc>{ADDRESS}two-doors/the-two-percent/</loc>" in (site / "sitemap.xml").read_text(encoding="utf-8")


def test_a_second_build_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    done = course("build", "--site-url", ADDRESS, "--out", str(tmp_path))
    assert done.returncode == 0, done.stdout + done.stderr

    def files(folder: Path) -> dict[str, bytes]:
        return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}

    one, other = files(site), files(tmp_path)
    assert one.keys() == other.keys()
    assert [name for name in one if one[name] != other[name]] == []


# --- without a connection -----------------------------------------------------------------------------


@pytest.fixture(scope="module")
def release(site: Path) -> Release:
    """The list of the site's files, as browsers read it."""
    return Release.model_validate_json((site / "offline.json").read_text(encoding="utf-8"))


def test_the_list_of_files_holds_each_with_its_size_and_content_and_leaves_out_only_what_it_says(
    site: Path, release: Release
) -> None:
    for one in release.files:
        content = (site / one.path).read_bytes()
        assert (one.bytes, one.hash) == (len(content), sha256(content).hexdigest()), one.path
        assert bool(one.title) == (one.group == "page"), one.path
    listed = [one.path for one in release.files]
    assert listed == sorted(set(listed))
    there = {file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file()}
    assert not [path for path in there - set(listed) if not any(fnmatchcase(path, pattern) for pattern in LEFT_OUT)]


def test_the_list_of_files_has_all_that_a_page_python_and_the_page_for_being_offline_need(
    site: Path, pages: dict[str, Refs], release: Release
) -> None:
    groups = {one.path: one.group for one in release.files}
    assert {path for path, group in groups.items() if group == "page"} == set(pages)
    needed = {target(name, link)[0] for name, refs in pages.items() for link in refs.loads}
    chunks = json.loads((site / FRONT_END / "manifest.json").read_text(encoding="utf-8"))["files"]
    apart = re.compile(r"service-worker|course\.css$")  # at the site's root; in the one style sheet
    needed |= {f"{FRONT_END}/{one['file']}" for one in chunks if not apart.search(one["file"])}
    needed |= {INDEX, DOCUMENTS, "sitemap.xml"}
    assert needed <= groups.keys(), needed - groups.keys()
    python = {path.rpartition("/")[2] for path, group in groups.items() if group == "python"}
    snapshot = {file.name for file in (site / FRONT_END / "python").iterdir()}
    assert len(snapshot) == 2
    assert python == {*RUNTIME_FILES, *snapshot, "worker.js"} - {"pyodide-lock.json"}  # which is never asked for
    shell = {target(release.shell[0], link)[0] for link in pages[release.shell[0]].loads}
    assert release.shell[0] == "offline/index.html"
    assert shell < set(release.shell) <= groups.keys()


def test_a_release_is_another_as_soon_as_a_byte_differs_and_the_same_if_none_does(tmp_path: Path) -> None:
    (tmp_path / "one").mkdir()
    page = tmp_path / "one" / "index.html"
    page.write_text("<title>One &amp; all - Site</title>", encoding="utf-8")
    before = survey(tmp_path)
    assert [(one.path, one.title) for one in before.files] == [("one/index.html", "One & all")]
    assert survey(tmp_path) == before
    page.write_text("<title>One &amp; all - Site</title> ", encoding="utf-8")
    assert survey(tmp_path).version != before.version


def test_the_site_is_an_app_under_any_path(site: Path, pages: dict[str, Refs]) -> None:
    app = json.loads((site / "manifest.webmanifest").read_text(encoding="utf-8"))
    assert (app["start_url"], app["scope"], app["name"]) == ("./", "./", "Before You Apply")
    assert "id" not in app  # relative to the host, it would be the same for all sites there
    assert all((site / icon["src"]).read_text(encoding="utf-8").startswith("<svg") for icon in app["icons"])
    assert all("manifest.webmanifest" in (site / name).read_text(encoding="utf-8") for name in pages)
    assert "://" not in (site / WORKER).read_text(encoding="utf-8")


def test_the_two_commands_of_the_readme_are_those_that_are_promised() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    install = "python3 -m venv .venv && .venv/bin/pip install -c scripts/constraints.txt -e"
    assert f"\n{install} . && .venv/bin/course serve\n" in readme
    assert f"\n{install} '.[test]' && .venv/bin/pytest\n" in readme


def test_the_workflow_runs_the_commands_of_the_project() -> None:
    workflow = yaml.safe_load((ROOT / ".github/workflows/pages.yml").read_text(encoding="utf-8"))
    steps = workflow["jobs"]["build"]["steps"]
    runs = " ".join(step.get("run", "") for step in steps)
    for command in ("pip install -c scripts/constraints.txt -e .", "course check", "course build --site-url"):
        assert command in runs
    assert all(re.search(r"@v\d+$", step["uses"]) for step in steps if "uses" in step)


def test_outside_of_a_course_the_command_says_so(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["check"]) == 1
    assert "there is no course here" in capsys.readouterr().err


def test_the_command_works_from_a_folder_further_down() -> None:
    assert project_root(ROOT / "lessons" / "two-doors") == ROOT


# --- serving and problems, on a copy that may be changed -------------------------------------------


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The project with its own sources and the installed front end of the real one."""
    for name in ("lessons", "quizzes", "docs"):
        subprocess.run(["cp", "-r", str(ROOT / name), str(tmp_path / name)], check=True)
    (tmp_path / "mkdocs.yml").write_bytes((ROOT / "mkdocs.yml").read_bytes())
    (tmp_path / "scripts").symlink_to(ROOT / "scripts")
    (tmp_path / ".cache").symlink_to(ROOT / ".cache")
    return tmp_path


def spoil(root: Path) -> None:
    """Leaves a figure without evidence and a chart that isn't there."""
    lesson = root / LESSON
    lesson.write_text(lesson.read_text(encoding="utf-8") + "\n\n[chart: nowhere]\n", encoding="utf-8")


def test_style_sheets_of_an_author_stay_where_they_are_and_come_last(copy: Path) -> None:
    styles = copy / "docs" / "assets" / "style"
    (styles / "by-hand.css").write_text("/* a page of theirs asks for it */\n", encoding="utf-8")
    (copy / "docs" / "theirs.css").write_text("a { background: url(assets/favicon.svg) }\n", encoding="utf-8")
    settings = copy / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(text.replace("extra_css:\n", "extra_css:\n  - theirs.css\n", 1), encoding="utf-8")
    first = text.partition("extra_css:\n  - ")[2].partition("\n")[0]
    done = course("build", "--no-lab", "--out", str(copy / "out"), cwd=copy)
    assert done.returncode == 0, done.stdout + done.stderr
    assert (copy / "out" / "assets" / "style" / "by-hand.css").is_file()
    sheets = [link.partition("?")[0] for link in Refs(copy / "out" / "index.html").loads if ".css?v=" in link]
    assert sheets[:2] == ["theirs.css", first]
    settings.write_text(
        text.replace("  - assets/course/course.css\n", "  - assets/course/course.css\n  - theirs.css\n")
    )
    done = course("build", "--no-lab", "--out", str(copy / "again"), cwd=copy)
    assert done.returncode == 0, done.stdout + done.stderr
    sheets = [link.partition("?")[0] for link in Refs(copy / "again" / "index.html").loads if ".css?v=" in link]
    assert sheets == [STYLE, "theirs.css"]


def test_a_course_with_problems_is_not_built_and_every_problem_is_told(copy: Path) -> None:
    spoil(copy)
    done = course("build", "--out", str(copy / "out"), cwd=copy)
    assert done.returncode == 1
    assert "there is no chart “nowhere”" in done.stderr
    assert not (copy / "out").exists()
    checked = course("check", cwd=copy)
    assert checked.returncode == 1
    assert f"{LESSON}:" in checked.stdout
    assert "Traceback" not in done.stderr + checked.stderr


@pytest.fixture
def port() -> int:
    """A port that is free at the moment."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def server(copy: Path, port: int) -> Iterator[str]:
    """``course serve`` on the copy; gives its address."""
    running = subprocess.Popen(
        [sys.executable, "-m", "course", "serve", "--port", str(port)],
        cwd=copy,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        yield f"http://127.0.0.1:{port}/"
    finally:
        running.terminate()
        running.wait(10)


def read(address: str) -> str:
    """What stands at an address."""
    with urllib.request.urlopen(address, timeout=60) as answer:
        text: str = answer.read().decode()
    return text


def read_until(address: str, text: str, seconds: float) -> float:
    """Seconds until the page at an address holds a text."""
    began = time.monotonic()
    while time.monotonic() - began < seconds:
        try:
            with urllib.request.urlopen(address, timeout=60) as answer:
                if text in answer.read().decode():
                    return time.monotonic() - began
        except OSError:
            pass
        time.sleep(0.1)
    raise AssertionError(f"{address} did not show “{text}” within {seconds} s")


def test_serving_follows_changes_and_shows_problems_on_the_page(copy: Path, server: str) -> None:
    page = f"{server}two-doors/the-two-percent/"
    read_until(page, "course-data", 90)
    time.sleep(1)  # the watcher starts after the first build
    lesson = copy / LESSON
    whole = lesson.read_text(encoding="utf-8")
    lesson.write_text(whole + "\n\nA line that is new.\n", encoding="utf-8")
    read_until(page, "A line that is new.", 30)
    with pytest.raises(urllib.error.HTTPError, match="404"):
        urllib.request.urlopen(f"{server}offline.json")
    ending = (web.build(ROOT, print, print) / NO_WORKER).read_text(encoding="utf-8")
    assert read(f"{server}{WORKER}") == ending
    assert '"offline":false' in read(page)
    assert "webmanifest" not in read(page)
    spoil(copy)
    read_until(page, "there is no chart “nowhere”", 30)
    lesson.write_text(whole, encoding="utf-8")
    read_until(page, "claim-card", 30)


def test_a_port_that_is_taken_is_told_with_another_to_try(port: int) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", port))
        taken.listen()
        done = course("serve", "--port", str(port))
    assert done.returncode == 1
    assert f"port {port} is taken; try: course serve --port {port + 1}" in done.stderr
