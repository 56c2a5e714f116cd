"""An exercise in the page: run, check, stop, help, and nothing ever lost."""

from __future__ import annotations

import re

import pytest
from conftest import Watch
from learner import Exercise, settle
from playwright.sync_api import Page, expect

LESSON = "two-doors/the-two-percent/"
ID = "at-least-one"


@pytest.fixture
def exercise(page: Page) -> Exercise:
    """The exercise of lesson 1.2, opened for writing."""
    page.goto(LESSON)
    settle(page)
    return Exercise(page, ID).open_code()


def test_run_shows_what_the_program_prints(exercise: Exercise) -> None:
    exercise.run("print(6 * 7)")
    expect(exercise.region("Output")).to_contain_text("42")


def test_each_run_starts_from_nothing(exercise: Exercise) -> None:
    exercise.run("left = 'over'\nprint(left)")
    exercise.run("print('left' in globals())")
    expect(exercise.region("Output")).to_contain_text("False")


def test_an_error_is_told_in_plain_words_with_its_line(exercise: Exercise) -> None:
    exercise.run("interviews = 1\nprint(interview)")
    feedback = exercise.region("Feedback")
    expect(feedback).to_contain_text("line 2")
    expect(feedback).to_contain_text("interviews")
    expect(exercise.element.locator(".cm-line").nth(1)).to_have_class(re.compile("error"))


def test_check_names_every_check_and_says_what_the_number_means(exercise: Exercise) -> None:
    exercise.press("Check")
    exercise.until("failed")
    feedback = exercise.region("Feedback")
    expect(feedback).to_contain_text(re.compile(r"of \d+ checks passed"))
    expect(feedback).to_contain_text("Fifty applications at 2%")


def test_a_loop_without_end_is_stopped_by_the_button_and_the_code_stays(exercise: Exercise) -> None:
    endless = "while True:\n    pass  # mine"
    exercise.write(endless)
    exercise.press("Run")
    exercise.until("running")
    exercise.page.evaluate("document.title")  # the page is alive while Python is not
    exercise.press("Stop")
    exercise.until("stopped")
    assert "# mine" in exercise.code
    exercise.run("print('fresh')")
    expect(exercise.region("Output")).to_contain_text("fresh")


def test_a_loop_without_end_is_stopped_by_the_time_limit(exercise: Exercise) -> None:
    exercise.run("print('before')\nwhile True:\n    pass")
    expect(exercise.element).to_have_attribute("data-state", "stopped", timeout=60_000)
    expect(exercise.region("Feedback")).to_contain_text("10 seconds")
    assert "before" in exercise.code


def test_a_flood_of_output_is_cut_and_said(exercise: Exercise) -> None:
    exercise.run("while True:\n    print('again and again')")
    exercise.until("error", "stopped")
    assert len(exercise.region("Output").inner_text()) < 30_000


def test_recursion_that_kills_python_is_told_and_python_comes_back(exercise: Exercise, watch: Watch) -> None:
    exercise.run("class Deep:\n    def __repr__(self):\n        return repr(self)\nprint(Deep())")
    exercise.until("error", "stopped")
    assert exercise.region("Feedback").inner_text().strip()
    exercise.run("print('back')")
    expect(exercise.region("Output")).to_contain_text("back")
    watch.problems[:] = [text for text in watch.problems if "atal error" not in text and "wasm-function" not in text]


def test_hints_come_in_steps(exercise: Exercise) -> None:
    exercise.press("Hint")
    expect(exercise.element).to_contain_text("Hint 1 of 3")
    exercise.press("Hint")
    expect(exercise.element).to_contain_text("Hint 2 of 3")


def test_the_solution_opens_when_asked_for_twice(exercise: Exercise) -> None:
    exercise.press("Solution")
    expect(exercise.element.locator(".cx-solution")).to_have_count(0)
    exercise.press("Solution")
    expect(exercise.element.locator(".cx-solution")).to_contain_text("def at_least_one")


def test_the_solution_opens_after_two_honest_tries(exercise: Exercise) -> None:
    exercise.check("def at_least_one(p, n):\n    return p")
    exercise.check("def at_least_one(p, n):\n    return n")
    exercise.press("Solution")
    expect(exercise.element.locator(".cx-solution")).to_contain_text("def at_least_one")


def test_reset_brings_the_starter_back_and_can_be_undone(exercise: Exercise) -> None:
    exercise.write("my_own = 1")
    exercise.press("Reset")
    assert "def at_least_one" in exercise.code
    exercise.press("Bring my code back")
    assert exercise.code == "my_own = 1"


def test_a_draft_survives_a_reload_in_the_middle_of_typing(exercise: Exercise) -> None:
    exercise.write("half_a_thought = ")
    exercise.page.reload()
    settle(exercise.page)
    assert exercise.open_code().code == "half_a_thought = "


def test_the_keyboard_alone_writes_runs_and_leaves_the_editor(exercise: Exercise) -> None:
    exercise.editor.focus()
    page = exercise.page
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("print(2 ** 5)")
    page.keyboard.press("Escape")
    page.keyboard.press("Tab")
    focused = page.evaluate("document.activeElement.textContent.trim()")
    assert focused == "Run"
    page.keyboard.press("Enter")
    exercise.until("idle", "passed")
    expect(exercise.region("Output")).to_contain_text("32")


def test_sliders_move_the_picture_without_any_code(page: Page) -> None:
    page.goto(LESSON)
    settle(page)
    exercise = Exercise(page, ID)
    exercise.element.scroll_into_view_if_needed()
    before = exercise.element.locator(".cx-result").inner_text()
    slider = exercise.element.get_by_role("slider").first
    slider.focus()
    for _ in range(6):
        page.keyboard.press("ArrowRight")
    expect(exercise.element.locator(".cx-result")).not_to_have_text(before, timeout=90_000)
    expect(exercise.element.locator(".cx-result")).to_contain_text("5%", timeout=90_000)
