"""Where things stand on the site, and how an author's link (a path between files) becomes one."""

from __future__ import annotations

import posixpath

from course.model import Course, Lesson, Unit

_ASSETS = {"svg", "png", "jpg", "jpeg", "gif", "webp", "avif", "mp3", "mp4", "webm", "pdf", "csv", "ics", "txt"}


def lesson_url(lesson: Lesson) -> str:
    """Address of a lesson, relative to the site's root."""
    return f"{lesson.unit}/{lesson.id}/"


def check_url(unit: Unit) -> str:
    """Address of a unit's check, relative to the site's root."""
    return f"{unit.id}/check/"


def base_of(url: str) -> str:
    """From the page at ``url`` (relative to the root) back to the root: ``../../`` or nothing."""
    return "../" * url.count("/")


def lesson_numbers(course: Course) -> dict[str, str]:
    """Lesson id -> its number, such as ``1.2``. Numbers are for people; nothing is keyed by them."""
    return {
        lesson.id: f"{place}.{number}"
        for place, unit in enumerate(course.units, start=1)
        for number, lesson in enumerate(unit.lessons, start=1)
    }


def site_url(href: str, source: str, course: Course) -> str | None:
    """The site's address (relative to the root) of a link to a source file; None when it isn't one.

    ``source`` is the file that holds the link, such as ``lessons/two-doors/two-routes/lesson.md``. So links work
    on the site and where the repository is read as files.
    """
    path, mark, fragment = href.partition("#")
    if not path or "://" in path or path.startswith(("/", "mailto:")):
        return None
    target = posixpath.normpath(posixpath.join(posixpath.dirname(source), path))
    parts = target.split("/")
    lessons = {lesson.id: lesson for lesson in course.lessons}
    address: str | None
    if target in course.files and is_asset(target):
        address = asset_url(target)
    elif parts[0] in ("lessons", "quizzes") and target.endswith(".md"):
        name = parts[2].removesuffix(".md") if len(parts) > 2 else ""
        address = lesson_url(lessons[name]) if name in lessons else None
    elif parts[0] == "docs" and target.endswith(".md"):
        page = "/".join(parts[1:]).removesuffix(".md")
        page = page.removesuffix("index").rstrip("/")
        address = f"{page}/" if page else ""
    else:
        address = None
    return None if address is None else f"{address}{mark}{fragment}"


def is_asset(path: str) -> bool:
    """Whether a file that lies beside a lesson is copied to the site: pictures, recordings, documents."""
    return path.startswith("lessons/") and path.count("/") > 2 and path.rpartition(".")[2].lower() in _ASSETS


def asset_url(path: str) -> str:
    """Where a lesson's own file stands on the site, relative to its root."""
    return path.removeprefix("lessons/")


def lesson_of_url(address: str, course: Course) -> str | None:
    """Id of the lesson at an address relative to the root, if there is one."""
    path = address.partition("#")[0]
    return next((lesson.id for lesson in course.lessons if lesson_url(lesson) == path), None)
