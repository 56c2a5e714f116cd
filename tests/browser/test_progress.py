"""What is kept: shown whole, taken along in a file, joined without loss, never lost without a word."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Watch
from learner import Exercise, answer_right, answer_wrong, box_of, data_of, settle
from playwright.sync_api import Browser, BrowserContext, Page, expect
from served import Site
from stored import FULL_DISK, NO_STORAGE, Record, empty, keep, kept, open_file, question, saved_file
from test_pages import LESSON

PROGRESS = "progress/"
PATHS = "course-progress input[type=radio]"
PREFIX = "/some/sub/path/"
ID, EXERCISE = "the-two-percent", "at-least-one"
SINGLE, NUMBER, ORDER, OWN_WORDS = "grade-it", "one-of-twenty", "journey", "say-it-better"


def visit(page: Page, address: str) -> Page:
    """Opens a page of the site and waits for its parts."""
    page.goto(address)
    settle(page)
    return page


def follow_to_progress(page: Page) -> None:
    """Clicks a link to *My progress*, wherever the page has scrolled it to."""
    page.locator('a[href$="/progress/"], a[href$="../progress/"]').locator("visible=true").first.dispatch_event("click")


def asked(page: Page, id: str) -> Record:
    """One question of the lesson that is shown."""
    return next(one for one in data_of(page)["lesson"]["questions"] if one["id"] == id)


def until_kept(page: Page, *ids: str, prefix: str = PREFIX) -> Record:
    """Waits until questions are stored; gives the record."""
    for _ in range(50):
        record = kept(page, prefix)
        if record and set(ids) <= record["questions"].keys():
            return record  # type: ignore[no-any-return]
        page.wait_for_timeout(100)
    raise AssertionError(f"{ids} are not stored: {record}")


def result(page: Page, id: str) -> str:
    """What *My progress* says of a question of the lesson."""
    return page.locator(f'.cp-results a[href$="#q-{id}"]').get_attribute("aria-label") or ""


def notice(page: Page) -> str:
    """What is said aloud about saving."""
    return page.locator(".cp-notice [role=alert]").inner_text()


def studied(page: Page) -> Page:
    """A learner who did a little of everything, and now looks at *My progress*."""
    visit(page, PROGRESS).locator(PATHS).nth(1).check()
    visit(page, LESSON)
    answer_wrong(page, asked(page, SINGLE))
    answer_right(page, asked(page, NUMBER))
    answer_right(page, asked(page, OWN_WORDS))
    exercise = Exercise(page, EXERCISE).open_code()
    exercise.press("Hint")
    exercise.check("def at_least_one(p, n):\n    return p * n  # mine")
    page.locator("course-action").get_by_label("I did it").check()
    page.locator("course-reflection textarea").fill("Who counted? Nobody.")
    page.wait_for_timeout(800)  # longer than a text waits to be written
    until_kept(page, SINGLE, NUMBER, OWN_WORDS)
    return visit(page, PROGRESS)


def shows_everything(page: Page) -> None:
    """That *My progress* shows all that ``studied`` did."""
    assert page.locator(PATHS).nth(1).is_checked()
    lesson = page.locator("article.cp-lesson").filter(has=page.locator(f'a[href$="/{ID}/"], a[href$="{ID}/"]')).first
    expect(lesson).to_have_attribute("data-state", "begun")
    assert result(page, SINGLE) == "Question 4: Not yet after 1 try"
    assert result(page, NUMBER) == "Question 1: Right after 1 try"
    assert result(page, ORDER) == "Question 3: Open"
    for text in ("Who counted? Nobody.", "two people have answered", "Checked 1 time", "1 hint read"):
        expect(lesson).to_contain_text(text)
    expect(lesson).to_contain_text("You did this lesson's step on")
    lesson.locator("summary").click()
    expect(lesson.locator("pre")).to_contain_text("return p * n  # mine")


def test_my_progress_starts_empty_and_says_so(page: Page) -> None:
    expect(visit(page, PROGRESS).locator(".cp-empty")).to_contain_text("Nothing is kept yet")


def test_everything_kept_is_shown_saved_erased_and_brought_back_by_the_file(
    page: Page, browser: Browser, site: Site, tmp_path: Path
) -> None:
    shows_everything(studied(page))
    file = saved_file(page)
    assert file["format"] == "before-you-apply/progress"
    erase = page.get_by_role("button", name="Erase everything")
    erase.click()
    page.get_by_role("button", name="Keep it").click()
    assert saved_file(page) == file, "asking is not erasing"
    erase.click()
    page.get_by_role("button", name="Yes, erase it").click()
    expect(page.locator("section ~ .cp-said")).to_have_text("Everything is erased.")
    expect(page.locator(".cp-empty")).to_be_visible()
    page.reload()
    settle(page)
    expect(page.locator(".cp-empty")).to_be_visible()
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('before-you-apply'))") == []
    profile = browser.new_context(base_url=site.url)
    other = visit(profile.new_page(), PROGRESS)
    open_file(other, tmp_path, json.dumps(file))
    expect(other.locator(".cp-confirm")).to_contain_text("3 questions, 1 exercise and 1 lesson")
    other.get_by_role("button", name="Add it").click()
    expect(other.locator("section ~ .cp-said")).to_have_text("The file is now part of your progress.")
    other.reload()
    settle(other)
    shows_everything(other)
    again = saved_file(other)
    different = {part for part in file if file[part] != again[part]}
    assert different <= {"updated", "seed"}
    expect(box_of(visit(other, LESSON), {"id": NUMBER})).to_have_attribute("data-state", "right")
    profile.close()


def test_a_file_that_is_left_out_changes_nothing(page: Page, tmp_path: Path) -> None:
    visit(page, PROGRESS)
    open_file(
        page, tmp_path, json.dumps(empty(questions={SINGLE: question("right", "2026-01-02T00:00:00.000Z", None)}))
    )
    page.get_by_role("button", name="Leave it").click()
    expect(page.locator(".cp-confirm")).to_have_count(0)
    assert saved_file(page)["questions"] == {}


EARLY, LATE = "2026-03-01T08:00:00.000Z", "2026-05-01T08:00:00.000Z"


def test_joining_keeps_the_best_result_and_the_newest_draft_of_both(page: Page, tmp_path: Path) -> None:
    mine = empty(
        questions={SINGLE: question("right", EARLY, None, 2), NUMBER: question("wrong", LATE, None)},
        exercises={EXERCISE: {"draft": "mine = 'newer'", "draft_at": LATE, "tries": 1, "passed": None}},
        lessons={ID: {"opened": EARLY, "reflection": "An older thought.", "reflection_at": EARLY}},
    )
    file = empty(
        questions={SINGLE: question("wrong", LATE, None, 5), NUMBER: question("right", EARLY, None)},
        exercises={EXERCISE: {"draft": "theirs = 'older'", "draft_at": EARLY, "tries": 4, "passed": EARLY}},
        lessons={ID: {"opened": LATE, "action": LATE, "reflection": "A newer thought.", "reflection_at": LATE}},
    )
    keep(page, PREFIX, mine)
    visit(page, PROGRESS)
    open_file(page, tmp_path, json.dumps(file))
    page.get_by_role("button", name="Add it").click()
    expect(page.locator("section ~ .cp-said")).not_to_be_empty()
    both = kept(page, PREFIX)
    assert both["questions"][SINGLE] | {"answer": None} == question("wrong", LATE, None, 5) | {"best": "right"}
    assert both["questions"][NUMBER]["best"] == "right"
    assert both["exercises"][EXERCISE]["draft"] == "mine = 'newer'"
    assert both["exercises"][EXERCISE]["passed"] == EARLY
    assert both["exercises"][EXERCISE]["tries"] == 4
    assert both["lessons"][ID]["reflection"] == "A newer thought."
    assert both["lessons"][ID]["opened"] == EARLY
    assert both["lessons"][ID]["action"] == LATE
    open_file(page, tmp_path, json.dumps(file))
    expect(page.locator("section ~ .cp-said")).to_have_text("This file has nothing that is not here already.")


RUBBISH = {
    "no JSON": ("{questions: oh no", "can't be read as JSON"),
    "nothing": ("", "can't be read as JSON"),
    "a picture": ("\x89PNG\r\n\x1a\n\x00\x00", "can't be read as JSON"),
    "another program's file": ('{"format": "shopping-list", "version": 1}', "not a progress file of this course"),
    "a list": ("[1, 2, 3]", "not a progress file of this course"),
    "only null": ("null", "not a progress file of this course"),
    "a damaged record": (json.dumps(empty(questions="many")), "not a progress file of this course"),
    "a newer version": (json.dumps(empty(version=99)), "newer version"),
    "huge rubbish": ("x" * 30_000_000, "can't be read as JSON"),
    "a huge file of another kind": (json.dumps([empty()] * 60_000), "not a progress file of this course"),
    "brackets without end": ("[" * 200_000 + "]" * 200_000, "not a progress file of this course"),
}


@pytest.mark.parametrize("kind", RUBBISH)
def test_a_file_that_is_no_progress_is_told_in_a_plain_sentence(page: Page, tmp_path: Path, kind: str) -> None:
    text, sentence = RUBBISH[kind]
    mine = empty(questions={SINGLE: question("right", EARLY, None)})
    keep(page, PREFIX, mine)
    visit(page, PROGRESS)
    open_file(page, tmp_path, text)
    expect(page.locator("section ~ .cp-said")).to_contain_text(sentence)
    assert kept(page, PREFIX) == mine


def test_an_answer_nested_without_end_in_a_file_does_no_harm(page: Page, tmp_path: Path) -> None:
    deep = json.dumps(empty(questions={SINGLE: question("right", EARLY, "DEEP")}))
    visit(page, PROGRESS)
    open_file(page, tmp_path, deep.replace('"DEEP"', "[" * 100_000 + "]" * 100_000))
    expect(page.locator("section ~ .cp-said, .cp-confirm").filter(has_text=" ")).not_to_have_count(0)


def test_a_record_that_cannot_be_read_is_put_aside_offered_and_erased_at_wish(page: Page) -> None:
    damaged = empty(questions="rubbish")
    keep(page, PREFIX, damaged)
    visit(page, LESSON)
    assert "could not be read" in notice(page)
    answer_right(page, asked(page, SINGLE))
    until_kept(page, SINGLE)
    page.reload()
    settle(page)
    expect(box_of(page, {"id": SINGLE})).to_have_attribute("data-state", "right")
    visit(page, PROGRESS)
    assert saved_file(page, "Download it") == [damaged]
    page.get_by_role("button", name="Erase everything").click()
    page.get_by_role("button", name="Yes, erase it").click()
    expect(page.locator("section ~ .cp-said")).to_have_text("Everything is erased.")
    visit(page, PROGRESS)
    expect(page.locator(".cp-aside")).to_have_count(0)
    assert kept(page, PREFIX, "aside") is None


def test_a_record_of_a_newer_version_is_left_as_it_is_and_said(page: Page) -> None:
    newer = empty(version=99, questions=["in a way that we don't know"], jewels=3)
    keep(page, PREFIX, newer)
    visit(page, LESSON)
    assert "newer version" in notice(page)
    answer_right(page, asked(page, SINGLE))
    page.wait_for_timeout(800)
    assert kept(page, PREFIX) == newer
    page.reload()
    settle(page)
    assert "newer version" in notice(page)
    expect(box_of(page, {"id": SINGLE})).to_have_attribute("data-state", "unanswered")
    assert kept(page, PREFIX) == newer


def test_a_full_disk_is_said_aloud_and_nothing_is_lost_while_the_page_is_open(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.add_init_script(FULL_DISK)
    visit(page, LESSON)
    answer_right(page, asked(page, SINGLE))
    expect(page.locator(".cp-notice [role=alert]")).to_contain_text("no room left")
    answer_wrong(page, asked(page, NUMBER))
    page.evaluate("window.sameWindow = true")
    follow_to_progress(page)
    page.wait_for_url("**/progress/")
    expect(page.locator("course-progress article.cp-lesson").first).to_be_visible()
    assert page.evaluate("window.sameWindow") is True
    assert result(page, SINGLE) == "Question 4: Right after 1 try"
    assert saved_file(page)["questions"].keys() == {SINGLE, NUMBER}
    page.evaluate("window.roomAgain = true")
    page.go_back()
    page.wait_for_url(f"**/{LESSON}")
    expect(box_of(page, {"id": SINGLE})).to_have_attribute("data-state", "right")
    answer_right(page, asked(page, ORDER))
    until_kept(page, SINGLE, NUMBER, ORDER)
    expect(page.locator(".cp-notice [role=alert]")).to_be_empty()


@pytest.mark.parametrize("way", NO_STORAGE)
def test_where_nothing_can_be_stored_all_works_in_memory_and_the_page_says_so(page: Page, way: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    page.add_init_script(NO_STORAGE[way])
    visit(page, LESSON)
    assert "does not let us keep your progress" in notice(page)
    answer_right(page, asked(page, SINGLE))
    page.get_by_role("button", name="I see").click()
    follow_to_progress(page)
    page.wait_for_url("**/progress/")
    expect(page.locator(".cp-where")).to_contain_text("does not let us keep your progress")
    assert result(page, SINGLE) == "Question 4: Right after 1 try"
    assert list(saved_file(page)["questions"]) == [SINGLE]


def test_two_tabs_see_each_other_and_neither_overwrites_the_other(page: Page, context: BrowserContext) -> None:
    visit(page, LESSON)
    other = visit(context.new_page(), LESSON)
    overview = visit(context.new_page(), PROGRESS)
    answer_right(page, asked(page, SINGLE))
    answer_right(other, asked(other, NUMBER))
    until_kept(other, SINGLE, NUMBER)
    for id, number in ((SINGLE, 4), (NUMBER, 1)):
        link = overview.locator(f'.cp-results a[href$="#q-{id}"]')
        expect(link).to_have_attribute("aria-label", f"Question {number}: Right after 1 try")
    overview.get_by_role("button", name="Erase everything").click()
    overview.get_by_role("button", name="Yes, erase it").click()
    expect(overview.locator("section ~ .cp-said")).to_have_text("Everything is erased.")
    answer_right(page, asked(page, ORDER))
    assert until_kept(page, ORDER)["questions"].keys() == {ORDER}


def test_two_sites_on_one_host_do_not_share_what_they_keep(
    page: Page, context: BrowserContext, site: Site, watch: Watch
) -> None:
    neighbour = site.also_at("/another/course/")
    visit(page, LESSON)
    answer_right(page, asked(page, SINGLE))
    until_kept(page, SINGLE)
    other = visit(context.new_page(), neighbour + LESSON)
    expect(box_of(other, {"id": SINGLE})).to_have_attribute("data-state", "unanswered")
    answer_right(other, asked(other, NUMBER))
    theirs = until_kept(other, NUMBER, prefix="/another/course/")
    assert theirs["questions"].keys() == {NUMBER}
    visit(other, neighbour + PROGRESS)
    other.get_by_role("button", name="Erase everything").click()
    other.get_by_role("button", name="Yes, erase it").click()
    expect(other.locator("section ~ .cp-said")).to_have_text("Everything is erased.")
    page.reload()
    settle(page)
    expect(box_of(page, {"id": SINGLE})).to_have_attribute("data-state", "right")


def left(page: Page) -> None:
    page.goto("about:blank")


def reloaded(page: Page) -> None:
    page.reload()


@pytest.mark.parametrize("leave", [left, reloaded])
def test_words_typed_a_moment_before_leaving_are_kept(page: Page, leave: Callable[[Page], None]) -> None:
    visit(page, LESSON).locator("course-reflection textarea").fill("Half a thou")
    leave(page)
    expect(visit(page, LESSON).locator("course-reflection textarea")).to_have_value("Half a thou")
