"""Exercises and charts against the lesson that they stand in."""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import problem
from ..model import Course, Diagnostic
from .texts import Texts


def exercises(course: Course, texts: Texts) -> Iterator[Diagnostic]:
    """E011, and L013 for charts that draw from an unknown exercise."""
    known = {one.id for lesson in course.lessons for one in lesson.exercises}
    for lesson in course.lessons:
        for one in lesson.exercises:
            for place, objective in enumerate(one.objectives):
                if lesson.objectives and objective not in lesson.objectives:
                    line = one.lines.get(f"objectives.{place}", 1)
                    names = ", ".join(lesson.objectives)
                    yield problem("E011", one.span.file, line, objective=objective, known=names)
        for chart in lesson.charts:
            if chart.exercise and chart.exercise not in known:
                reason = f"there is no exercise “{chart.exercise}”"
                yield problem("L013", chart.span.file, 1, reason=reason, advice="name one whose solution it draws")
