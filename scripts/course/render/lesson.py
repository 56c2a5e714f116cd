"""A lesson's page: its Markdown for the builder, and the HTML that its placements stand for."""

from __future__ import annotations

import json
from html import escape

from course.contract import LessonData
from course.model import Course, Lesson, Unit
from course.render import exercises, questions
from course.render.drawn import Drawn
from course.render.links import lesson_numbers, lesson_url
from course.render.markdown import Fragments


def markdown(lesson: Lesson, course: Course) -> str:
    """The page as Markdown; everything around the author's text stands as a placement."""
    title = json.dumps(f"{lesson_numbers(course)[lesson.id]} {lesson.title}")
    parts = [
        f"---\ntitle: {title}\ndescription: {json.dumps(lesson.summary)}\nsearch: {{boost: 2}}\n---",
        "[course: head]",
        f"# {lesson.title}",
        "[course: intro]",
        lesson.body.strip(),
    ]
    if lesson.questions:
        parts += ["## Check yourself {#quiz}", "[course: quiz]"]
    parts += ["## Do this today {#today}", "[course: action]", "## Think it over {#reflection}", "[course: reflection]"]
    parts += ["[course: onward]"]
    return "\n\n".join(parts) + "\n"


def _head(lesson: Lesson, unit: Unit, course: Course, base: str) -> str:
    place = course.units.index(unit) + 1
    steps = "".join(
        f'<li{" aria-current=page" if one.id == lesson.id else ""}><a href="{base}{lesson_url(one)}" '
        f'data-lesson-link="{one.id}" title="{escape(one.title)}"><span class="sr-only">{escape(one.title)}</span>'
        "</a></li>"
        for one in unit.lessons
    )
    position = unit.lessons.index(lesson) + 1
    return (
        f'<div class="lesson-head" data-search-exclude><p class="eyebrow"><a href="{base}{unit.id}/">Unit {place}: '
        f"{escape(unit.title, quote=False)}</a></p>"
        f'<nav aria-label="Lessons of this unit"><ol class="steps">{steps}</ol></nav>'
        f'<p class="lesson-head__facts">Lesson {position} of {len(unit.lessons)}'
        f'<span aria-hidden="true"> · </span>{lesson.minutes} minutes</p></div>'
    )


def _intro(lesson: Lesson, fragments: Fragments) -> str:
    goals = "".join(
        f'<li id="objective-{name}">{fragments.inline(text)}</li>' for name, text in lesson.objectives.items()
    )
    myth = ""
    if lesson.misconception:
        myth = (
            '<div class="myth"><p class="myth__label">A thought to test</p>'
            f"<p>{fragments.inline(lesson.misconception)}</p></div>"
        )
    return (
        f'<p class="lead">{fragments.inline(lesson.summary)}</p>'
        f'<div class="goals"><p class="goals__label">When you leave, you can</p><ul>{goals}</ul></div>{myth}'
    )


def _action(lesson: Lesson, fragments: Fragments) -> str:
    return (
        f'<div class="today">{fragments.block(lesson.action)}'
        f'<course-action data-lesson="{lesson.id}"></course-action></div>'
    )


def _reflection(lesson: Lesson, fragments: Fragments) -> str:
    return (
        f'<div class="reflection">{fragments.block(lesson.reflection)}'
        f'<course-reflection data-lesson="{lesson.id}"><p class="quiet">A few lines are enough. Paper works, too.</p>'
        "</course-reflection></div>"
    )


def placements(
    lesson: Lesson,
    unit: Unit,
    course: Course,
    data: LessonData,
    drawn: Drawn,
    prose: Fragments,
    tasks: Fragments,
    base: str,
) -> dict[str, str]:
    """HTML of each placement that the lesson's Markdown may hold."""
    made = {
        "course: head": _head(lesson, unit, course, base),
        "course: intro": _intro(lesson, prose),
        "course: action": _action(lesson, prose),
        "course: reflection": _reflection(lesson, prose),
        "course: onward": f'<course-onward data-lesson="{lesson.id}"></course-onward>',
        "course: quiz": (
            f'<course-due data-lesson="{lesson.id}"></course-due>'
            '<p class="quiet">Guess freely. A wrong answer gets an explanation, not a mark, and you can try again as '
            f'often as you like.</p><course-quiz data-lesson="{lesson.id}">{questions.reading(data.questions)}'
            "</course-quiz>"
        ),
    }
    for exercise in lesson.exercises:
        made[f"exercise: {exercise.id}"] = exercises.placed(exercise, drawn, tasks)
    for chart in lesson.charts:
        picture = drawn.charts.get(f"{lesson.id}/{chart.id}", "")
        made[f"chart: {chart.id}"] = f'<div class="chart">{picture}</div>'
    return made
