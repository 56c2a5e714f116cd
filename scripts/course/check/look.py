"""Colours that everyone can read."""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import problem
from ..model import Course, Diagnostic
from .texts import Texts

FILE = "docs/settings.yml"
ENOUGH = 4.5
"""Contrast that WCAG 2.2 (1.4.3) asks of text."""


def luminance(colour: str) -> float:
    """Relative luminance of ``#rrggbb``, from 0 to 1, as WCAG defines it."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast_with_white(colour: str) -> float:
    """From 1 (white) to 21 (black)."""
    return 1.05 / (luminance(colour) + 0.05)


def look(course: Course, texts: Texts) -> Iterator[Diagnostic]:
    """S003: white text stands on the primary colour. (The theme makes the accent readable by itself.)"""
    ratio = contrast_with_white(course.settings.primary)
    if ratio < ENOUGH:
        line = course.settings.lines.get("primary", 1)
        told = f"{int(ratio * 10) / 10:g}"  # cut, so that 4.49 does not read as 4.5
        yield problem("S003", FILE, line, colour=course.settings.primary, ratio=told)
