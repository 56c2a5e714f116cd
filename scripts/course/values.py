"""Reads what a caller passed: a number, a text, a list; anything else gets a ``ValueError`` in plain words."""

from __future__ import annotations

import math
from collections.abc import Iterable
from typing import Any

MOST = 2_000
"""The longest list that a picture takes."""


def as_text(value: object) -> str:
    """Any value as text."""
    return value if isinstance(value, str) else str(value)


def as_number(value: object, where: str) -> float:
    """A finite number; ``where`` says in the message who needed it."""
    if isinstance(value, str) or not hasattr(value, "__float__"):
        what = "nothing (None)" if value is None else repr(value)
        raise ValueError(f"{where} needs a number, and it got {what}.")
    made = float(value)
    if not math.isfinite(made):
        raise ValueError(f"{where} needs a finite number, and it got {made}.")
    return made


def as_list(values: object, where: str) -> list[Any]:
    """A list of at most ``MOST`` entries."""
    if isinstance(values, str) or not isinstance(values, Iterable):
        raise ValueError(f"{where} needs a list, and it got {values!r}.")
    made = list(values)
    if len(made) > MOST:
        raise ValueError(f"{where} has {len(made):,} entries. A picture can show {MOST:,}.")
    return made
