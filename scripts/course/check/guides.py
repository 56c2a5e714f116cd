"""Guides and the coach pack: pages by hand that stand alone. A figure in them needs its claim, as in a lesson."""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import problem
from ..model import Course, Diagnostic
from ..prose import Prose
from .texts import Texts

FOLDERS = ("docs/guides/", "docs/coach/")


def guides(course: Course, texts: Texts) -> Iterator[Diagnostic]:
    """L003."""
    for file, prose in texts.pages.items():
        if file.startswith(FOLDERS):
            yield from bare_figures(file, prose)


def bare_figures(file: str, prose: Prose) -> Iterator[Diagnostic]:
    """L003 for every block that holds figures and cites nothing."""
    for block in prose.blocks:
        if block.figures and not block.refs:
            figures = ", ".join(dict.fromkeys(figure for figure, _ in block.figures))
            yield problem("L003", file, block.figures[0][1], figures=figures)
