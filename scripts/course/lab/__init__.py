"""The labs: a notebook for each unit, executed for reading and live on demand. Only this package knows Jupyter."""

from __future__ import annotations

import posixpath
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from html import escape
from pathlib import Path

from course.lab import fences, package, reading
from course.lab.fences import Fence
from course.lab.lite import LITE, Built, LabError, Order
from course.lab.lite import build as build_lite
from course.lab.notebook import Notebook
from course.lab.notebook import make as make_notebook
from course.model import Course, Diagnostic, Unit
from course.render.unit import LabRow

__all__ = ["Lab", "LabError", "build", "source_of"]

Say = Callable[[str], None]
_HEIGHT = "80vh"


def source_of(unit: Unit) -> str:
    """Where a unit's lab is written, relative to the project's root."""
    return f"lessons/{unit.id}/lab.py"


@dataclass(frozen=True)
class Lab:
    """What the site needs of the labs. Without notebooks (``course build --no-lab``) it still speaks for the fences."""

    course: Course
    notebooks: dict[str, Notebook] = field(default_factory=dict)  # unit id -> notebook
    built: Built | None = None
    wheel: str = ""
    cache: Path = Path()

    def files(self) -> dict[str, Path]:
        """Pages that the notebook renderer makes: path below docs -> the executed notebook."""
        return {f"{unit}/lab.ipynb": self.cache / "read" / unit / "lab.ipynb" for unit in self.notebooks}

    def rows(self) -> dict[str, LabRow]:
        """What the units' pages and the navigation say of the labs."""
        return {unit: LabRow(one.title, one.minutes) for unit, one in self.notebooks.items()}

    def unit_of(self, path: str) -> str | None:
        """The unit whose lab stands at a path below docs."""
        return next((unit for unit in self.notebooks if path == f"{unit}/lab.ipynb"), None)

    def placements(self, path: str, found: list[Fence]) -> dict[str, str]:
        """HTML of each live fence of a page, by the placement that stands for it."""
        return {f"course: live-{number}": self._live(path, number, one) for number, one in enumerate(found)}

    def _live(self, path: str, number: int, fence: Fence) -> str:
        if self.built is None:
            return fences.still(fence)
        return fences.button(self.built.bodies[fences.document(path, number)])

    def page(self, html: str, unit: str) -> str:
        """A lab's page, from what the notebook renderer made of it."""
        one = self.notebooks[unit]
        place = next(at for at, each in enumerate(self.course.units, start=1) if each.id == unit)
        title = next(each.title for each in self.course.units if each.id == unit)
        eyebrow = (
            f'<p class="eyebrow"><a href="../">Unit {place}: {escape(title, quote=False)}</a>'
            f'<span aria-hidden="true"> · </span>Lab, about {one.minutes} minutes</p>'
        )
        return reading.page(html, eyebrow, self._uses(one))

    def _uses(self, one: Notebook) -> str:
        assert self.built is not None  # there are no notebooks without it
        live = fences.button(
            self.built.bodies[_document(one.unit, 0)], f"Lab: {one.title}", posixpath.join("nb", one.name)
        )
        tab = fences.button(self.built.bodies[_document(one.unit, 1)])
        return (
            f'<div class="lab-uses" data-search-exclude>{live}{tab}'
            '<p class="lab-uses__take">Take it along: '
            f'<a href="{one.unit}.ipynb" download>notebook (.ipynb)</a>, '
            f'<a href="{one.unit}.py" download>plain Python (.py)</a>, '
            f'<a href="../../{LITE}/static/pyodide-lock/{self.wheel}" download>the course’s functions (.whl)</a>. '
            "With a Jupyter of your own, install the last one first, with pip.</p>"
            '<p class="quiet">What you change in the live notebook is kept in this browser. Below, the lab can be read '
            "with all of its results.</p></div>"
        )

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


def _document(unit: str, number: int) -> str:
    return fences.document(f"{unit}/lab.md", number)


def build(
    course: Course, root: Path, pages: Mapping[str, str], pyodide: Path, version: str, runtime: str, say: Say
) -> tuple[Lab, list[Diagnostic]]:
    """Every lab, executed and live, or what is wrong with them.

    Args:
        course: the course.
        root: the project's folder.
        pages: every page of the site that may hold a live fence, path below docs -> Markdown.
        pyodide: npm's package of Pyodide.
        version: its version.
        runtime: where the site keeps its copy of Pyodide.
        say: called with each thing that takes time.
    """
    cache = root / ".cache" / "lab"
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
        if not path.exists():
            continue
        source = path.read_text(encoding="utf-8")
        one, found = make_notebook(
            source_of(unit), source, cache / "package", package.version(content), cache / "executed"
        )
        problems += found
        if one:
            made[unit.id] = one
            _put(cache / "read" / unit.id / "lab.ipynb", one.executed)
    if problems:
        return Lab(course), problems
    wheel = package.wheel(content)
    blocks = {
        fences.document(path, number): fence.text
        for path, text in pages.items()
        for number, fence in enumerate(fences.find(text))
    }
    for unit_id, one in made.items():
        blocks[_document(unit_id, 0)] = (
            f"```{{notebooklite}} /nb/{one.name}\n:height: {_HEIGHT}\n:prompt: Start the notebook here\n```"
        )
        blocks[_document(unit_id, 1)] = (
            f"```{{jupyterlite}} /nb/{one.name}\n:new_tab: True\n:new_tab_button_text: Open it in JupyterLab\n```"
        )
    notebooks = {one.name: one.plain for one in made.values()}
    order = Order(notebooks, dict(sorted(blocks.items())), wheel, pyodide, version, runtime)
    return Lab(course, made, build_lite(order, cache, say), wheel[0], cache), []


def _put(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    if not file.exists() or file.read_text(encoding="utf-8") != text:
        file.write_text(text, encoding="utf-8")
