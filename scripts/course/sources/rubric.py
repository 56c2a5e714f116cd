"""lessons/rubric.yml: what a coach looks for. A course may do without."""

from __future__ import annotations

from ..model import Rubric, RubricRow
from .reader import Reader
from .shapes import RubricShape

FILE = "lessons/rubric.yml"


def rubric(reader: Reader) -> Rubric | None:
    """The rubric; None where there is no such file, or it can't be read."""
    if not reader.exists(FILE):
        return None
    text = reader.text(FILE, "C001")
    data = reader.yaml(text, FILE, "C001") if text is not None else None
    shape = reader.shape(RubricShape, data.value, data, "", FILE, "C002")[0] if data else None
    if shape is None:
        return None
    rows = tuple(RubricRow(one.id, one.title, tuple(one.steps), one.mark) for one in shape.rows)
    return Rubric(rows, shape.enough)
