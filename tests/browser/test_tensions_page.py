"""The page on which the sources disagree: light to open, live where somebody moves something."""

from __future__ import annotations

import re

import pytest
from conftest import Watch
from learner import PYTHON_START, data_of, settle
from playwright.sync_api import BrowserContext, Locator, Page, expect

PAGE = "where-sources-disagree/"
RUNTIME = re.compile(r"/assets/pyodide/|/worker\.js")


@pytest.fixture
def tensions(page: Page) -> Page:
    """The page, everything mounted."""
    page.goto(PAGE)
    settle(page)
    return page


def explorer(page: Page, id: str) -> Locator:
    """The live part of one tension."""
    return page.locator(f'course-explore[data-explore="{id}"]')


def exact(place: Locator, label: str) -> Locator:
    """The field in which a slider's number can be typed."""
    return place.get_by_label(f"{label}, as a number")


def test_all_eighteen_stand_there_with_both_sides_inputs_a_picture_and_the_line(tensions: Page) -> None:
    ids = [one["id"] for one in data_of(tensions)["explorers"]]
    assert len(ids) == 18
    assert tensions.locator(".tension").count() == 18
    for id in ids:
        place = tensions.locator(f".tension:has([data-explore={id}])")
        assert place.locator(".sides > .admonition").count() == 2, id
        assert place.locator("course-explore :is(input, select)").count() > 0, id
        assert place.locator("course-explore .cx-picture").count() == 1, id
        assert place.get_by_role("heading", name="The course’s line").count() == 1, id
        assert place.locator(".tension__taught a").count() > 0, id


def test_reading_from_top_to_bottom_starts_no_python(tensions: Page, watch: Watch) -> None:
    for _ in range(40):
        tensions.mouse.wheel(0, 900)
    tensions.wait_for_timeout(500)
    assert not [url for url in watch.requests if RUNTIME.search(url)]


def test_moving_an_input_draws_anew_and_two_explorers_share_one_python(tensions: Page, watch: Watch) -> None:
    pace = explorer(tensions, "twenty-an-hour")
    field = exact(pace, "Forms you send in an hour, searching included")
    field.fill("10")
    field.press("Tab")
    expect(pace.locator(".cx-number").first).to_contain_text("0.2", timeout=PYTHON_START)
    wait = explorer(tensions, "apply-or-connect-first")
    days = exact(wait, "Days until you have it")
    days.fill("0")
    days.press("Tab")
    expect(wait.locator(".cx-number").first).to_contain_text("3.0%")
    assert len([url for url in watch.requests if "/worker.js" in url]) == 1


def test_a_choice_without_a_sum_answers_too_and_the_first_values_come_back(tensions: Page) -> None:
    seen = explorer(tensions, "advocate-or-nothing")
    seen.get_by_label("My work, from close by").check()
    expect(seen.locator(".cx-picture")).to_contain_text("would you be comfortable", timeout=PYTHON_START)
    seen.get_by_role("button", name="Back to the first values").click()
    expect(seen.locator(".cx-picture")).to_contain_text("one question that they can answer")


def test_nothing_that_is_moved_here_enters_the_record(tensions: Page) -> None:
    crowd = explorer(tensions, "size-of-the-crowd")
    field = exact(crowd, "Applicants for the posting")
    field.fill("50")
    field.press("Tab")
    expect(crowd.locator(".cx-number").first).to_contain_text("10.0%", timeout=PYTHON_START)
    tensions.goto("progress/")
    settle(tensions)
    expect(tensions.locator("body")).not_to_contain_text("size-of-the-crowd")


def test_a_link_to_one_tension_leads_to_it_and_its_chips_open(tensions: Page) -> None:
    tensions.goto(f"{PAGE}#referral-overrated")
    heading = tensions.get_by_role("heading", name="Is a referral the goal, a bonus, or overrated?")
    expect(heading).to_be_in_viewport()
    place = tensions.locator(".tension:has([data-explore=referral-overrated])")
    place.get_by_role("button", name=re.compile("S4-25")).first.click()
    expect(tensions.locator("#claim-S4-25")).to_be_visible()


def test_without_scripts_both_sides_and_the_first_pictures_can_be_read(context: BrowserContext, watch: Watch) -> None:
    plain = context.browser.new_context(java_script_enabled=False, base_url=watch.site.url)  # type: ignore[union-attr]
    page = plain.new_page()
    page.goto(PAGE)
    assert page.locator("course-explore .cx-picture").count() == 18
    expect(page.get_by_text("Ask which rung, not whether.")).to_be_visible()
    plain.close()
