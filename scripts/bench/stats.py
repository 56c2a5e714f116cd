"""Medians, ratios within a round, and the targets: numbers in, numbers out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

Samples = Mapping[str, Sequence[float]]
"""What one contestant gave: name of the measure -> one value a round."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One column of the table. ``limit`` is the target: a share of the bare page, or in ``unit`` if ``absolute``."""

    id: str
    label: str
    short: str  # as a heading
    unit: str  # "ms" or "MB"
    limit: float | None = None
    absolute: bool = False
    compared: bool = True  # whether a share of the bare page says something


MEASURES = (
    Measure("cold", "First visit: click to `42`", "first visit", "ms", 0.25),
    Measure("warm", "Next visit: click to `42`", "next visit", "ms", 0.20),
    Measure("warmed", "After reading for a while: click to `42`", "after reading", "ms", 0.05),
    Measure("navigation", "First visit: start of navigation to `42`", "from navigation", "ms"),
    Measure("bytes", "First visit: bytes on the wire", "bytes", "MB", 0.85),
    Measure("slow", "First visit at 10 Mbit/s and 40 ms: click to `42`", "slow line", "ms", 0.65),
    Measure("phone", "First visit with a processor four times slower: click to `42`", "slow processor", "ms"),
    Measure(
        "block", "First visit: longest block of the page", "longest block", "ms", 100, absolute=True, compared=False
    ),
    Measure("stop", "*Stop* in an endless loop to the next `42`", "*Stop*", "ms", 300, absolute=True, compared=False),
    Measure("memory", "Memory that the page adds to the browser", "memory", "MB"),
)
PEER_LIMIT = 0.4
"""Navigation to ``42``: our share of each peer's time."""


def middle(samples: Samples, measure: str) -> float | None:
    """The median of a measure; None where it was never taken."""
    values = samples.get(measure, ())
    return median(values) if values else None


def share(ours: Samples, theirs: Samples, measure: str) -> float | None:
    """The median of the rounds' ratios, so that what disturbs a round disturbs both sides of its ratio.

    Returns:
        None where one side was not measured in every round of the other, or took no time at all.
    """
    pairs = list(zip(ours.get(measure, ()), theirs.get(measure, ()), strict=False))
    complete = len(pairs) == len(ours.get(measure, ())) == len(theirs.get(measure, ()))
    if not pairs or not complete or any(other <= 0 for _, other in pairs):
        return None
    return median(mine / other for mine, other in pairs)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A target and what was measured; ``value`` is None where nothing could be compared."""

    label: str
    limit: float
    value: float | None
    unit: str  # "ms", or "×" for a share

    @property
    def met(self) -> bool:
        """Whether the target was reached; what wasn't measured isn't met."""
        return self.value is not None and self.value <= self.limit


def verdicts(results: Mapping[str, Samples], ours: str, bare: str, peers: Mapping[str, str]) -> list[Verdict]:
    """Every target of the runner called ``ours``.

    Args:
        results: contestant -> its samples.
        ours: whose targets these are.
        bare: the contestant that shares refer to.
        peers: contestant -> label, of those that our navigation is compared to.
    """
    mine = results[ours]
    found = []
    for measure in MEASURES:
        if measure.limit is None:
            continue
        if measure.absolute:
            value, unit = middle(mine, measure.id), measure.unit
        else:
            value, unit = share(mine, results[bare], measure.id), "×"
        found.append(Verdict(measure.label, measure.limit, value, unit))
    for peer, label in peers.items():
        value = share(mine, results[peer], "navigation")
        found.append(Verdict(f"Start of navigation to `42`, against {label}", PEER_LIMIT, value, "×"))
    return found
