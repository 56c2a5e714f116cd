"""Tensions: one folder each under lessons/tensions/, in the order of course.yml."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ..model import Span, Tension
from .exercise import parsed_explorer
from .reader import Reader
from .shapes import TensionShape
from .yamlfile import Data

FOLDER = "lessons/tensions"
_LINE = re.compile(r"^## The course['’]s line[ \t]*$", re.MULTILINE)


def tensions(reader: Reader, data: Data, ids: Iterable[str], file: str) -> tuple[Tension, ...]:
    """The tensions that course.yml lists, read; what is missing or not listed is reported."""
    there = reader.folders(FOLDER)
    listed = {id: data.line(f"tensions.{at}") for at, id in reversed(list(enumerate(ids)))}
    for id in there:
        if id not in listed:
            reader.report("T004", f"{FOLDER}/{id}/tension.md", id=id)
    made = []
    for id, line in sorted(listed.items(), key=lambda one: one[1]):
        path = f"{FOLDER}/{id}/tension.md"
        if reader.exists(path):
            made.append(_tension(reader, id, path))
        else:
            reader.report("T003", file, line, id=id, path=path)
    return tuple(made)


def _tension(reader: Reader, id: str, file: str) -> Tension:
    text = reader.text(file, "T001") or ""
    shape, body, first, lines = _front(reader, file, text, id)
    sides, line, at = _halves(body)
    if text and not line:
        reader.report("T005", file)
    folder = f"{FOLDER}/{id}"
    explore = parsed_explorer(reader, f"{folder}/explore.py")
    solution = _solution(reader, f"{folder}/solution.py")
    if solution and shape.exercise:
        reason, advice = "there are two solutions, solution.py and the exercise's", "keep one"
        reader.report("T007", file, lines.get("exercise", 1), reason=reason, advice=advice)
    if not explore and (solution or shape.exercise):
        reason, advice = "a solution is named, and nothing explores it", "add explore.py, or drop the solution"
        reader.report("T007", file, lines.get("exercise", 1), reason=reason, advice=advice)
    return Tension(
        id=id,
        title=shape.title,
        claims=tuple(shape.claims),
        taught=tuple(shape.taught),
        exercise=shape.exercise,
        solution=solution,
        explore=explore,
        body=sides,
        body_line=first,
        line=line,
        line_line=first + at,
        span=Span(file),
        lines=lines,
    )


def _halves(body: str) -> tuple[str, str, int]:
    """What comes before the course's line, the line itself, and how many lines down that starts."""
    found = _LINE.search(body)
    if found is None:
        return body, "", 0
    return body[: found.start()], body[found.end() :], body.count("\n", 0, found.end())


def _solution(reader: Reader, file: str) -> str:
    text = reader.text(file, "T001") if reader.exists(file) else None
    if text:
        reader.python(file, text)
    return text or ""


def _front(reader: Reader, file: str, text: str, id: str) -> tuple[TensionShape, str, int, dict[str, int]]:
    blank = TensionShape.model_construct(title=id, claims=[], taught=[], exercise="")
    before = len(reader.found)
    data, body, first = reader.front_matter(text, file, "T002")
    if data is None:
        if text and len(reader.found) == before:
            reader.report("T002", file, reason="the front matter is missing", advice="start with --- and title:")
        return blank, body, first, {}
    shape, bad = reader.shape(TensionShape, data.value, data, "", file, "T002")
    if shape is None:
        value = data.value if isinstance(data.value, dict) else {}
        known = {name: one for name, one in value.items() if name in TensionShape.model_fields and name not in bad}
        shape = blank.model_copy(update=known)
    return shape, body, first, data.lines
