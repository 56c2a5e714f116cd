"""lessons/sets.yml: what a coach can assign with one click. A course may do without."""

from __future__ import annotations

from collections.abc import Collection

from ..model import AssignmentSet
from ..slugs import is_slug
from .reader import Reader
from .shapes import SetsShape

FILE = "lessons/sets.yml"


def sets(reader: Reader, lessons: Collection[str], units: Collection[str]) -> tuple[AssignmentSet, ...]:
    """All sets, in order; ids that lead nowhere are reported. ``lessons`` and ``units`` are the ids that there are."""
    if not reader.exists(FILE):
        return ()
    text = reader.text(FILE, "C001")
    data = reader.yaml(text, FILE, "C001") if text is not None else None
    shape = reader.shape(SetsShape, data.value, data, "", FILE, "C002")[0] if data else None
    if data is None or shape is None:
        return ()
    first: dict[str, int] = {}
    for at, one in enumerate(shape.sets):
        line = data.line(f"sets.{at}.id")
        if not is_slug(one.id):
            reader.report("C003", FILE, line, id=one.id)
        if one.id in first:
            reader.report("C004", FILE, line, id=one.id, first=f"{FILE}:{first[one.id]}")
        first.setdefault(one.id, line)
        for code, name, ids, known in (
            ("C006", "lessons", one.lessons, lessons),
            ("C015", "checks", one.checks, units),
        ):
            for number, id in enumerate(ids):
                if id not in known:
                    reader.report(code, FILE, data.line(f"sets.{at}.{name}.{number}"), id=id)
    return tuple(
        AssignmentSet(one.id, one.title, one.when, tuple(one.lessons), tuple(one.checks), one.bring)
        for one in shape.sets
    )
