"""lessons/course.yml, and the folders and quizzes that it puts in order."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from ..model import Lesson, Question, ReadingPath, Span, Tension, Unit
from .lesson import lesson, questions
from .order import listed, order_rules
from .reader import Reader
from .shapes import CourseShape, PathShape, UnitShape
from .tension import FOLDER, tensions
from .yamlfile import Data

COURSE = "lessons/course.yml"
SAMPLES = "quizzes/samples.md"


@dataclass
class Outline:
    """What course.yml says, with the lessons read."""

    units: tuple[Unit, ...] = ()
    paths: tuple[ReadingPath, ...] = ()
    tensions: tuple[Tension, ...] = ()
    retired: tuple[str, ...] = ()
    planned: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    lines: dict[str, int] = field(default_factory=dict)
    id: str = "course"


@dataclass
class Places:
    """Where things were found: id -> unit folders, in order."""

    lessons: dict[str, list[str]]
    quizzes: dict[str, list[str]]

    def lesson(self, unit: str, id: str) -> str | None:
        """The folder of a lesson: where it belongs, else wherever it is."""
        units = self.lessons.get(id, [])
        return f"lessons/{unit if unit in units else units[0]}/{id}" if units else None

    def quiz(self, unit: str, id: str) -> str | None:
        """The quiz of a lesson, likewise."""
        units = self.quizzes.get(id, [])
        return f"quizzes/{unit if unit in units else units[0]}/{id}.md" if units else None


def samples(reader: Reader) -> tuple[Question, ...]:
    """One question of each kind, for authors; a course may do without."""
    return questions(reader, SAMPLES) if reader.exists(SAMPLES) else ()


def outline(reader: Reader) -> Outline:
    """Order, and everything that it orders."""
    text = reader.text(COURSE, "C001")
    data = reader.yaml(text, COURSE, "C001") if text is not None else None
    if data is None:
        return Outline()
    shape, _ = reader.shape(CourseShape, data.value, data, "", COURSE, "C002")
    if shape is None:
        return Outline(lines=data.lines)
    units = _entries(reader, data, "units", shape.units, UnitShape)
    paths = _entries(reader, data, "paths", shape.paths, PathShape)
    order_rules(reader, data, shape, units, paths, COURSE)
    places = _places(reader)
    seen: set[str] = set()
    read = tuple(_unit(reader, data, places, place, one, seen) for place, one in units)
    if len(units) == len(shape.units):  # else the folders of a unit that does not fit would be reported for nothing
        _strays(reader, places, {id: one.id for _, one in units for id in one.lessons})
    everything = tuple(one.id for unit in read for one in unit.lessons)
    return Outline(
        read,
        tuple(_path(one, everything) for _, one in paths),
        tensions(reader, data, shape.tensions, COURSE),
        tuple(shape.retired),
        tuple(shape.planned),
        listed(shape),
        data.lines,
        shape.id,
    )


def _entries[S: (UnitShape, PathShape)](
    reader: Reader, data: Data, name: str, entries: list[Any], shape: type[S]
) -> list[tuple[int, S]]:
    read = [(at, reader.shape(shape, one, data, f"{name}.{at}", COURSE, "C002")[0]) for at, one in enumerate(entries)]
    return [(at, one) for at, one in read if one is not None]


def _path(shape: PathShape, everything: tuple[str, ...]) -> ReadingPath:
    lessons = everything if shape.lessons == "all" else tuple(shape.lessons)
    return ReadingPath(shape.id, shape.title, shape.text, lessons, tuple(shape.plan))


def _unit(reader: Reader, data: Data, places: Places, place: int, shape: UnitShape, seen: set[str]) -> Unit:
    lessons: list[Lesson] = []
    for at, id in enumerate(shape.lessons):
        folder = places.lesson(shape.id, id)
        if id in seen:
            continue  # reported as a double
        seen.add(id)
        if folder is None:
            path = f"lessons/{shape.id}/{id}/lesson.md"
            reader.report("C007", COURSE, data.line(f"units.{place}.lessons.{at}"), id=id, path=path)
            continue
        lessons.append(lesson(reader, shape.id, id, folder, places.quiz(shape.id, id)))
    span = Span(COURSE, data.line(f"units.{place}"))
    return Unit(shape.id, shape.title, shape.subtitle, shape.outcome, tuple(lessons), span)


def _places(reader: Reader) -> Places:
    lessons: dict[str, list[str]] = {}
    quizzes: dict[str, list[str]] = {}
    for unit in reader.folders("lessons"):
        for id in reader.folders(f"lessons/{unit}") if f"lessons/{unit}" != FOLDER else ():
            lessons.setdefault(id, []).append(unit)
    for file in reader.files("quizzes", "**/*.md"):
        if file != SAMPLES:
            unit, _, name = file.removeprefix("quizzes/").rpartition("/")
            quizzes.setdefault(name.removesuffix(".md"), []).append(unit)
    return Places(lessons, quizzes)


def _strays(reader: Reader, places: Places, units: dict[str, str]) -> None:
    """Folders and quizzes that course.yml does not list, or puts elsewhere."""
    for id, found in places.lessons.items():
        for unit in found:
            file = f"lessons/{unit}/{id}/lesson.md"
            if id not in units:
                reader.report("C008", file, id=f"{unit}/{id}")
            elif unit != units[id]:
                reader.report("C009", file, id=id, found=unit, unit=units[id], path=f"lessons/{units[id]}/{id}")
    for id, found in places.quizzes.items():
        for unit in found:
            file = f"quizzes/{unit}/{id}.md" if unit else f"quizzes/{id}.md"
            if id not in units:
                reader.report("Q037", file, id=id)
            elif unit != units[id]:
                where = unit or "quizzes"
                reader.report("C009", file, id=id, found=where, unit=units[id], path=f"quizzes/{units[id]}/{id}.md")
