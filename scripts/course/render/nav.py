"""The navigation: what stands in the builder's settings, with the units where their mark stands."""

from __future__ import annotations

from typing import Any

MARK = "LESSONS"
"""Stands in the navigation of mkdocs.yml where the units go."""


def filled(nav: list[Any], units: list[dict[str, object]]) -> list[Any]:
    """The navigation with the units in place of their mark, at whatever depth it stands."""
    made: list[Any] = []
    for item in nav:
        if item == MARK:
            made += units
        elif isinstance(item, dict):
            made.append({k: filled(v, units) if isinstance(v, list) else v for k, v in item.items()})
        else:
            made.append(item)
    return made
