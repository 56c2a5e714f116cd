"""Links between files: each leads somewhere. Links to other sites are left alone; checking them needs the net."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from ..codes import problem
from ..model import Course, Diagnostic
from ..prose import Prose
from .texts import Text, Texts


def links(course: Course, texts: Texts) -> Iterator[Diagnostic]:
    """C010 and C011."""
    pages: dict[str, Prose] = texts.bodies | texts.pages
    shown = {question.span.file: lesson.span.file for lesson in course.lessons for question in lesson.questions}
    files = set(course.files)
    for text in texts.all:
        for link in text.prose.links:
            parts = urlsplit(link.href)
            if parts.scheme or parts.netloc:
                continue
            target = _target(text, parts.path)
            if target not in files and target not in pages:
                yield problem("C010", text.file, link.line, href=unquote(link.href))
            elif parts.fragment and not _has(pages.get(shown.get(target, target)), unquote(parts.fragment)):
                yield problem("C011", text.file, link.line, href=unquote(link.href))


def _target(text: Text, path: str) -> str:
    """The file that a link means; without a path it is the page that shows the text."""
    if not path:
        return text.page
    return posixpath.normpath(posixpath.join(posixpath.dirname(text.file), unquote(path)))


def _has(page: Prose | None, anchor: str) -> bool:
    """Whether a page has a heading of this id. Pages that the site fills in have places of their own."""
    if page is None:
        return True
    generated = any(one.kind == "course" for one in page.placements)
    return generated or any(heading.id == anchor for heading in page.headings)
