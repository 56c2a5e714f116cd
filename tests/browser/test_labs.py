"""The labs in a browser, every other host out of reach: read, started, run to the end, kept, replaced, taken along."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from learner import PYTHON_START, settle
from playwright.sync_api import Browser, BrowserContext, FrameLocator, Page, expect
from served import Site

ROOT = Path(__file__).resolve().parents[2]
UNITS = sorted(file.parent.name for file in (ROOT / "lessons").glob("*/lab.py"))
PUT = """async ([path, text]) => {
  const db = await new Promise((done) => {
    const asked = indexedDB.open(`JupyterLite Storage - ${new URL('../../lite/', location.href).pathname}`);
    asked.onsuccess = () => done(asked.result);
  });
  const change = db.transaction('files', 'readwrite');
  const now = new Date().toISOString();
  change.objectStore('files').put(
    {name: path.split('/').pop(), path, type: 'notebook', format: 'json', mimetype: 'application/json', size: 1,
     writable: true, created: now, last_modified: now, content: JSON.parse(text)}, path);
  await new Promise((done) => (change.oncomplete = done));
  db.close();
}"""


@pytest.fixture
def foreign(context: BrowserContext, site: Site) -> Iterator[list[str]]:
    """Requests that left this host; there must be none at the end of each test."""
    host = site.url.split("/some/")[0]
    found: list[str] = []
    context.on(
        "request",
        lambda request: None if request.url.startswith((host, "data:", "blob:")) else found.append(request.url),
    )
    yield found
    assert not found, found


@pytest.fixture
def page(context: BrowserContext, foreign: list[str]) -> Page:
    """A page for a lab, on a screen that has room for a notebook. JupyterLite itself logs errors that do no harm."""
    opened = context.new_page()
    opened.set_viewport_size({"width": 1280, "height": 900})
    return opened


def figure_of(site: Site, page: Page) -> str:
    """The last line that the page shows for reading: what the last cell printed when the site was built."""
    return page.locator(".lab .jp-OutputArea-output pre").last.inner_text().strip().splitlines()[-1]


def start(page: Page, unit: str) -> FrameLocator:
    """Starts the lab in its page by the keyboard and gives its frame."""
    page.goto(f"{unit}/lab/")
    settle(page)
    page.get_by_role("button", name="Start the notebook here").press("Enter")
    frame = page.frame_locator("course-live iframe").first
    frame.locator(".jp-Notebook").wait_for(timeout=PYTHON_START)
    return frame


def run_all(frame: FrameLocator) -> None:
    """Runs every cell from the menu."""
    frame.get_by_role("menuitem", name="Run", exact=True).click()
    frame.get_by_role("menuitem", name="Run All Cells", exact=True).click()


def test_there_is_a_lab_for_every_unit() -> None:
    assert len(UNITS) == 5


@pytest.mark.parametrize("unit", UNITS)
def test_a_lab_runs_to_its_end_in_the_page_and_prints_the_figure_of_the_build(
    site: Site, page: Page, unit: str
) -> None:
    frame = start(page, unit)
    built = figure_of(site, page)
    run_all(frame)
    last = frame.locator(".jp-CodeCell").last.locator(".jp-OutputArea-output")
    expect(last).to_have_text(built, timeout=PYTHON_START)
    expect(frame.locator(".jp-OutputArea-output[data-mime-type*=error]")).to_have_count(0)


def test_python_is_the_one_copy_that_the_exercises_use(site: Site) -> None:
    assert site.root is not None
    copies = list(site.root.rglob("pyodide.asm.wasm"))
    assert [file.parent.parent.name for file in copies] == ["pyodide"]
    config = json.loads((site.root / "lite" / "jupyter-lite.json").read_text(encoding="utf-8"))
    (settings,) = config["jupyter-config-data"]["litePluginSettings"].values()
    assert (site.root / "lite" / settings["pyodideUrl"]).resolve() == copies[0].with_name("pyodide.mjs").resolve()


def test_installing_what_is_not_shipped_fails_at_once_and_says_why(page: Page) -> None:
    page.goto("lite/repl/index.html?kernel=python&execute=1&code=import%20course_lab%0A%25pip%20install%20numpy")
    shown = page.locator(".jp-OutputArea-output").last
    expect(shown).to_contain_text("numpy isn't part of this site", timeout=PYTHON_START)
    expect(shown).not_to_contain_text("Traceback")


def test_changes_survive_a_reload_and_can_be_taken_along_and_given_up(page: Page) -> None:
    frame = start(page, UNITS[0])
    frame.locator(".jp-CodeCell .cm-content").first.click()
    page.keyboard.press("ControlOrMeta+End")
    page.keyboard.insert_text("\n# a note of mine")
    page.wait_for_timeout(12_000)  # it is kept by itself, every five seconds
    page.goto("progress/")
    settle(page)
    work = page.locator("course-lab-work")
    expect(work).to_contain_text(f"{UNITS[0]}-")
    with page.expect_download() as got:
        work.get_by_role("button").first.click()
    assert "# a note of mine" in Path(got.value.path()).read_text(encoding="utf-8")
    frame = start(page, UNITS[0])
    expect(frame.locator(".jp-CodeCell .cm-content").first).to_contain_text("# a note of mine")
    page.goto(f"{UNITS[0]}/lab/")
    settle(page)
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Start over with a fresh copy").click()
    expect(page.get_by_text("Your changes of")).to_have_count(0)
    frame = start(page, UNITS[0])
    expect(frame.locator(".jp-CodeCell .cm-content").first).not_to_contain_text("# a note of mine")


def test_a_new_release_tells_the_learner_and_keeps_the_old_notebook_beside_the_new(site: Site, page: Page) -> None:
    assert site.root is not None
    unit = UNITS[0]
    start(page, unit)  # makes the labs' storage
    page.wait_for_timeout(2_000)
    page.goto(f"{unit}/lab/")
    settle(page)
    text = (site.root / unit / "lab" / f"{unit}.ipynb").read_text(encoding="utf-8")
    page.evaluate(PUT, [f"nb/{unit}-000000.ipynb", text.replace("made up", "from before")])
    page.reload()
    settle(page)
    expect(page.get_by_role("note")).to_contain_text("This lab has changed since you worked in it")
    with page.expect_popup() as opened:
        page.get_by_role("link", name="open it", exact=True).click()
    expect(opened.value.get_by_text("from before").first).to_be_attached(timeout=PYTHON_START)
    frame = start(page, unit)
    expect(frame.get_by_text("made up").first).to_be_attached()


def test_the_full_lab_opens_in_a_tab_and_the_files_can_be_taken_along(page: Page) -> None:
    page.goto(f"{UNITS[0]}/lab/")
    settle(page)
    for name in ("notebook (.ipynb)", "plain Python (.py)", "the course’s functions (.whl)"):
        with page.expect_download() as got:
            page.get_by_role("link", name=name).click()
        assert Path(got.value.path()).stat().st_size > 1000
    with page.expect_popup() as opened:
        page.get_by_role("link", name="Open it in JupyterLab").click()
    opened.value.locator(".jp-NotebookPanel").wait_for(timeout=PYTHON_START)


def test_a_lab_can_be_read_without_javascript(site: Site, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=site.url)
    page = context.new_page()
    page.goto(f"{UNITS[0]}/lab/")
    assert page.locator(".lab .highlight pre").count() > 3
    assert figure_of(site, page)
    context.close()
