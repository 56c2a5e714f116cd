"""The workbook: every lesson as a sheet for paper. The browser shows and prints those that are chosen."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

from course.model import Claim, Course, Lesson, Unit
from course.render import paper
from course.render.badges import badge_of
from course.render.drawn import Drawn
from course.render.extension import Scope
from course.render.links import lesson_numbers
from course.render.markdown import Fragments

PAGE = "coach/workbook.md"
Scopes = Callable[[str], Scope]
"""From the file that holds a text to what it may refer to."""


def placements(course: Course, drawn: Drawn, scopes: Scopes) -> dict[str, str]:
    """HTML of the whole workbook: the place of the chooser, and a sheet for each lesson."""
    numbers = lesson_numbers(course)
    sheets = "".join(
        _sheet(one, unit, numbers[one.id], drawn, _Notes(course, scopes, one))
        for unit in course.units
        for one in unit.lessons
    )
    return {
        "course: workbook": (
            "<course-workbook><p>Choosing needs JavaScript. Without it, this page holds all lessons, one after the "
            f'other.</p></course-workbook><div class="sheets">{sheets}</div>'
        )
    }


class _Notes:
    """Claims on paper: a number in the text, and a list of notes at the end of the lesson."""

    def __init__(self, course: Course, scopes: Scopes, lesson: Lesson) -> None:
        self._course = course
        self._scopes = scopes
        self._lesson = lesson
        self.cited: dict[str, None] = {}

    def texts(self, file: str, placed: dict[str, str] | None = None) -> Fragments:
        """What renders the texts of one of the lesson's files."""
        scope = self._scopes(file)
        scope.placements = placed or {}
        scope.cited = self.cited
        scope.cite = self._cite
        scope.prefix = f"{self._lesson.id}--"
        scope.deeper = 1
        return Fragments(scope)

    def _cite(self, claim: Claim) -> str:
        return f'<sup class="note-mark">{list(self.cited).index(claim.id) + 1}</sup>'

    def html(self) -> str:
        """The list of notes, in the order in which the lesson cites them."""
        if not self.cited:
            return ""
        items = "".join(f"<li>{self._note(self._course.claims[id])}</li>" for id in self.cited)
        return f'<section class="paper-notes"><h3>Notes on the evidence</h3><ol>{items}</ol></section>'

    def _note(self, claim: Claim) -> str:
        """One claim in a line: how far to trust it, what it says, who says it."""
        if claim.citation:
            said = claim.citation
        elif claim.source in self._course.sources and claim.evidence != "M":
            source = self._course.sources[claim.source]
            said = f"{source.id}, {source.author}"
        else:
            said = ""
        who = f" ({escape(said, quote=False)})" if said else ""
        return f"<b>{badge_of(claim).word}:</b> {escape(claim.text, quote=False)}{who}"


def _sheet(lesson: Lesson, unit: Unit, number: str, drawn: Drawn, notes: _Notes) -> str:
    body = _body(lesson, drawn, notes)
    return (
        f'<section class="sheet" id="sheet-{lesson.id}" data-workbook="{lesson.id}" '
        f'aria-labelledby="sheet-{lesson.id}-title">'
        f'<p class="eyebrow">{escape(unit.title, quote=False)}<span aria-hidden="true"> · </span>'
        f"Lesson {number}, {lesson.minutes} minutes</p>"
        f'<h2 id="sheet-{lesson.id}-title">{escape(lesson.title, quote=False)}</h2>{body}{notes.html()}</section>'
    )


def _body(lesson: Lesson, drawn: Drawn, notes: _Notes) -> str:
    placed = {
        f"chart: {one.id}": f'<div class="chart">{drawn.charts.get(f"{lesson.id}/{one.id}", "")}</div>'
        for one in lesson.charts
    }
    tasks = {f"exercise: {one.id}": paper.exercise(one, notes.texts(one.span.file)) for one in lesson.exercises}
    text = notes.texts(lesson.span.file, placed | tasks)
    goals = "".join(f"<li>{text.inline(one)}</li>" for one in lesson.objectives.values())
    questions = "".join(f"<li>{paper.question(one, notes.texts(one.span.file))}</li>" for one in lesson.questions)
    asked = f'<h3>Check yourself</h3><ol class="paper-questions">{questions}</ol>' if questions else ""
    return (
        f'<p class="lead">{text.inline(lesson.summary)}</p>'
        f'<div class="goals"><p class="goals__label">When you leave, you can</p><ul>{goals}</ul></div>'
        f"{text.block(lesson.body)}{asked}"
        f'<section class="paper-part"><h3>Do this today</h3>{text.block(lesson.action)}'
        f'<p class="paper-number">Done on <span class="blank" aria-hidden="true"></span></p></section>'
        f'<section class="paper-part"><h3>Think it over</h3>{text.block(lesson.reflection)}{paper.lines(6)}</section>'
    )
