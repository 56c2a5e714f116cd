"""The ways through the course: cards on the home page, readable and linked where no script runs."""

from __future__ import annotations

from html import escape

from course.model import Course, ReadingPath
from course.render.links import lesson_numbers, lesson_url


def _path(path: ReadingPath, course: Course, base: str) -> str:
    numbers = lesson_numbers(course)
    known = {lesson.id: lesson for lesson in course.lessons}
    lessons = "".join(
        f'<li><a href="{base}{lesson_url(known[name])}" data-lesson-link="{name}">{numbers[name]} '
        f"{escape(known[name].title, quote=False)}</a></li>"
        for name in path.lessons
        if name in known
    )
    plan = "".join(f"<li>{escape(line, quote=False)}</li>" for line in path.plan)
    return (
        f"<li><strong>{escape(path.title, quote=False)}.</strong> {escape(path.text, quote=False)}"
        f"{f'<ol>{plan}</ol>' if plan else ''}"
        f"<details><summary>Its lessons</summary><ul>{lessons}</ul></details></li>"
    )


def choice(course: Course, base: str) -> str:
    """The paths to choose from; nothing where there is no choice."""
    if len(course.paths) < 2:
        return ""
    rows = "".join(_path(path, course, base) for path in course.paths)
    return f'<course-path><ul class="ways">{rows}</ul></course-path>'
