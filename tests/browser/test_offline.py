"""Without a connection: what was read, what was asked to be kept, what is not there; and releases that never mix."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import chromium
import pytest
from conftest import ROOT, Watch
from course.offline import LABS, list_files, switch_off
from course.web import build as front_end
from learner import Exercise, answer_right, answer_wrong, data_of, settle
from playwright.sync_api import Browser, BrowserContext, Error, Locator, Page, expect
from served import Site
from test_pages import AXE, LESSON

UNREAD = "two-doors/where-you-live/"
KEEP = "Keep this course on this device"
WHOLE = "The whole course is on this device"
FOOT = "code MIT. No account, no tracking"
CACHES = "caches.keys()"
WORKERS = "navigator.serviceWorker.getRegistrations().then(all => all.map(one => one.scope))"


class Device:
    """A browser of its own with a profile on disk: it can be closed, and opened again later."""

    def __init__(self, browser: Browser, site: Site, profile: Path) -> None:
        self.browser, self.site, self.profile = browser, site, profile
        self.context: BrowserContext | None = None

    def open(self) -> Page:
        """Closes the browser if it is open, and opens it anew."""
        self.close()
        self.context = self.browser.browser_type.launch_persistent_context(
            self.profile,
            executable_path=chromium.executable(),
            args=list(chromium.ARGUMENTS),
            viewport={"width": 1280, "height": 900},
            reduced_motion="reduce",
            base_url=self.site.url,
        )
        return self.context.new_page()

    def close(self) -> None:
        """Closes the browser; the profile stays."""
        if self.context:
            self.context.close()
        self.context = None


@pytest.fixture
def service_workers() -> Literal["allow", "block"]:
    """All of this is about one."""
    return "allow"


@pytest.fixture
def device(browser: Browser, site: Site, tmp_path: Path) -> Iterator[Device]:
    """A device of somebody's own."""
    made = Device(browser, site, tmp_path / "profile")
    yield made
    made.close()


@pytest.fixture(autouse=True)
def as_it_was(site: Site) -> Iterator[None]:
    """Puts the site back as all tests share it."""
    root, prefixes = site.root, list(site.prefixes)
    yield
    site.root, site.prefixes, site.up, site.held = root, prefixes, True, ""


def visit(page: Page, address: str) -> Page:
    """Opens a page as a whole, and waits until it and what it keeps are ready."""
    page.goto(address)
    settle(page)
    page.wait_for_function("document.documentElement.dataset.offline === 'ready'")
    return page


def visit_offline(page: Page, address: str) -> Page:
    """Opens a page as a whole while nothing answers."""
    page.goto(address)
    settle(page)
    return page


def ours(folder: Path) -> list[Path]:
    """Every page but those of JupyterLite."""
    return [page for page in folder.rglob("*.html") if not page.is_relative_to(folder / LABS)]


def released(site: Site, folder: Path, change: Callable[[Path], None] | None = None) -> Path:
    """A second release: every page has another last line, and one style sheet another content."""
    assert site.root is not None
    shutil.copytree(site.root, folder)
    style = folder / "assets/course/site.css"
    old = re.search(r"site\.css\?v=(\w+)", (folder / "index.html").read_text(encoding="utf-8"))
    assert old
    style.write_text(style.read_text(encoding="utf-8") + "\n.md-copyright { outline: 3px solid; }\n", encoding="utf-8")
    stamp = next(one.hash for one in list_files(folder).files if one.path == "assets/course/site.css")[:12]
    for page in ours(folder):
        text = page.read_text(encoding="utf-8")
        assert FOOT in text
        text = text.replace(FOOT, "code MIT. The second release").replace(f"site.css?v={old[1]}", f"site.css?v={stamp}")
        page.write_text(text, encoding="utf-8")
    list_files(folder)
    if change:
        change(folder)
    return folder


def release_of(page: Page) -> int:
    """Which release the page is of. Its text and its style must agree."""
    second = "The second release" in page.locator(".md-copyright").inner_text()
    outlined = page.locator(".md-copyright").evaluate("e => getComputedStyle(e).outlineStyle") == "solid"
    assert second == outlined, "text and style are of different releases"
    return 2 if second else 1


def bar(page: Page) -> Locator:
    """The quiet bar at the foot of the window."""
    return page.locator(".cp-bar")


def kept_state(page: Page) -> Locator:
    """The sentence that says how keeping the course stands."""
    return page.locator("course-keep .cp-kept-state")


def keep_course(page: Page) -> None:
    """Presses the button on *My progress* and waits until everything is here."""
    visit(page, "progress/").get_by_role("button", name=KEEP).click()
    expect(kept_state(page)).to_contain_text(WHOLE, timeout=90_000)


def barriers(page: Page) -> list[str]:
    """What axe finds on the page as it stands."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [f"{one['id']}: {one['help']}: {one['nodes'][0]['html'][:120]}" for one in result["violations"]]


# --- nobody asked for anything ------------------------------------------------------------------------


def test_a_page_that_was_read_can_be_read_again_without_a_connection(page: Page, site: Site, watch: Watch) -> None:
    visit(page, LESSON)
    site.up = False
    visit_offline(page, LESSON)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    question = data_of(page)["lesson"]["questions"][0]
    answer_right(page, question)
    assert release_of(page) == 1
    assert not [url for url in watch.requests if "/pyodide/" in url], "Python was fetched, and nobody had asked for it"
    watch.problems.clear()  # what looks for a newer release finds no network


def test_only_what_was_read_is_kept_until_more_is_asked_for(page: Page) -> None:
    visit(page, LESSON)
    pages = page.evaluate(KEPT_PATHS)
    assert [path for path in pages if path.endswith(".html")] == ["offline/index.html", f"{LESSON}index.html"]
    assert not [path for path in pages if "pyodide" in path or "course/worker.js" in path]


KEPT_PATHS = """async () => {
    const cache = await caches.open((await caches.keys())[0]);
    const kept = (await cache.keys()).map(one => one.url.split('/.kept/')[1]);
    const root = (await cache.keys())[0].url.split('.kept/')[0];
    const release = await (await cache.match(root + '.kept/release')).json();
    return release.files.filter(one => kept.includes('file/' + one.hash)).map(one => one.path).sort();
}"""


def test_a_page_that_is_not_kept_is_named_as_such_and_what_is_kept_is_listed(
    page: Page, site: Site, watch: Watch
) -> None:
    visit(page, LESSON)
    site.up = False
    visit_offline(page, UNREAD)
    expect(page.get_by_role("heading", level=1)).to_contain_text("You are offline")
    listed = page.locator("course-kept .cp-kept-pages a")
    expect(listed).to_have_count(1)
    assert barriers(page) == []
    listed.click()
    page.wait_for_url(f"**/{LESSON}")
    settle(page)
    page.locator(f'.md-nav a[href$="{UNREAD}"]').first.dispatch_event("click")
    page.wait_for_url("**/offline/?for=*")
    settle(page)
    site.up = True
    page.get_by_role("link", name="Try that page again").click()
    page.wait_for_url(f"**/{UNREAD}")
    expect(page.locator('course-quiz[data-lesson="where-you-live"]')).to_be_visible()
    watch.problems.clear()


def test_the_way_back_leads_nowhere_but_into_the_site(page: Page) -> None:
    for elsewhere in ("https://example.org/", "//example.org/", "../../../neighbour/", "javascript:alert(1)"):
        visit(page, f"offline/?for={elsewhere}")
        expect(page.get_by_role("heading", level=1)).to_contain_text("You are offline")
        assert page.get_by_role("link", name="Try that page again").count() == 0, elsewhere


# --- the whole course ---------------------------------------------------------------------------------


def test_a_kept_course_works_through_a_lesson_after_the_browser_was_closed_and_the_net_is_gone(
    device: Device, site: Site
) -> None:
    page = device.open()
    keep_course(page)
    device.close()
    site.up = False
    before = len(site.hits)
    page = device.open()
    assert device.context
    device.context.set_offline(True)
    visit_offline(page, "")
    page.evaluate("window.sameWindow = true")
    page.locator(f'.md-content a[href$="{LESSON}"]').locator("visible=true").first.click()
    page.wait_for_url(f"**/{LESSON}")
    settle(page)
    assert page.evaluate("window.sameWindow") is True, "instant navigation does not work offline"
    for question in data_of(page)["lesson"]["questions"]:
        answer_right(page, question)
    exercise = Exercise(page, "at-least-one").open_code()
    solution = ROOT / "lessons" / LESSON / "at-least-one/solution.py"
    exercise.check(solution.read_text(encoding="utf-8"))
    exercise.until("passed")
    page.goto("progress/")
    settle(page)
    expect(page.locator(".cp-tiles")).to_contain_text("1 exercise done")
    for address in (UNREAD, "evidence/", "review/"):
        visit_offline(page, address)
        expect(page.get_by_role("heading", level=1)).not_to_contain_text("You are offline")
    assert len(site.hits) == before


def test_keeping_can_be_stopped_taken_up_again_and_undone(page: Page, site: Site) -> None:
    visit(page, "progress/")
    site.held = "pyodide.asm.wasm"
    page.get_by_role("button", name=KEEP).click()
    expect(page.get_by_role("progressbar", name="Keeping the course")).to_be_visible()
    for _ in range(300):
        if "evidence/index.html" in page.evaluate(KEPT_PATHS):
            break
        page.wait_for_timeout(100)
    page.get_by_role("button", name="Stop").click()
    expect(kept_state(page)).to_contain_text("Stopped. What has arrived stays here")
    site.held = ""
    visit(page, "progress/")
    expect(kept_state(page)).to_contain_text(re.compile(r"^\d+\.\d MB of \d+\.\d MB are here"))
    site.hits.clear()
    page.get_by_role("button", name="Go on").click()
    expect(kept_state(page)).to_contain_text(WHOLE, timeout=90_000)
    assert [path for path in site.hits if path.endswith(".wasm")]
    assert not [path for path in site.hits if path.endswith("/evidence/")], "what had arrived was fetched again"
    page.get_by_role("button", name="Remove it from this device").click()
    expect(kept_state(page)).to_contain_text("of room here")
    assert not [path for path in page.evaluate(KEPT_PATHS) if "pyodide" in path or path == "evidence/index.html"]


def test_a_full_device_is_said_aloud_and_what_has_arrived_stays(page: Page) -> None:
    page.add_init_script("""
        const put = Cache.prototype.put;
        Cache.prototype.put = function (key, response) {
            const fits = globalThis.roomAgain || !response.headers.get('Content-Type').includes('wasm');
            if (fits) return put.call(this, key, response);
            return Promise.reject(new DOMException('The disk is full.', 'QuotaExceededError'));
        };
    """)
    visit(page, "progress/").get_by_role("button", name=KEEP).click()
    expect(kept_state(page)).to_contain_text("This device has no room left", timeout=60_000)
    assert kept_state(page).get_attribute("role") == "status"
    page.evaluate("globalThis.roomAgain = true")
    page.get_by_role("button", name="Go on").click()
    expect(kept_state(page)).to_contain_text(WHOLE, timeout=90_000)


def test_a_page_that_finds_no_room_is_said_to_be_unkept_and_can_be_read_all_the_same(
    page: Page, context: BrowserContext, site: Site
) -> None:
    session = context.new_cdp_session(page)
    origin = site.url.removesuffix(site.prefix)
    session.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 150_000})
    visit(page, LESSON)
    expect(bar(page)).to_contain_text("This device is full")
    expect(page.locator("course-quiz [data-question]").first).to_be_visible()
    bar(page).get_by_role("button", name="I see").click()
    expect(bar(page)).not_to_contain_text("This device is full")


# --- a new release ------------------------------------------------------------------------------------


def test_a_new_release_is_offered_not_forced_and_a_window_never_holds_two(
    page: Page, site: Site, watch: Watch, tmp_path: Path
) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    visit(page, LESSON)
    answer_wrong(page, data_of(page)["lesson"]["questions"][0])
    site.root = released(site, tmp_path / "second")
    visit(page, LESSON)
    assert release_of(page) == 1
    expect(bar(page)).to_contain_text("A new version of this course is ready.")
    assert barriers(page) == []
    page.evaluate("window.sameWindow = true")
    page.locator(f'.md-nav a[href$="{UNREAD}"], .md-nav a[href$="../where-you-live/"]').first.click()
    page.wait_for_url(f"**/{UNREAD}")
    page.wait_for_function("window.sameWindow === undefined")  # not put into a window of the first release
    settle(page)
    assert release_of(page) == 2
    page.locator('.md-nav a[href$="/the-two-percent/"]').first.click()
    page.wait_for_url(f"**/{LESSON}")
    expect(page.locator('course-quiz[data-lesson="the-two-percent"] [data-question]').first).to_be_visible()
    settle(page)
    assert release_of(page) == 1
    with page.expect_navigation():
        bar(page).get_by_role("button", name="Load it").click()
    settle(page)
    assert release_of(page) == 2
    expect(bar(page)).not_to_contain_text("new version")
    expect(page.locator("[data-question]").first).to_have_attribute("data-state", re.compile("wrong|partly"))
    site.up = False
    visit_offline(page, LESSON)
    assert release_of(page) == 2
    watch.problems.clear()  # files that were not there, or pages of another release, were the point


def test_a_release_that_arrives_in_part_leaves_the_one_before_whole(
    page: Page, site: Site, watch: Watch, tmp_path: Path
) -> None:
    keep_course(page)
    site.root = released(site, tmp_path / "second", lambda folder: (folder / "evidence/index.html").unlink())
    visit(page, LESSON)
    bar(page).get_by_role("button", name="Load it").click()
    expect(bar(page)).to_contain_text("The one that you have is whole, and stays.", timeout=60_000)
    site.up = False
    for address in (LESSON, "evidence/", UNREAD):
        visit_offline(page, address)
        assert release_of(page) == 1
    watch.problems.clear()  # files that were not there, or pages of another release, were the point


def test_a_kept_course_is_renewed_whole_and_fetches_only_what_is_new(
    page: Page, site: Site, watch: Watch, tmp_path: Path
) -> None:
    keep_course(page)
    other = visit(page.context.new_page(), LESSON)
    site.root = released(site, tmp_path / "second")
    visit(page, LESSON)
    site.hits.clear()
    with page.expect_navigation(timeout=60_000):
        bar(page).get_by_role("button", name="Load it").click()
    settle(page)
    assert not [path for path in site.hits if "/pyodide/" in path]
    expect(bar(other)).to_contain_text("renewed in another window")
    assert release_of(other) == 1
    with other.expect_navigation():
        bar(other).get_by_role("button", name="Load it again").click()
    settle(other)
    assert release_of(other) == 2
    site.up = False
    for address in ("", "evidence/", UNREAD):
        visit_offline(page, address)
        assert release_of(page) == 2
    watch.problems.clear()  # files that were not there, or pages of another release, were the point


# --- several sites, and none --------------------------------------------------------------------------


def test_two_sites_on_one_host_keep_and_erase_only_what_is_their_own(page: Page, site: Site, watch: Watch) -> None:
    there = site.also_at("/neighbour/")
    visit(page, f"{there}{LESSON}")
    visit(page, LESSON)
    python = f"caches.open('course-python {urlsplit(site.url).path}assets/course/python/').then(() => true)"
    assert page.evaluate(python)
    assert len({"/neighbour/" in name for name in page.evaluate(CACHES)}) == 2
    assert sorted(page.evaluate(WORKERS)) == sorted([site.url, there])
    visit(page, "progress/")
    page.get_by_role("button", name="Erase everything").click()
    page.get_by_role("button", name="Yes, erase it").click()
    expect(page.locator(".cp-said").filter(has_text="Everything is erased.")).to_be_visible()
    assert all("/neighbour/" in name for name in page.evaluate(CACHES))
    page.locator(".md-content a").first.evaluate("() => fetch(location.href).then(r => r.text())")
    assert all("/neighbour/" in name for name in page.evaluate(CACHES)), "an erased site began to keep again"
    page.goto("about:blank")
    page.goto(f"{there}progress/")
    assert page.evaluate(WORKERS) == [there]
    site.up = False
    visit_offline(page, f"{there}{LESSON}")
    assert release_of(page) == 1
    with pytest.raises(Error, match="net::ERR"):
        page.goto(f"{site.url}samples/")  # no page of the erased site says that it is not kept
    watch.problems.clear()


def test_a_site_that_its_author_is_serving_keeps_nothing_and_ends_an_earlier_worker(
    page: Page, site: Site, watch: Watch, tmp_path: Path
) -> None:
    visit(page, LESSON)
    assert site.root is not None
    served = tmp_path / "served"
    shutil.copytree(site.root, served)
    for file in ours(served):
        text = file.read_text(encoding="utf-8")
        assert '"offline":true' in text or file.name == "404.html"
        file.write_text(text.replace('"offline":true', '"offline":false').replace(FOOT, "Now"), encoding="utf-8")
    (served / "offline.json").unlink()
    switch_off(served, front_end(ROOT, print, print))
    site.root = served
    page.goto(LESSON)
    expect(page.locator(".md-copyright")).to_contain_text("Now")
    page.wait_for_function(f"{WORKERS}.then(all => all.length === 0)")
    page.wait_for_function(f"{CACHES}.then(all => all.length === 0)")
    watch.problems.clear()  # the worker of before finds no list of files any more


def test_the_browser_finds_nothing_that_keeps_the_site_from_being_installed(
    page: Page, context: BrowserContext
) -> None:
    visit(page, "")
    session = context.new_cdp_session(page)
    manifest = session.send("Page.getAppManifest")
    assert manifest["url"].endswith("/some/sub/path/manifest.webmanifest")
    assert manifest["errors"] == []
    errors = [one["errorId"] for one in session.send("Page.getInstallabilityErrors")["installabilityErrors"]]
    assert [one for one in errors if one != "in-incognito"] == []  # a test's profile is a private one


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_about_keeping_is_a_barrier(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    visit(page, "progress/")
    expect(page.get_by_role("button", name=KEEP)).to_be_visible()
    assert barriers(page) == []
    keep_course(page)
    assert barriers(page) == []
