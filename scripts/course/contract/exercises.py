"""Exercises and explorers: what the page needs, and what the harness gives back."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from course.contract.base import Html, Shape
from course.contract.pictures import Picture


class SliderParameter(Shape):
    """A number in a range."""

    kind: Literal["slider"]
    name: str
    label: str
    minimum: float
    maximum: float
    step: float
    value: float
    unit: str = ""
    help: str = ""


class SelectParameter(Shape):
    """One of a few words."""

    kind: Literal["select"]
    name: str
    label: str
    options: list[str]
    value: str
    help: str = ""


class SwitchParameter(Shape):
    """On or off."""

    kind: Literal["switch"]
    name: str
    label: str
    value: bool
    help: str = ""


class Column(Shape):
    """One column of a ``rows`` parameter."""

    name: str
    label: str
    options: list[str]


class RowsParameter(Shape):
    """A small table that the learner fills with drop-downs."""

    kind: Literal["rows"]
    name: str
    label: str
    columns: list[Column]
    value: list[dict[str, str]]
    help: str = ""


class DraftParameter(Shape):
    """The learner's own words, in a field of ``lines`` lines."""

    kind: Literal["draft"]
    name: str
    label: str
    value: str
    lines: int
    help: str = ""


class DayParameter(Shape):
    """A date, YYYY-MM-DD; an empty ``value`` starts with today."""

    kind: Literal["day"]
    name: str
    label: str
    value: str
    help: str = ""


Parameter = Annotated[
    SliderParameter | SelectParameter | SwitchParameter | RowsParameter | DraftParameter | DayParameter,
    Field(discriminator="kind"),
]


class ExerciseData(Shape):
    """What the page needs to run one exercise."""

    id: str
    title: str
    stars: int
    starter: str
    solution: str
    checks: str
    explore: str
    hints: list[Html]
    parameters: list[Parameter]


class ProgramChecks(Shape):
    """What the board needs to run a submitted program again."""

    id: str
    title: str
    checks: str


class ExplorerData(Shape):
    """An explorer outside an exercise: what the page needs to draw it anew."""

    id: str
    solution: str
    explore: str
    parameters: list[Parameter]


class CheckResult(Shape):
    """One named check. ``message`` says what the number means, passed or not."""

    name: str
    passed: bool
    message: str


class MistakeFound(Shape):
    """A mistake that we know by name."""

    name: str
    message: str


class ErrorFound(Shape):
    """An error in the learner's own code, in plain words."""

    kind: str  # Python's name for it
    message: str  # what it means
    advice: str  # what to try
    line: int | None  # in the learner's code, from 1
    detail: str  # the traceback, cut to the learner's own code


class HarnessResult(Shape):
    """What ``harness.run`` and ``harness.grade`` give back. ``broken`` is the author's fault, not the learner's."""

    status: Literal["ran", "passed", "failed", "error", "broken"]
    output: str
    checks: list[CheckResult]
    mistake: MistakeFound | None = None
    error: ErrorFound | None = None
    pictures: list[Picture]
