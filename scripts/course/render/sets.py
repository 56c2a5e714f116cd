"""The page about the ten sets: what each of them holds comes from ``lessons/sets.yml``."""

from __future__ import annotations

from html import escape

from course.model import AssignmentSet, Course
from course.render.links import check_url, lesson_numbers, lesson_url

PAGE = "coach/sets.md"


def placements(course: Course, base: str) -> dict[str, str]:
    """HTML of what each set holds, by the set's id."""
    return {f"course: set-{one.id}": _set(one, course, base) for one in course.sets}


def _set(one: AssignmentSet, course: Course, base: str) -> str:
    numbers = lesson_numbers(course)
    lessons = [lesson for id in one.lessons for lesson in course.lessons if lesson.id == id]
    links = [
        f'<a href="{base}{lesson_url(lesson)}" data-lesson-link="{lesson.id}">{numbers[lesson.id]} '
        f"{escape(lesson.title, quote=False)}</a>"
        for lesson in lessons
    ]
    links += [
        f'<a href="{base}{check_url(unit)}">Check of unit {place}</a>'
        for place, unit in enumerate(course.units, start=1)
        if unit.id in one.checks
    ]
    minutes = sum(lesson.minutes for lesson in lessons)
    return (
        f'<dl class="set"><dt>When</dt><dd>{escape(one.when, quote=False)}</dd>'
        f"<dt>Lessons</dt><dd><ul>{''.join(f'<li>{link}</li>' for link in links)}</ul></dd>"
        f"<dt>Reading</dt><dd>about {minutes} minutes</dd>"
        f"<dt>To bring</dt><dd>{escape(one.bring, quote=False)}</dd></dl>"
    )
