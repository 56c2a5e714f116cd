"""The nine kinds of question: by mouse and by keyboard, kept, retried, announced."""

from __future__ import annotations

import re

import pytest
from learner import again, answer_right, answer_wrong, box_of, check_answer, data_of, settle
from playwright.sync_api import Page, expect

KINDS = {"single", "multiple", "true-false", "numeric", "fill", "order", "match", "dialogue", "reflect"}
SAMPLES = "samples/"


@pytest.fixture
def samples(page: Page) -> Page:
    """The page that shows one question of each kind."""
    page.goto(SAMPLES)
    settle(page)
    return page


def question_of(page: Page, kind: str) -> dict[str, object]:
    """The sample of one kind."""
    return next(one for one in data_of(page)["samples"] if one["kind"] == kind)


def test_the_samples_show_all_nine_kinds(samples: Page) -> None:
    assert {question["kind"] for question in data_of(samples)["samples"]} == KINDS


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_wrong_answer_is_told_why_and_a_right_one_is_kept_over_a_reload(samples: Page, kind: str) -> None:
    question = question_of(samples, kind)
    answer_wrong(samples, question)
    box = box_of(samples, question)
    if kind != "reflect":
        assert box.locator(".cq-feedback, .cq-loose").first.inner_text().strip()
    again(samples, question)
    answer_right(samples, question)
    samples.reload()
    settle(samples)
    expect(box_of(samples, question)).to_have_attribute("data-state", "right")


def test_options_stand_in_the_same_order_after_a_reload(samples: Page) -> None:
    order = "all => all.map(e => e.value)"
    before = samples.locator("[data-kind=multiple] input").evaluate_all(order)
    samples.reload()
    settle(samples)
    assert samples.locator("[data-kind=multiple] input").evaluate_all(order) == before


def test_a_question_can_be_answered_by_keyboard_alone(samples: Page) -> None:
    question = question_of(samples, "single")
    box = box_of(samples, question)
    box.locator("input").first.focus()
    samples.keyboard.press("Space")
    right = next(option["id"] for option in question["options"] if option["right"])  # type: ignore[attr-defined]
    for _ in range(6):
        if samples.evaluate("document.activeElement.value") == right:
            break
        samples.keyboard.press("ArrowDown")
    samples.keyboard.press("Enter")
    expect(box).to_have_attribute("data-state", "right")


def test_every_result_is_announced_to_screen_readers(samples: Page) -> None:
    answer_right(samples, question_of(samples, "single"))
    live = samples.locator("course-samples [role=status], course-samples [aria-live]").first
    expect(live).to_contain_text(re.compile("right", re.IGNORECASE))


def test_the_answer_is_not_given_away_before_two_wrong_tries(samples: Page) -> None:
    question = question_of(samples, "numeric")
    box = box_of(samples, question)
    for turn in range(2):
        expect(box.get_by_role("button", name="Show me")).to_have_count(0)
        box.locator("input").fill(str(9000 + turn))
        check_answer(box)
        if turn == 0:
            again(samples, question)
    box.get_by_role("button", name="Show me").click()
    expect(box).to_contain_text("Right:")


@pytest.mark.parametrize("written", ["33%", " 33 ", "33,0", "33.0 %"])
def test_a_number_may_be_written_as_people_write_numbers(page: Page, written: str) -> None:
    page.goto("two-doors/the-two-percent/")
    settle(page)
    box = page.locator("[data-question=one-of-twenty]")
    box.locator("input").fill(written)
    check_answer(box)
    expect(box).to_have_attribute("data-state", "right")


def test_nothing_is_judged_before_something_is_chosen(samples: Page) -> None:
    box = box_of(samples, question_of(samples, "multiple"))
    check_answer(box)
    expect(box).to_have_attribute("data-state", "unanswered")
    expect(box.locator(".cq-missing")).not_to_be_empty()


def test_the_summary_points_back_to_the_part_of_the_lesson_to_read_again(page: Page) -> None:
    page.goto("two-doors/the-two-percent/")
    settle(page)
    question = next(one for one in data_of(page)["lesson"]["questions"] if one["kind"] == "numeric")
    answer_wrong(page, question)
    link = page.locator(".cq-reread .cq-links a").first
    target = link.get_attribute("href") or ""
    link.click()
    expect(page.locator(f"[id='{target.removeprefix('#')}']")).to_be_in_viewport()


def test_a_chip_opens_the_evidence_and_escape_closes_it(page: Page) -> None:
    page.goto("two-doors/the-two-percent/")
    settle(page)
    card = page.locator("[id='claim-S1-05']")
    expect(card).to_be_hidden()
    page.locator("article button.chip[popovertarget='claim-S1-05']").first.click()
    expect(card).to_be_visible()
    expect(card).to_contain_text("2%")
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
