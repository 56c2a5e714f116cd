"""The site lives under a sub-path, moves between pages without reloading, and survives Back and Reload."""

from __future__ import annotations

from conftest import Watch
from learner import Exercise, settle
from playwright.sync_api import Page, expect
from test_pages import LESSON

NEXT_LESSON = "two-doors/where-you-live/"


def test_a_learner_moves_through_the_course_and_back_in_one_window(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto("")
    settle(page)
    page.evaluate("window.sameWindow = true")
    page.locator(f'.md-content a[href$="{LESSON}"]').locator("visible=true").first.click()
    expect(page.locator("course-quiz [data-question]").first).to_be_visible()
    page.locator(f'a[href$="{NEXT_LESSON}"], a[href$="../where-you-live/"]').last.click()
    page.wait_for_url(f"**/{NEXT_LESSON}")
    expect(page.locator('course-quiz[data-lesson="where-you-live"] [data-question]').first).to_be_visible()
    assert page.locator('course-quiz[data-lesson="the-two-percent"]').count() == 0
    page.go_back()
    page.wait_for_url(f"**/{LESSON}")
    expect(page.locator('course-quiz[data-lesson="the-two-percent"] [data-question]').first).to_be_visible()
    assert page.evaluate("window.sameWindow") is True, "the page was loaded anew: instant navigation is off"


def test_reload_in_the_middle_of_a_lesson_shows_the_same_lesson(page: Page) -> None:
    page.goto(LESSON)
    settle(page)
    count = page.locator("course-quiz [data-question]").count()
    page.reload()
    settle(page)
    assert page.locator("course-quiz [data-question]").count() == count >= 7


def test_components_are_mounted_once_however_often_a_page_is_visited(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.goto(LESSON)
    settle(page)
    for _ in range(3):
        page.locator('.md-nav a[href$="../where-you-live/"], .md-nav a[href$="where-you-live/"]').first.click()
        page.wait_for_url(f"**/{NEXT_LESSON}")
        page.go_back()
        page.wait_for_url(f"**/{LESSON}")
    expect(page.locator("course-quiz [data-question]").first).to_be_visible()
    ids = page.locator("[data-question]").evaluate_all("all => all.map(e => e.dataset.question)")
    assert len(ids) == len(set(ids))
    assert page.locator("[data-exercise] button:text-is('Run')").count() <= 1


def test_the_address_of_a_claim_opens_the_source_that_holds_it(page: Page) -> None:
    page.goto("evidence/#F22")
    settle(page)
    expect(page.locator("#F22")).to_be_in_viewport()
    expect(page.locator("#source-S0")).not_to_have_attribute("open", "")
    page.goto(LESSON)
    settle(page)
    page.locator('.chip[popovertarget="claim-S1-05"]').first.click()
    page.locator("#claim-S1-05 .claim-card__more a").click()
    page.wait_for_url("**/evidence/#S1-05")
    expect(page.locator("#S1-05")).to_be_in_viewport()


def test_a_link_within_a_page_lands_even_if_the_theme_noted_the_old_position_late(page: Page) -> None:
    page.goto("two-doors/the-two-percent/")
    settle(page)
    page.evaluate(
        """() => {
          window.scrollTo(0, 9000);
          const late = () => history.replaceState({ x: 0, y: 9000 }, "");
          addEventListener("popstate", late, { capture: true, once: true });
          document.querySelector("h2#silence .headerlink").click();
        }"""
    )
    expect(page.locator("#silence")).to_be_in_viewport()
    page.wait_for_timeout(600)
    expect(page.locator("#silence")).to_be_in_viewport()


def test_an_address_that_does_not_exist_says_so_and_leads_home(page: Page, watch: Watch) -> None:
    page.goto("two-doors/no-such-lesson/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("not here")
    page.locator(".md-content a").first.click()
    expect(page.locator("course-odds")).to_be_visible()
    watch.problems.clear()  # the 404 itself was the point


def test_python_is_found_while_the_address_is_already_that_of_the_next_page(page: Page) -> None:
    page.goto("two-doors/the-two-percent/")
    settle(page)
    page.evaluate("history.pushState(null, '', '../../review/')")  # what instant navigation does first
    Exercise(page, "at-least-one").open_code().run("print(6 * 7)")
    expect(page.locator("course-exercise").first).to_contain_text("42")
