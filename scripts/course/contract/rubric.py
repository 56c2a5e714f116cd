"""The coach's rubric, and what is kept of one that was filled in."""

from __future__ import annotations

from typing import Literal

from course.contract.base import Shape


class RubricRowData(Shape):
    """One thing to look for. ``steps`` are from nought up; ``mark`` says what it means for a pass."""

    id: str
    title: str
    steps: list[str]
    mark: Literal["", "needed", "mend"]


class RubricData(Shape):
    """All rows. ``enough`` rows at step two or higher make a pass."""

    enough: int
    rows: list[RubricRowData]
