"""Review: what was met comes back by its day, missed questions first; a lesson says so in one quiet line."""

from __future__ import annotations

import json
from datetime import datetime, timedelta

import pytest
from learner import answer_right, answer_wrong, data_of, settle
from playwright.sync_api import Page, expect
from test_pages import AXE, LESSON

MONDAY = datetime(2026, 6, 1, 9)
AUTO = ("single", "multiple", "true-false", "numeric", "fill")


@pytest.fixture
def learner(page: Page) -> Learner:
    """Somebody who starts on a Monday morning."""
    return Learner(page)


class Learner:
    """Somebody whose days we count."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.day(0)
        self.questions: dict[str, dict[str, object]] = {}

    def day(self, number: int) -> None:
        """Turns the clock; timers run on."""
        self.page.clock.set_system_time(MONDAY + timedelta(days=number))

    def open(self, address: str) -> None:
        self.page.goto(address)
        settle(self.page)

    def study(self, wrong: int, right: int) -> list[str]:
        """Answers the first questions of a lesson: so many wrong, then so many right. Gives their ids."""
        self.open(LESSON)
        chosen = [one for one in data_of(self.page)["lesson"]["questions"] if one["kind"] in AUTO][: wrong + right]
        for place, question in enumerate(chosen):
            (answer_wrong if place < wrong else answer_right)(self.page, question)
        self.page.wait_for_timeout(800)  # longer than a draft waits to be written
        return [one["id"] for one in chosen]

    def review(self) -> None:
        self.open("review/")
        self.questions = {question["id"]: question for question in data_of(self.page)["pool"]}

    def shown(self) -> str:
        box = self.page.locator("course-review [data-question]")
        expect(box).to_have_count(1)
        return box.get_attribute("data-question") or ""

    def answer(self, right: bool = True) -> str:
        id = self.shown()
        (answer_right if right else answer_wrong)(self.page, self.questions[id])
        return id

    def press(self, name: str) -> None:
        self.page.locator("course-review").get_by_role("button", name=name).click()

    def says(self, text: str) -> None:
        expect(self.page.locator("course-review")).to_contain_text(text)


def test_somebody_new_is_told_where_questions_come_from(learner: Learner) -> None:
    learner.review()
    learner.says("Nothing to review yet.")
    learner.says("Go to lesson 1.1")


def test_missed_questions_come_back_first_and_right_ones_wait_longer(learner: Learner) -> None:
    missed, *known = learner.study(1, 2)
    learner.review()
    learner.says("Nothing is due. Next tomorrow.")
    learner.day(1)
    learner.review()
    learner.says("1 question is due")
    learner.press("Start with it")
    assert learner.answer(False) == missed
    learner.press("See how it went")
    learner.says("0 of 1 right.")
    learner.day(12)
    learner.review()
    learner.says("3 questions are due")
    learner.press("Start with 3")
    assert learner.answer() == missed
    learner.press("Next question")
    assert {learner.answer()} <= set(known)
    learner.press("That was easy")
    learner.answer()
    learner.press("See how it went")
    learner.says("All 3 right.")
    learner.says("Nothing is due. Next ")


def test_easy_sends_a_question_further_away_than_right(learner: Learner) -> None:
    learner.study(0, 2)
    learner.day(12)
    learner.review()
    learner.press("Start with 2")
    first = learner.answer()
    learner.press("Next question")
    second = learner.answer()
    learner.press("That was easy")
    learner.says("All 2 right.")
    learner.open("progress/")
    with learner.page.expect_download() as download:
        learner.page.get_by_role("button", name="Save as a file").click()
    cards = json.loads(download.value.path().read_text(encoding="utf-8"))["cards"]
    assert cards[second]["due"] > cards[first]["due"]
    assert cards[second]["last"] == cards[first]["last"] == "right"


def test_a_lesson_says_quietly_that_something_from_earlier_is_due(learner: Learner) -> None:
    learner.study(1, 0)
    due = learner.page.locator("course-due summary")
    learner.open("two-doors/where-you-live/")
    expect(due).to_have_count(0)
    learner.open("two-doors/one-recruiter/")
    expect(due).to_have_text("From earlier: 1 question is due")  # two lessons later, on the same day
    due.press("Enter")
    learner.page.get_by_role("link", name="Review now").click()
    learner.says("1 question is due")


def test_a_session_stops_at_ten(learner: Learner) -> None:
    for lesson in ("two-routes", "the-two-percent", "where-you-live"):
        learner.open(f"two-doors/{lesson}/")
        for question in data_of(learner.page)["lesson"]["questions"]:
            if question["kind"] in AUTO:
                answer_right(learner.page, question)
    learner.page.wait_for_timeout(800)
    learner.day(20)
    learner.review()
    learner.says("Ten are enough for today")
    learner.press("Start with 10")
    for _ in range(10):
        learner.answer()
        learner.page.locator("[data-again]").click()
    learner.says("That is enough for today.")
    learner.press("Go on with")
    learner.shown()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_barrier_while_reviewing(learner: Learner, scheme: str) -> None:
    learner.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    learner.study(1, 0)
    learner.day(2)
    learner.review()
    barriers: list[str] = []

    def look(where: str) -> None:
        found = learner.page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
        barriers.extend(f"{where}: {one['id']}: {one['nodes'][0]['html'][:120]}" for one in found)

    learner.page.evaluate(AXE.read_text(encoding="utf-8"))
    look("due")
    learner.press("Start with it")
    learner.answer()
    look("answered")
    learner.press("See how it went")
    look("done")
    assert not barriers, "\n".join(barriers)
