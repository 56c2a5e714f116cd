"""Links and files from strangers: no text of theirs becomes code, and what is not right gets one plain sentence."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from handed import ASSIGNMENT, FEEDBACK, LEARNER, Document, code_of, fragment
from learner import settle
from playwright.sync_api import Page, expect
from served import Site
from stored import empty, keep, kept

HOSTILE = (
    "<script>globalThis.caught = 1</script>",
    "<img src=x onerror='globalThis.caught = 2'>",
    '"><svg onload="globalThis.caught = 3">',
    "</textarea><script>globalThis.caught = 4</script>",
    "javascript:globalThis.caught=5//",
    "{{constructor.constructor('globalThis.caught=6')()}}",
    "' onfocus='globalThis.caught=7' autofocus='",
)
LESSON = "two-doors/two-routes/"


def harmless(page: Page) -> None:
    """Nothing of a stranger ran, and nothing of theirs became an element."""
    page.wait_for_timeout(100)
    assert page.evaluate("globalThis.caught") is None
    assert page.locator(".co-top script, .co-top img, .co-page script, .co-page img, .cp-page img").count() == 0


@pytest.mark.parametrize("text", HOSTILE)
def test_text_of_an_assignment_and_of_feedback_stays_text(page: Page, site: Site, text: str) -> None:
    page.goto("")
    settle(page)
    keep(page, site.prefix, empty(learner=LEARNER))
    assignment = ASSIGNMENT | {"title": text, "coach": text, "note": text, "bring": text}
    about = {"id": ASSIGNMENT["id"], "title": text}
    lines = [
        {"about": "lesson", "id": "two-routes", "text": text},
        {"about": "question", "id": "no-such-question", "text": text},
    ]
    feedback = FEEDBACK | {"coach": text, "alias": text, "overall": text, "assignment": about, "lines": lines}
    for document in (assignment, feedback):
        page.goto(f"about:blank#{document['kind']}")
        page.goto(fragment(document))
        settle(page)
        expect(page.locator(".co-news").get_by_role("status")).to_contain_text(text)
        harmless(page)
    expect(page.locator(".co-card-title")).to_have_text(text)
    expect(page.locator(".co-card .co-words").first).to_have_text(text)
    for address in (LESSON, "progress/", "hand-over/"):
        page.goto(address)
        settle(page)
        expect(page.locator(".co-card-title")).to_have_text(text)
        harmless(page)
    page.get_by_label("Your name").fill(text)
    page.get_by_label("A note").fill(text)
    page.get_by_role("button", name="Make the report").click()
    expect(page.get_by_role("group", name="Your report is ready")).to_be_visible()
    harmless(page)


def packed(document: object) -> str:
    """A link to the start page with anything in it."""
    return f"#assign={code_of(json.dumps(document))}"


WHOLE = fragment(ASSIGNMENT)
BAD: dict[str, tuple[str, str]] = {
    "cut": (WHOLE[:-20], "a part was cut off or changed on the way"),
    "changed": (WHOLE[:40] + ("A" if WHOLE[40] != "A" else "B") + WHOLE[41:], "a part was cut off or changed"),
    "empty": ("#assign=", "a part was cut off"),
    "later": (packed(ASSIGNMENT | {"version": 2}), "another version of the course"),
    "elsewhere": (packed(ASSIGNMENT | {"course": "knitting"}), "belongs to another course"),
    "huge": (packed(ASSIGNMENT | {"note": " " * 6_000_000}), "far larger than anything"),
    "hostile": (packed(ASSIGNMENT | {"lessons": [{"id": "__proto__"}]}), "what is inside does not fit"),
    "disguised": (packed(FEEDBACK), "what is inside does not fit"),
    "deep": (f"#assign={code_of('[' * 200_000 + ']' * 200_000)}", "a part was cut off"),
}


@pytest.mark.parametrize("name", sorted(BAD))
def test_a_bad_link_gets_one_sentence_and_changes_nothing(page: Page, site: Site, name: str) -> None:
    address, words = BAD[name]
    before = empty(lessons={"two-routes": {"opened": "2026-11-01T10:00:00.000Z", "reflection": "mine"}})
    keep(page, site.prefix, before)
    page.goto(address)
    settle(page)
    said = page.locator(".co-news").get_by_role("status")
    expect(said).to_contain_text(words)
    assert page.url == site.url
    expect(page.locator(".co-card")).to_have_count(0)
    assert kept(page, site.prefix) == before
    page.get_by_role("button", name="I see").click()
    expect(page.locator(".co-news")).to_have_count(0)


@pytest.mark.parametrize("address", ["#report=%E0%A4%A", "#%", "#assign=%00"])
def test_an_address_that_cannot_be_decoded_leaves_the_page_alive(page: Page, address: str) -> None:
    page.goto(LESSON + address)
    settle(page)
    expect(page.locator("course-quiz[data-mounted]")).to_have_count(1)


def test_a_report_that_a_learner_opens_is_sent_to_the_board(page: Page, site: Site) -> None:
    report: Document = {"kind": "report", "version": 1, "course": "before-you-apply", "learner": LEARNER}
    address = fragment(report | {"at": "2026-11-30T18:20:05Z", "alias": "Blue"})
    page.goto(LESSON + address)
    settle(page)
    page.get_by_role("link", name="Open it on the board").click()
    expect(page.get_by_text("1 report taken in.")).to_be_visible()


def test_a_file_that_is_not_from_a_coach_is_turned_away(page: Page, site: Site, tmp_path: Path) -> None:
    file = tmp_path / "note.json"
    page.goto("progress/")
    settle(page)
    for text, words in (
        ("{}", "This is not an assignment"),
        (json.dumps(FEEDBACK | {"course": "knitting"}), "belongs to another course"),
        (json.dumps(FEEDBACK | {"lines": [{"about": "you", "id": "x", "text": "y"}]}), "what is inside does not fit"),
        (" " * 10_000_001, "far larger than anything"),
    ):
        file.write_text(text, encoding="utf-8")
        page.get_by_label("Open a file from your coach").set_input_files(file)
        expect(page.locator(".co-from [role=status]")).to_contain_text(words)


def test_a_record_with_nonsense_from_a_coach_is_passed_over(page: Page, site: Site) -> None:
    at = "2026-11-01T10:00:00.000Z"
    odd = [1, "x", None, {"lines": "none"}, {"lines": [None, 3, {"about": "lesson"}]}, {"kind": "assignment"}]
    received = {f"odd-{n}": {"document": one, "taken": at, "at": at} for n, one in enumerate(odd)}
    keep(page, site.prefix, empty(assignments=received, feedback=received))
    for address in ("", LESSON, "progress/", "hand-over/"):
        page.goto(address)
        settle(page)
        expect(page.locator(".co-card")).to_have_count(0)
