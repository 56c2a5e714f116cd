"""New lessons, exercises and quizzes: files that pass the check but for the TODOs in them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from .slugs import is_slug
from .sources import load
from .templates import EXERCISE, LESSON, QUIZ

COURSE = "lessons/course.yml"


class ScaffoldError(Exception):
    """It cannot be made; says why in a plain sentence."""


def new(root: Path, kind: str, name: str) -> list[str]:
    """What ``course new`` writes.

    Args:
        root: the project's folder.
        kind: ``lesson``, ``exercise`` or ``quiz``.
        name: ``unit/lesson``, or ``unit/lesson/exercise``.

    Returns:
        The paths that were written, relative to ``root``.

    Raises:
        ScaffoldError: when it cannot be made.
    """
    parts = name.strip("/").split("/")
    wanted = 3 if kind == "exercise" else 2
    if len(parts) != wanted:
        raise ScaffoldError(f"Name it as {'unit/lesson/exercise' if wanted == 3 else 'unit/lesson'}.")
    title = parts[-1].replace("-", " ").capitalize()
    if kind == "lesson":
        made = new_lesson(root, parts[0], parts[1], title)
    elif kind == "exercise":
        made = new_exercise(root, parts[1], parts[2], title)
    else:
        made = new_quiz(root, parts[1])
    return [path.relative_to(root).as_posix() for path in made]


def new_lesson(root: Path, unit: str, id: str, title: str) -> list[Path]:
    """Write a lesson and list it at the end of its unit; it cites what the ledger wants taught there.

    Args:
        root: the project's folder.
        unit: id of a unit of course.yml.
        id: slug of the new lesson.
        title: its title.

    Returns:
        The paths that were written.

    Raises:
        ScaffoldError: when the id cannot be used, there is no such unit, or the lesson exists.
    """
    _slug(id, "lesson")
    course, _ = load(root)
    units = [one.id for one in course.units]
    if unit not in units:
        raise ScaffoldError(f"There is no unit “{unit}”. Choose one of {', '.join(units)}.")
    if id in course.listed:
        raise ScaffoldError(f"There is a lesson “{id}” already.")
    if id in course.retired:
        raise ScaffoldError(f"The id “{id}” was retired. Choose another.")
    outline = root / COURSE
    listed = _list(outline.read_text(encoding="utf-8"), unit, id)
    wanted = [claim for claim in course.claims.values() if id in claim.lessons]
    teaches = ", ".join(claim.id for claim in wanted if claim.source not in ("F", "own"))
    claims = "".join(f"\n- TODO: say this, and who says it.[^{claim.id}]" for claim in wanted)
    text = _fill(LESSON, title=title, teaches=teaches, claims=f"{claims}\n" if claims else "")
    made = _write(root, {f"lessons/{unit}/{id}/lesson.md": text})
    outline.write_text(listed, encoding="utf-8")
    return [*made, outline]


def new_exercise(root: Path, lesson: str, id: str, title: str) -> list[Path]:
    """Write an exercise folder and place it at the end of its lesson's text.

    Args:
        root: the project's folder.
        lesson: id of a lesson of the course.
        id: slug of the new exercise.
        title: its title.

    Returns:
        The paths that were written.

    Raises:
        ScaffoldError: when the id cannot be used, there is no such lesson, or the exercise exists.
    """
    _slug(id, "exercise")
    course, _ = load(root)
    lessons = {one.id: one for one in course.lessons}
    if lesson not in lessons:
        raise ScaffoldError(f"There is no lesson “{lesson}”. Make it first: course new lesson.")
    if any(one.id == id for other in lessons.values() for one in other.exercises):
        raise ScaffoldError(f"There is an exercise “{id}” already.")
    if id in course.retired:
        raise ScaffoldError(f"The id “{id}” was retired. Choose another.")
    page = root / lessons[lesson].span.file
    folder = page.parent.relative_to(root).as_posix()
    objective = next(iter(lessons[lesson].objectives), "O1")
    made = _write(
        root,
        {
            f"{folder}/{id}/{name}": _fill(text, id=id, title=title, objective=objective)
            for name, text in EXERCISE.items()
        },
    )
    page.write_text(page.read_text(encoding="utf-8").rstrip() + f"\n\n[exercise: {id}]\n", encoding="utf-8")
    return [*made, page]


def new_quiz(root: Path, lesson: str) -> list[Path]:
    """Write a quiz of seven questions that together test every objective of a lesson.

    Args:
        root: the project's folder.
        lesson: id of a lesson of the course.

    Returns:
        The paths that were written.

    Raises:
        ScaffoldError: when there is no such lesson, or it has a quiz.
    """
    course, _ = load(root)
    lessons = {one.id: one for one in course.lessons}
    if lesson not in lessons:
        raise ScaffoldError(f"There is no lesson “{lesson}”. Make it first: course new lesson.")
    objectives = list(lessons[lesson].objectives) or ["O1"]
    size = min(max(7, len(objectives)), 9)
    parts = [f"# {lessons[lesson].title}\n"]
    for number in range(size):
        objective = " ".join(objectives[number::size]) or objectives[number % len(objectives)]
        parts.append(_fill(QUIZ, id=f"{lesson}-{number + 1}", objective=objective))
    return _write(root, {f"quizzes/{lessons[lesson].unit}/{lesson}.md": "\n".join(parts)})


def _slug(id: str, kind: str) -> None:
    if not is_slug(id):
        raise ScaffoldError(
            f"“{id}” cannot be the id of a {kind}. Use lower-case letters, digits and hyphens, such as two-routes."
        )


def _fill(text: str, **words: str) -> str:
    for name, word in words.items():
        text = text.replace(f"<{name}>", word)
        # In YAML a title may hold a colon or a quote.
        text = text.replace(f"<{name}:yaml>", yaml.safe_dump(word, allow_unicode=True, width=10_000).splitlines()[0])
    return text


def _write(root: Path, files: dict[str, str]) -> list[Path]:
    made = {root / file: text for file, text in files.items()}
    for path in made:
        if path.exists():
            raise ScaffoldError(f"There is a file {path.relative_to(root).as_posix()} already.")
    for path, text in made.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return list(made)


def _list(text: str, unit: str, lesson: str) -> str:
    """course.yml with a lesson at the end of a unit and out of ``planned``; comments and layout stay."""
    entries = _fields(yaml.compose(text, Loader=yaml.SafeLoader))
    units = [_fields(entry) for entry in entries["units"].value]
    edits = [_append(fields["lessons"], lesson) for fields in units if fields["id"].value == unit]
    if planned := entries.get("planned"):
        edits += [_take_out(text, planned, at) for at, one in enumerate(planned.value) if one.value == lesson]
    for start, end, new in sorted(edits, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _fields(node: Any) -> dict[str, Any]:
    return {key.value: value for key, value in node.value}


def _append(node: Any, lesson: str) -> tuple[int, int, str]:
    if not node.value:
        return node.start_mark.index, node.end_mark.index, f"[{lesson}]"
    end = node.value[-1].end_mark.index
    if node.flow_style:
        return end, end, f", {lesson}"
    indent = " " * node.start_mark.column
    return end, end, f"\n{indent}- {lesson}"


def _take_out(text: str, node: Any, at: int) -> tuple[int, int, str]:
    items = node.value
    one = items[at]
    if len(items) == 1:
        return node.start_mark.index, max(one.end_mark.index, node.end_mark.index if node.flow_style else 0), "[]"
    if not node.flow_style:
        start = text.rfind("\n", 0, one.start_mark.index)
        return start, one.end_mark.index, ""
    if at + 1 < len(items):
        return one.start_mark.index, items[at + 1].start_mark.index, ""
    return items[at - 1].end_mark.index, one.end_mark.index, ""
