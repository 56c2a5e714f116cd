"""Every text of a course, read once for all rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Course, Exercise, Lesson, Question
from ..prose import Prose, read
from ..quiz import texts


@dataclass(frozen=True, slots=True)
class Text:
    """A text, its file, and the file of the page that shows it (whose headings ``#anchors`` mean)."""

    prose: Prose
    file: str
    page: str


class Texts:
    """``bodies``: lesson file -> its prose; ``pages``: docs page -> its prose; ``all``: these and every short text.

    ``tensions``: tension id -> its two halves, sides and line.
    ``cited``: lesson id -> ids of the claims that its page cites anywhere, in quiz and exercises too.
    """

    def __init__(self, course: Course) -> None:
        self.bodies = {one.span.file: read(one.body, one.body_line) for one in course.lessons}
        self.pages = {file: read(text) for file, text in course.pages.items()}
        self.all = [Text(prose, file, file) for file, prose in (self.bodies | self.pages).items()]
        self.cited: dict[str, set[str]] = {}
        for lesson in course.lessons:
            short = [Text(read(text, line), file, lesson.span.file) for text, file, line in _short(lesson)]
            whole = [self.bodies[lesson.span.file], *(text.prose for text in short)]
            self.cited[lesson.id] = {ref.id for prose in whole for ref in prose.refs}
            self.all += short
        self.tensions = {
            one.id: [read(one.body, one.body_line), read(one.line, one.line_line)] for one in course.tensions
        }
        for one in course.tensions:
            self.all += [Text(prose, one.span.file, one.span.file) for prose in self.tensions[one.id]]
        for question in course.samples:
            self.all += [
                Text(read(text, line), question.span.file, question.span.file) for text, line in texts(question)
            ]


def _short(lesson: Lesson) -> Iterator[tuple[str, str, int]]:
    """Text, file and line of everything around a lesson's body."""
    file = lesson.span.file
    fields = {"action": lesson.action, "reflection": lesson.reflection, "misconception": lesson.misconception}
    fields |= {"summary": lesson.summary, "title": lesson.title}
    fields |= {f"objectives.{name}": text for name, text in lesson.objectives.items()}
    for name, text in fields.items():
        yield text, file, lesson.lines.get(name, 1)
    for exercise in lesson.exercises:
        yield from _of_exercise(exercise)
    for question in lesson.questions:
        yield from _of_question(question)


def _of_exercise(exercise: Exercise) -> Iterator[tuple[str, str, int]]:
    yield exercise.task, exercise.span.file, exercise.task_line
    for place, hint in enumerate(exercise.hints):
        yield hint, exercise.span.file, exercise.lines.get(f"hints.{place}", 1)


def _of_question(question: Question) -> Iterator[tuple[str, str, int]]:
    for text, line in texts(question):
        yield text, question.span.file, line
