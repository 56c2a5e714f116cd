"""What a learner can move in an explorer: sliders, drop-downs, switches, tables, drafts, days.

Authors call these in explore.py, through ``course.picture``; a wrong argument gets a ``ValueError``
in plain words. The results are shaped as ``contract.Parameter``. Standard library only.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from typing import Any

from course.values import as_number, as_text

Data = dict[str, Any]


def slider(
    name: str,
    label: str,
    minimum: float,
    maximum: float,
    step: float,
    value: float,
    unit: str = "",
    help: str = "",
) -> Data:
    """A number in a range; it reaches ``explore`` as a whole number if minimum and step are whole."""
    if not as_number(minimum, name) <= as_number(value, name) <= as_number(maximum, name) or minimum == maximum:
        raise ValueError(f"slider {name}: the value must lie between minimum and maximum.")
    if as_number(step, name) <= 0:
        raise ValueError(f"slider {name}: step must be above 0.")
    return {
        "kind": "slider",
        "name": name,
        "label": label,
        "minimum": float(minimum),
        "maximum": float(maximum),
        "step": float(step),
        "value": float(value),
        "unit": unit,
        "help": help,
    }


def select(name: str, label: str, options: Iterable[str], value: str | None = None, help: str = "") -> Data:
    """One of a few words; the first is chosen unless ``value`` says otherwise."""
    choices = [as_text(option) for option in options]
    chosen = choices[0] if value is None and choices else value
    if chosen not in choices:
        raise ValueError(f"select {name}: the value must be one of its options.")
    return {"kind": "select", "name": name, "label": label, "options": choices, "value": chosen, "help": help}


def switch(name: str, label: str, value: bool = False, help: str = "") -> Data:
    """On or off."""
    return {"kind": "switch", "name": name, "label": label, "value": bool(value), "help": help}


def rows(
    name: str,
    label: str,
    columns: Iterable[tuple[str, str, Iterable[str]]],
    value: Iterable[Mapping[str, str]],
    help: str = "",
) -> Data:
    """A small table of drop-downs; ``columns`` are ``(name, label, options)``, ``value`` is its first filling."""
    made = [{"name": key, "label": head, "options": list(options)} for key, head, options in columns]
    filled = [dict(row) for row in value]
    for row in filled:
        for column in made:
            if row.get(str(column["name"])) not in column["options"]:
                raise ValueError(f"rows {name}: each row needs `{column['name']}`, one of its options.")
    return {"kind": "rows", "name": name, "label": label, "columns": made, "value": filled, "help": help}


def draft(name: str, label: str, value: str = "", lines: int = 6, help: str = "") -> Data:
    """The learner's own words, in a field of so many lines. They never leave the page."""
    return {"kind": "draft", "name": name, "label": label, "value": value, "lines": lines, "help": help}


def day(name: str, label: str, value: str = "", help: str = "") -> Data:
    """A date, as ``YYYY-MM-DD``; an empty ``value`` starts with today. ``explore`` gets a ``datetime.date``."""
    if value:
        try:
            datetime.date.fromisoformat(value)
        except ValueError:
            raise ValueError(f"day {name}: write the date as 2026-06-04, not {value!r}.") from None
    return {"kind": "day", "name": name, "label": label, "value": value, "help": help}
