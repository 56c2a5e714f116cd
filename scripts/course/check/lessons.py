"""What a lesson promises, cites and places, against what is there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..codes import problem
from ..model import Course, Diagnostic, Lesson
from ..prose import Prose
from .guides import bare_figures
from .texts import Texts

QUESTIONS = range(7, 10)


def lessons(course: Course, texts: Texts) -> Iterator[Diagnostic]:
    """L003 to L014, Q011 and Q012."""
    for lesson in course.lessons:
        prose = texts.bodies[lesson.span.file]
        yield from _figures(lesson, prose)
        yield from _teaches(lesson, prose)
        yield from _placements(lesson, prose)
        yield from _headings(lesson, prose)
        yield from _questions(lesson)


def _figures(lesson: Lesson, prose: Prose) -> Iterator[Diagnostic]:
    yield from bare_figures(lesson.span.file, prose)
    for link in prose.links:
        if link.picture and not link.text:
            yield problem("L012", lesson.span.file, link.line, src=link.href)


def _teaches(lesson: Lesson, prose: Prose) -> Iterator[Diagnostic]:
    cited = {ref.id for ref in prose.refs}
    for place, id in enumerate(lesson.teaches):
        if id not in cited:
            yield problem("L008", lesson.span.file, lesson.lines.get(f"teaches.{place}", 1), id=id)


def _placements(lesson: Lesson, prose: Prose) -> Iterator[Diagnostic]:
    if not lesson.body:
        return  # the lesson cannot be read
    there = {("exercise", one.id): one.span for one in lesson.exercises}
    there |= {("chart", one.id): one.span for one in lesson.charts}
    placed: set[tuple[str, str]] = set()
    for one in prose.placements:
        key = (one.kind, one.id)
        if one.kind == "course":
            continue  # parts of the site itself, for pages
        if key not in there:
            yield problem("L005", lesson.span.file, one.line, kind=one.kind, id=one.id)
        elif key in placed:
            yield problem("L007", lesson.span.file, one.line, kind=one.kind, id=one.id)
        placed.add(key)
    for (kind, id), span in there.items():
        if (kind, id) not in placed:
            yield problem("L006", span.file, span.line, kind=kind, id=id)


def _headings(lesson: Lesson, prose: Prose) -> Iterator[Diagnostic]:
    known = ", ".join(lesson.objectives)
    times = Counter[str]()
    for heading in prose.headings:
        times[heading.id] += 1
        if times[heading.id] == 2:
            yield problem("L014", lesson.span.file, heading.line, id=heading.id)
        for objective in heading.objectives:
            if lesson.objectives and objective not in lesson.objectives:
                yield problem("L011", lesson.span.file, heading.line, objective=objective, known=known)


def _questions(lesson: Lesson) -> Iterator[Diagnostic]:
    if not lesson.questions:
        return  # reported where the quiz is missing or cannot be read
    known = ", ".join(lesson.objectives)
    for question in lesson.questions:
        file, line = question.span.file, question.span.line
        if not question.objectives:
            yield problem("Q012", file, line)
        for objective in question.objectives:
            if lesson.objectives and objective not in lesson.objectives:
                yield problem("Q011", file, line, objective=objective, known=known)
    tested = {objective for question in lesson.questions for objective in question.objectives}
    for objective in lesson.objectives:
        if objective not in tested:
            line = lesson.lines.get(f"objectives.{objective}", 1)
            yield problem("L004", lesson.span.file, line, objective=objective)
    if len(lesson.questions) not in QUESTIONS:
        yield problem("L010", lesson.questions[0].span.file, 1, count=len(lesson.questions))
