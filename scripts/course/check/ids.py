"""Ids of exercises and questions: slugs, unique, never a retired one. (Those of course.yml: ``sources.order``.)"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ..codes import problem
from ..model import Course, Diagnostic, Span
from ..slugs import is_slug
from .texts import Texts


def ids(course: Course, texts: Texts) -> Iterator[Diagnostic]:
    """C003 to C005."""
    exercises = [(one.id, one.span) for lesson in course.lessons for one in lesson.exercises]
    questions = [(one.id, one.span) for lesson in course.lessons for one in lesson.questions]
    questions += [(one.id, one.span) for one in course.samples]
    for id, span in exercises:
        if not is_slug(id):
            yield problem("C003", span.file, span.line, id=id)
    for named in (exercises, questions):
        yield from _doubled(named)
        for id, span in named:
            if id in course.retired:
                yield problem("C005", span.file, span.line, id=id)


def _doubled(named: Iterable[tuple[str, Span]]) -> Iterator[Diagnostic]:
    first: dict[str, Span] = {}
    for id, span in named:
        if id and id in first:
            yield problem("C004", span.file, span.line, id=id, first=first[id])
        first.setdefault(id, span)
