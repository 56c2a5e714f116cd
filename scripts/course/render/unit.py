"""A unit's page, and the list of units on the home page."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from course.model import Course, Unit
from course.render import unit_check
from course.render.links import lesson_url


@dataclass(frozen=True, slots=True)
class LabRow:
    """What is said of a unit's lab where it is announced."""

    title: str
    minutes: int


def markdown(unit: Unit) -> str:
    """The unit's page as Markdown."""
    return (
        f"---\ntitle: {json.dumps(unit.title)}\ndescription: {json.dumps(unit.subtitle)}\n---\n\n"
        f"[course: head]\n\n# {unit.title}\n\n[course: lessons]\n"
    )


def _lessons(unit: Unit, number: int, base: str) -> str:
    rows = "".join(
        f'<li class="lesson-row"><a href="{base}{lesson_url(lesson)}" data-lesson-link="{lesson.id}">'
        f'<span class="lesson-row__number" aria-hidden="true">{number}.{place}</span>'
        f'<span class="lesson-row__title">{escape(lesson.title, quote=False)}</span>'
        f'<span class="lesson-row__minutes">{lesson.minutes} min</span>'
        f'<span class="lesson-row__summary">{escape(lesson.summary, quote=False)}</span></a></li>'
        for place, lesson in enumerate(unit.lessons, start=1)
    )
    return f'<ol class="lesson-rows">{rows}</ol>'


def _lab(unit: Unit, labs: Mapping[str, LabRow], base: str) -> str:
    found = labs.get(unit.id)
    if found is None:
        return ""
    return (
        f'<p class="eyebrow">Lab</p><ul class="lesson-rows"><li class="lesson-row"><a href="{base}{unit.id}/lab/">'
        '<span class="lesson-row__number" aria-hidden="true">Lab</span>'
        f'<span class="lesson-row__title">{escape(found.title, quote=False)}</span>'
        f'<span class="lesson-row__minutes">{found.minutes} min</span>'
        '<span class="lesson-row__summary">A notebook for the whole unit: a log to work through, then your own.</span>'
        "</a></li></ul>"
    )


def placements(unit: Unit, course: Course, base: str, labs: Mapping[str, LabRow] | None = None) -> dict[str, str]:
    """HTML of the placements on a unit's page."""
    number = course.units.index(unit) + 1
    minutes = sum(lesson.minutes for lesson in unit.lessons)
    head = f'<p class="eyebrow">Unit {number}<span aria-hidden="true"> · </span>about {minutes} minutes in all</p>'
    lessons = (
        f'<p class="lead">{escape(unit.subtitle, quote=False)}</p>'
        f'<div class="goals"><p class="goals__label">At the end of this unit</p>'
        f"<p>{escape(unit.outcome, quote=False)}</p></div>"
        f'<div class="step-only"><course-next data-unit="{unit.id}"></course-next></div>{_lessons(unit, number, base)}'
        f"{_lab(unit, labs or {}, base)}"
        f"{unit_check.row(unit, base)}"
    )
    return {"course: head": head, "course: lessons": lessons}


def first_lesson(course: Course, base: str) -> str:
    """The button that starts the course; the browser turns it into "Continue" where there is a record."""
    lessons = course.lessons
    if not lessons:
        return ""
    return (
        '<div class="step-only"><course-next><p><a class="md-button md-button--primary" '
        f'href="{base}{lesson_url(lessons[0])}">Start with lesson one</a></p></course-next></div>'
    )


def _announced(unit: Unit, number: int) -> str:
    return (
        f"<li><strong>Unit {number}: {escape(unit.title, quote=False)}.</strong> "
        f"{escape(unit.subtitle, quote=False)}</li>"
    )


def _folded(unit: Unit, number: int, base: str, opened: bool) -> str:
    """A unit of the home page: its title always, its lessons when it is opened."""
    title = escape(unit.title, quote=False)
    return (
        f'<details class="unit-card" id="unit-{unit.id}"{" open" if opened else ""}>'
        f'<summary><span class="eyebrow">Unit {number}</span><h3>{title}</h3>'
        f'<span class="unit-card__what">{escape(unit.subtitle, quote=False)}</span></summary>'
        f"{_lessons(unit, number, base)}{unit_check.row(unit, base)}"
        f'<p class="unit-card__more"><a href="{base}{unit.id}/">About this unit'
        f'<span class="sr-only">: {title}</span></a></p></details>'
    )


def overview(course: Course, base: str) -> str:
    """The units that are there, each with its lessons, and the names of those that are to come."""
    numbered = list(enumerate(course.units, start=1))
    ready = "".join(_folded(unit, number, base, number == 1) for number, unit in numbered if unit.lessons)
    coming = "".join(_announced(unit, number) for number, unit in numbered if not unit.lessons)
    return ready + (f'<p class="eyebrow">Being written</p><ul class="coming">{coming}</ul>' if coming else "")
