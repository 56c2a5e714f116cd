"""A unit's check: eight questions, one try each, a different draw each time; seven and one real step earn the mark."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from learner import answer_right, answer_wrong, data_of, settle
from playwright.sync_api import Locator, Page, expect
from test_pages import AXE

CHECK = "two-doors/check/"
UNIT = "two-doors/"


class Check:
    """The check's page, as a learner works through it."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.element = page.locator("course-unit-check")
        self.open()
        self.questions = {question["id"]: question for question in data_of(page)["pool"]}

    def open(self) -> None:
        self.page.goto(CHECK)
        settle(self.page)

    def start(self, name: str = "Start") -> None:
        self.element.get_by_role("button", name=name).click()

    @property
    def question(self) -> Locator:
        return self.element.locator("[data-question]")

    def shown(self) -> str:
        """Id of the question that is on the page."""
        expect(self.question).to_have_count(1)
        return self.question.get_attribute("data-question") or ""

    def answer(self, right: bool = True) -> str:
        """Answers the question that is shown, reads what is said, and goes on."""
        id = self.shown()
        (answer_right if right else answer_wrong)(self.page, self.questions[id])
        expect(self.element.get_by_role("button", name="Check answer")).to_have_count(0)
        expect(self.element.get_by_role("button", name="Try again")).to_have_count(0)
        self.element.locator("[data-again]").click()
        return id

    def play(self, right: int) -> list[str]:
        """A whole draw of which the first ``right`` are answered right."""
        return [self.answer(place < right) for place in range(8)]


@pytest.fixture
def check(page: Page) -> Check:
    """The check of unit 1, opened by somebody new."""
    return Check(page)


@pytest.fixture
def lesson_of(check: Check) -> Callable[[str], str]:
    """Which lesson a question is from."""
    lessons = [lesson for unit in data_of(check.page)["outline"] for lesson in unit["lessons"]]
    return lambda id: next(one["id"] for one in lessons if id in one["questions"])


def test_seven_of_eight_and_one_real_step_earn_the_mark(check: Check, lesson_of: Callable[[str], str]) -> None:
    check.start()
    drawn = check.play(7)
    assert len(set(drawn)) == 8
    assert len({lesson_of(id) for id in drawn}) == 5, "every lesson of the unit has its turn"
    expect(check.element.get_by_role("heading", level=2)).to_have_text("7 of 8: that is enough.")
    expect(check.element).to_contain_text("Open: one real step.")
    page = check.page
    page.goto(UNIT)
    settle(page)
    expect(page.locator("course-unit-mark")).to_contain_text("One real step from this unit is still open.")
    page.goto("two-doors/two-routes/")
    settle(page)
    page.locator("course-action").get_by_role("checkbox").check()
    page.goto("progress/")
    settle(page)
    expect(page.locator(".cp-mark-row").first).to_contain_text("Unit mark earned, with 7 of 8 in the check.")
    page.goto("")
    settle(page)
    expect(page.locator("course-unit-mark").first).to_contain_text("Unit mark earned")


def test_less_is_told_plainly_and_the_next_draw_brings_other_questions(check: Check) -> None:
    check.start()
    first = check.play(5)
    expect(check.element.get_by_role("heading", level=2)).to_have_text("5 of 8.")
    expect(check.element).to_contain_text("Seven are enough.")
    expect(check.element).to_contain_text("Your best so far: 5.")
    check.start("New draw")
    second = check.play(8)
    assert set(first) != set(second)
    expect(check.element.get_by_role("heading", level=2)).to_have_text("8 of 8: that is enough.")


def test_a_draw_in_progress_survives_a_reload(check: Check) -> None:
    check.start()
    answered = [check.answer(), check.answer(False)]
    third = check.shown()
    check.open()
    assert check.shown() == third
    expect(check.question).to_contain_text("Question 3 of 8")
    rest = [check.answer() for _ in range(6)]
    assert not set(answered) & set(rest)
    expect(check.element.get_by_role("heading", level=2)).to_have_text("7 of 8: that is enough.")
    check.open()
    expect(check.element.get_by_role("heading", level=2)).to_have_text("7 of 8: that is enough.")


def test_the_first_answer_stays_after_it_is_checked(check: Check) -> None:
    check.start()
    while check.questions[check.shown()]["kind"] not in ("single", "true-false"):
        check.answer()
    answer_wrong(check.page, check.questions[check.shown()])
    for field in check.question.locator("input").all():
        expect(field).to_be_disabled()
    check.element.get_by_role("button", name="Show me").click()
    expect(check.question).to_have_attribute("data-state", "wrong")


def test_the_keyboard_goes_on_from_the_new_question(check: Check) -> None:
    keyboard = check.page.keyboard
    check.element.get_by_role("button", name="Start").focus()
    keyboard.press("Enter")
    focused = "document.activeElement.textContent.trim()"
    check.page.wait_for_function(f"{focused} === 'Question 1 of 8'")
    question = check.questions[check.shown()]
    answer_right(check.page, question)
    if question["kind"] == "dialogue":  # its ending is read first
        expect(check.element.locator("[data-ending]")).to_be_focused()
        for _ in range(6):  # past the evidence that it cites
            if not check.page.evaluate("document.activeElement.matches('[data-again]')"):
                keyboard.press("Tab")
    expect(check.element.locator("[data-again]")).to_be_focused()
    keyboard.press("Enter")
    expect(check.question).to_contain_text("Question 2 of 8")
    check.page.wait_for_function(f"{focused} === 'Question 2 of 8'")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_barrier_in_the_middle_of_a_draw_or_at_its_end(check: Check, scheme: str) -> None:
    check.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    check.page.evaluate(AXE.read_text(encoding="utf-8"))
    barriers: list[str] = []

    def look(where: str) -> None:
        found = check.page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
        barriers.extend(f"{where}: {one['id']}: {one['nodes'][0]['html'][:120]}" for one in found)

    look("start")
    check.start()
    for place in range(8):
        id = check.shown()
        (answer_right if place % 2 else answer_wrong)(check.page, check.questions[id])
        look(f"{check.questions[id]['kind']}, answered")
        check.element.locator("[data-again]").click()
    look("result")
    assert not barriers, "\n".join(barriers)
