"""The labs in a browser, every other host out of reach: read, started, run to the end, kept, replaced, taken along."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest
from learner import PYTHON_START, settle
from playwright.sync_api import Browser, BrowserContext, FrameLocator, Page, expect
from served import Site

ROOT = Path(__file__).resolve().parents[2]
AXE = ROOT / "scripts/web/node_modules/axe-core/axe.min.js"
UNITS = sorted(file.parent.name for file in (ROOT / "lessons").glob("*/lab.py"))
CHANGED = "# a note of mine\n%pip install numpy"
NOT_HERE = "numpy isn't part of this site"
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
def service_workers() -> Literal["allow", "block"]:
    """JupyterLite has one."""
    return "allow"


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


def opened(page: Page, unit: str) -> Page:
    """The lab's page."""
    page.goto(f"{unit}/lab/")
    settle(page)
    return page


def figure_of(page: Page) -> str:
    """The last line that the page shows for reading: what the last cell printed when the site was built."""
    return page.locator(".lab .jp-OutputArea-output pre").last.inner_text().strip().splitlines()[-1]


def start(page: Page, unit: str) -> FrameLocator:
    """Starts the lab in its page by the keyboard and gives its frame."""
    opened(page, unit).get_by_role("button", name="Start the notebook here").press("Enter")
    frame = page.frame_locator("course-live iframe").first
    frame.locator(".jp-Notebook .jp-CodeCell").first.wait_for(timeout=PYTHON_START)
    return frame


@pytest.mark.parametrize("unit", UNITS)
def test_a_lab_runs_to_its_end_in_the_page_and_prints_the_figure_of_the_build(page: Page, unit: str) -> None:
    frame = start(page, unit)
    frame.get_by_role("menuitem", name="Run", exact=True).click()
    frame.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    last = frame.locator(".jp-CodeCell").last.locator(".jp-OutputArea-output")
    expect(last).to_have_text(figure_of(page), timeout=PYTHON_START)
    expect(frame.locator(".jp-OutputArea-output[data-mime-type*=error]")).to_have_count(0)


def test_there_is_a_lab_for_every_unit_and_python_is_the_one_copy_that_the_exercises_use(site: Site) -> None:
    assert len(UNITS) == 5
    assert site.root is not None
    copies = list(site.root.rglob("pyodide.asm.wasm"))
    assert [file.parent.parent.name for file in copies] == ["pyodide"]
    config = json.loads((site.root / "lite" / "jupyter-lite.json").read_text(encoding="utf-8"))
    (settings,) = config["jupyter-config-data"]["litePluginSettings"].values()
    assert (site.root / "lite" / settings["pyodideUrl"]).resolve() == copies[0].with_name("pyodide.mjs").resolve()


def test_changes_are_kept_and_listed_and_taken_along_and_a_new_release_takes_nothing_away(
    site: Site, page: Page
) -> None:
    assert site.root is not None
    unit = UNITS[0]
    frame = start(page, unit)
    cell = frame.locator(".jp-CodeCell").first
    cell.locator(".cm-content").click()
    page.keyboard.press("ControlOrMeta+End")
    page.keyboard.insert_text("\n" + CHANGED)
    page.keyboard.press("Shift+Enter")
    expect(cell.locator(".jp-OutputArea-output").last).to_contain_text(NOT_HERE, timeout=PYTHON_START)
    expect(cell.locator(".jp-OutputArea-output").last).not_to_contain_text("Traceback")

    expect_kept(page, unit)  # and it shows after a reload
    frame = start(page, unit)
    expect(frame.locator(".jp-CodeCell .cm-content").first).to_contain_text("# a note of mine")

    text = (site.root / unit / "lab" / f"{unit}.ipynb").read_text(encoding="utf-8")
    opened(page, unit).evaluate(PUT, [f"nb/{unit}-000000.ipynb", text.replace("made up", "from before")])
    opened(page, unit)
    expect(page.get_by_role("note")).to_contain_text("This lab has changed since you worked in it")
    with page.expect_popup() as popup:
        page.get_by_role("link", name="open it", exact=True).click()
    expect(popup.value.get_by_text("from before").first).to_be_attached(timeout=PYTHON_START)
    popup.value.close()

    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Start over with a fresh copy").click()
    expect(page.get_by_text("Your changes of")).to_have_count(0)
    frame = start(page, unit)
    expect(frame.locator(".jp-CodeCell .cm-content").first).not_to_contain_text("# a note of mine")

    page.goto("progress/")
    settle(page)
    expect(page.locator("course-lab-work")).to_contain_text(f"{unit}-000000.ipynb")
    page.once("dialog", lambda dialog: dialog.accept())
    page.get_by_role("button", name="Erase all notebooks").click()
    expect(page.locator("course-lab-work")).to_contain_text("No changed notebook is kept in this browser")


def expect_kept(page: Page, unit: str) -> None:
    """My progress lists the changed notebook, and hands it over as a file."""
    work = page.locator("course-lab-work")
    for _ in range(10):
        page.wait_for_timeout(3_000)  # it is kept by itself, every five seconds, while its page is open
        other = page.context.new_page()
        other.goto("progress/")
        settle(other)
        work = other.locator("course-lab-work")
        work.get_by_text(re.compile("notebook|last changed")).first.wait_for()
        if work.get_by_role("button").count():
            break
        other.close()
    expect(work).to_contain_text(f"{unit}-")
    with work.page.expect_download() as got:
        work.get_by_role("button").first.click()
    assert "# a note of mine" in Path(got.value.path()).read_text(encoding="utf-8")
    work.page.close()


def test_a_prompt_in_a_page_runs_its_code_says_why_nothing_can_be_installed_and_lets_the_keyboard_out(
    page: Page,
) -> None:
    page.goto("authors/")
    settle(page)
    page.get_by_role("button", name="Run it").press("Enter")
    frame = page.frame_locator("course-live iframe").first
    frame.get_by_text("At least one of fifty: 64%").last.wait_for(timeout=PYTHON_START)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    result = page.evaluate("axe.run({exclude: [['iframe']]}, {resultTypes: ['violations']})")
    assert not result["violations"], result["violations"]
    frame.locator(".jp-CodeConsole-input .cm-content").click()
    page.keyboard.insert_text("%pip install numpy")
    page.keyboard.press("Shift+Enter")
    expect(frame.locator(".jp-OutputArea-output").last).to_contain_text(NOT_HERE, timeout=PYTHON_START)
    expect(frame.locator(".jp-OutputArea-output").last).not_to_contain_text("Traceback")
    page.keyboard.press("Escape")
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.tagName") != "IFRAME":
            break
    assert page.evaluate("document.activeElement.tagName") in ("A", "BUTTON")


def test_an_author_can_place_a_notebook_by_its_unit_and_a_page_without_live_code_asks_for_none(page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("two-doors/the-two-percent/")
    settle(page)
    page.goto("authors/")
    settle(page)
    assert not [url for url in asked if "/lite/" in url]
    frame = page.locator("course-live").nth(1)
    frame.get_by_role("button", name="Open the lab of unit 1").click()
    frame.frame_locator("iframe").get_by_text("Marta is not a real person").last.wait_for(timeout=PYTHON_START)
    assert page.locator("course-live").first.locator("iframe").count() == 0


def test_the_full_lab_opens_in_a_tab_and_the_files_can_be_taken_along(page: Page) -> None:
    opened(page, UNITS[0])
    for name in ("notebook (.ipynb)", "plain Python (.py)", "the course’s functions (.whl)"):
        with page.expect_download() as got:
            page.get_by_role("link", name=name).click()
        assert Path(got.value.path()).stat().st_size > 1000
    with page.expect_popup() as tab:
        page.get_by_role("link", name="Open it in JupyterLab").click()
    tab.value.locator(".jp-NotebookPanel").wait_for(timeout=PYTHON_START)


def test_a_lab_can_be_read_without_javascript(site: Site, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=site.url)
    page = context.new_page()
    page.goto(f"{UNITS[0]}/lab/")
    assert page.locator(".lab .highlight pre").count() > 3
    assert figure_of(page)
    context.close()
