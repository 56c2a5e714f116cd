"""What holds on every page: no failed or foreign request, no console error, no barrier, a lean first load."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
from conftest import Watch
from learner import settle
from playwright.sync_api import BrowserContext, Page, expect
from served import Site

AXE = Path(__file__).resolve().parents[2] / "scripts/web/node_modules/axe-core/axe.min.js"
LESSON = "two-doors/the-two-percent/"
DISPUTES = "where-sources-disagree/"  # a figure of nearly every grade
LIMIT = 190_000  # bytes of a lesson page before any click, with gzip


def addresses(site: Site) -> list[str]:
    """Every page of the sitemap, and the page for what isn't there, relative to the site's root."""
    assert site.root is not None
    tree = ElementTree.fromstring((site.root / "sitemap.xml").read_text(encoding="utf-8"))
    found = [e.text or "" for e in tree.iter() if e.tag.endswith("loc")]
    return sorted(address.removeprefix(site.url) for address in found)


def barriers_of(page: Page, address: str, options: dict[str, object]) -> list[str]:
    """What axe finds on the page as it is shown now."""
    result = page.evaluate("options => axe.run(document, {...options, resultTypes: ['violations']})", options)
    return [
        f"/{address}: {one['id']}: {one['help']}: {'; '.join(node['html'][:120] for node in one['nodes'][:3])}"
        for one in result["violations"]
    ]


def too_wide(page: Page, address: str) -> list[str]:
    """A complaint where the page can be scrolled sideways."""
    pixels = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    return [f"/{address} is {pixels} px wider than the screen"] if pixels > 0 else []


def test_no_page_has_a_barrier_or_a_failed_request(site: Site, page: Page) -> None:
    found = addresses(site)
    assert LESSON in found
    assert "" in found
    faults: list[str] = []
    for address in found:
        page.emulate_media(color_scheme="light")
        page.set_viewport_size({"width": 390, "height": 900})
        page.goto(address)
        settle(page)
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
        page.evaluate(AXE.read_text(encoding="utf-8"))
        faults += barriers_of(page, address, {}) + too_wide(page, address)
        page.set_viewport_size({"width": 1280, "height": 900})
        faults += barriers_of(page, f"{address} on a desktop", {}) + too_wide(page, address)
        page.emulate_media(color_scheme="dark")
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        faults += barriers_of(page, f"{address} in the dark", {"runOnly": ["color-contrast"]})  # all that differs
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_grade_of_a_figure_is_readable_under_the_mouse(page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    page.goto(DISPUTES)
    settle(page)
    page.evaluate(AXE.read_text(encoding="utf-8"))
    faint = []
    for grade in "acdgmnrsuv":
        page.locator(f"article .chip--{grade}:visible").first.hover()
        nodes = page.evaluate("axe.run('.chip:hover', {runOnly: ['color-contrast']})")["violations"]
        faint += [f"{grade}: {node['failureSummary']}" for violation in nodes for node in violation["nodes"]]
    assert not faint, "\n".join(faint)


def test_a_lesson_is_lean_and_fetches_no_python_before_the_learner_comes_near(
    site: Site, context: BrowserContext, page: Page
) -> None:
    session = context.new_cdp_session(page)
    sizes: list[float] = []
    session.send("Network.enable")
    session.on("Network.loadingFinished", lambda event: sizes.append(event["encodedDataLength"]))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(LESSON)
    settle(page)
    page.wait_for_load_state("networkidle")
    python = [url for url in asked if re.search("/pyodide/|/course/(worker|python/)", url)]
    assert not python, python
    assert sum(sizes) <= LIMIT, f"{sum(sizes):,.0f} bytes"


def test_python_is_fetched_once_the_exercise_comes_near(page: Page) -> None:
    page.goto(LESSON)
    settle(page)
    with page.expect_request(re.compile("/course/python/")):
        page.locator("course-exercise").first.scroll_into_view_if_needed()
        page.mouse.wheel(0, 200)


def test_everything_that_a_page_needs_lies_below_the_site(site: Site) -> None:
    assert site.root is not None
    outside: list[str] = []
    for file in sorted(site.root.rglob("*.html")):
        text = file.read_text(encoding="utf-8")
        for attribute in re.findall(r"""(?:src|href)=["']?(/[^/"'>\s][^"'>\s]*)""", text):
            if file.name != "404.html" or not attribute.startswith(site.prefix):
                outside.append(f"{file.relative_to(site.root)}: {attribute}")
    assert not outside, outside[:10]


def test_the_pages_data_is_valid_json_on_every_page(site: Site) -> None:
    from course.contract import CourseData

    assert site.root is not None
    for address in addresses(site):
        text = (site.root / address / "index.html").read_text(encoding="utf-8")
        (data,) = re.findall(r'<script type="application/json" id="course-data">(.*?)</script>', text, re.S)
        CourseData.model_validate(json.loads(data))


def test_the_same_pages_can_be_read_without_javascript(site: Site, browser: object) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=site.url)  # type: ignore[attr-defined]
    page = context.new_page()
    page.goto(LESSON)
    assert page.locator("course-quiz").inner_text().strip()
    assert "def at_least_one" in page.locator("course-exercise").first.inner_text()
    assert page.locator("course-exercise svg").count() > 0
    context.close()


def test_search_finds_a_lesson_and_fetches_what_it_reads_when_somebody_searches(page: Page, site: Site) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    before = len(site.hits)
    page.goto("")
    settle(page)
    page.keyboard.press("/")
    page.wait_for_timeout(500)
    heavy = re.compile(r"search/documents\.json|workers/search\.")
    assert not [path for path in site.hits[before:] if heavy.search(path)]
    page.keyboard.type("2% number")
    expect(page.locator(".md-search-result__item a").first).to_have_attribute("href", re.compile("/the-two-percent/"))
    page.locator("[data-md-component=search-query]").fill("commute")
    expect(page.locator(".md-search-result__meta")).to_contain_text(re.compile("matching document"))
    assert len([path for path in site.hits[before:] if heavy.search(path)]) == 2


def test_search_without_a_connection_finds_nothing_and_finds_again_when_it_is_back(page: Page, watch: Watch) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto("")
    settle(page)
    page.route("**/search/documents.json", lambda route: route.abort())
    page.keyboard.press("/")
    page.keyboard.type("2% numbe")
    expect(page.locator(".md-search-result__meta")).to_have_text("No matching documents")
    page.unroute("**/search/documents.json")
    page.keyboard.type("r")
    expect(page.locator(".md-search-result__item a").first).to_have_attribute("href", re.compile("/the-two-percent/"))
    watch.problems[:] = [text for text in watch.problems if "documents.json" not in text and "ERR_FAILED" not in text]
