"""A coach and a learner, each in a browser of their own: assign, open, do, report, read, write back."""

from __future__ import annotations

import base64
import datetime
import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import zxingcpp
from conftest import Watch
from handed import ASSIGNMENT, FEEDBACK, LEARNER, content_of, fitting, fragment
from icalendar import Calendar
from learner import answer_right, answer_wrong, box_of, data_of, settle
from playwright.sync_api import Browser, Locator, Page, expect
from served import Site
from stored import empty, keep, kept

LESSON = "two-doors/two-routes/"
GREY = """async png => {
    const image = new Image();
    image.src = 'data:image/png;base64,' + png;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const brush = canvas.getContext('2d');
    brush.drawImage(image, 0, 0);
    const {data} = brush.getImageData(0, 0, image.width, image.height);
    return [image.width, image.height, Array.from({length: data.length / 4}, (_, at) => data[4 * at + 1])];
}"""


@pytest.fixture
def coach(browser: Browser, site: Site) -> Iterator[Page]:
    """A page of the coach's own browser, watched like the learner's."""
    opened = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce", base_url=site.url)
    opened.set_default_timeout(20_000)
    opened.grant_permissions(["clipboard-read", "clipboard-write"])
    watched = Watch(opened, site)
    yield opened.new_page()
    opened.close()
    assert not watched.problems, "\n".join(watched.problems)


def assign(coach: Page, set_name: str = "Before our first talk", sealed: bool = False) -> str:
    """Fills in the form, makes the link, and gives it."""
    coach.goto("coach/assign/")
    settle(coach)
    coach.get_by_role("button", name=set_name).click()
    coach.get_by_label("Date").fill("2027-03-01")
    coach.get_by_label("A note").fill("Take your time.")
    coach.get_by_label("Your name").fill("Ines")
    coach.get_by_label("E-mail address").fill("ines@example.org")
    if sealed:
        coach.get_by_label("Seal the reports").check()
    coach.get_by_role("button", name="Make the link").click()
    return coach.get_by_role("textbox", name="The link").input_value()


def open_link(page: Page, address: str) -> None:
    """Opens a link and waits until the page has taken it in."""
    page.goto("about:blank")
    page.goto(address)
    settle(page)
    expect(page.locator(".co-news, .co-card").first).to_be_visible()


def card(page: Page) -> Locator:
    """The assignment at the top of the page."""
    return page.locator(f'[data-assignment="{ASSIGNMENT["id"]}"]')


def make_report(page: Page, assignment: str = "") -> str:
    """On the page for it: makes the report and gives its link."""
    page.goto(f"hand-over/#for={assignment}" if assignment else "hand-over/")
    settle(page)
    page.get_by_role("button", name="Make the report").click()
    return page.get_by_role("textbox", name="Your report as a link").input_value()


def test_a_lab_is_assigned_ticked_and_reported(coach: Page, page: Page) -> None:
    coach.goto("coach/assign/")
    settle(coach)
    coach.get_by_label(re.compile("^Lab: ")).first.check()
    coach.get_by_label("Title").fill("A notebook")
    coach.get_by_role("button", name="Make the link").click()
    open_link(page, coach.get_by_role("textbox", name="The link").input_value())
    task = page.locator(".co-card")
    expect(task).to_contain_text("0 of 1 done")
    task.get_by_role("link", name=re.compile("^Lab: ")).click()
    page.wait_for_url("**/two-doors/lab/")
    settle(page)
    page.get_by_label("I worked through this lab").check()
    page.goto("hand-over/")
    settle(page)
    page.get_by_role("button", name="Make the report").click()
    (lab,) = content_of(page.get_by_role("textbox", name="Your report as a link").input_value())["labs"]
    assert lab["id"] == "two-doors"
    coach.goto(page.get_by_role("textbox", name="Your report as a link").input_value())
    settle(coach)
    expect(coach.get_by_text("1 report taken in.")).to_be_visible()


def test_the_whole_loop(coach: Page, page: Page, site: Site) -> None:
    link = assign(coach)
    assert link.startswith(f"{site.url}#assign=")

    open_link(page, link)
    expect(page.get_by_role("status").filter(has_text="is here now")).to_contain_text(
        "Before our first talk” from Ines"
    )
    assert page.url == site.url
    task = page.locator(".co-card")
    expect(task).to_contain_text("0 of 3 done")
    expect(task).to_contain_text("Monday, 1 March 2027")
    expect(task).to_contain_text("Take your time.")
    task.get_by_role("link", name=re.compile("1.1 Two doors")).click()
    page.wait_for_url(f"**/{LESSON}")
    settle(page)
    questions = data_of(page)["lesson"]["questions"]
    choice = next(one for one in questions if one["kind"] == "single")
    answer_wrong(page, choice)
    wrong = next(one["id"] for one in choice["options"] if not one["right"])
    box_of(page, choice).get_by_role("button", name="Try again").click()
    answer_right(page, choice)
    page.get_by_label("Your thoughts").fill("I leaned on forms, for they never say no to my face.")
    page.get_by_label("I did it").check()

    page.goto("hand-over/")
    settle(page)
    page.context.set_offline(True)  # the page is in hand: what follows needs no network
    page.get_by_label("Your name").fill("Blue")
    page.get_by_label("A note").fill("The first one stung.")
    page.get_by_label(re.compile("^Reflection, 1.1")).check()
    page.get_by_role("button", name="Make the report").click()
    reported = page.get_by_role("textbox", name="Your report as a link").input_value()
    assert len(reported) <= 900
    report = content_of(reported)
    assert (report["alias"], report["note"]) == ("Blue", "The first one stung.")
    assert report["assignment"]["title"] == "Before our first talk"
    (lesson,) = report["lessons"]
    assert lesson["reflection"].startswith("I leaned on forms")
    assert lesson["step"] is not None
    (told,) = report["questions"]
    assert (told["id"], told["best"], told["tries"], told["first"]) == (choice["id"], "right", 2, "wrong")
    assert told["picked"] == [wrong]
    mail = page.get_by_role("link", name="Write a mail to ines@example.org").get_attribute("href")
    assert mail is not None
    assert mail.startswith("mailto:ines@example.org?")
    page.context.set_offline(False)

    coach.goto(reported)
    settle(coach)
    expect(coach.get_by_text("1 report taken in.")).to_be_visible()
    assert "#" not in coach.url
    coach.get_by_role("tab", name="Feedback").click()
    coach.get_by_label("You sign as").fill("Ines")
    coach.get_by_role("textbox", name="Feedback for Blue").fill("You know your own weak spot. That is half of it.")
    coach.get_by_role("button", name="Add a line about one thing").click()
    coach.get_by_label("A line about").select_option(f"question:{choice['id']}")
    coach.locator(".cb-line textarea").fill("What would a friend have answered?")
    coach.locator(".cb-line textarea").blur()
    coach.get_by_role("button", name="Copy the message").click()
    message = coach.get_by_label("Message to Blue").input_value()
    back = re.search(r"http\S+#feedback=[\w-]+", message)
    assert back is not None

    open_link(page, back.group())
    expect(page.get_by_role("status").filter(has_text="Ines wrote back")).to_be_visible()
    expect(page.locator(".co-card")).to_contain_text("You know your own weak spot.")
    page.goto(LESSON)
    settle(page)
    expect(box_of(page, choice).locator(".co-line")).to_contain_text("What would a friend have answered?")
    page.goto("progress/")
    settle(page)
    expect(page.locator(".co-had").last).to_contain_text("What would a friend have answered?")


def test_the_qr_code_holds_the_link(coach: Page) -> None:
    link = assign(coach)
    picture = base64.b64encode(coach.locator(".co-qr").screenshot()).decode()
    width, height, grey = coach.evaluate(GREY, picture)
    found = zxingcpp.read_barcodes(memoryview(bytes(grey)).cast("B", (height, width)))
    assert [one.text for one in found] == [link]


def test_the_calendar_file_is_read_by_another_program(coach: Page) -> None:
    link = assign(coach)
    with coach.expect_download() as waiting:
        coach.get_by_role("button", name="Add to calendar").click()
    assert waiting.value.suggested_filename == "2027-03-01-before-our-first-talk.ics"
    calendar = Calendar.from_ical(Path(waiting.value.path()).read_bytes())
    assert isinstance(calendar, Calendar)
    (event,) = calendar.walk("VEVENT")
    assert event.decoded("DTSTART") == datetime.date(2027, 3, 1)
    assert event.decoded("DTEND") == datetime.date(2027, 3, 2)
    assert str(event["SUMMARY"]) == "Before our first talk"
    assert str(event["URL"]) == link
    assert link in str(event["DESCRIPTION"])
    (alarm,) = event.walk("VALARM")
    assert alarm.decoded("TRIGGER") == -datetime.timedelta(hours=15)
    assert not event.errors


def test_a_sealed_report_opens_only_where_its_key_is(coach: Page, page: Page) -> None:
    link = assign(coach, sealed=True)
    key = content_of(link)["key"]
    assert set(key) == {"kty", "crv", "x", "y"}  # never the private half
    open_link(page, link)
    page.goto(LESSON)
    settle(page)
    page.goto("hand-over/")
    settle(page)
    page.get_by_label("Your name").fill("Blue")
    page.get_by_role("button", name="Make the report").click()
    expect(page.get_by_text("It is sealed")).to_be_visible()
    reported = page.get_by_role("textbox", name="Your report as a link").input_value()
    assert content_of(reported)["kind"] == "sealed"
    page.goto(reported)
    settle(page)
    expect(page.get_by_text("sealed for a key that this browser does not have")).to_be_visible()
    coach.goto(reported)
    settle(coach)
    expect(coach.get_by_text("1 report taken in.")).to_be_visible()
    expect(coach.get_by_text("Blue").first).to_be_visible()


def test_a_coachs_key_is_carried_to_another_browser_as_a_file(coach: Page, page: Page, tmp_path: Path) -> None:
    assign(coach, sealed=True)
    with coach.expect_download() as waiting:
        coach.get_by_role("button", name="Save my key").click()
    page.goto("coach/assign/")
    settle(page)
    page.get_by_label("Seal the reports").check()
    page.get_by_label("Open a key file").set_input_files(waiting.value.path())
    expect(page.get_by_text("The key is here now.")).to_be_visible()
    other = tmp_path / "other.json"
    other.write_text('{"key": {"kty": "EC"}}', encoding="utf-8")
    page.get_by_label("Open a key file").set_input_files(other)
    expect(page.get_by_text("This is not a key file of this site.")).to_be_visible()


def test_several_assignments_are_open_at_once_and_each_can_be_put_away(page: Page, site: Site) -> None:
    second = ASSIGNMENT | {"id": "another-one-0002", "title": "Second", "lessons": ["five-goals"], "checks": []}
    open_link(page, fragment(ASSIGNMENT))
    open_link(page, fragment(second))
    expect(page.locator(".co-card")).to_have_count(2)
    card(page).get_by_role("button", name="Put it away").click()
    expect(page.locator(".co-card")).to_have_count(1)
    page.goto("progress/")
    settle(page)
    expect(page.locator(".co-card")).to_have_count(1)
    page.get_by_role("button", name=f"Bring back {ASSIGNMENT['title']}").click()
    expect(page.locator(".co-card")).to_have_count(2)
    record = kept(page, site.prefix)
    assert set(record["assignments"]) == {ASSIGNMENT["id"], second["id"]}


def test_done_items_are_ticked_on_the_assignment(page: Page, site: Site) -> None:
    page.goto("")
    settle(page)
    lesson = next(one for unit in data_of(page)["outline"] for one in unit["lessons"] if one["id"] == "two-routes")
    at = "2026-11-01T10:00:00.000Z"
    right = {"state": "right", "best": "right", "attempts": 1, "answer": None, "at": at}
    keep(
        page,
        site.prefix,
        empty(
            lessons={"two-routes": {"opened": at}},
            questions=dict.fromkeys(lesson["questions"], right),
            exercises={id: {"passed": at} for id in lesson["exercises"]},
            units={"two-doors": {"draws": 1, "right": 7, "of": 8, "passed": at, "at": at}},
        ),
    )
    open_link(page, fragment(ASSIGNMENT))
    expect(card(page)).to_contain_text("2 of 3 done")
    states = card(page).locator(".co-tasks li").evaluate_all("all => all.map(one => one.dataset.state)")
    assert states == ["done", "new", "done"]


def test_a_new_link_of_the_same_assignment_changes_it(page: Page) -> None:
    open_link(page, fragment(ASSIGNMENT))
    open_link(page, fragment(ASSIGNMENT | {"due": "2027-04-02", "note": "One week more."}))
    expect(page.get_by_role("status").filter(has_text="You have")).to_contain_text("It is up to date now")
    expect(page.locator(".co-card")).to_have_count(1)
    expect(card(page)).to_contain_text("2 April 2027")
    expect(card(page)).to_contain_text("One week more.")


def test_nothing_in_own_words_goes_along_unless_it_is_ticked(page: Page, site: Site) -> None:
    at = "2026-11-01T10:00:00.000Z"
    page.goto("")
    settle(page)
    secret = "SECRET-"
    keep(
        page,
        site.prefix,
        empty(
            lessons={"two-routes": {"opened": at, "reflection": secret, "reflection_at": at, "seconds": 130}},
            questions={
                "measure-for-next-week": {
                    "state": "right",
                    "best": "right",
                    "attempts": 1,
                    "at": at,
                    "answer": {"text": secret, "ticks": [0, 1]},
                }
            },
            exercises={"share-by-channel": {"tries": 3, "draft": f"# {secret}", "draft_at": at, "mistakes": {"a": 2}}},
        ),
    )
    report = content_of(make_report(page))
    assert secret not in json.dumps(report)
    assert report["lessons"][0]["minutes"] == 3
    page.get_by_label("how many minutes").uncheck()
    expect(page.get_by_role("textbox", name="Your report as a link")).to_have_count(0)
    page.get_by_role("button", name="Make the report").click()
    report = content_of(page.get_by_role("textbox", name="Your report as a link").input_value())
    assert report["lessons"][0]["minutes"] == 0
    page.get_by_label("all of it").check()
    expect(page.locator(".co-report").get_by_text(secret).first).to_be_attached()
    page.get_by_role("button", name="Make the report").click()
    report = content_of(page.get_by_role("textbox", name="Your report as a link").input_value())
    assert report["lessons"][0]["reflection"] == secret
    assert report["exercises"][0]["code"] == f"# {secret}"
    assert report["exercises"][0]["mistakes"] == [{"name": "a", "count": 2}]


def test_a_report_that_is_too_long_for_a_link_is_one_file(page: Page, site: Site) -> None:
    at = "2026-11-01T10:00:00.000Z"
    page.goto("")
    settle(page)
    ids = [id for unit in data_of(page)["outline"] for one in unit["lessons"] for id in one["questions"]]
    answered = {"state": "wrong", "best": "wrong", "attempts": 2, "first": "wrong", "at": at}
    keep(page, site.prefix, empty(questions=dict.fromkeys(ids, answered), alias="Blue", learner=LEARNER))
    page.goto("hand-over/")
    settle(page)
    page.get_by_role("button", name="Make the report").click()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Save as a file").click()
    assert re.fullmatch(r"report-blue-\d{4}-\d\d-\d\d\.json", waiting.value.suggested_filename)
    report = fitting(json.loads(Path(waiting.value.path()).read_text(encoding="utf-8")))
    assert [one["id"] for one in report["questions"]] == ids
    assert report["learner"] == LEARNER


def test_feedback_of_somebody_else_is_kept_only_after_a_yes(page: Page, site: Site) -> None:
    open_link(page, fragment(FEEDBACK))
    expect(page.get_by_role("status").filter(has_text="somebody called “Blue”")).to_be_visible()
    assert not (kept(page, site.prefix) or {}).get("feedback")
    page.get_by_role("button", name="No, leave it").click()
    expect(page.locator(".co-news")).to_have_count(0)
    open_link(page, fragment(FEEDBACK))
    page.get_by_role("button", name="Yes, keep it").click()
    expect(page.get_by_text("Half of it is plenty.")).to_be_visible()
    page.get_by_role("button", name="I have read it").click()
    expect(page.get_by_text("Half of it is plenty.")).to_have_count(0)


def test_feedback_comes_as_a_file_too_and_stands_at_each_place(page: Page, site: Site, tmp_path: Path) -> None:
    page.goto("")
    settle(page)
    unit = data_of(page)["outline"][0]
    lesson = unit["lessons"][0]
    keep(page, site.prefix, empty(learner=LEARNER))
    places = [("lesson", lesson["id"]), ("question", lesson["questions"][0]), ("exercise", lesson["exercises"][0])]
    places.append(("unit", unit["id"]))
    lines = [{"about": about, "id": id, "text": f"About the {about}."} for about, id in places]
    file = tmp_path / "feedback.json"
    file.write_text(json.dumps(FEEDBACK | {"lines": lines}), encoding="utf-8")
    page.goto("progress/")
    settle(page)
    page.get_by_label("Open a file from your coach").set_input_files(file)
    expect(page.get_by_text("Ines wrote back. Each line stands")).to_be_visible()
    page.goto(lesson["href"])
    settle(page)
    expect(page.locator(".co-top .co-line").filter(has_text="About the lesson.")).to_be_visible()
    question = page.locator(f'[data-question="{lesson["questions"][0]}"]')
    expect(question.locator(".co-line")).to_contain_text("About the question.")
    exercise = page.locator(f'[data-exercise="{lesson["exercises"][0]}"]')
    expect(exercise.locator(".co-line")).to_contain_text("About the exercise.")
    page.goto(unit["check"])
    settle(page)
    expect(page.locator(".co-top .co-line").filter(has_text="About the unit.")).to_be_visible()
