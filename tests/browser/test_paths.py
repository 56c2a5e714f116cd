"""Three ways through the course: chosen once, they change what "next" means everywhere."""

from __future__ import annotations

import pytest
from learner import answer_right, data_of, settle
from playwright.sync_api import Browser, Page, expect
from served import Site
from test_lessons import explore
from test_pages import AXE


def choose(page: Page, title: str) -> None:
    """Chooses a path on the home page."""
    page.goto("")
    settle(page)
    page.locator("course-path").get_by_label(title).check()


def finish(page: Page, address: str) -> None:
    """Works through a lesson: every question right, every exercise's sliders moved."""
    page.goto(address)
    settle(page)
    lesson = data_of(page)["lesson"]
    for exercise in lesson["exercises"]:
        explore(page, exercise["id"])
    for question in lesson["questions"]:
        answer_right(page, question)
    page.wait_for_timeout(800)


@pytest.mark.parametrize(
    ("title", "first"),
    [
        ("The whole course", "two-doors/two-routes/"),
        ("The short way", "two-doors/the-two-percent/"),
        ("Emergency week", "referrals-and-stars/three-signals/"),
    ],
)
def test_the_home_page_leads_to_the_first_lesson_of_the_path(page: Page, title: str, first: str) -> None:
    choose(page, title)
    expect(page.locator("course-next a").first).to_have_attribute("href", f"{page.url}{first}")
    page.reload()
    settle(page)
    expect(page.locator("course-path").get_by_label(title)).to_be_checked()
    expect(page.locator("course-next a").first).to_have_attribute("href", f"{page.url}{first}")


def test_a_lesson_ends_with_what_is_next_on_the_path(page: Page) -> None:
    address = "referrals-and-stars/three-signals/"
    for title, following in (
        ("The whole course", "what-referrals-are-worth/"),
        ("The short way", "what-referrals-are-worth/"),
        ("Emergency week", "right-people/fifty-companies/"),
    ):
        choose(page, title)
        page.goto(address)
        settle(page)
        onward = page.locator("course-onward")
        expect(onward).to_contain_text(f"Next on your path: {title}")
        assert (onward.locator("a").first.get_attribute("href") or "").endswith(following)


@pytest.mark.parametrize("path", ["short", "emergency-week"])
def test_next_leads_through_every_lesson_of_a_path(page: Page, path: str) -> None:
    page.goto("")
    settle(page)
    data = data_of(page)
    wanted = next(one for one in data["paths"] if one["id"] == path)
    hrefs = {lesson["id"]: lesson["href"] for unit in data["outline"] for lesson in unit["lessons"]}
    choose(page, wanted["title"])
    page.goto(hrefs[wanted["lessons"][0]])
    settle(page)
    for following in wanted["lessons"][1:]:
        page.locator("course-onward a").first.click()
        page.wait_for_url(f"**/{hrefs[following]}")
        settle(page)
        expect(page.locator(f'course-onward[data-lesson="{following}"][data-mounted]')).to_have_count(1)


def test_a_done_lesson_is_passed_over(page: Page) -> None:
    choose(page, "The short way")
    finish(page, "two-doors/the-two-percent/")
    page.goto("")
    settle(page)
    expect(page.locator("course-next")).to_contain_text("Where you live changes the odds")
    expect(page.locator("course-path summary")).to_have_text("The short way: 1 of 10 lessons done")
    page.goto("two-doors/")
    settle(page)
    expect(page.locator("course-next")).to_contain_text("Where you live changes the odds")
    page.goto("two-doors/one-recruiter/")
    settle(page)
    expect(page.locator("course-onward")).to_contain_text("Where you live changes the odds")


def test_a_unit_that_the_path_leaves_out_says_so_and_leads_back(page: Page) -> None:
    choose(page, "Emergency week")
    page.goto("two-doors/")
    settle(page)
    expect(page.locator("course-next")).to_contain_text("Your path leaves this unit out.")
    expect(page.locator("course-next a")).to_contain_text("Start this lesson")
    assert (page.locator("course-next a").get_attribute("href") or "").endswith("three-signals/")


def test_the_emergency_week_says_which_day_what(page: Page) -> None:
    choose(page, "Emergency week")
    days = page.locator(".cp-plan li")
    expect(days).to_have_count(6)
    expect(days.first).to_contain_text("Day 1.")


def test_the_choice_works_by_keyboard_and_shows_on_my_progress(page: Page) -> None:
    page.goto("")
    settle(page)
    page.locator("course-path").get_by_label("The whole course").focus()
    page.keyboard.press("ArrowDown")
    expect(page.locator("course-path").get_by_label("The short way")).to_be_checked()
    page.goto("progress/")
    settle(page)
    expect(page.locator("course-progress").get_by_label("The short way")).to_be_checked()


def test_the_paths_can_be_read_and_followed_without_scripts(site: Site, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=site.url)
    page = context.new_page()
    page.goto("")
    text = page.locator("course-path").inner_text()
    assert "Emergency week" in text
    assert "Day 1." in text
    assert page.locator("course-path a[data-lesson-link=three-signals]").count() == 3
    context.close()


def test_no_barrier_in_the_cards(page: Page) -> None:
    choose(page, "Emergency week")
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run(document.querySelector('course-path'), {resultTypes: ['violations']})")["violations"]
    assert not found, [one["id"] for one in found]
