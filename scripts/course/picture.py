"""Pictures as plain data: bars, curves, dots, tables, numbers, sentences, findings, events.

Learners and authors call these functions, so a wrong argument gets a ``ValueError`` in plain
words. The results are shaped as ``contract.Part`` and ``contract.Picture``. The parameters of an
explorer (inputs.py) are to be had here, too. Standard library only; the browser runs this same file.
"""

from __future__ import annotations

import copy
import datetime
import math
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from course.inputs import day as day
from course.inputs import draft as draft
from course.inputs import rows as rows
from course.inputs import select as select
from course.inputs import slider as slider
from course.inputs import switch as switch
from course.values import as_list, as_number, as_text

Row = tuple[Any, ...]
Data = dict[str, Any]

_MOST_PICTURES = 20
_MOST_ROWS = 200
_MOST_DOTS = 2_000

_BAR = {"label": str, "value": float, "note": str, "group": str}
_LINE = {"label": str, "points": [[float]]}
_MARKER = {"x": float, "y": float, "text": str}
_PARTS: dict[str, dict[str, Any]] = {
    "bars": {"title": str, "unit": str, "maximum": (float, type(None)), "bars": [_BAR]},
    "curves": {"title": str, "x_label": str, "y_label": str, "percent": bool, "series": [_LINE], "markers": [_MARKER]},
    "dots": {"title": str, "groups": [_BAR], "each": float, "lit_label": str, "lit": int},
    "table": {"title": str, "header": [str], "rows": [[str]]},
    "number": {"value": str, "label": str},
    "text": {"text": str},
    "findings": {"title": str, "items": [{"ok": bool, "label": str, "text": str}]},
    "event": {"title": str, "start": str, "text": str, "uid": str},
}
"""The shape of each kind of part, to tell a part from any other dictionary: ``[x]`` is a list of x."""

_shown: list[Data] = []


# --- parts ----------------------------------------------------------------------------------------


def bars(title: str, rows: Mapping[str, float] | Iterable[Row], unit: str = "", maximum: float | None = None) -> Data:
    """Horizontal bars from zero.

    Args:
        title: what the bars count.
        rows: ``{label: value}``, or a list of ``(label, value)``, ``(label, value, note)`` or
            ``(label, value, note, group)``. The note is printed at the end of the bar.
        unit: printed behind each value.
        maximum: where the axis ends; by default at the longest bar.
    """
    end = None if maximum is None else as_number(maximum, "maximum")
    return {"kind": "bars", "title": as_text(title), "unit": as_text(unit), "maximum": end, "bars": _bars(rows, "bars")}


def curves(
    title: str,
    series: Mapping[str, Iterable[Sequence[float]]],
    x_label: str,
    y_label: str,
    percent: bool = False,
    markers: Iterable[Row] = (),
) -> Data:
    """Lines over a numeric axis.

    Args:
        title: what the lines show.
        series: ``{label: [(x, y), ...]}``, one line for each label.
        x_label: name of the axis along the bottom.
        y_label: name of the axis up the side.
        percent: y runs from 0 to 1 and is shown in %.
        markers: points worth a word, as ``(x, y, text)``.
    """
    if not isinstance(series, Mapping):
        raise ValueError("curves needs its lines as a dictionary: {label: [(x, y), ...]}.")
    return {
        "kind": "curves",
        "title": as_text(title),
        "x_label": as_text(x_label),
        "y_label": as_text(y_label),
        "percent": bool(percent),
        "series": [{"label": as_text(label), "points": _points(points, label)} for label, points in series.items()],
        "markers": [_marker(marker) for marker in as_list(markers, "markers")],
    }


def dots(title: str, groups: Mapping[str, float] | Iterable[Row], lit: int, lit_label: str, each: float = 1) -> Data:
    """A crowd of dots, some of them lit.

    Args:
        title: what the crowd is.
        groups: how many there are of each, as for ``bars``.
        lit: how many dots are lit.
        lit_label: what a lit dot means.
        each: how many one dot stands for.
    """
    if as_number(each, "each") <= 0:
        raise ValueError(f"dots: each says how many one dot stands for, so it must be above 0, not {each}.")
    crowd = _bars(groups, "dots")
    if sum(max(0.0, group["value"]) for group in crowd) / float(each) > _MOST_DOTS:
        raise ValueError(f"dots would draw more than {_MOST_DOTS:,} dots. Let one dot stand for more with each=.")
    return {
        "kind": "dots",
        "title": as_text(title),
        "groups": crowd,
        "each": float(each),
        "lit_label": as_text(lit_label),
        "lit": round(as_number(lit, "lit")),
    }


def table(title: str, header: Iterable[Any], rows: Iterable[Iterable[Any]]) -> Data:
    """A table. Numbers are shown as you give them; format them first."""
    head = [as_text(cell) for cell in as_list(header, "header")]
    body = [[as_text(cell) for cell in as_list(row, "rows")] for row in as_list(rows, "rows")]
    for cells in body:
        if len(cells) != len(head):
            raise ValueError(f"table has {len(head)} columns, and one row has {len(cells)}. Make them equal.")
    return {"kind": "table", "title": as_text(title), "header": head, "rows": body}


def number(value: float | str, label: str) -> Data:
    """One large number with a line under it. A number is shown with at most three decimals."""
    shown = value if isinstance(value, str) else _shortest(as_number(value, "number"))
    return {"kind": "number", "value": shown, "label": as_text(label)}


def text(sentence: str) -> Data:
    """A sentence."""
    return {"kind": "text", "text": as_text(sentence)}


def findings(title: str, items: Iterable[tuple[bool, str, str]]) -> Data:
    """A review of somebody's own words: ``(ok, label, text)`` for each thing looked at."""
    made = [{"ok": bool(ok), "label": as_text(label), "text": as_text(said)} for ok, label, said in items]
    return {"kind": "findings", "title": as_text(title), "items": made}


def event(title: str, start: datetime.date | str, text: str, uid: str) -> Data:
    """A day for the learner's own calendar, offered as a file.

    Args:
        title: what the calendar shows.
        start: the day, as a date or as ``YYYY-MM-DD``.
        text: what to do then.
        uid: tells the event from others, so that a calendar replaces it when it comes again.
    """
    try:
        iso = datetime.date.fromisoformat(str(start)).isoformat()
    except ValueError:
        raise ValueError(f"event needs a date such as 2026-06-04, and it got {start!r}.") from None
    return {"kind": "event", "title": as_text(title), "start": iso, "text": as_text(text), "uid": as_text(uid)}


def picture(summary: str, *parts: Data) -> Data:
    """Parts shown together; ``summary`` says it all in words for those who can't see it."""
    if not isinstance(summary, str) or not summary.strip():
        raise ValueError("picture needs a summary first: one sentence that says what it shows.")
    for part in parts:
        if not is_part(part):
            raise ValueError("picture takes parts made by bars, curves, dots, table, findings, event, number or text.")
    return {"summary": summary, "parts": list(parts)}


def show(what: Data) -> None:
    """Add a part or a picture to what Run shows."""
    if not (is_part(what) or is_picture(what)):
        raise ValueError("show takes what bars, curves, dots, table, number, text or picture gives back.")
    if len(_shown) >= _MOST_PICTURES:
        raise ValueError(f"show has been called {_MOST_PICTURES} times, and more would not fit on the page.")
    _shown.append(copy.deepcopy(as_picture(what)))


# --- what the harness needs -----------------------------------------------------------------------


def is_part(value: object) -> bool:
    """Whether ``value`` has the shape of something that ``bars`` and the like made."""
    if not isinstance(value, dict) or not isinstance(value.get("kind"), str):
        return False
    shape = _PARTS.get(value["kind"])
    return shape is not None and _fits(value, {"kind": str, **shape})


def _fits(value: object, shape: Any) -> bool:
    if isinstance(shape, dict):
        return (
            isinstance(value, dict)
            and value.keys() == shape.keys()
            and all(_fits(value[name], inner) for name, inner in shape.items())
        )
    if isinstance(shape, list):
        return isinstance(value, list) and all(_fits(item, shape[0]) for item in value)
    return isinstance(value, shape) and not (isinstance(value, float) and not math.isfinite(value))


def is_picture(value: object) -> bool:
    """Whether ``value`` looks like something that ``picture`` made."""
    return (
        isinstance(value, dict)
        and value.keys() == {"summary", "parts"}
        and isinstance(value["summary"], str)
        and isinstance(value["parts"], list)
        and all(is_part(part) for part in value["parts"])
    )


def as_picture(value: Data) -> Data:
    """A picture from a part or a picture; a part is put into words by itself."""
    return value if is_picture(value) else {"summary": _in_words(value), "parts": [value]}


def anything_shown() -> bool:
    """Whether ``show`` was called since the last ``take_shown``."""
    return bool(_shown)


def take_shown() -> list[Data]:
    """All that was shown since the last call, and forget it."""
    taken = list(_shown)
    _shown.clear()
    return taken


def _in_words(part: Data) -> str:
    kind = part["kind"]
    if kind == "text":
        return str(part["text"])
    if kind == "number":
        return f"{part['value']}: {part['label']}"
    if kind == "bars":
        told = ", ".join(f"{bar['label']} {_shortest(bar['value'])}{part['unit']}" for bar in part["bars"])
    elif kind == "dots":
        told = f"{part['lit']} lit ({part['lit_label']}); " + ", ".join(
            f"{group['label']} {_shortest(group['value'])}" for group in part["groups"]
        )
    elif kind == "findings":
        told = "; ".join(f"{item['label']}: {item['text']}" for item in part["items"])
    elif kind == "event":
        told = f"{part['start']}, {part['text']}"
    elif kind == "curves":
        told = "; ".join(_line_in_words(line, part["percent"]) for line in part["series"])
    else:
        told = "; ".join(", ".join(row) for row in part["rows"])
    return f"{part['title']}: {told}."


def _line_in_words(line: Data, percent: bool) -> str:
    if not line["points"]:
        return f"{line['label']} has no points"
    (x0, y0), (x1, y1) = line["points"][0], line["points"][-1]
    first, last = (f"{y:.0%}" if percent else _shortest(y) for y in (y0, y1))
    return f"{line['label']} goes from {first} at {_shortest(x0)} to {last} at {_shortest(x1)}"


# --- reading rows and points -----------------------------------------------------------------------


def _bars(rows: object, where: str) -> list[Data]:
    listed = as_list(rows.items() if isinstance(rows, Mapping) else rows, where)
    if len(listed) > _MOST_ROWS:
        raise ValueError(f"{where} has {len(listed):,} rows. A picture can show {_MOST_ROWS}.")
    return [_bar(row, where) for row in listed]


def _bar(row: object, where: str) -> Data:
    if isinstance(row, str) or not isinstance(row, Sequence) or not 2 <= len(row) <= 4:
        raise ValueError(f"{where} needs rows such as (label, value), and it got {row!r}.")
    label, value, note, group = [*row, "", ""][:4]
    return {
        "label": as_text(label),
        "value": as_number(value, f"{where}, row {as_text(label)!r},"),
        "note": as_text(note),
        "group": as_text(group),
    }


def _points(points: object, label: object) -> list[list[float]]:
    made = []
    for point in as_list(points, f"curves, line {label!r},"):
        if isinstance(point, str) or not isinstance(point, Sequence) or len(point) != 2:
            raise ValueError(f"curves, line {label!r}, needs points such as (x, y), and it got {point!r}.")
        made.append([as_number(value, f"curves, line {label!r},") for value in point])
    return made


def _marker(marker: object) -> Data:
    if isinstance(marker, str) or not isinstance(marker, Sequence) or len(marker) != 3:
        raise ValueError(f"curves needs markers such as (x, y, text), and it got {marker!r}.")
    x, y, words = marker
    return {"x": as_number(x, "marker"), "y": as_number(y, "marker"), "text": as_text(words)}


def _shortest(value: float) -> str:
    shown = f"{value:,.3f}".rstrip("0").rstrip(".")
    return "0" if shown == "-0" else shown
