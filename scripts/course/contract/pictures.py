"""What an explorer or a chart shows; course/picture.py makes them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from course.contract.base import Shape


class Bar(Shape):
    """One bar; ``note`` is printed at its end."""

    label: str
    value: float
    note: str = ""
    group: str = ""


class BarsPart(Shape):
    """Horizontal bars from zero."""

    kind: Literal["bars"]
    title: str
    unit: str
    maximum: float | None
    bars: list[Bar]


class Series(Shape):
    """One line; ``points`` are (x, y); ``low``/``high`` (same length) draw a band."""

    label: str
    points: list[tuple[float, float]]


class Marker(Shape):
    """One point worth a word."""

    x: float
    y: float
    text: str


class CurvesPart(Shape):
    """Lines over a numeric axis."""

    kind: Literal["curves"]
    title: str
    x_label: str
    y_label: str
    percent: bool  # y runs from 0 to 1 and is shown in %
    series: list[Series]
    markers: list[Marker]


class DotsPart(Shape):
    """A crowd of ``total`` dots of which ``lit`` are lit, by group; one dot is ``each`` of something."""

    kind: Literal["dots"]
    title: str
    groups: list[Bar]
    each: float
    lit_label: str
    lit: int


class TablePart(Shape):
    """A table; numbers come as the text to show."""

    kind: Literal["table"]
    title: str
    header: list[str]
    rows: list[list[str]]


class NumberPart(Shape):
    """One large number with a line under it."""

    kind: Literal["number"]
    value: str
    label: str


class TextPart(Shape):
    """A sentence."""

    kind: Literal["text"]
    text: str


class Finding(Shape):
    """One thing that was looked at in a draft."""

    ok: bool
    label: str
    text: str


class FindingsPart(Shape):
    """A review of the learner's own words."""

    kind: Literal["findings"]
    title: str
    items: list[Finding]


class EventPart(Shape):
    """A day for the learner's own calendar. ``start`` is YYYY-MM-DD; ``uid`` stays the same when it moves."""

    kind: Literal["event"]
    title: str
    start: str
    text: str
    uid: str


Part = Annotated[
    BarsPart | CurvesPart | DotsPart | TablePart | NumberPart | TextPart | FindingsPart | EventPart,
    Field(discriminator="kind"),
]


class Picture(Shape):
    """What an explorer or a chart shows. ``summary`` says it all in words, for who can't see it."""

    summary: str
    parts: list[Part]
