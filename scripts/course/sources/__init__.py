"""Files -> Course. Whatever cannot be read is reported, and the rest is read all the same."""

from __future__ import annotations

from pathlib import Path

from ..codes import arrange
from ..model import Course, Diagnostic
from .ledger import ledger, settings
from .outline import outline, samples
from .reader import Reader
from .rubric import rubric
from .sets import sets

__all__ = ["load"]


def load(root: Path) -> tuple[Course, list[Diagnostic]]:
    """Read a whole course.

    Args:
        root: the folder that holds lessons/, quizzes/ and docs/.

    Returns:
        The course, as whole as its files are, and what is wrong with single files. ``check.check`` looks
        at how they fit together; ``check.survey`` does both.
    """
    reader = Reader(root)
    sources, claims = ledger(reader)
    order = outline(reader)
    pages = {file: reader.text(file, "C001", todos=False) or "" for file in reader.files("docs", "**/*.md")}
    course = Course(
        settings=settings(reader),
        units=order.units,
        paths=order.paths,
        tensions=order.tensions,
        claims=claims,
        rubric=rubric(reader),
        sources=sources,
        samples=samples(reader),
        retired=order.retired,
        planned=order.planned,
        listed=order.listed,
        pages=pages,
        files=tuple(reader.files("docs", "**/*") + reader.files("lessons", "**/*") + reader.files("quizzes", "**/*")),
        lines=order.lines,
        sets=sets(reader, {*order.listed, *order.planned}, {unit.id for unit in order.units}),
        id=order.id,
    )
    return course, arrange(reader.found)
