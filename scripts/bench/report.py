"""The table and the list of targets, as Markdown; and the place in the docs that holds them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from pathlib import Path

from bench.stats import MEASURES, Measure, Samples, Verdict, middle, share

BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
_CUTS = (0, 3, 6, 8, len(MEASURES))  # not more than three measures fit side by side on a phone


def number(value: float, unit: str) -> str:
    """A value with its unit, as exact as it is worth."""
    if unit == "MB":
        return f"{value:.2f} MB" if value < 10 else f"{value:.0f} MB"
    if unit == "×":
        return f"{value:.2f}"
    return f"{value:,.0f} ms"


def _cell(samples: Samples, base: Samples, measure: Measure) -> str:
    value = middle(samples, measure.id)
    if value is None:
        return "–"
    text = number(value, measure.unit)
    ratio = share(samples, base, measure.id) if measure.compared and samples is not base else None
    return text if ratio is None else f"{text} ({ratio:.2f})"


def _target(measure: Measure) -> str:
    if measure.limit is None:
        return ""
    return f"≤ {number(measure.limit, measure.unit)}" if measure.absolute else f"≤ {measure.limit:.2f}"


def table(
    results: Mapping[str, Samples], labels: Mapping[str, str], bare: str, measures: Sequence[Measure] = MEASURES
) -> str:
    """One row a contestant, one column a measure; in brackets the share of the bare page in the same rounds."""
    rows = [["", *(one.short for one in measures)], ["---", *("---:" for _ in measures)]]
    for name, label in labels.items():
        rows.append([label, *(_cell(results[name], results[bare], one) for one in measures)])
    rows.append(["*target*", *(_target(one) for one in measures)])
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def tables(results: Mapping[str, Samples], labels: Mapping[str, str], bare: str) -> str:
    """The same in pieces that are as wide as a phone."""
    parts = [MEASURES[start:end] for start, end in pairwise(_CUTS)]
    return "\n\n".join(table(results, labels, bare, part) for part in parts)


def targets(found: Sequence[Verdict]) -> str:
    """One line a target: reached, missed, or not measured."""
    lines = []
    for one in found:
        got = "not measured" if one.value is None else number(one.value, one.unit)
        sign = "reached" if one.met else "**not measured**" if one.value is None else "**missed**"
        lines.append(f"- {one.label}: {got}, target ≤ {number(one.limit, one.unit)}: {sign}")
    return "\n".join(lines)


def written(page: str, measured: str) -> str:
    """The page with what was measured in place of what stood between its two marks.

    Raises:
        ValueError: the page has no such place.
    """
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"the page needs a line {BEGIN} and, after it, a line {END}")
    return f"{before}{begin}\n\n{measured.strip()}\n\n{end}{after}"


def write(file: Path, measured: str) -> None:
    """Puts what was measured into the page."""
    file.write_text(written(file.read_text(encoding="utf-8"), measured), encoding="utf-8")
