"""Tensions against the ledger, the lessons and the exercises."""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import problem
from ..model import Course, Diagnostic, Tension
from .guides import bare_figures
from .texts import Texts


def tensions(course: Course, texts: Texts) -> Iterator[Diagnostic]:
    """T006, T008, and of the others' C006, K010 and L003."""
    exercises = {one.id for lesson in course.lessons for one in lesson.exercises}
    lessons = {*course.listed, *course.planned}
    for one in course.tensions:
        file = one.span.file
        for place, id in enumerate(one.taught):
            if id not in lessons:
                yield problem("C006", file, one.lines.get(f"taught.{place}", 1), id=id)
        if one.exercise and one.exercise not in exercises:
            yield problem("T006", file, one.lines.get("exercise", 1), id=one.exercise)
        yield from _claims(one, course, texts)
        for prose in texts.tensions[one.id]:
            yield from bare_figures(file, prose)


def _claims(one: Tension, course: Course, texts: Texts) -> Iterator[Diagnostic]:
    cited = {ref.id for prose in texts.tensions[one.id] for ref in prose.refs}
    for place, id in enumerate(one.claims):
        line = one.lines.get(f"claims.{place}", 1)
        if course.claims and id not in course.claims:
            yield problem("K010", one.span.file, line, id=id)
        elif id not in cited:
            yield problem("T008", one.span.file, line, id=id)
