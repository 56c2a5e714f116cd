"""The labs: a notebook for each unit, executed for reading and live on demand. Only this package knows Jupyter."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from pathlib import Path
from typing import Any

from course.alone import alone
from course.lab import fences, package
from course.lab.lite import LITE, Built, LabError, Order, Runtime, Say
from course.lab.lite import build as build_lite
from course.lab.notebook import Notebook
from course.lab.notebook import make as make_notebook
from course.live import Fence, find
from course.model import Course, Diagnostic, Unit
from course.render.unit import LabRow

__all__ = ["Lab", "LabError", "Runtime", "build", "source_of"]

_PAGE = "[course: lab]\n"
_OWN = (
    "```{notebooklite} UNIT\n:height: 80vh\n:prompt: Start the notebook here\n```",
    "```{jupyterlite} UNIT\n:new_tab: True\n:new_tab_button_text: Open it in JupyterLab\n```",
)
"""The live blocks of a lab's page."""


def source_of(unit: Unit) -> str:
    """Where a unit's lab is written, relative to the project's root."""
    return f"lessons/{unit.id}/lab.py"


def _page_of(unit: str) -> str:
    return f"{unit}/lab.md"


@dataclass(frozen=True)
class Lab:
    """What the site needs of the labs. Without notebooks (``course build --no-lab``) it still speaks for the fences."""

    course: Course
    notebooks: dict[str, Notebook] = field(default_factory=dict)  # unit id -> notebook
    built: Built | None = None
    wheel: str = ""

    def pages(self) -> dict[str, str]:
        """The labs' pages: path below docs -> Markdown."""
        return {_page_of(unit): _PAGE for unit in self.notebooks}

    def rows(self) -> dict[str, LabRow]:
        """What the units' pages and the navigation say of the labs."""
        return {unit: LabRow(one.title, one.minutes) for unit, one in self.notebooks.items()}

    def headings(self, path: str) -> list[dict[str, Any]] | None:
        """The contents of the page at a path below docs, where it is a lab's."""
        return next((one.headings for unit, one in self.notebooks.items() if path == _page_of(unit)), None)

    def placements(self, path: str, found: list[Fence]) -> dict[str, str]:
        """HTML of a lab, and of each live fence, by the placement that stands for it."""
        made = {f"course: live-{number}": self._live(path, number, one) for number, one in enumerate(found)}
        unit = next((unit for unit in self.notebooks if path == _page_of(unit)), None)
        return made | ({"course: lab": self._page(self.notebooks[unit])} if unit else {})

    def _live(self, path: str, number: int, fence: Fence) -> str:
        if self.built is None:
            return fences.still(fence)
        body = self.built.bodies[fences.document(path, number)]
        return fences.button(body, code=fence.code, kept=self._kept(fence))

    def _kept(self, fence: Fence) -> str:
        return "" if fence.kind == "replite" else fences.notebook(self.notebooks[fence.argument].name)

    def _page(self, one: Notebook) -> str:
        """What it is, its name, the ways to use it, the notebook."""
        place, unit = next((at, each) for at, each in enumerate(self.course.units, start=1) if each.id == one.unit)
        return (
            f'<p class="eyebrow"><a href="../">Unit {place}: {escape(unit.title, quote=False)}</a>'
            f'<span aria-hidden="true"> · </span>Lab, about {one.minutes} minutes</p>'
            f'<h1 id="lab">{escape(one.title, quote=False)}</h1>{self._uses(one)}<div class="lab">{one.html}</div>'
            f'<course-lab-done data-unit="{one.unit}"></course-lab-done>'
        )

    def _uses(self, one: Notebook) -> str:
        assert self.built is not None  # there are no notebooks without it
        bodies = [self.built.bodies[fences.document(_page_of(one.unit), number)] for number in (0, 1)]
        live = fences.button(bodies[0], f"Lab: {one.title}", fences.notebook(one.name))
        return (
            f'<div class="lab-uses" data-search-exclude>{live}{fences.button(bodies[1])}'
            '<p class="lab-uses__take">Take it along: '
            f'<a href="{one.unit}.ipynb" download>notebook (.ipynb)</a>, '
            f'<a href="{one.unit}.py" download>plain Python (.py)</a>, '
            f'<a href="../../{LITE}/static/pyodide-lock/{self.wheel}" download>the course’s functions (.whl)</a>. '
            "With a Jupyter of your own, install the last one first, with pip.</p>"
            '<p class="quiet">What you change in the live notebook is kept in this browser; '
            '<a href="../../progress/#notebooks">My progress</a> lists it. Below, the lab can be read with all of its '
            "results.</p></div>"
        )

    def wheels(self) -> list[Path]:
        """Python packages by others that the live labs bring along."""
        found = sorted(self.built.folder.rglob("*.whl")) if self.built else []
        return [file for file in found if file.name != self.wheel]

    def install(self, out: Path) -> None:
        """Copies the live part and what can be taken along to the site."""
        if self.built is None:
            return
        shutil.copytree(self.built.folder, out / LITE, dirs_exist_ok=True)
        for one in self.notebooks.values():
            place = out / one.unit / "lab"
            place.mkdir(parents=True, exist_ok=True)
            (place / f"{one.unit}.ipynb").write_text(one.taken, encoding="utf-8")
            (place / f"{one.unit}.py").write_text(one.source, encoding="utf-8")


def build(
    course: Course, root: Path, pages: Mapping[str, str], runtime: Runtime, cache: Path, say: Say
) -> tuple[Lab, list[Diagnostic]]:
    """Every lab, executed and live, or what is wrong with them.

    Args:
        course: the course.
        root: the project's folder.
        pages: every page of the site that may hold a live fence, path below docs -> Markdown.
        runtime: the copy of Pyodide that the site serves.
        cache: keeps what was made, so that it is made once.
        say: called with each thing that takes time.
    """
    with alone(cache):
        return _built(course, root, pages, runtime, cache, say)


def _built(
    course: Course, root: Path, pages: Mapping[str, str], runtime: Runtime, cache: Path, say: Say
) -> tuple[Lab, list[Diagnostic]]:
    content = package.files(course)
    for name, text in content.items():
        file = cache / "package" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8")
    made: dict[str, Notebook] = {}
    problems: list[Diagnostic] = []
    for unit in course.units:
        path = root / source_of(unit)
        if path.exists():
            source, key = path.read_text(encoding="utf-8"), package.version(content)
            one, found = make_notebook(source_of(unit), source, cache / "package", key, cache / "notebooks")
            problems += found
            made |= {unit.id: one} if one else {}
    if problems:
        return Lab(course), problems
    wheel = package.wheel(content)
    order = Order({one.name: one.plain for one in made.values()}, _blocks(made, pages), wheel, runtime)
    return Lab(course, made, build_lite(order, cache, say), wheel[0]), []


def _blocks(made: Mapping[str, Notebook], pages: Mapping[str, str]) -> dict[str, str]:
    """A document for each live block: those of the labs' own pages, and those that authors wrote."""
    names = {unit: one.name for unit, one in made.items()}
    blocks = {
        fences.document(path, number): fences.directive(fence, names)
        for path, text in pages.items()
        for number, fence in enumerate(find(text))
    }
    for unit in made:
        for number, fence in enumerate(_OWN):
            own = fences.directive(Fence(0, 0, fence.replace("UNIT", unit)), names)
            blocks[fences.document(_page_of(unit), number)] = own
    return dict(sorted(blocks.items()))
