"""A lab's notebook: read from percent format, executed, and written as the files that people and tools take.

An error in a cell is a diagnostic with the line of ``lab.py``. What was made is kept under a hash of all that went into
it, so an unchanged lab costs nothing, not even the import of Jupyter's libraries.
"""

from __future__ import annotations

import json
import os
import re
import sys
import tempfile
from dataclasses import asdict, dataclass
from hashlib import sha256
from importlib import metadata
from pathlib import Path
from typing import Any

from course.codes import problem
from course.lab import reading
from course.model import Diagnostic

TIME_LIMIT = 120
"""Seconds that one cell may take."""
_KERNEL = {"name": "python3", "display_name": "Python 3", "language": "python"}
_LITE_KERNEL = {"name": "python", "display_name": "Python (Pyodide)", "language": "python"}
_CELL = re.compile(r"^# %%")
_TOOLS = ("ipykernel", "ipython", "jupytext", "mkdocs-jupyter", "nbconvert")
_OWN = (Path(__file__), Path(reading.__file__))


@dataclass(frozen=True, slots=True)
class Notebook:
    """One lab: ``html`` for reading, ``plain`` for the browser and ``taken`` for home, the last two as ``.ipynb``."""

    unit: str
    file: str  # lessons/UNIT/lab.py
    source: str
    plain: str
    taken: str
    html: str  # the executed notebook without its title
    headings: list[dict[str, Any]]  # of the HTML: level, id, name, children
    title: str
    minutes: int
    figure: str  # what the last cell printed

    @property
    def stamp(self) -> str:
        """Short mark of this version; it is part of the name that the notebook has in the browser."""
        return sha256(self.plain.encode()).hexdigest()[:6]

    @property
    def name(self) -> str:
        """File name in the browser. A new version has a new name, so it never hides, or is hidden by, an old one."""
        return f"{self.unit}-{self.stamp}.ipynb"


def make(file: str, source: str, package: Path, key: str, kept: Path) -> tuple[Notebook | None, list[Diagnostic]]:
    """The notebook of one ``lab.py``, made now or, where nothing changed, before.

    Args:
        file: its path, relative to the project's root.
        source: its text.
        package: the folder to import ``course_lab`` from.
        key: a mark of that package's content.
        kept: the folder that keeps what was made.
    """
    unit = file.split("/")[1]
    store = kept / f"{unit}-{_mark(file, source, key)}.json"
    if store.exists():
        return Notebook(**json.loads(store.read_text(encoding="utf-8"))), []
    made, found = _made(unit, file, source, package)
    if made:
        kept.mkdir(parents=True, exist_ok=True)
        for old in kept.glob(f"{unit}-*.json"):
            old.unlink()
        store.write_text(json.dumps(asdict(made), ensure_ascii=False, sort_keys=True), encoding="utf-8")
    return made, found


def _mark(*texts: str) -> str:
    """A hash of all that a notebook depends on."""
    versions = [sys.version, *(metadata.version(name) for name in _TOOLS)]
    own = [each.read_text(encoding="utf-8") for each in _OWN]
    return sha256("\0".join((*texts, *versions, *own)).encode()).hexdigest()[:24]


def _made(unit: str, file: str, source: str, package: Path) -> tuple[Notebook | None, list[Diagnostic]]:
    import jupytext
    import nbformat

    starts = [at for at, line in enumerate(source.splitlines(), start=1) if _CELL.match(line)]
    try:
        read = jupytext.reads(source, fmt="py:percent")
    except Exception as error:
        return None, [problem("N001", file, reason=str(error).splitlines()[0])]
    cells = _cells(read)
    if len(cells) != len(starts) or len(cells) < 2:
        return None, [problem("N001", file, reason="it isn't a row of cells that each start with # %%")]
    heading = re.match(r"# (.+)\n", cells[0]["source"] + "\n")
    minutes = re.search(r"(\d+) minutes", cells[0]["source"])
    if not heading or not minutes:
        return None, [problem("N002", file, starts[0])]
    plain, taken = _written(cells, _LITE_KERNEL), _written(cells, _KERNEL)
    book = nbformat.reads(taken, as_version=4)  # type: ignore[no-untyped-call]
    found = _execute(book, file, source, starts, package)
    if found:
        return None, [found]
    executed = _written([_settled(one) for one in book.cells], _KERNEL)
    figure = _figure(executed)
    if not figure:
        return None, [problem("N004", file, starts[-1])]
    html = reading.rendered(executed)
    headings = reading.headings(html)
    return Notebook(unit, file, source, plain, taken, html, headings, heading[1].strip(), int(minutes[1]), figure), []


def _cells(read: Any) -> list[dict[str, Any]]:
    """Cells with ids that follow from their place, and nothing that depends on this machine."""
    made = []
    for at, cell in enumerate(read.cells, start=1):
        one: dict[str, Any] = {"cell_type": cell.cell_type, "id": f"cell-{at}", "metadata": {}, "source": cell.source}
        if cell.cell_type == "code":
            one |= {"execution_count": None, "outputs": []}
        made.append(one)
    return made


def _settled(cell: Any) -> dict[str, Any]:
    """A cell whose printed text is in one piece; in how many it arrives is chance."""
    made = dict(cell)
    if "outputs" in made:
        outputs: list[dict[str, Any]] = []
        for output in made["outputs"]:
            one = dict(output)
            last = outputs[-1] if outputs else {}
            if one["output_type"] == "stream" and last.get("name") == one["name"]:
                last["text"] += one["text"]
            else:
                outputs.append(one)
        made["outputs"] = outputs
    return made


def _written(cells: list[dict[str, Any]], kernel: dict[str, str]) -> str:
    metadata = {"kernelspec": kernel, "language_info": {"name": "python"}}
    clean = [one | {"metadata": {}} for one in cells]
    book = {"cells": clean, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(book, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def _execute(book: Any, file: str, source: str, starts: list[int], package: Path) -> Diagnostic | None:
    """Runs the notebook from top to bottom in a kernel of its own; gives the first thing that went wrong."""
    from nbclient import NotebookClient
    from nbclient.exceptions import CellTimeoutError, DeadKernelError

    with tempfile.TemporaryDirectory() as home:
        env = os.environ | {
            "PYTHONPATH": str(package),
            "PYTHONHASHSEED": "0",
            "PYTHONDONTWRITEBYTECODE": "1",
            "IPYTHONDIR": home,
            "JUPYTER_RUNTIME_DIR": home,
        }
        client = NotebookClient(
            book,
            timeout=TIME_LIMIT,
            kernel_name="python3",
            allow_errors=True,
            extra_arguments=["--log-level=40"],
            resources={"metadata": {"path": home}},
        )
        try:
            client.execute(env=env)
        except CellTimeoutError:
            return problem("N003", file, _unfinished(book, starts), reason=f"takes more than {TIME_LIMIT} seconds")
        except DeadKernelError:
            return problem("N003", file, _unfinished(book, starts), reason="ended Python itself")
    for cell, start in zip(book.cells, starts, strict=True):
        for output in cell.get("outputs", []):
            if output["output_type"] == "error":
                return _failed(output, file, source, start)
    return None


def _unfinished(book: Any, starts: list[int]) -> int:
    """The line of the last cell that was begun."""
    begun = [at for cell, at in zip(book.cells, starts, strict=True) if cell.get("execution_count")]
    return begun[-1] if begun else starts[0]


def _failed(output: Any, file: str, source: str, start: int) -> Diagnostic:
    """The diagnostic of an error, at the line of the cell that raised it."""
    text = re.sub(r"\x1b\[[0-9;]*m", "", "\n".join(output["traceback"]))
    lines = re.findall(r"Cell In\[\d+\], line (\d+)", text) or re.findall(r"-+> (\d+) ", text)
    body = source.splitlines()[start:]
    blank = next((at for at, line in enumerate(body) if line.strip()), 0)
    line = start + blank + int(lines[-1]) if lines else start
    said = " ".join(f"{output['ename']}: {output['evalue']}".split()).rstrip(".")
    return problem("N003", file, line, reason=f"stops with {said}")


def _figure(executed: str) -> str:
    """The last line that the last cell printed."""
    cells = [one for one in json.loads(executed)["cells"] if one["cell_type"] == "code"]
    outputs = cells[-1]["outputs"] if cells else []
    printed = "".join("".join(one.get("text", "")) for one in outputs if one["output_type"] == "stream")
    return printed.strip().splitlines()[-1] if printed.strip() else ""
