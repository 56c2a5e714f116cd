"""What the pages need that had to be computed first: pictures, first values, the odds of the home page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from course.contract import OddsGrid, Parameter


@dataclass(frozen=True, slots=True)
class Drawn:
    """Made by ``course.drawings``; empty in tests that don't look at pictures."""

    charts: Mapping[str, str] = field(default_factory=dict)  # "lesson/chart" -> HTML
    first: Mapping[str, str] = field(default_factory=dict)  # exercise or tension/ID -> HTML of its first picture
    parameters: Mapping[str, list[Parameter]] = field(default_factory=dict)  # the same -> sliders, selects
    odds: OddsGrid | None = None
