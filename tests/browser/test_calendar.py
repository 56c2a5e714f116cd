"""The calendar file that the page hands out, read by a parser that is not ours."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

import pytest
from icalendar import Calendar, Event
from learner import PYTHON_START, settle
from playwright.sync_api import Locator, Page, expect

LESSON = "right-people/first-message/"


@pytest.fixture
def planner(page: Page) -> Locator:
    """The explorer of the first message, with a day to send it on."""
    page.goto(LESSON)
    settle(page)
    explorer = page.locator('course-exercise[data-exercise="check-message"]')
    explorer.scroll_into_view_if_needed()
    return explorer


def send_on(planner: Locator, day: str) -> None:
    """Chooses the day on which the message goes out, and waits for the day of the reminder."""
    before = planner.locator(".cx-event time").get_attribute("datetime")
    planner.get_by_label("The day you send it").fill(day)
    changed = re.compile(f"^(?!{before}$)")
    expect(planner.locator(".cx-event time")).to_have_attribute("datetime", changed, timeout=PYTHON_START)


def downloaded(planner: Locator) -> tuple[Path, str]:
    """Presses the button; gives the file and its name."""
    with planner.page.expect_download() as waiting:
        planner.get_by_role("button", name="Add to calendar").click()
    return Path(waiting.value.path()), waiting.value.suggested_filename


def event_of(file: Path) -> tuple[Calendar, Event]:
    """The calendar and its one event."""
    calendar = Calendar.from_ical(file.read_bytes())
    assert isinstance(calendar, Calendar)
    events = calendar.walk("VEVENT")
    assert len(events) == 1
    assert isinstance(events[0], Event)
    return calendar, events[0]


def test_the_file_holds_the_day_the_words_and_a_stamp(planner: Locator) -> None:
    send_on(planner, "2027-06-03")
    file, name = downloaded(planner)
    assert name == "2027-06-10-follow-up-once-with-the-person-you-wrote.ics"
    calendar, event = event_of(file)
    assert (str(calendar["VERSION"]), str(calendar["METHOD"])) == ("2.0", "PUBLISH")
    assert event.decoded("DTSTART") == datetime.date(2027, 6, 10)
    assert event.decoded("DTEND") == datetime.date(2027, 6, 11)
    assert str(event["SUMMARY"]) == "Follow up once with the person you wrote to"
    assert str(event["DESCRIPTION"]).endswith("After this one, let it rest.")
    assert event.decoded("DTSTAMP").tzinfo is not None
    assert "DURATION" not in event
    assert not event.errors


def test_the_alarm_rings_in_the_morning_of_that_day(planner: Locator) -> None:
    send_on(planner, "2027-06-03")
    alarms = event_of(downloaded(planner)[0])[1].walk("VALARM")
    assert len(alarms) == 1
    assert str(alarms[0]["ACTION"]) == "DISPLAY"
    assert alarms[0].decoded("TRIGGER") == datetime.timedelta(hours=9)
    assert str(alarms[0]["DESCRIPTION"])


def test_every_line_ends_as_the_format_asks_and_none_is_too_long(planner: Locator) -> None:
    send_on(planner, "2027-06-03")
    raw = downloaded(planner)[0].read_bytes()
    lines = raw.split(b"\r\n")
    assert raw.count(b"\n") == len(lines) - 1
    assert max(len(line) for line in lines) <= 75


def test_the_same_reminder_keeps_its_uid_and_another_has_its_own(planner: Locator) -> None:
    send_on(planner, "2027-06-03")
    first, again = (event_of(downloaded(planner)[0])[1] for _ in range(2))
    send_on(planner, "2027-06-14")
    other = event_of(downloaded(planner)[0])[1]
    assert str(first["UID"]) == str(again["UID"]) != str(other["UID"])
    assert int(str(again["SEQUENCE"])) >= int(str(first["SEQUENCE"])) > 0


def test_today_is_counted_from_where_the_reader_is(planner: Locator) -> None:
    # The picture of build time shows some fixed day; the reader's own replaces it without a touch.
    sent = planner.get_by_label("The day you send it").input_value()
    expect(planner.get_by_role("button", name="Add to calendar")).to_be_visible(timeout=PYTHON_START)
    due = datetime.date.fromisoformat(planner.locator(".cx-event time").get_attribute("datetime") or "")
    assert 6 <= (due - datetime.date.fromisoformat(sent)).days <= 9


def test_the_library_is_fetched_only_for_who_wants_the_file(planner: Locator) -> None:
    asked: list[str] = []
    send_on(planner, "2027-06-03")
    planner.page.on("request", lambda request: asked.append(request.url))
    downloaded(planner)
    assert any("/assets/course/chunks/" in url for url in asked)
    expect(planner.get_by_text("Saved as a file.")).to_be_visible()


def test_the_button_works_by_keyboard_and_says_which_day_it_saves(planner: Locator) -> None:
    send_on(planner, "2027-06-03")
    button = planner.get_by_role("button", name="Add to calendar: Follow up once with the person you wrote to")
    button.focus()
    with planner.page.expect_download():
        button.press("Enter")
