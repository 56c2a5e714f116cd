"""Questions whose answer is typed in: numeric and fill."""

from __future__ import annotations

import re
from typing import Any

from ..codes import short
from ..model import Blank, Feedback, NumericRange
from .choices import distinct, tasks
from .draft import Draft, Item

_NUMBER = r"[-+−]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
# One answer as a whole: number, then "± number" or "to number", then the unit (no digits in it).
_ANSWER = re.compile(rf"({_NUMBER})(?:\s*(?:±|\+/-)\s*({_NUMBER})|\s+to\s+({_NUMBER}))?\s*([^\d]*)")
EXACT = 1e-9
"""An answer without a tolerance allows for what floating point rounds away."""


def _number(text: str) -> float:
    return float(text.replace("−", "-").replace(",", ""))


def _otherwise(draft: Draft, items: list[Item]) -> tuple[Feedback | None, list[Item]]:
    """Take the option ``*`` out of the list; report when it is missing, doubled or ticked."""
    stars = [item for item in items if item.text in ("*", r"\*")]
    if not stars:
        draft.report("Q017")
    for item in stars:
        if item.box:
            draft.report("Q018", item.line, reason="marked right")
    rest = [item for item in items if item not in stars]
    if not any(item.box for item in rest):
        draft.report("Q007")
    return (stars[0].feedback if stars else None), rest


def numeric(draft: Draft) -> dict[str, Any]:
    """``33 ± 1 %``, ``66 to 67``, ``40`` and ``*``."""
    otherwise, items = _otherwise(draft, tasks(draft))
    read = [(item, found) for item in items if (found := _range(draft, item))]
    units = [(unit, item) for item, (_, unit) in read]
    for unit, item in units[1:]:
        if unit != units[0][0]:
            draft.report("Q019", item.line, text=short(item.text), other=short(units[0][1].text))
    ranges = tuple(found for _, (found, _) in read)
    _overlaps(draft, ranges)
    return {"ranges": ranges, "unit": units[0][0] if units else "", "otherwise": otherwise}


def _range(draft: Draft, item: Item) -> tuple[NumericRange, str] | None:
    match = _ANSWER.fullmatch(item.text)
    if match is None:
        draft.report("Q014", item.line, text=short(item.text))
        return None
    number, tolerance, last, unit = match.groups()
    low = high = _number(number)
    if tolerance is not None:
        width = _number(tolerance)
        if width < 0:
            draft.report("Q015", item.line, text=short(item.text), reason="the tolerance is negative")
        low, high = low - abs(width), high + abs(width)
    elif last is not None:
        high = _number(last)
        if low > high:
            draft.report("Q015", item.line, text=short(item.text), reason="it starts after its end")
            low, high = high, low
    if low == high:
        low, high = low - EXACT, high + EXACT
    return NumericRange(low, high, item.box is True, item.text, item.feedback, item.line), unit.strip()


def _overlaps(draft: Draft, ranges: tuple[NumericRange, ...]) -> None:
    for wrong in ranges:
        for right in ranges:
            if right.right and not wrong.right and wrong.low <= right.high and right.low <= wrong.high:
                draft.report("Q016", wrong.line, text=short(wrong.text), other=short(right.text))


def fill(draft: Draft) -> dict[str, Any]:
    """``- [x] connecting | connect`` is one gap; unticked items are near-misses."""
    otherwise, items = _otherwise(draft, tasks(draft))
    blanks = tuple(Blank(item.id, _words(item.text), item.box is True, item.feedback, item.line) for item in items)
    # The same whole line twice is reported with the tasks; here a synonym that two lines share.
    lines = {blank.id: blank for blank in blanks}.values()
    distinct(draft, ((word.casefold(), blank.line) for blank in lines for word in blank.accepts))
    return {"blanks": blanks, "otherwise": otherwise}


def _words(text: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in text.split("|") if word.strip())
