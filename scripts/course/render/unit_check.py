"""A unit's check and the page Review: the questions they draw from, and what is to be read without scripts."""

from __future__ import annotations

import json
from html import escape

from course.model import Course, Question, Unit
from course.render.links import check_url, lesson_numbers, lesson_url

REVIEW = "review.md"
"""The page Review, below the docs folder."""


def drawable(unit: Unit) -> list[Question]:
    """The questions of a unit that can be judged by the page: all but what learners judge themselves."""
    return [one for lesson in unit.lessons for one in lesson.questions if one.kind != "reflect"]


def markdown(unit: Unit, course: Course) -> str:
    """The check's page as Markdown."""
    title = f"Check of unit {course.units.index(unit) + 1}"
    description = f"Eight questions from all lessons of the unit {unit.title}, a different set each time."
    return (
        f"---\ntitle: {json.dumps(title)}\ndescription: {json.dumps(description)}\n---\n\n"
        f"[course: head]\n\n# What stayed of “{unit.title}”?\n\n[course: check]\n"
    )


def placements(unit: Unit, course: Course, base: str) -> dict[str, str]:
    """HTML of the placements on the check's page."""
    number = course.units.index(unit) + 1
    head = (
        f'<p class="eyebrow"><a href="{base}{unit.id}/">Unit {number}: {escape(unit.title, quote=False)}</a>'
        '<span aria-hidden="true"> · </span>Unit check</p>'
    )
    numbers = lesson_numbers(course)
    lessons = "".join(
        f'<li><a href="{base}{lesson_url(one)}#quiz">{numbers[one.id]} {escape(one.title, quote=False)}</a></li>'
        for one in unit.lessons
    )
    check = (
        f'<course-unit-check data-unit="{unit.id}"><p>The check draws its questions in your browser, and needs '
        "JavaScript for that. Without it, the same questions can be read at the end of each lesson:</p>"
        f"<ul>{lessons}</ul></course-unit-check>"
    )
    return {"course: head": head, "course: check": check}


def row(unit: Unit, base: str) -> str:
    """The link to a unit's check, on the unit's page and the home page; the browser adds how it stands."""
    if not drawable(unit):
        return ""
    return (
        f'<course-unit-mark data-unit="{unit.id}"><p><a href="{base}{check_url(unit)}">Unit check'
        f'<span class="sr-only"> of {escape(unit.title, quote=False)}</span></a>: questions from all its lessons.</p>'
        "</course-unit-mark>"
    )
