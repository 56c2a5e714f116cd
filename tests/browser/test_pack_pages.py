"""The coach pack in the browser: a rubric that is kept, a workbook that prints, answers that stay out of the search."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest
from learner import data_of, settle
from playwright.sync_api import BrowserContext, Locator, Page, expect
from served import Site
from stored import NO_STORAGE
from test_pages import AXE

RUBRIC = "coach/rubric/"
WORKBOOK = "coach/workbook/"
ANSWERS = "coach/answers/"
PAPER = {"A4": 697, "Letter": 718}  # CSS pixels between the margins of 13 mm


def opened(page: Page, address: str) -> Page:
    """A page, everything mounted."""
    page.goto(address)
    settle(page)
    return page


def begin(page: Page, alias: str) -> None:
    """Begins a rubric for somebody."""
    page.get_by_label("Alias of a new learner").fill(alias)
    page.get_by_role("button", name="Begin a rubric").click()
    expect(page.get_by_role("heading", name=f"Rubric of {alias}")).to_be_visible()


def row(page: Page, title: str) -> Locator:
    """One row of the rubric."""
    return page.get_by_role("group", name=title, exact=True)


def mark(page: Page, title: str, step: int) -> None:
    """Marks a row."""
    row(page, title).get_by_role("radio").nth(step + 1).check()


def marks(page: Page) -> list[int]:
    """The steps of all rows; -1 where there is no mark."""
    rows = page.locator("fieldset.cr-row").all()
    return [one.get_by_role("radio").evaluate_all("all => all.findIndex(r => r.checked)") - 1 for one in rows]


def table(page: Page) -> list[dict[str, str]]:
    """The file that the page hands out, as a spreadsheet reads it."""
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Save all as a table").click()
    assert waiting.value.suggested_filename == "rubrics.csv"
    text = Path(waiting.value.path()).read_bytes().decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


# --- rubric ----------------------------------------------------------------------------------------------------------


def test_a_rubric_is_filled_by_keyboard_and_is_there_after_a_reload(page: Page) -> None:
    opened(page, RUBRIC)
    page.get_by_label("Alias of a new learner").focus()
    page.keyboard.type("Robin")
    page.keyboard.press("Enter")
    first = row(page, "Uses numbers honestly").get_by_role("radio").first
    first.focus()
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")  # one stop for each row
    page.keyboard.press("ArrowDown")
    assert marks(page)[:2] == [2, 0]
    page.get_by_label("A line for them").fill("You asked, and then you listened.")
    settle(opened(page, RUBRIC))
    page.get_by_role("combobox", name="Learner").select_option("Robin")
    assert marks(page) == [2, 0, -1, -1, -1, -1, -1, -1]
    expect(page.get_by_label("A line for them")).to_have_value("You asked, and then you listened.")


def test_a_mark_can_be_taken_back(page: Page) -> None:
    opened(page, RUBRIC)
    begin(page, "Robin")
    mark(page, "The talk", 1)
    row(page, "The talk").get_by_label("No mark").check()
    assert set(marks(page)) == {-1}


def test_the_page_proposes_a_mark_by_the_rule_that_it_prints(page: Page) -> None:
    opened(page, RUBRIC)
    begin(page, "Robin")
    result = page.locator(".cr-result")
    expect(result).to_have_text("Nothing is marked yet.")
    for title in ("Balances the two doors", "The talk", "The message", "Judges a referral", "The signal"):
        mark(page, title, 2)
    expect(result).to_have_text(re.compile("Not yet, .*“Uses numbers honestly” must be at step two"))
    mark(page, "Uses numbers honestly", 2)
    expect(result).to_have_text(re.compile("^Passed, by this rule: six rows"))
    mark(page, "Care for others", 0)
    expect(result).to_have_text("First mend, then pass: “Care for others” stands at step nought.")
    mark(page, "Care for others", 1)
    expect(result).to_have_text(re.compile("^Passed"))


def test_each_learner_has_a_rubric_and_the_table_holds_all_of_them_safely(page: Page) -> None:
    opened(page, RUBRIC)
    begin(page, "Robin")
    mark(page, "Care for others", 3)
    begin(page, '=HYPERLINK("x")')
    assert set(marks(page)) == {-1}
    mark(page, "The signal", 0)
    page.get_by_label("A line for them").fill('Say "no",\nthen go')
    rows = {one["who"]: one for one in table(page)}
    assert set(rows) == {"Robin", '\'=HYPERLINK("x")'}
    assert rows["Robin"]["Care for others"] == "3"
    assert rows["Robin"]["The signal"] == ""
    assert rows['\'=HYPERLINK("x")']["The signal"] == "0"
    assert rows['\'=HYPERLINK("x")']["note"] == 'Say "no",\nthen go'


def test_a_rubric_is_deleted_only_when_the_coach_says_so_twice(page: Page) -> None:
    opened(page, RUBRIC)
    begin(page, "Robin")
    page.get_by_role("button", name="Delete this rubric").click()
    page.get_by_role("button", name="Keep").click()
    expect(page.get_by_role("heading", name="Rubric of Robin")).to_be_visible()
    page.get_by_role("button", name="Delete this rubric").click()
    page.get_by_role("button", name="Yes, delete").click()
    expect(page.get_by_text("The rubric is deleted.")).to_be_visible()
    opened(page, RUBRIC)
    expect(page.get_by_role("combobox", name="Learner")).to_have_count(0)


def test_a_strangers_markup_in_an_alias_stays_text(page: Page) -> None:
    opened(page, RUBRIC)
    begin(page, "<img src=x onerror=document.title='bad'>")
    assert page.title() != "bad"
    assert page.locator(".cr img").count() == 0


def test_where_nothing_can_be_kept_the_rubric_works_and_says_so(page: Page) -> None:
    page.add_init_script(NO_STORAGE["opening it is forbidden"])
    opened(page, RUBRIC)
    expect(page.locator(".cr-trouble")).to_have_text(re.compile("This browser keeps nothing"))
    begin(page, "Robin")
    mark(page, "The talk", 1)
    assert marks(page)[2] == 1


@pytest.mark.parametrize("paper", PAPER)
def test_a_rubric_prints_on_one_sheet(page: Page, paper: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 900})
    opened(page, RUBRIC)
    begin(page, "Robin")
    for title in ("The talk", "The signal"):
        mark(page, title, 3)
    assert sheets(page, paper) == 1


# --- workbook --------------------------------------------------------------------------------------------------------


def sheets(page: Page, paper: str) -> int:
    """How many sheets of paper a page prints on."""
    return len(re.findall(rb"/Type /Page\b", page.pdf(format=paper)))


def shown(page: Page) -> list[str]:
    """The lessons of which the sheets are shown."""
    found = page.locator(".sheet:visible").evaluate_all("all => all.map(one => one.dataset.workbook)")
    return [str(one) for one in found]


def test_nothing_is_shown_until_something_is_chosen(page: Page) -> None:
    opened(page, WORKBOOK)
    assert shown(page) == []
    expect(page.get_by_role("button", name="Print the workbook")).to_be_disabled()


def test_lessons_are_chosen_one_by_one_or_by_unit(page: Page) -> None:
    opened(page, WORKBOOK)
    page.get_by_role("checkbox", name="The first message").check()
    page.get_by_role("group", name="Two doors").get_by_label("The whole unit").check()
    page.get_by_role("checkbox", name="one recruiter's remark").uncheck()
    assert shown(page) == ["two-routes", "the-two-percent", "where-you-live", "twenty-an-hour", "first-message"]
    expect(page.get_by_text(re.compile(r"^5 lessons, about \d+ minutes"))).to_be_visible()


def test_a_set_or_an_address_brings_its_lessons(page: Page) -> None:
    opened(page, f"{WORKBOOK}#lessons=the-two-percent,no-such-lesson,two-routes")
    page.locator(".sheet:visible").first.wait_for()
    assert shown(page) == ["two-routes", "the-two-percent"]
    page.get_by_label("Or one of the ten sets").select_option(label="Keep it alive")
    page.locator("#sheet-plant-trees:visible").wait_for()
    assert shown(page) == ["what-insiders-know", "plant-trees"]
    expect(page.get_by_label("Title on the cover")).to_have_value("Keep it alive")


def test_an_assignment_brings_its_lessons_and_its_title_and_anything_else_gets_a_sentence(page: Page) -> None:
    opened(page, WORKBOOK)
    course = data_of(page)["id"]
    assignment = {"kind": "assignment", "version": 1, "course": course, "id": "abcdefgh12345678", "title": "Week two"}
    field, take = page.get_by_label("Link of an assignment"), page.get_by_role("button", name="Take its lessons")
    field.fill(json.dumps(assignment | {"lessons": ["five-goals", "two-routes"]}))
    take.click()
    page.locator(".sheet:visible").first.wait_for()
    assert shown(page) == ["two-routes", "five-goals"]
    expect(page.get_by_label("Title on the cover")).to_have_value("Week two")
    field.fill("https://example.org/#assign=broken")
    take.click()
    expect(page.locator(".cw-paste [role=alert]")).to_have_text(re.compile(r"^This is not whole"))
    assert shown(page) == ["two-routes", "five-goals"]


@pytest.mark.parametrize("paper", PAPER)
def test_the_workbook_prints_its_cover_and_the_chosen_lessons_and_nothing_is_cut_off(page: Page, paper: str) -> None:
    page.set_viewport_size({"width": PAPER[paper], "height": 1000})
    opened(page, f"{WORKBOOK}#lessons=two-routes,the-two-percent,twenty-minutes")
    page.get_by_label("Title on the cover").fill("Week two")
    page.emulate_media(media="print")
    expect(page.get_by_text("Week two", exact=True)).to_be_visible()
    expect(page.locator(".cw-cover li")).to_have_count(3)
    expect(page.get_by_role("button", name="Print the workbook")).to_be_hidden()
    expect(page.get_by_role("heading", name="A workbook to print")).to_be_hidden()
    assert page.locator(".sheet .cx-plot, .sheet svg").count() > 0
    wide = "all => all.filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.outerHTML.slice(0, 80))"
    assert page.locator(".sheet[data-chosen], .sheet[data-chosen] > *").evaluate_all(wide) == []
    assert 15 <= sheets(page, paper) <= 36  # ten or so a lesson


def test_the_workbook_can_be_read_without_javascript(site: Site, browser: object) -> None:
    context = browser.new_context(java_script_enabled=False, base_url=site.url)  # type: ignore[attr-defined]
    page = context.new_page()
    page.goto(WORKBOOK)
    assert page.locator(".sheet:visible").count() == 20
    context.close()


# --- cards and answers -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("paper", PAPER)
def test_five_cards_print_two_on_a_sheet(page: Page, paper: str) -> None:
    opened(page, "coach/cards/")
    assert sheets(page, paper) == 3


def test_answers_are_folded_and_a_link_to_a_lesson_opens_its_fold(page: Page) -> None:
    opened(page, f"{ANSWERS}#the-two-percent")
    assert page.locator("details.key[open]").evaluate_all("all => all.map(one => one.id)") == ["the-two-percent"]
    expect(page.locator("#the-two-percent .key__prompt").first).to_be_visible()


def test_pages_with_answers_are_in_no_search(site: Site) -> None:
    assert site.root is not None
    texts = json.loads((site.root / "search" / "documents.json").read_text(encoding="utf-8"))
    found = {one["location"].partition("#")[0] for one in texts}
    assert "coach/session/" in found
    for address in (ANSWERS, WORKBOOK):
        assert address not in found
        assert '<meta name="robots" content="noindex">' in (site.root / address / "index.html").read_text("utf-8")
    assert 'name="robots"' not in (site.root / "coach" / "session" / "index.html").read_text("utf-8")


def barriers(page: Page) -> list[str]:
    """What axe finds on the page as it stands."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")["violations"]
    return [f"{one['id']}: {'; '.join(node['html'][:120] for node in one['nodes'][:3])}" for one in found]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_open_answers_a_filled_rubric_and_a_chosen_workbook_have_no_barrier_on_a_phone(
    context: BrowserContext, page: Page, scheme: str
) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light", reduced_motion="reduce")
    wide = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
    opened(page, ANSWERS)
    page.locator("details").evaluate_all("all => all.forEach(one => { one.open = true; })")
    assert barriers(page) == []
    assert page.evaluate(wide) <= 0
    opened(page, RUBRIC)
    begin(page, "Robin")
    mark(page, "The message", 0)
    page.get_by_role("button", name="Delete this rubric").click()
    assert barriers(page) == []
    assert page.evaluate(wide) <= 0
    opened(page, f"{WORKBOOK}#lessons=the-two-percent,what-referrals-are-worth,stars-align")
    page.locator(".sheet:visible").first.wait_for()
    assert barriers(page) == []
    assert page.evaluate(wide) <= 0
