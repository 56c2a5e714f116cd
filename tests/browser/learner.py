"""A learner's hands: answers every kind of question, writes and checks code, as a person would through the page."""

from __future__ import annotations

import json
import re
from typing import Any

from playwright.sync_api import Locator, Page, expect

MOVED = "all => all.map(b => b.dataset.move.split(':')[0])"
COURSE_DATA = "document.querySelector('template.course-data').content.querySelector('#course-data').textContent"
PYTHON_START = 90_000  # ms; a cold start on a loaded machine, never a claim about speed
Question = dict[str, Any]


def settle(page: Page) -> None:
    """Waits until the front end says that it has mounted everything on the page."""
    page.wait_for_function("document.documentElement.dataset.course === 'ready'")


def data_of(page: Page) -> dict[str, Any]:
    """The page's data, as the front end reads it."""
    data: dict[str, Any] = json.loads(page.evaluate(COURSE_DATA))
    return data


def box_of(page: Page, question: Question) -> Locator:
    """The element of one question."""
    return page.locator(f'[data-question="{question["id"]}"]')


def plain(html: str) -> str:
    """What an author's HTML says, without tags and without the evidence chips."""
    text = re.sub(r"<button.*?</button>", "", html, flags=re.S)
    text = re.sub(r"<[^>]+>", "", text)
    for entity, sign in (("&quot;", '"'), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")):
        text = text.replace(entity, sign)
    return re.sub(r"\s+", " ", text).strip()


def check_answer(box: Locator) -> None:
    """Presses the question's button."""
    box.get_by_role("button", name="Check answer").click()


def answer_right(page: Page, question: Question) -> None:
    """Answers a question right."""
    box = box_of(page, question)
    ANSWERS[question["kind"]](box, question, True)
    expected = "right"
    expect(box).to_have_attribute("data-state", expected)


def answer_wrong(page: Page, question: Question) -> None:
    """Answers a question wrong, or partly right where nothing can be plainly wrong."""
    box = box_of(page, question)
    ANSWERS[question["kind"]](box, question, False)
    expect(box).to_have_attribute("data-state", re.compile("wrong|partly"))


def again(page: Page, question: Question) -> None:
    """Makes a question answerable again."""
    box = box_of(page, question)
    if question["kind"] == "dialogue":
        box.get_by_role("button", name="Replay").click()
    elif question["kind"] != "reflect" and box.get_by_role("button", name="Try again").count():
        box.get_by_role("button", name="Try again").click()


def pick_options(box: Locator, question: Question, right: bool) -> None:
    for option in question["options"]:
        field = box.locator(f'input[value="{option["id"]}"]')
        if question["kind"] == "multiple":
            field.set_checked(option["right"] if right else not option["right"])
        elif option["right"] == right:
            field.check()
            break
    check_answer(box)


def type_number(box: Locator, question: Question, right: bool) -> None:
    if right:
        wanted = next(one for one in question["ranges"] if one["right"])
        value = (wanted["low"] + wanted["high"]) / 2
    else:
        value = max(one["high"] for one in question["ranges"]) * 3 + 7
    box.locator("input").fill(f"{value:.10g}")
    check_answer(box)


def type_words(box: Locator, question: Question, right: bool) -> None:
    wanted = [one for one in question["blanks"] if one["right"]]
    for field, blank in zip(box.locator("input").all(), wanted, strict=True):
        field.fill(blank["accepts"][0].upper() if right else "zebra")
    check_answer(box)


def put_in_order(box: Locator, question: Question, right: bool) -> None:
    wanted = [item["id"] for item in question["items"]]
    wanted = wanted if right else wanted[::-1]
    for place, item in enumerate(wanted):
        button = box.locator(f'button[data-move="{item}:-1"]')
        for _ in range(len(wanted)):
            order = box.locator("button[data-move$=':-1']").evaluate_all(MOVED)
            if order.index(item) == place:
                break
            button.focus()
            button.press("ArrowUp")
    check_answer(box)


def match_pairs(box: Locator, question: Question, right: bool) -> None:
    lefts = [pair["id"] for pair in question["pairs"] if pair["left"]]
    partners = lefts if right else lefts[1:] + lefts[:1]
    for field, partner in zip(box.locator("select").all(), partners, strict=True):
        field.select_option(partner)
    check_answer(box)


def talk(box: Locator, question: Question, right: bool) -> None:
    turns = {turn["id"]: turn for turn in question["turns"]}
    path = way_to(turns, question["turns"][0]["id"], {"best"} if right else {"poor", "fair"})
    for reply in path:
        said = plain(reply["html"])
        box.get_by_role("button").filter(has_text=said).first.click()


def way_to(turns: dict[str, Any], first: str, endings: set[str]) -> list[dict[str, Any]]:
    """The shortest way through a dialogue to one of the endings."""
    queue: list[tuple[str, list[dict[str, Any]]]] = [(first, [])]
    seen = {first}
    while queue:
        here, path = queue.pop(0)
        if turns[here]["ending"] in endings:
            return path
        for reply in turns[here]["options"]:
            if reply["next"] not in seen:
                seen.add(reply["next"])
                queue.append((reply["next"], [*path, reply]))
    raise AssertionError(f"no way to {endings}")


def write_and_judge(box: Locator, question: Question, right: bool) -> None:
    if not box.locator(".cq-rubric").count():
        box.locator("textarea").fill("By Friday two people have answered my message about night shifts.")
        check_answer(box)
    if right:
        for tick in box.locator(".cq-rubric input").all():
            tick.check()


ANSWERS = {
    "single": pick_options,
    "multiple": pick_options,
    "true-false": pick_options,
    "numeric": type_number,
    "fill": type_words,
    "order": put_in_order,
    "match": match_pairs,
    "dialogue": talk,
    "reflect": write_and_judge,
}


# --- exercises --------------------------------------------------------------------------------------


class Exercise:
    """One exercise of the page that is shown."""

    def __init__(self, page: Page, id: str) -> None:
        self.page = page
        self.element = page.locator(f'course-exercise[data-exercise="{id}"]')

    def open_code(self) -> Exercise:
        """Turns to the code and waits for the editor."""
        self.element.scroll_into_view_if_needed()
        tab = self.element.get_by_role("tab", name="Write Python")
        if tab.count():
            tab.click()
        self.editor.wait_for(timeout=PYTHON_START)
        return self

    @property
    def editor(self) -> Locator:
        return self.element.locator(".cm-content")

    @property
    def code(self) -> str:
        """What the editor holds, as far as it is drawn: all of it for programs of these lengths."""
        return "\n".join(line.replace("\u200b", "") for line in self.element.locator(".cm-line").all_inner_texts())

    def write(self, text: str) -> None:
        """Puts a program in place of what stands there."""
        self.editor.focus()
        self.page.keyboard.press("ControlOrMeta+a")
        self.page.keyboard.press("Delete")
        self.page.keyboard.insert_text(text)

    def press(self, name: str) -> None:
        """Presses one of the exercise's buttons."""
        self.element.get_by_role("button", name=name, exact=True).click()

    def until(self, *states: str) -> None:
        """Waits for a state of the exercise."""
        expect(self.element).to_have_attribute(
            "data-state", re.compile(f"^({'|'.join(states)})$"), timeout=PYTHON_START
        )

    def region(self, name: str) -> Locator:
        """*Output* or *Feedback*."""
        return self.element.get_by_role("region", name=name)

    def check(self, program: str) -> None:
        """Writes a program, presses Check, and waits for the verdict."""
        self.write(program)
        self.press("Check")
        self.until("passed", "failed", "error")

    def run(self, program: str) -> None:
        """Writes a program, presses Run, and waits for its end."""
        self.write(program)
        self.press("Run")
        self.until("idle", "passed", "error", "stopped")
