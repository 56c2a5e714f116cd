"""When Python gets ready, from what, and what happens where the quick start fails."""

from __future__ import annotations

import re

import pytest
from learner import PYTHON_START, Exercise, settle
from playwright.sync_api import Page, Route, expect
from served import Site

LESSON = "two-doors/the-two-percent/"
OTHER = "two-doors/two-routes/"
ID = "at-least-one"
TOLD = "Object.defineProperty(Navigator.prototype, '{}', {{get: () => ({})}})"
SHORT = {
    "data are spared": TOLD.format("connection", "{saveData: true}"),
    "the connection is slow": TOLD.format("connection", "{effectiveType: '3g'}"),
    "memory is little": TOLD.format("deviceMemory", "1"),
}


def pythons(page: Page) -> int:
    """How many workers for Python the page has."""
    return len([worker for worker in page.workers if "/course/worker" in worker.url])


def ready(exercise: Exercise) -> None:
    """Waits until the exercise says that Python is ready."""
    expect(exercise.element.locator("[data-python]")).to_have_attribute("data-python", "ready", timeout=PYTHON_START)
    expect(exercise.element.locator("[data-python]")).to_have_text("Python is ready.")


@pytest.mark.parametrize("reason", SHORT)
def test_python_waits_for_a_hand_where(page: Page, reason: str) -> None:
    page.add_init_script(SHORT[reason])
    page.goto(LESSON)
    settle(page)
    exercise = Exercise(page, ID)
    exercise.element.scroll_into_view_if_needed()
    page.mouse.wheel(0, 100)
    page.wait_for_timeout(3000)  # longer than the longest wait for an idle moment
    assert pythons(page) == 0
    exercise.element.get_by_role("tab", name="Write Python").click()
    ready(exercise)
    assert pythons(page) == 1


def test_python_is_ready_by_the_time_somebody_has_read_the_task(page: Page) -> None:
    page.goto(LESSON)
    settle(page)
    exercise = Exercise(page, ID).open_code()
    ready(exercise)
    exercise.run("print(6 * 7)")
    expect(exercise.region("Output")).to_contain_text("42")


def test_a_second_page_starts_from_what_the_first_one_fetched(site: Site, page: Page) -> None:
    before = len(site.hits)
    for address in (LESSON, OTHER):
        page.goto(address)
        settle(page)
        first = page.locator("course-exercise").first.get_attribute("data-exercise")
        assert first
        ready(Exercise(page, first).open_code())
    packed = [path for path in site.hits[before:] if path.endswith(".zst")]
    assert len(packed) == 2
    assert not [path for path in site.hits[before:] if "/pyodide/" in path]
    store = f"course-python {site.prefix}assets/course/python/"
    assert page.evaluate("async name => (await (await caches.open(name)).keys()).length", store) == 2


@pytest.mark.parametrize("broken", ["memory", "python"])
def test_where_the_quick_start_fails_python_starts_plainly(page: Page, broken: str) -> None:
    def garbage(route: Route) -> None:
        route.fulfill(status=200, body=b"no snapshot")

    page.route(re.compile(rf"/python/{broken}-\w+\.zst$"), garbage)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(LESSON)
    settle(page)
    exercise = Exercise(page, ID).open_code()
    exercise.run("print(6 * 7)")
    expect(exercise.region("Output")).to_contain_text("42")
    assert any(text.startswith("Python starts plainly") for text in said)
