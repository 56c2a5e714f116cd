"""One lesson with its exercises, charts and quiz."""

from __future__ import annotations

from ..model import Lesson, Question, Span
from ..quiz import parse
from .exercise import chart, exercise, is_exercise
from .reader import Reader
from .shapes import LessonShape, QuizShape


def lesson(reader: Reader, unit: str, id: str, folder: str, quiz: str | None) -> Lesson:
    """Read a lesson's folder.

    Args:
        reader: the project's files.
        unit: id of its unit, as course.yml says.
        id: its own id.
        folder: where it was found.
        quiz: where its quiz was found, if it was.
    """
    file = f"{folder}/lesson.md"
    text = reader.text(file, "L001") or ""
    shape, body, first, lines = _front(reader, file, text, id)
    folders = [f"{folder}/{name}" for name in reader.folders(folder) if name != "charts"]
    charts = (chart(reader, one) for one in reader.files(f"{folder}/charts", "*.py"))
    if quiz is None:
        reader.report("L009", file, path=f"quizzes/{unit}/{id}.md")
    return Lesson(
        id=id,
        unit=unit,
        title=shape.title,
        minutes=shape.minutes,
        objectives=shape.objectives,
        teaches=tuple(shape.teaches),
        misconception=shape.misconception,
        action=shape.action,
        reflection=shape.reflection,
        summary=shape.summary,
        body=body,
        body_line=first,
        exercises=tuple(exercise(reader, one) for one in folders if is_exercise(reader, one)),
        charts=tuple(one for one in charts if one is not None),
        questions=questions(reader, quiz) if quiz is not None else (),
        span=Span(file),
        lines=lines,
    )


def _front(reader: Reader, file: str, text: str, id: str) -> tuple[LessonShape, str, int, dict[str, int]]:
    blank = LessonShape.model_construct(
        title=id, minutes=1, summary="", objectives={}, teaches=[], misconception="", action="", reflection=""
    )
    before = len(reader.found)
    data, body, first = reader.front_matter(text, file, "L002")
    if data is None:
        if text and len(reader.found) == before:
            reader.report("L002", file, reason="the front matter is missing", advice="start with --- and title:")
        return blank, body, first, {}
    shape, bad = reader.shape(LessonShape, data.value, data, "", file, "L002")
    if shape is None:
        value = data.value if isinstance(data.value, dict) else {}
        known = {name: one for name, one in value.items() if name in LessonShape.model_fields and name not in bad}
        shape = blank.model_copy(update=known)
    return shape, body, first, data.lines


def questions(reader: Reader, file: str) -> tuple[Question, ...]:
    """The questions of a quiz file."""
    text = reader.text(file, "Q001")
    if text is None:
        return ()
    data, body, first = reader.front_matter(text, file, "Q002")
    if data is not None and data.value is not None:
        reader.shape(QuizShape, data.value, data, "", file, "Q002")
    found, problems = parse(body, file, first)
    reader.found.extend(problems)
    return found
