"""The coach loop for everybody: by keyboard alone, without barriers in both schemes, on a phone."""

from __future__ import annotations

from pathlib import Path

import pytest
from handed import ASSIGNMENT, FEEDBACK, LEARNER, content_of, fragment
from learner import settle
from playwright.sync_api import Locator, Page, expect
from served import Site
from stored import empty, keep

AXE = Path(__file__).resolve().parents[2] / "scripts/web/node_modules/axe-core/axe.min.js"


def tab_to(page: Page, target: Locator, most: int = 250) -> None:
    """Presses Tab until the target has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if target.evaluate("one => one === document.activeElement"):
            return
    raise AssertionError(f"{target} was not reached with {most} tabs")


def clean(page: Page) -> None:
    """No barrier, nothing wider than the screen, nothing to press that is too small for a finger."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    result = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    found = [f"{one['id']}: {one['nodes'][0]['html'][:160]}" for one in result["violations"]]
    assert not found, "\n".join(found)
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0
    small = page.locator(".co-page button:visible, .co-top button:visible, .co-tick:visible").evaluate_all(
        "all => all.filter(one => one.getBoundingClientRect().height < 44).map(one => one.textContent)"
    )
    assert not small


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_state_is_without_barriers(page: Page, site: Site, scheme: str) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    lines = [{"about": "lesson", "id": "two-routes", "text": "About the lesson."}]
    at = "2026-11-01T10:00:00.000Z"
    keep(page, site.prefix, empty(learner=LEARNER, lessons={"two-routes": {"opened": at, "reflection": "Mine."}}))
    for document in (ASSIGNMENT | {"title": "x" * 200, "note": "y" * 300}, FEEDBACK | {"lines": lines}):
        page.goto("about:blank")
        page.goto(fragment(document))
        settle(page)
        expect(page.locator(".co-news")).to_be_visible()
        clean(page)
    page.goto("two-doors/two-routes/")
    settle(page)
    expect(page.locator(".co-top > .co-line")).to_be_visible()
    clean(page)
    page.goto("hand-over/")
    settle(page)
    for fold in page.locator(".co-report summary").all():
        fold.click()
    page.get_by_role("button", name="Make the report").click()
    expect(page.get_by_role("group", name="Your report is ready")).to_be_visible()
    clean(page)
    page.goto("progress/")
    settle(page)
    clean(page)
    page.goto("coach/assign/#set=ask-well")
    settle(page)
    page.get_by_label("Seal the reports").check()
    page.get_by_label("Date").fill("2027-03-01")
    page.get_by_role("button", name="Make the link").click()
    expect(page.locator(".co-qr")).to_be_visible()
    clean(page)


def test_a_coach_assigns_by_keyboard_alone(page: Page) -> None:
    page.goto("coach/assign/")
    settle(page)
    tab_to(page, page.get_by_role("button", name="Find them"))
    page.keyboard.press("Enter")
    tab_to(page, page.get_by_label("Title"))
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("Fifty names")
    tab_to(page, page.get_by_role("button", name="Make the link"))
    page.keyboard.press("Enter")
    out = page.get_by_role("region", name="It is ready")
    expect(out).to_be_focused()
    assignment = content_of(page.get_by_role("textbox", name="The link").input_value())
    assert assignment["title"] == "Fifty names"
    assert assignment["lessons"] == ["fifty-companies", "who-to-talk-to", "first-message"]
    assert assignment["key"] is None


def test_what_is_missing_is_said_and_read_out(page: Page) -> None:
    page.goto("coach/assign/")
    settle(page)
    page.get_by_role("button", name="Make the link").click()
    expect(page.get_by_role("alert").filter(has_text="at least one lesson")).to_be_visible()
    page.get_by_role("button", name="Find them").click()
    page.get_by_label("E-mail address").fill("nobody")
    page.get_by_role("button", name="Make the link").click()
    expect(page.get_by_role("alert").filter(has_text="does not look like an e-mail address")).to_be_visible()


def test_a_learner_hands_over_by_keyboard_alone(page: Page) -> None:
    page.goto(fragment(ASSIGNMENT))
    settle(page)
    link = page.locator(".co-card").get_by_role("link", name="Hand over a report")
    expect(link).to_be_visible()
    tab_to(page, link)
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/hand-over/#for={ASSIGNMENT['id']}")
    settle(page)
    tab_to(page, page.get_by_label("Your name"))
    page.keyboard.type("Blue")
    tab_to(page, page.get_by_role("button", name="Make the report"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("group", name="Your report is ready")).to_be_focused()
    report = content_of(page.get_by_role("textbox", name="Your report as a link").input_value())
    assert (report["alias"], report["assignment"]["id"]) == ("Blue", ASSIGNMENT["id"])


def test_a_learner_puts_an_assignment_away_and_nothing_is_left_at_the_top(page: Page) -> None:
    page.goto(fragment(ASSIGNMENT))
    settle(page)
    page.get_by_role("button", name="I see").click()
    page.get_by_role("button", name="Put it away").click()
    expect(page.locator(".co-card")).to_have_count(0)
    box = page.locator(".co-top").bounding_box()
    assert box is None or box["height"] == 0
