"""The page on which the sources disagree: each tension with both sides, its live arithmetic and the course's line."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from course.contract import ExplorerData
from course.model import Course, Tension
from course.render.drawn import Drawn
from course.render.links import lesson_numbers, lesson_url
from course.render.markdown import Fragments

PAGE = "where-sources-disagree.md"
_HERE = "[course: tensions]"


def filled(text: str, course: Course) -> str:
    """The page's Markdown with a heading and a placement for each tension."""
    parts = (f"## {one.title} {{#{one.id}}}\n\n[course: tension-{one.id}]" for one in course.tensions)
    return text.replace(_HERE, "\n\n".join(parts))


def data(course: Course, drawn: Drawn) -> list[ExplorerData]:
    """What the page's explorers need in the browser."""
    return [
        ExplorerData(
            id=one.id,
            solution=course.solution_for(one),
            explore=one.explore,
            parameters=drawn.parameters.get(f"tension/{one.id}", []),
        )
        for one in course.tensions
        if one.explore
    ]


def placements(course: Course, drawn: Drawn, texts: Sequence[Fragments], base: str) -> dict[str, str]:
    """HTML of each tension; ``texts`` renders the words of the tension at the same place."""
    return {
        f"course: tension-{one.id}": _tension(one, course, drawn, text, base)
        for one, text in zip(course.tensions, texts, strict=True)
    }


def _tension(one: Tension, course: Course, drawn: Drawn, text: Fragments, base: str) -> str:
    return (
        f'<div class="tension">{text.block(one.body)}{_live(one, drawn)}'
        f'<div class="tension__line"><h3>The course’s line</h3>{text.block(one.line)}</div>'
        f"{_taught(one, course, base)}</div>"
    )


def _live(one: Tension, drawn: Drawn) -> str:
    if not one.explore:
        return ""
    picture = drawn.first.get(f"tension/{one.id}", "")
    return (
        f'<section class="tension__live" aria-label="Try it: {escape(one.title)}">'
        f'<course-explore data-explore="{escape(one.id)}"><div class="exercise__picture">{picture}</div>'
        "</course-explore></section>"
    )


def _taught(one: Tension, course: Course, base: str) -> str:
    """Links to the lessons that are written; a planned one is left out until it is there."""
    numbers = lesson_numbers(course)
    lessons = {lesson.id: lesson for lesson in course.lessons}
    links = ", ".join(
        f'<a href="{base}{lesson_url(lessons[id])}" data-lesson-link="{id}">{numbers[id]} '
        f"{escape(lessons[id].title, quote=False)}</a>"
        for id in one.taught
        if id in lessons
    )
    return f'<p class="tension__taught">In the lessons: {links}</p>' if links else ""
