"""How the files of a course fit together. Every rule looks at the whole course and reports all that it finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

from ..codes import arrange
from ..model import Course, Diagnostic
from ..sources import load
from .claims import claims
from .exercises import exercises
from .guides import guides
from .ids import ids
from .lessons import lessons
from .links import links
from .live import live
from .look import look
from .tensions import tensions
from .texts import Texts

__all__ = ["check", "survey"]

_RULES: tuple[Callable[[Course, Texts], Iterator[Diagnostic]], ...] = (
    ids,
    claims,
    lessons,
    exercises,
    tensions,
    guides,
    links,
    live,
    look,
)


def check(course: Course) -> list[Diagnostic]:
    """All problems between files, by file, line and code. What is wrong inside one file, ``load`` reports."""
    texts = Texts(course)
    return arrange([found for rule in _RULES for found in rule(course, texts)])


def survey(root: Path) -> tuple[Course, list[Diagnostic]]:
    """Load and check: the course and everything that is wrong with it."""
    course, found = load(root)
    return course, arrange(found + check(course))
