"""The labs: where their functions come from, what an author is told, and that the same sources give the same bytes."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from course import lab, live, web
from course.lab import fences, package, reading
from course.lab.notebook import make
from course.render.data import RUNTIME
from course.render.drawn import Drawn
from course.render.site import Site
from course.sources import load

ROOT = Path(__file__).resolve().parent.parent
FILE = "lessons/two-doors/lab.py"
HEAD = "# %% [markdown]\n# # A title\n#\n# About 20 minutes.\n\n# %%\n"
MEND = "correct it; a lab runs from its first cell to its last"
COURSE, _ = load(ROOT)


def told(source: str, folder: Path) -> list[str]:
    """What the author of a lab reads."""
    return [str(one) for one in make(FILE, source, folder, "", folder / "kept")[1]]


def test_every_exercise_has_a_module_with_the_functions_of_its_solution_and_nothing_that_prints(tmp_path: Path) -> None:
    content = package.files(COURSE)
    exercises = [one for lesson in COURSE.lessons for one in lesson.exercises]
    assert exercises
    for exercise in exercises:
        text = content[f"course_lab/{package.module_name(exercise.id)}.py"]
        room: dict[str, object] = {"__name__": "room"}
        exec(compile(text, exercise.id, "exec"), room)
        for line in exercise.solution.splitlines():
            if line.startswith("def "):
                assert line.removeprefix("def ").partition("(")[0] in room
        assert not [line for line in text.splitlines() if line.startswith("print(")]


def test_the_wheel_is_the_same_bytes_each_time_and_another_version_when_a_function_changes() -> None:
    content = package.files(COURSE)
    assert package.wheel(content) == package.wheel(dict(content))
    changed = content | {"course_lab/at_least_one.py": "x = 1\n"}
    assert package.wheel(changed)[0] != package.wheel(content)[0]


def test_an_error_in_a_cell_is_told_with_the_line_of_the_file(tmp_path: Path) -> None:
    source = HEAD + "x = 1\n\n# %%\n\ny = 2\nprint(x / (y - 2))\n"
    assert told(source, tmp_path) == [f"{FILE}:12: N003 a cell stops with ZeroDivisionError: division by zero; " + MEND]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("print(1)\n", "N001 the notebook cannot be read"),
        ("# %% [markdown]\n# No title\n\n# %%\nprint(1)\n", "N002 the first cell lacks a title or a time"),
        (HEAD + "x = 1\n", "N004 the last cell prints nothing"),
    ],
)
def test_a_lab_without_its_parts_is_told_so(tmp_path: Path, source: str, expected: str) -> None:
    (line,) = told(source, tmp_path)
    assert expected in line


def test_the_same_lab_executed_twice_is_the_same_bytes(tmp_path: Path) -> None:
    source = HEAD + "for n in range(50):\n    print(n, flush=True)\n{3, 1, 2}\n\n# %%\nprint('done')\n"
    books = [make(FILE, source, tmp_path, "", tmp_path / name)[0] for name in ("one", "two")]
    first, second = books
    assert first is not None
    assert second is not None
    assert first == second
    assert first.figure == "done"
    assert "0\n1\n" in first.html


def test_an_unchanged_lab_is_not_executed_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = HEAD + "print('done')\n"
    make(FILE, source, tmp_path, "", tmp_path / "kept")
    monkeypatch.setitem(sys.modules, "nbclient", None)  # importing it would now fail
    again, found = make(FILE, source, tmp_path, "", tmp_path / "kept")
    assert not found
    assert again is not None
    assert again.figure == "done"


def test_a_new_version_of_a_lab_has_a_new_name_in_the_browser(tmp_path: Path) -> None:
    one, _ = make(FILE, HEAD + "print(1)\n", tmp_path, "", tmp_path / "kept")
    other, _ = make(FILE, HEAD + "print(2)\n", tmp_path, "", tmp_path / "kept")
    assert one is not None
    assert other is not None
    assert one.name != other.name


def test_live_fences_are_found_and_examples_inside_longer_fences_are_left_alone() -> None:
    fence = "```{replite}\n:prompt: Try it\nprint(1)\n```"
    text = f"Before.\n\n{fence}\n\n````markdown\n{fence}\n````\n\n```python\nx = 1\n```\n"
    markdown, found = live.placed(text)
    assert [one.text for one in found] == [fence]
    assert found[0].code == "print(1)"
    assert found[0].options == {"prompt": "Try it"}
    assert markdown.count("[course: live-0]") == 1
    assert markdown.count("{replite}") == 1


def test_a_notebook_is_named_by_its_unit_and_a_prompt_runs_python_without_saying_so() -> None:
    notebook, prompt = live.find("```{notebooklite} doors\n:prompt: Open\n```\n\n```{replite}\n:prompt: Run\n1\n```\n")
    names = {"doors": "doors-1a2b3c.ipynb"}
    assert "{notebooklite} /nb/doors-1a2b3c.ipynb\n:prompt: Open\n" in fences.directive(notebook, names)
    assert ":kernel: python\n" in fences.directive(prompt, names)


def test_a_prompt_becomes_a_link_that_a_button_replaces_and_its_address_takes_no_detour() -> None:
    body = (
        '<div class="jupyterlite_sphinx_iframe_container" style="width: 100%; height: 300px;" onclick="'
        "window.jupyterliteShowIframe('live-1', window.jupyterliteConcatSearchParams("
        "'../../lite/tree/../notebooks/index.html?path=nb/a.ipynb', false))\"><div id=live-1 class=\""
        'jupyterlite_sphinx_try_it_button jupyterlite_sphinx_try_it_button_unclicked" style="x">\n Try it \n</div>'
    )
    html = fences.button(body, "Lab")
    assert 'data-src="../../lite/notebooks/index.html?path=nb/a.ipynb"' in html
    assert 'data-height="300px"' in html
    assert ">Try it</a>" in html
    assert "onclick" not in html


def test_a_rendered_notebook_keeps_text_code_and_output_and_leaves_styles_scripts_and_controls() -> None:
    html = (
        '<style>.x{}</style><script>alert(1)</script><div class="jp-Cell" id="cell-id=c1" tabindex="0">'
        '<h1 id="a">A<a class="anchor-link" href="#a">¶</a></h1><clipboard-copy><svg></svg></clipboard-copy>'
        '<div class="highlight-ipynb hl-python"><pre>1 &lt; 2</pre></div></div>'
    )
    rest = reading.clean(html)
    assert rest == '<div class="jp-Cell"><div class="highlight"><pre tabindex="0">1 &lt; 2</pre></div></div>'


def test_the_headings_of_a_notebook_are_the_contents_of_its_page() -> None:
    html = '<h2 id="log">The <code>log</code></h2><h3 id="week">A week</h3><h2 id="end">The end</h2>'
    first, last = reading.headings(html)
    assert (first["id"], first["name"], last["id"]) == ("log", "The log", "end")
    assert [one["id"] for one in first["children"]] == ["week"]


def test_the_labs_built_twice_are_the_same_bytes(tmp_path: Path) -> None:
    web.install(ROOT, print)
    version = web.runtime_version(ROOT)
    runtime = lab.Runtime(web.runtime_package(ROOT), version, f"{RUNTIME}/{version}")
    pages = {path.removeprefix("docs/"): text for path, text in COURSE.pages.items()}
    pages |= Site(COURSE, Drawn(), version).pages()
    made: list[dict[str, bytes]] = []
    for cache in (ROOT / ".cache" / "lab", tmp_path / "again"):  # the first serves the site's own build, too
        built, found = lab.build(COURSE, ROOT, pages, runtime, cache, print)
        assert not found
        out = tmp_path / f"site-{len(made)}"
        built.install(out)
        files = sorted(file for file in out.rglob("*") if file.is_file())
        texts = [built.placements(path, list(live.find(text))) for path, text in (pages | built.pages()).items()]
        shown = {f"{at} {name}": html.encode() for at, page in enumerate(texts) for name, html in page.items()}
        made.append({file.relative_to(out).as_posix(): file.read_bytes() for file in files} | shown)
    assert [name for name in made[0] | made[1] if made[0].get(name) != made[1].get(name)] == []
    assert len(made[0]) > 500
