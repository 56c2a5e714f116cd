"""Every lesson, worked through as a learner would; every program of every exercise, judged by the shipped Python."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from pathlib import Path

import pytest
from course.gate import cases
from course.harness import grade
from course.model import Course, Lesson
from course.sources import load
from learner import Exercise, again, answer_right, answer_wrong, box_of, data_of, settle
from playwright.sync_api import Browser, Page, expect
from served import Site

ROOT = Path(__file__).resolve().parents[2]


@functools.cache
def course() -> Course:
    """The course as it stands on disk."""
    return load(ROOT)[0]


def lessons() -> list[str]:
    """Ids of all lessons, in order."""
    return [lesson.id for lesson in course().lessons]


def lesson_of(id: str) -> Lesson:
    """One lesson by its id."""
    return next(lesson for lesson in course().lessons if lesson.id == id)


@pytest.mark.parametrize("id", lessons())
def test_a_learner_works_through_the_lesson_and_finds_everything_kept(page: Page, id: str) -> None:
    lesson = lesson_of(id)
    page.goto(f"{lesson.unit}/{lesson.id}/")
    settle(page)
    questions = data_of(page)["lesson"]["questions"]
    assert len(questions) >= 7
    for exercise in lesson.exercises:
        explore(page, exercise.id)
    for question in questions:
        answer_wrong(page, question)
        if question["kind"] != "reflect":
            assert box_of(page, question).locator(".cq-feedback, .cq-loose, .cq-look").first.inner_text().strip()
        again(page, question)
        answer_right(page, question)
    expect(page.locator(".cq-summary .cq-score")).to_contain_text(f"All {len(questions)} right")
    for exercise in lesson.exercises:
        shown = Exercise(page, exercise.id).open_code()
        wrong = exercise.mistakes[0]
        shown.check(wrong.source)
        assert plain_text(wrong.message) in plain_text(words(shown))
        shown.check(exercise.solution)
        shown.until("passed")
    page.locator("course-action").get_by_label("I did it").check()
    page.locator("course-reflection textarea").fill("Two people wrote back.")
    page.reload()
    settle(page)
    expect(page.locator("course-action").get_by_label("I did it")).to_be_checked()
    expect(page.locator("course-reflection textarea")).to_have_value("Two people wrote back.")
    for question in questions:
        expect(box_of(page, question)).to_have_attribute("data-state", "right")
    for exercise in lesson.exercises:
        expect(page.locator(f'course-exercise[data-exercise="{exercise.id}"]')).to_contain_text("Passed")


def explore(page: Page, id: str) -> None:
    """Moves the first input of the no-code path and waits for the picture to follow."""
    element = Exercise(page, id).element
    element.scroll_into_view_if_needed()
    result = element.locator(".cx-result")
    before = result.inner_html()
    slider = element.get_by_role("slider")
    if slider.count():
        slider.first.focus()
        page.keyboard.press("ArrowRight")
        page.keyboard.press("ArrowRight")
    elif element.locator("textarea").count():
        element.locator("textarea").first.fill("Could you refer me?")
    elif element.locator(".cx-controls select").count():
        field = element.locator(".cx-controls select").first
        field.select_option(index=1 if field.evaluate("e => e.selectedIndex") == 0 else 0)
    else:
        element.get_by_role("switch").first.click()
    expect(result).to_have_attribute("aria-busy", "false", timeout=90_000)
    page.wait_for_function("([e, before]) => e.innerHTML !== before", arg=[result.element_handle(), before])


def words(exercise: Exercise) -> str:
    """All that the feedback says, folded parts too."""
    return exercise.region("Feedback").evaluate("e => e.textContent")  # type: ignore[no-any-return]


def plain_text(text: str) -> str:
    """Text without marks of code and with single spaces."""
    return " ".join(text.replace("`", "").split())


@pytest.fixture(scope="module")
def bench(browser: Browser, site: Site) -> Iterator[Page]:
    """One page that stays open: the worker is the same for all programs of a lesson."""
    context = browser.new_context(base_url=site.url)
    context.set_default_timeout(30_000)
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("id", lessons())
def test_every_starter_solution_and_mistake_is_judged_alike_in_the_browser(bench: Page, id: str) -> None:
    lesson = lesson_of(id)
    ids = {exercise.id for exercise in lesson.exercises}
    bench.goto(f"{lesson.unit}/{lesson.id}/")
    settle(bench)
    for case in (case for case in cases(course()) if case.exercise in ids):
        shown = Exercise(bench, case.exercise).open_code()
        shown.check(case.source)
        expected = grade(case.source, case.checks)
        assert shown.element.get_attribute("data-state") == expected["status"], f"{case.exercise} {case.kind}"
        said = plain_text(words(shown))
        for check in expected["checks"]:
            assert plain_text(check["message"]) in said, f"{case.exercise} {case.kind}: {check['name']}"
        if expected["mistake"]:
            assert plain_text(expected["mistake"]["message"]) in said
