"""The coach's board: reports come in, are shown, kept, worked with and taken elsewhere, all in one browser."""

from __future__ import annotations

import base64
import csv
import io
import json
import re
import time
import zipfile
import zlib
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from conftest import Watch
from learner import PYTHON_START, settle
from playwright.sync_api import BrowserContext, Page, expect
from reports import ASSIGNMENT, Board, kept_reports, link, packed, program, zipped
from served import Site
from test_pages import AXE

TABS = ("Lessons", "Stuck points", "Questions", "To read", "Code", "Feedback", "Take it with you")
EXERCISE = "at-least-one"
XSS = (
    "<img src=x onerror=\"window.hit='img'\">",
    "<script>window.hit='script'</script>",
    '"><svg onload="window.hit=\'svg\'">',
    "javascript:window.hit='link'",
    "' onmouseover='window.hit=1' x='",
    "</textarea><iframe srcdoc=\"<script>parent.hit='frame'</script>\">",
    "{{constructor.constructor('window.hit=1')()}}",
    "\u202egnp.exe\u0000\ufffe",
)

RERUN = 3 * PYTHON_START  # ms; several starts, one after the other
REACHING = """
tried = []
for name in ("js", "pyodide_js"):
    try:
        module = __import__(name)
        tried += [one for one in ("fetch", "indexedDB", "parent") if hasattr(module, one)]
    except BaseException:
        pass
if tried:
    del at_least_one
"""
REACH = """async () => {
    const outcomes = [origin];
    const reaches = [() => localStorage, () => parent.document, () => indexedDB.open('x'), () => document.cookie];
    for (const reach of reaches) {
        try { reach(); outcomes.push('reached'); } catch { outcomes.push('refused'); }
    }
    outcomes.push(await fetch('/').then(() => 'reached', () => 'refused'));
    return outcomes;
}"""


@pytest.fixture
def board(page: Page, site: Site) -> Board:
    """The board of a coach who has no reports yet."""
    return Board(page, site)


def test_thirty_reports_come_by_link_by_file_and_in_a_zip(board: Board) -> None:
    files = {f"report-{n}.json": json.dumps(board.report(n)) for n in range(10, 30)}
    assert "10 reports taken in." in board.bring(*(board.report(n) for n in range(10)))
    assert "5 reports taken in." in board.choose(dict(list(files.items())[:5]))
    said = board.choose(
        {"class.zip": zipped({f"group/{name}": text for name, text in files.items()} | {"__MACOSX/x": "?"})}
    )
    assert "15 reports taken in. 5 were here already." in said
    expect(board.page.locator(".cb-count")).to_have_text("30 learners")
    expect(board.who).to_have_count(30)
    board.page.reload()
    settle(board.page)
    expect(board.who).to_have_count(30)
    first = board.page.locator(".cb-heat tbody tr").first
    expect(first.locator("td").first).to_contain_text(re.compile(r"of \d questions right|not opened"))


def test_a_report_link_that_is_opened_goes_to_the_board_and_leaves_the_address(board: Board) -> None:
    board.page.goto("about:blank")
    board.page.goto(link(board.site.url, board.report(3)))
    board.arrival()
    expect(board.who).to_have_text([board.report(3)["alias"]])
    assert board.page.url == f"{board.site.url}coach/board/"


def test_a_newer_report_takes_the_place_of_an_older_one_which_stays_until_it_is_removed(board: Board) -> None:
    page = board.page
    old = board.report(1, at="2026-03-01T10:00:00Z", questions=[])
    new = board.report(1, at="2026-03-05T10:00:00Z")
    other = board.report(1, assignment={"id": "assign-0002-bbbb", "title": "Another week"})
    assert "taken in" in board.bring(new)
    assert "older than what is here" in board.bring(old)
    assert "was here already" in board.bring(new)
    board.bring(other)
    expect(board.who).to_have_count(2)  # one for each assignment
    page.get_by_role("combobox", name="Assignment").select_option(label="Before our first talk")
    expect(board.who).to_have_count(1)
    expect(page.locator(".cb-heat tbody td").last).to_have_text("5 Mar 2026")
    page.locator(".cb-heat tbody button").click()
    dialog = page.locator(".cb-dialog")
    expect(dialog).to_contain_text("1 Mar 2026, older")
    dialog.get_by_role("button", name="Remove the older ones").click()
    dialog.get_by_role("button", name="Keep it").click()
    assert len(kept_reports(page, board.site.prefix)) == 3
    dialog.get_by_role("button", name="Remove the older ones").click()
    dialog.get_by_role("button", name="Yes, remove them").click()
    expect(dialog).not_to_contain_text("older")
    dialog.get_by_role("button", name="Remove this learner").click()
    dialog.get_by_role("button", name="Yes, remove them all").click()
    expect(page.get_by_text("No report fits these filters.")).to_be_visible()
    expect(page.locator(".cb-dialog")).to_have_count(0)
    assert len(kept_reports(page, board.site.prefix)) == 1


def test_a_clock_that_is_years_ahead_does_not_win_for_ever(board: Board) -> None:
    board.bring(board.report(1, at="2999-01-01T00:00:00Z", alias="From the future"))
    board.bring(board.report(1, at=f"{datetime.now(UTC) + timedelta(minutes=2):%Y-%m-%dT%H:%M:%SZ}", alias="Today"))
    expect(board.page.locator(".cb-heat tbody button")).to_have_text("Today")


def bomb(size: int) -> bytes:
    return b'{"kind":"report","note":"' + b"a" * size + b'"}'


def bad_things(board: Board) -> list[tuple[str, str]]:
    """Links that are wrong in one way each, with a piece of the sentence that each one gets."""
    good = board.report(1)
    fine = link(board.site.url, good)
    return [
        (fine[:-40], "not whole"),
        (fine.replace("#report=", "#report=AAAA"), "not whole"),
        (link(board.site.url, good | {"version": 9}), "another version"),
        (link(board.site.url, good | {"course": "another-course"}), "another course"),
        (link(board.site.url, bomb(2_000_000)), "far larger"),
        (link(board.site.url, good | {"surprise": 1}), "does not fit"),
        (link(board.site.url, good | {"alias": "x" * 201}), "does not fit"),
        (
            link(board.site.url, good | {"questions": [{"id": "__proto__", "best": "right", "tries": 1}]}),
            "does not fit",
        ),
        (link(board.site.url, good | {"learner": "../../etc"}), "does not fit"),
        (link(board.site.url, [good]), "not whole"),
        (f"{board.site.url}#assign={packed(assignment(board))}", "an assignment, not a report"),
    ]


def assignment(board: Board) -> dict[str, Any]:
    head = {"kind": "assignment", "version": 1, "course": board.data["id"]}
    return head | {"id": "assign-0001-aaaa", "title": "Two lessons", "lessons": ["two-routes"]}


def test_each_bad_link_gets_one_sentence_and_the_rest_of_the_batch_loads(board: Board) -> None:
    bad = bad_things(board)
    lines = [
        link(board.site.url, board.report(50)),
        *(address for address, _ in bad),
        link(board.site.url, board.report(51)),
    ]
    said = board.paste(*lines)
    assert f"2 reports taken in. {len(bad)} things were not taken:" in said
    refused = board.page.locator(".cb-refused li").all_inner_texts()
    for number, (sentence, (_, words)) in enumerate(zip(refused, bad, strict=True), start=2):
        assert sentence.startswith(f"Link {number} ")
        assert words in sentence
        assert sentence.count(".") == 1
    expect(board.who).to_have_count(2)


def test_each_bad_file_gets_one_sentence_and_the_rest_of_the_batch_loads(board: Board) -> None:
    good = json.dumps(board.report(60))
    files: dict[str, str | bytes] = {
        "photo.jpg": bytes(range(256)) * 40,
        "empty.json": "",
        "cut.json": good[:-100],
        "deep.json": "[" * 200_000,
        "big.json": b" " * 10_000_001,
        "class.zip": zipped(
            {"good.json": json.dumps(board.report(61)), "inner.zip": zipped({"a.json": good}), "b.txt": "?"}
        ),
        "torn.zip": zipped({"good.json": good})[:60],
        "good.json": good,
    }
    said = board.choose(files)
    assert "2 reports taken in." in said
    for name, words in {
        "photo.jpg": "not an assignment, a report or feedback",
        "empty.json": "not an assignment, a report or feedback",
        "cut.json": "not whole",
        "deep.json": "not an assignment, a report or feedback",
        "big.json": "far larger",
        "class.zip, inner.zip": "a zip inside a zip",
        "class.zip, b.txt": "not an assignment",
    }.items():
        assert re.search(f"{re.escape(name)} [^\n]*{words}", said), name
    expect(board.who).to_have_count(2)
    assert board.names() == sorted(board.names())


def test_a_zip_bomb_stops_where_it_grows_too_large(board: Board) -> None:
    bombs = {
        "far more than reports could": zipped({f"{n}.json": b"0" * 9_000_000 for n in range(12)}),
        "more than 2,000 files": zipped({f"{n}.json": "" for n in range(2_100)}),
        "too large or packed": zipped({"huge.json": b"0" * 30_000_000}),
    }
    for words, content in bombs.items():
        said = board.choose({"good.json": json.dumps(board.report(60)), "bomb.zip": content})
        assert re.search("1 report taken in|1 was here already", said)
        assert re.search(f"{words}|And \\d+ more", said)
    expect(board.who).to_have_count(1)


def test_a_stranger_s_text_is_shown_as_text_and_as_nothing_else(board: Board) -> None:
    page = board.page
    for number, text in enumerate(XSS):
        fields = board.report(number, code=True)
        for lesson in fields["lessons"]:
            lesson["reflection"] = text
        for exercise in fields["exercises"]:
            exercise |= {"passed": False, "tries": 9, "code": f"# {text}", "failed": [{"name": text, "count": 3}]}
            exercise["mistakes"] = [{"name": text, "count": 3}]
        for question in fields["questions"]:
            question |= {"best": "wrong", "first": "wrong", "tries": 5, "texts": [text], "text": text, "picked": []}
        fields |= {"alias": text, "note": text, "assignment": {"id": f"assign-{number:04d}-aaaa", "title": text}}
        assert "taken in" in board.bring(fields)
    for tab in TABS:
        panel = board.tab(tab)
        for more in panel.get_by_role("button", name="Show all").all():
            more.click()
        page.evaluate("for (const one of document.querySelectorAll('.cb details')) one.open = true")
        expect(panel).not_to_be_empty()
        assert (
            panel.locator("img, script, iframe, svg, [onerror], [onload], [onmouseover], [href^='javascript']").count()
            == 0
        )
    board.tab("Lessons")
    page.locator(".cb-heat tbody button").first.click()
    assert page.locator(".cb-dialog").locator("img, script, iframe, svg").count() == 0
    page.keyboard.press("Escape")
    expect(board.tab("To read")).to_contain_text(XSS[1])
    assert page.evaluate("window.hit ?? null") is None


def test_stuck_points_name_the_question_the_check_and_the_mistake_and_who(board: Board) -> None:
    lesson = board.data["outline"][0]["lessons"][1]
    question = next(one for one in board.data["pool"] if one["id"] == "one-of-twenty")
    stuck = {"id": question["id"], "best": "wrong", "first": "wrong", "tries": 3, "number": 40}
    failing = {"id": EXERCISE, "tries": 4, "failed": [{"name": "Twenty at 2%", "count": 4}]}
    failing |= {"mistakes": [{"name": "multiplied", "count": 2}]}
    base = {"lessons": [{"id": lesson["id"]}], "exercises": [failing], "questions": [stuck]}
    board.bring(*(board.report(n, alias=f"Stuck {n}", **base) for n in range(3)))
    past = stuck | {"best": "right"}
    board.bring(
        board.report(
            9, alias="Got it", lessons=base["lessons"], questions=[past], exercises=[failing | {"passed": True}]
        )
    )
    panel = board.tab("Stuck points")
    points = panel.locator(".cb-stuck > li")
    expect(points).to_have_count(3)
    for kind, words in {"Question": "one interview", "Check": "Twenty at 2%", "Known mistake": "multiplied"}.items():
        point = points.filter(has_text=kind).filter(has_text=words)
        expect(point).to_contain_text("3 of 4 not past it yet. 1 got past it.")
        point.get_by_text("Not past it yet (3)").click()
        expect(point.locator("details").first).to_contain_text("Stuck 0")
    panel = board.tab("Questions")
    answers = panel.locator("li").filter(has_text="at least one interview")
    expect(answers).to_contain_text("4 tried: 1 right later, 3 not yet.")
    expect(answers.get_by_role("row", name="40 %")).to_contain_text("4")
    board.tab("Lessons")
    board.page.get_by_label("Only who is stuck").check()
    expect(board.who).to_have_text(["Stuck 0", "Stuck 1", "Stuck 2"])


def test_the_table_sorts_filters_and_hides_names(board: Board) -> None:
    page = board.page
    board.bring(*(board.report(n) for n in range(12)))
    names = board.names()
    assert names == sorted(names)
    page.get_by_role("button", name="Learner").click()
    expect(board.who).to_have_text(names[::-1])
    expect(page.get_by_role("columnheader", name="Learner")).to_have_attribute("aria-sort", "descending")
    page.get_by_role("button", name="Right").click()
    shares = [int(text.split()[0]) for text in page.locator(".cb-heat tbody tr td:nth-last-child(4)").all_inner_texts()]
    assert shares == sorted(shares, reverse=True)
    page.get_by_label("Name", exact=True).fill("chia")
    expect(board.who).to_have_text(["Chiara A."])
    page.get_by_label("Name", exact=True).fill("")
    page.get_by_label("Hide names").check()
    expect(board.who.first).to_have_text(re.compile("^Learner"))
    assert sorted(board.names()) == sorted(f"Learner {n}" for n in range(1, 13))
    for tab in TABS:
        board.tab(tab)
        assert not any(name in page.locator(".cb").inner_text() for name in names)


def test_the_table_opens_in_a_spreadsheet_and_runs_no_formula(board: Board) -> None:
    names = ("=HYPERLINK(1)", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", 'quote " and, comma', "line\nbreak")
    board.bring(*(board.report(n, alias=name) for n, name in enumerate(names)))
    board.tab("Take it with you")
    text = board.saved("Save as CSV")
    rows = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))
    assert list(rows[0]) == [
        "who",
        "id",
        "assignment",
        "lesson",
        "state",
        "score",
        "attempts",
        "minutes",
        "reported_at",
        "rerun",
    ]
    assert len(rows) == 8 * len({row["lesson"] for row in rows})
    assert not [cell for row in rows for cell in row.values() if re.match(r"\s*[=+\-@]|[\t\r]", cell)]
    assert {'quote " and, comma', "line\nbreak"} <= {row["who"] for row in rows}
    assert {row["assignment"] for row in rows} == {ASSIGNMENT["title"]}


def test_the_grade_book_has_the_columns_that_moodle_takes_and_only_people_of_the_class_list(board: Board) -> None:
    page = board.page
    board.bring(*(board.report(n, alias=name) for n, name in enumerate(["Ada Osei", "bram", "Nobody", "=evil"])))
    board.tab("Feedback").get_by_label("Feedback for Ada Osei").fill("=2+2 is how it begins")
    panel = board.tab("Take it with you")
    panel.get_by_label("Class list").fill(
        "Ada, Osei, ada@example.org\nBram;de Vries;bram@example.org\n=Eve\tX\teve@example.org\nno address"
    )
    panel.get_by_label("Class list").blur()
    panel.get_by_label("=evil").select_option("eve@example.org")
    rows = list(csv.reader(io.StringIO(board.saved("Save the grade book"), newline="")))
    assert rows[0] == ["First name", "Last name", "Email address", "Before our first talk", "Feedback"]
    assert [row[2] for row in rows[1:]] == ["eve@example.org", "ada@example.org", "bram@example.org"]
    assert all(0 <= int(row[3]) <= 100 for row in rows[1:])
    by_address = {row[2]: row for row in rows[1:]}
    assert by_address["ada@example.org"][4] == "'=2+2 is how it begins"
    assert by_address["eve@example.org"][0] == "'=Eve"
    page.reload()
    settle(page)
    board.tab("Take it with you")
    expect(page.get_by_label("Class list")).to_have_value(re.compile("Ada, Osei"))


def test_all_reports_leave_as_one_zip_that_another_browser_takes_in(board: Board) -> None:
    board.bring(*(board.report(n) for n in range(4)))
    board.bring(board.report(0, at="2026-05-01T10:00:00Z"))
    before = kept_reports(board.page, board.site.prefix)
    board.tab("Take it with you")
    with board.page.expect_download() as download:
        board.page.get_by_role("button", name="Save all reports").click()
    content = download.value.path().read_bytes()
    assert len(zipfile.ZipFile(io.BytesIO(content)).namelist()) == 5
    board.page.get_by_role("button", name="Remove all 5 reports").click()
    board.page.get_by_role("button", name="Yes, remove everything").click()
    expect(board.page.get_by_role("heading", name="Bring the reports in")).to_be_visible()
    assert kept_reports(board.page, board.site.prefix) == {}
    assert "5 things" not in board.choose({"reports.zip": content})
    after = kept_reports(board.page, board.site.prefix)
    assert sorted(after) == sorted(before)


def unpacked(address: str) -> dict[str, Any]:
    code = address.partition("#feedback=")[2]
    document: dict[str, Any] = json.loads(zlib.decompress(base64.urlsafe_b64decode(code + "==")))
    return document


def test_feedback_goes_out_as_a_link_or_as_a_file_where_it_is_long(board: Board) -> None:
    page = board.page
    board.bring(board.report(1, alias="Ada"))
    panel = board.tab("Feedback")
    panel.get_by_label("You sign as").fill("Sam")
    panel.get_by_label("You sign as").blur()
    panel.get_by_label("Feedback for Ada").fill("Your plan is concrete.")
    panel.get_by_role("button", name="Add a line about one thing").click()
    lesson = board.report(1)["lessons"][0]["id"]
    panel.get_by_label("A line about").select_option(f"lesson:{lesson}")
    panel.locator(".cb-line textarea").fill("Ask one person this week.")
    page.wait_for_timeout(0)
    panel.get_by_role("button", name="Copy the message for Ada").click()
    message = panel.get_by_label("Message to Ada").input_value()
    address = next(word for word in message.split() if "#feedback=" in word)
    made = unpacked(address)
    assert len(address) <= 900
    assert address.startswith(board.site.url)
    assert (made["learner"], made["coach"], made["overall"]) == ("learner-000001", "Sam", "Your plan is concrete.")
    assert made["lines"] == [{"about": "lesson", "id": lesson, "text": "Ask one person this week."}]
    assert made["assignment"] == ASSIGNMENT
    panel.get_by_label("Feedback for Ada").fill(" ".join(f"{n * 7919:x}" for n in range(600))[:3900])
    panel.get_by_role("button", name="Copy the message for Ada").click()
    expect(panel.get_by_label("Message to Ada")).to_have_value(re.compile("attached file"))
    saved = json.loads(board.saved("Save as a file for Ada"))
    assert saved["kind"] == "feedback"
    page.reload()
    settle(page)
    expect(board.tab("Feedback").get_by_label("Feedback for Ada")).to_have_value(re.compile("^0 1eef"))


def test_submitted_code_runs_again_in_a_frame_that_can_reach_nothing(board: Board, watch: Watch) -> None:
    page = board.page

    def submitted(code: str, passed: bool) -> dict[str, Any]:
        return {
            "exercises": [{"id": EXERCISE, "tries": 1, "passed": passed, "code": code}],
            "lessons": [],
            "questions": [],
        }

    reaching = program(EXERCISE, "solution") + REACHING
    board.bring(
        board.report(0, alias="Right", **submitted(program(EXERCISE, "solution"), True)),
        board.report(1, alias="Wrong", **submitted(program(EXERCISE, "starter"), True)),
        board.report(2, alias="Loop", **submitted("while True:\n    pass\n", False)),
        board.report(3, alias="Reach", **submitted(reaching, True)),
        board.report(4, alias="Broken", **submitted("def (:\n", False)),
    )
    panel = board.tab("Code")
    panel.get_by_role("button", name="Run 5 programs").click()
    frame = page.locator("iframe")
    expect(frame).to_have_attribute("sandbox", "allow-scripts", timeout=RERUN)
    inside = page.frames[-1].evaluate(REACH)
    assert inside == ["null", "refused", "refused", "refused", "refused", "refused"]
    programs = {
        name: panel.locator(".cb-programs > li").filter(has_text=name)
        for name in ("Right", "Wrong", "Loop", "Reach", "Broken")
    }
    expect(programs["Right"]).to_contain_text("re-run here: 11 of 11", timeout=RERUN)
    expect(programs["Wrong"]).to_contain_text("re-run here: 0 of 11", timeout=RERUN)
    expect(programs["Wrong"]).to_contain_text("The two differ")
    expect(programs["Loop"]).to_contain_text("took longer than ten seconds", timeout=RERUN)
    expect(programs["Reach"]).to_contain_text("re-run here: 11 of 11", timeout=RERUN)
    expect(programs["Broken"]).to_contain_text("ended with SyntaxError", timeout=RERUN)
    expect(frame).to_have_count(0)
    page.reload()
    settle(page)
    expect(board.tab("Code")).to_contain_text("re-run here: 11 of 11")
    watch.problems = [one for one in watch.problems if "Content Security Policy" not in one]  # our own tries, above


def test_running_again_stops_when_the_coach_says_so(board: Board) -> None:
    loop = {"id": EXERCISE, "tries": 1, "code": "while True:\n    pass\n"}
    board.bring(*(board.report(n, exercises=[loop]) for n in range(3)))
    panel = board.tab("Code")
    panel.get_by_role("button", name="Run 3 programs").click()
    expect(board.page.locator("iframe")).to_have_count(1, timeout=RERUN)
    panel.get_by_role("button", name="Stop").click()
    expect(panel.get_by_role("button", name="Run 3 programs")).to_be_enabled()
    expect(board.page.locator("iframe")).to_have_count(0)


def test_reports_are_deleted_after_their_time_but_not_before_the_coach_was_told(board: Board) -> None:
    page = board.page
    board.bring(board.report(1))
    now = datetime.now(UTC)
    page.clock.set_fixed_time(now + timedelta(days=89))
    page.reload()
    settle(page)
    expect(page.locator(".cb-heat")).to_be_visible()
    assert page.get_by_text("They will be deleted").count() == 0
    page.clock.set_fixed_time(now + timedelta(days=91))
    page.reload()
    settle(page)
    expect(page.get_by_text("1 report has been here for 90 days. They will be deleted")).to_be_visible()
    expect(board.who).to_have_count(1)
    page.clock.set_fixed_time(now + timedelta(days=92, minutes=1))
    page.reload()
    settle(page)
    expect(page.get_by_text("1 report was deleted just now")).to_be_visible()
    assert kept_reports(page, board.site.prefix) == {}


def test_longer_keeping_is_one_click_away_when_reports_are_due(board: Board) -> None:
    page = board.page
    board.bring(board.report(1))
    page.clock.set_fixed_time(datetime.now(UTC) + timedelta(days=91))
    page.reload()
    settle(page)
    page.get_by_role("button", name="Keep all for 180 days").click()
    expect(page.get_by_text("They will be deleted")).to_have_count(0)
    expect(page.get_by_label("Keep a report for")).to_have_value("180")


def test_the_board_works_by_keyboard_alone(board: Board) -> None:
    page = board.page
    page.get_by_label("Paste links").focus()
    page.keyboard.insert_text("\n".join(link(board.site.url, board.report(n)) for n in range(3)))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    board.arrival()
    page.get_by_role("tab", name="Lessons").focus()
    page.keyboard.press("ArrowRight")
    expect(page.get_by_role("tab", name="Stuck points")).to_be_focused()
    expect(page.get_by_role("tab", name="Stuck points")).to_have_attribute("aria-selected", "true")
    page.keyboard.press("Home")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")  # past the choice of what cells show
    expect(page.get_by_role("region", name="Lessons by learners")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Learner")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("columnheader", name="Learner")).to_have_attribute("aria-sort", "descending")
    name = page.locator(".cb-heat tbody button").first
    name.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".cb-dialog")).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.locator(".cb-dialog")).to_have_count(0)
    expect(name).to_be_focused()


@pytest.mark.parametrize("width", [390, 1280])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_part_of_a_full_board_has_a_barrier_or_is_wider_than_the_screen(
    board: Board, scheme: str, width: int
) -> None:
    page = board.page
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    page.set_viewport_size({"width": width, "height": 900})
    board.bring(*(board.report(n, note="Two lessons only.") for n in range(6)))
    board.choose({"code.json": json.dumps(board.report(6, code=True)), "bad.json": "?"})
    page.evaluate(AXE.read_text(encoding="utf-8"))
    barriers: list[str] = []

    def look(where: str) -> None:
        result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        barriers.extend(f"{where}: {one['id']}: {one['nodes'][0]['html'][:160]}" for one in result["violations"])
        if page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth"):
            barriers.append(f"{where} is wider than the screen")

    for tab in TABS:
        board.tab(tab)
        if tab == "Feedback":
            page.get_by_label("Feedback for").first.fill("A line")
        page.evaluate("for (const one of document.querySelectorAll('.cb details')) one.open = true")
        look(tab)
    board.tab("Lessons")
    page.locator(".cb-heat tbody button").first.click()
    look("one learner")
    assert not barriers, "\n".join(barriers)


def test_print_shows_the_part_that_was_chosen_and_no_tools(board: Board) -> None:
    board.bring(*(board.report(n) for n in range(3)))
    board.page.emulate_media(media="print")
    expect(board.page.locator(".cb-heat")).to_be_visible()
    for gone in (".cb-intake", ".cb-tablist", ".cb-filters", ".cb-keeping", ".md-header"):
        expect(board.page.locator(gone)).to_be_hidden()


def test_a_board_that_cannot_be_kept_says_so_and_works(context: BrowserContext, page: Page, site: Site) -> None:
    context.add_init_script("IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError'); };")
    board = Board(page, site)
    board.bring(board.report(1))
    expect(board.who).to_have_count(1)
    expect(page.get_by_text("This browser lets us keep nothing")).to_be_visible()


def test_a_thousand_reports_of_twenty_lessons_load(board: Board, capsys: pytest.CaptureFixture[str]) -> None:
    page = board.page
    files: dict[str, str | bytes] = {f"{n}.json": json.dumps(board.report(n)) for n in range(1000)}
    archive = zipped(files)
    began = time.monotonic()
    page.locator("#cb-files").set_input_files({"name": "all.zip", "mimeType": "application/zip", "buffer": archive})
    expect(page.locator(".cb-arrival")).to_contain_text("1,000 reports taken in.", timeout=120_000)
    expect(page.locator(".cb-heat tbody tr")).to_have_count(50)
    taken = time.monotonic() - began
    page.reload()
    again = time.monotonic()
    expect(page.locator(".cb-count")).to_have_text("1,000 learners", timeout=60_000)
    opened = time.monotonic() - again
    parts = {}
    for tab in TABS:
        began = time.monotonic()
        expect(board.tab(tab)).to_contain_text(re.compile(r"\w"))
        parts[tab] = time.monotonic() - began
    heap = page.evaluate("performance.memory.usedJSHeapSize") / 1e6
    size = sum(len(text) for text in files.values()) / 1e6
    assert len(kept_reports(page, board.site.prefix)) == 1000
    with capsys.disabled():
        slowest = max(parts, key=lambda tab: parts[tab])
        print(f"\nboard: 1,000 reports, {size:.1f} MB of JSON: taken in {taken:.1f} s, opened again in {opened:.1f} s,")
        print(f"slowest part “{slowest}” {parts[slowest]:.1f} s, page's heap {heap:.0f} MB")
