"""Rules of course.yml itself: ids that are slugs, listed once, not retired, and known."""

from __future__ import annotations

from collections.abc import Iterable

from ..slugs import is_slug
from .reader import Reader
from .shapes import CourseShape, PathShape, UnitShape
from .yamlfile import Data

# Addresses that the site itself uses: below a unit's page, and beside the units.
UNDER_A_UNIT = ("check", "lab")
BESIDE_UNITS = ("assets", "lite", "schemas", "search", "tensions")

Units = list[tuple[int, UnitShape]]
Paths = list[tuple[int, PathShape]]


def listed(shape: CourseShape) -> tuple[str, ...]:
    """Ids of all lessons in units, also in a unit that does not fit as a whole."""
    lists = [unit.get("lessons") for unit in shape.units if isinstance(unit, dict)]
    ids = [id for one in lists if isinstance(one, list) for id in one if isinstance(id, str)]
    return tuple(dict.fromkeys(ids))


def order_rules(reader: Reader, data: Data, shape: CourseShape, units: Units, paths: Paths, file: str) -> None:
    """C003 to C006, C013 and C014."""
    lessons = [(id, data.line(f"units.{at}.lessons.{n}")) for at, u in units for n, id in enumerate(u.lessons)]
    planned = [(id, data.line(f"planned.{at}")) for at, id in enumerate(shape.planned)]
    for named in (
        [(unit.id, data.line(f"units.{at}.id")) for at, unit in units],
        lessons + [(id, line) for id, line in planned if id not in dict(lessons)],
        [(path.id, data.line(f"paths.{at}.id")) for at, path in paths],
    ):
        _ids(reader, file, named, shape.retired)
    _ids(reader, file, [(id, data.line(f"tensions.{n}")) for n, id in enumerate(shape.tensions)], [])
    pages = {page.removeprefix("docs/").split("/")[0].removesuffix(".md") for page in reader.files("docs", "**/*.md")}
    _taken(reader, file, [(unit.id, data.line(f"units.{at}.id")) for at, unit in units], {*BESIDE_UNITS, *pages})
    _taken(reader, file, lessons + planned, {*UNDER_A_UNIT})
    for id, line in planned:
        if id in dict(lessons):
            reader.report("C013", file, line, id=id)
    known = {*listed(shape), *shape.planned}
    for at, path in paths:
        for number, id in enumerate(path.lessons if path.lessons != "all" else ()):
            if id not in known:
                reader.report("C006", file, data.line(f"paths.{at}.lessons.{number}"), id=id)


def _ids(reader: Reader, file: str, named: Iterable[tuple[str, int]], retired: list[str]) -> None:
    first: dict[str, int] = {}
    for id, line in named:
        if not is_slug(id):
            reader.report("C003", file, line, id=id)
        if id in retired:
            reader.report("C005", file, line, id=id)
        if id in first:
            reader.report("C004", file, line, id=id, first=f"{file}:{first[id]}")
        first.setdefault(id, line)


def _taken(reader: Reader, file: str, named: Iterable[tuple[str, int]], taken: set[str]) -> None:
    for id, line in named:
        if id in taken:
            reader.report("C014", file, line, id=id)
