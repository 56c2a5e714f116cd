"""The coach pack: its texts, the answer key and the workbook. Nothing here needs a browser."""

from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from course.check.guides import bare_figures
from course.model import Course, Question
from course.prose import read
from course.render.answer_key import best_way, changed
from course.render.drawn import Drawn
from course.render.extension import CourseExtension
from course.render.markdown import CONFIGS, EXTENSIONS
from course.render.site import Site
from course.sources import load
from markdown import Markdown
from test_figures import unfounded
from test_readability import GRADE, count

ROOT = Path(__file__).resolve().parents[1]
TINY = Path(__file__).parent / "fixtures" / "tiny"
PACK = ("index", "sets", "session", "notes", "prompts", "cards", "care", "rubric", "answers", "workbook")
CHECKED = {"single", "multiple", "true-false", "numeric", "fill", "order", "match", "dialogue", "reflect"}


@pytest.fixture(scope="module")
def course() -> Course:
    """The course as it stands on disk."""
    return load(ROOT)[0]


@pytest.fixture(scope="module")
def tiny() -> Course:
    """The tiny course, which has a question of each kind."""
    return load(TINY)[0]


def text_of(name: str) -> str:
    """A page of the pack as its author wrote it, without its front matter."""
    return (ROOT / "docs" / "coach" / f"{name}.md").read_text(encoding="utf-8").split("---\n", 2)[2]


def page(course: Course, path: str, text: str) -> str:
    """A page as a builder would make it."""
    site = Site(course, Drawn(charts={"forms/nothing": "<svg>chart</svg>"}), "9.9.9")
    prepared = site.prepare(path, path.removesuffix(".md") + "/")
    markdown = Markdown(extensions=[*EXTENSIONS, CourseExtension(prepared.scope)], extension_configs=CONFIGS)
    return markdown.convert(site.filled(path, text)) + site.tail(prepared)


@pytest.fixture(scope="module")
def key(tiny: Course) -> str:
    """The answer key of the tiny course."""
    return page(tiny, "coach/answers.md", "# Answers\n\n[course: answers]\n")


@pytest.fixture(scope="module")
def workbook(tiny: Course) -> str:
    """The workbook of the tiny course, without the page's data."""
    html = page(tiny, "coach/workbook.md", "# Workbook\n\n[course: workbook]\n")
    return html.split('<template class="course-data">')[0]


class Page(HTMLParser):
    """Ids and links of a page, and how its headings go down."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.headings: list[int] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes one element."""
        found = dict(attrs)
        if found.get("id"):
            self.ids.append(str(found["id"]))
        if tag == "a" and found.get("href"):
            self.links.append(str(found["href"]))
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))


def question(course: Course, kind: str) -> Question:
    """The tiny course's question of a kind."""
    return next(one for lesson in course.lessons for one in lesson.questions if one.kind == kind)


# --- texts -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", PACK)
def test_a_page_of_the_pack_is_written_for_grade_8_or_less(name: str) -> None:
    assert count(text_of(name)).grade <= GRADE


@pytest.mark.parametrize("name", PACK)
def test_every_figure_of_the_pack_is_in_a_claim_cited_beside_it(name: str, course: Course) -> None:
    prose = read(text_of(name))
    assert [str(one) for one in bare_figures(f"docs/coach/{name}.md", prose)] == []
    assert list(unfounded(prose.blocks, course)) == []


def test_each_set_is_explained_under_its_own_title(course: Course) -> None:
    headings = {one.id: one.text for one in read(text_of("sets")).headings}
    assert len(course.sets) == 10
    for one in course.sets:
        assert headings[one.id] == one.title
        assert f"[course: set-{one.id}]" in text_of("sets")


def test_a_set_shows_its_lessons_its_check_and_what_to_bring(course: Course) -> None:
    html = page(course, "coach/sets.md", "[course: set-ask-well]")
    links = re.findall(r'data-lesson-link="([\w-]+)"', html)
    assert links == ["stars-align", "three-signals", "what-referrals-are-worth", "connect-first"]
    assert 'href="../../referrals-and-stars/check/">Check of unit 4</a>' in html
    assert "<dt>To bring</dt><dd>Your signal, as five people got it." in html


def test_there_are_notes_on_each_unit_ten_prompts_and_five_cards(course: Course) -> None:
    headings = [one.id for one in read(text_of("notes")).headings]
    assert headings[1:6] == [unit.id for unit in course.units]
    assert re.findall(r"^(\d+)\. \*\*", text_of("prompts"), re.MULTILINE) == [str(one) for one in range(1, 11)]
    cards = text_of("cards").split('class="role-card"')[1:]
    assert len(cards) == 5
    for card in cards:
        for part in ("mood.**", "know", "won't do.**", "opens"):
            assert part in card


def test_help_lines_of_the_settings_stand_on_the_page_about_care(course: Course) -> None:
    assert "Find a Helpline" in page(course, "coach/care.md", text_of("care"))


def test_pages_with_answers_stay_out_of_every_search() -> None:
    for name in ("answers", "workbook"):
        front = (ROOT / "docs" / "coach" / f"{name}.md").read_text(encoding="utf-8").split("---\n")[1]
        assert "robots: noindex\n" in front
        assert "search:\n  exclude: true\n" in front


# --- answer key ------------------------------------------------------------------------------------------------------


def test_the_key_holds_every_question_once_and_folds_each_lesson(key: str, tiny: Course) -> None:
    assert {one.kind for lesson in tiny.lessons for one in lesson.questions} == CHECKED
    assert key.count('<div class="key__prompt">') == len(tiny.lessons[0].questions)
    assert key.count('<details class="key" id="forms">') == 1
    assert "<details open" not in key


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        ("numeric", "Right: </span>96 ± 1 %"),
        ("single", "Right: </span>Little: most people hear nothing"),
        ("multiple", "Wrong: </span>How often it is repeated"),
        ("true-false", "Right: </span>False. It may still be right."),
        ("fill", "Right: </span>“pile” or “heap”"),
        ("order", '<ol class="key__order"><li>Somebody counts<div class="key__why">'),
        ("match", "<tr><td>cited</td><td>names a source</td><td><p>You can follow it.</p></td></tr>"),
        ("dialogue", '<ol class="key__order"><li>Who counted that?<div class="key__why">'),
        ("reflect", "<li>I said who counted</li>"),
    ],
)
def test_the_key_says_what_is_right_for_each_kind(key: str, kind: str, expected: str) -> None:
    assert expected in key, kind


def test_the_key_gives_the_reason_below_each_answer(key: str) -> None:
    assert "<p>That is the chance of at least one answer.</p>" in key
    assert "Anything else<div class" in key
    assert "<p>Start from one form: 98 in 100 bring nothing.</p>" in key


def test_the_key_cites_by_plain_links_to_the_ledger(key: str) -> None:
    assert '<a class="cite" href="../../evidence/#sum-none-of-two">our sum</a>' in key
    assert "popover" not in key


def test_the_key_holds_each_solution_and_each_named_mistake_with_what_differs(key: str) -> None:
    assert 'href="../../doors/forms/#exercise-none-at-all"' in key
    assert '<span class="k">return</span>' in key
    assert "<strong>At least one.</strong> It is told: “" in key
    assert 'aria-label="What differs"><code>-' in key


def test_what_differs_leaves_comments_and_equal_lines_out() -> None:
    assert changed("def f(n):\n    return n * 2\n", "# must get: x\ndef f(n):\n    return n\n") == (
        "-    return n * 2\n+    return n"
    )


def test_the_best_way_through_a_talk_is_the_shortest(tiny: Course) -> None:
    talk = question(tiny, "dialogue")
    assert [one.text for one in best_way(talk)] == ["Who counted that?"]
    assert best_way(replace(talk, turns=())) == []


# --- workbook --------------------------------------------------------------------------------------------------------


def test_the_workbook_holds_prose_task_chart_action_and_reflection(workbook: str) -> None:
    assert 'data-workbook="forms"' in workbook
    for part in (
        "It is <a",
        "<svg>chart</svg>",
        '<section class="paper-exercise">',
        "<h3>Do this today</h3><p>Count the forms that you sent this week.</p>",
        "<h3>Think it over</h3><p>Which number do you believe, and why?</p>",
    ):
        assert part in workbook, part


def test_the_workbook_gives_no_answer_away(workbook: str, tiny: Course) -> None:
    for one in tiny.lessons[0].questions:
        said = [option.feedback for option in one.options] + [pair.feedback for pair in one.pairs]
        said += [option.feedback for turn in one.turns for option in turn.options]
        said += [each.feedback for each in one.ranges] + [each.feedback for each in one.blanks]
        said += [one.otherwise, one.exemplar]
        for feedback in said:
            assert not feedback or feedback.text.split("[^")[0] not in workbook, one.id
    assert "heap" not in workbook
    assert "96 ± 1" not in workbook
    exercise = tiny.lessons[0].exercises[0]
    assert exercise.solution.splitlines()[-1].strip() not in re.sub("<[^>]+>", "", workbook)


def test_the_order_of_options_on_paper_hangs_on_nothing_that_tells(workbook: str, tiny: Course) -> None:
    offered = sorted(question(tiny, "order").options, key=lambda one: one.id)
    places = [workbook.index(f"<li>{one.text}</li>") for one in offered]
    assert places == sorted(places)


def test_there_is_room_to_write(workbook: str) -> None:
    assert workbook.count('<div class="write" aria-hidden="true">') == 5  # blank, talk, own words, sums, reflection
    assert 'My answer: <span class="blank" aria-hidden="true"></span> %' in workbook


def test_evidence_on_paper_is_a_number_and_a_note_at_the_end(workbook: str) -> None:
    assert 'answered.<sup class="note-mark">1</sup>' in workbook
    notes = workbook[workbook.index('<section class="paper-notes">') :]
    assert "<li><b>cited:</b>" in notes
    assert workbook.count("<button") == 0


def test_ids_of_the_workbook_stay_apart_and_links_within_a_lesson_follow(workbook: str) -> None:
    found = Page(workbook)
    assert len(found.ids) == len(set(found.ids))
    assert "#forms--where" in found.links
    assert "forms--where" in found.ids


def test_headings_of_a_lesson_go_down_a_step_in_the_workbook(workbook: str) -> None:
    assert '<h3 data-objective="O2" id="forms--where">' in workbook
    steps = Page(workbook).headings
    assert all(after - before <= 1 for before, after in pairwise(steps)), steps


def test_the_whole_course_is_in_the_key_and_in_the_workbook(course: Course) -> None:
    key = page(course, "coach/answers.md", text_of("answers"))
    sheets = page(course, "coach/workbook.md", text_of("workbook"))
    assert key.count('<div class="key__prompt">') == sum(len(lesson.questions) for lesson in course.lessons)
    assert key.count("<h4>Exercise: ") == sheets.count('<section class="paper-exercise">') == 20
    assert sheets.count('<section class="sheet"') == 20
    for html in (key, sheets):
        ids = Page(html.split('<aside class="claim-cards"')[0]).ids
        assert [one for one in set(ids) if ids.count(one) > 1] == []
        assert "[?" not in html


# --- rubric ----------------------------------------------------------------------------------------------------------


def test_the_rubric_has_eight_rows_of_four_steps_and_the_rule_of_its_page(course: Course) -> None:
    assert course.rubric is not None
    assert len(course.rubric.rows) == 8
    assert all(len(row.steps) == 4 for row in course.rubric.rows)
    marks = {row.id: row.mark for row in course.rubric.rows if row.mark}
    assert marks == {"numbers": "needed", "message": "mend", "care": "mend"}
    assert course.rubric.enough == 5
    assert "at least five of the eight rows" in text_of("rubric")


def test_the_rubric_can_be_read_without_scripts(course: Course) -> None:
    html = page(course, "coach/rubric.md", text_of("rubric"))
    table = html[html.index("<course-rubric>") : html.index("</course-rubric>")]
    assert table.count('<th scope="row">') == 8
    assert table.count("<td>") == 32


def test_a_course_without_a_rubric_has_a_page_without_one(tiny: Course) -> None:
    assert tiny.rubric is None
    assert "<course-rubric>" not in page(tiny, "coach/rubric.md", "[course: rubric]")
