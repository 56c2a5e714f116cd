"""JupyterLite, built by jupyterlite-sphinx: one run gives the live notebooks and the HTML of every block of live code.

Each block becomes a tiny document of its own for Sphinx's ``json`` builder. Nothing here or later comes from another
host: Pyodide is the site's own copy, and the wheels stand beside the notebooks.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from importlib import metadata
from pathlib import Path
from typing import Any

LITE = "lite"
"""Folder of the labs' machinery on the site."""
_CONFIG = Path(__file__).with_name("config")
_CORE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
_LOCK = "pyodide-lock.json"
_TOOLS = ("jupyterlite-core", "jupyterlite-pyodide-kernel", "jupyterlite-sphinx", "sphinx", "myst-parser")
_MOMENT = 1767225600
"""1 January 2026: the date that every file of the labs carries."""
_KERNEL = "@jupyterlite/pyodide-kernel-extension:kernel"

Say = Callable[[str], None]


class LabError(Exception):
    """The labs could not be built; the text says why, for people."""


@dataclass(frozen=True, slots=True)
class Runtime:
    """The site's copy of Pyodide: npm's package, its version, and where it lies on the site."""

    package: Path
    version: str
    place: str


@dataclass(frozen=True, slots=True)
class Order:
    """All that goes into a build."""

    notebooks: Mapping[str, str]  # file name -> .ipynb
    blocks: Mapping[str, str]  # document name -> fence, as written
    wheel: tuple[str, bytes]
    runtime: Runtime


@dataclass(frozen=True, slots=True)
class Built:
    """The result: a folder that goes to the site as it is, and the HTML of each block."""

    folder: Path
    bodies: dict[str, str]


def build(order: Order, cache: Path, say: Say) -> Built:
    """The labs' machinery, built now or found from before."""
    made = cache / f"lite-{_key(order)}"
    if not (made / "bodies.json").exists():
        say("Building the live labs (half a minute; unchanged labs are not built again)")
        began = time.monotonic()
        work = cache / "new"
        shutil.rmtree(work, ignore_errors=True)
        _assemble(order, work / "src")
        _sphinx(work)
        _settle(order, work / "out" / LITE)
        bodies = {name: json.loads((work / "out" / f"{name}.fjson").read_text())["body"] for name in order.blocks}
        (work / "out" / "bodies.json").write_text(json.dumps(bodies, sort_keys=True), encoding="utf-8")
        for old in cache.glob("lite-*"):
            shutil.rmtree(old)
        (work / "out").rename(made)
        shutil.rmtree(work)
        say(f"The live labs are built ({time.monotonic() - began:.0f} s)")
    return Built(made / LITE, json.loads((made / "bodies.json").read_text(encoding="utf-8")))


def _key(order: Order) -> str:
    total = sha256(f"{order.runtime.version}\0{order.runtime.place}\0{order.wheel[0]}".encode() + order.wheel[1])
    for group in (order.notebooks, order.blocks):
        for name, text in sorted(group.items()):
            total.update(f"\0{name}\0{text}".encode())
    for file in [Path(__file__), *sorted(_CONFIG.iterdir())]:
        if file.is_file():
            total.update(file.read_bytes())
    total.update(" ".join(metadata.version(name) for name in _TOOLS).encode())
    return total.hexdigest()[:24]


def _assemble(order: Order, src: Path) -> None:
    """Sphinx's source folder."""
    for file in _CONFIG.iterdir():
        if file.is_file():
            _put(src / file.name, file.read_bytes())
    for name in _CORE:
        _put(src / "static" / "pyodide" / name, (order.runtime.package / name).read_bytes())
    # Pyodide's own lock names wheels that only a CDN serves: start from none, and uv adds what the kernel needs
    lock = json.loads((order.runtime.package / _LOCK).read_text(encoding="utf-8"))
    _put(src / "static" / "pyodide" / _LOCK, json.dumps(lock | {"packages": {}}).encode())
    _put(src / "wheels" / order.wheel[0], order.wheel[1])
    for name, text in order.notebooks.items():
        _put(src / "nb" / name, text.encode())
    for name, text in order.blocks.items():
        _put(src / f"{name}.md", f"---\norphan: true\n---\n\n{text}\n".encode())
    _put(src / "index.md", b"# labs\n")


def _put(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    os.utime(file, (_MOMENT, _MOMENT))  # the browser is told when a notebook was made


def _sphinx(work: Path) -> None:
    # The site's date would make the installer pass over every package that is younger.
    env = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    command = [sys.executable, "-m", "sphinx", "-W", "-b", "json", str(work / "src"), str(work / "out")]
    env["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{env.get('PATH', '')}"  # jupyter and uv of this venv
    done = subprocess.run(
        command, cwd=work, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", check=False
    )
    (work / "build.log").write_text(done.stdout, encoding="utf-8")
    if done.returncode:
        raise LabError(f"the live labs could not be built:\n{done.stdout.strip()[-4000:]}")


def _settle(order: Order, lite: Path) -> None:
    """Lets the labs use the site's one copy of Pyodide, and takes every date of this build out."""
    shutil.rmtree(lite / "static" / "pyodide")
    lock_file = lite / "static" / "pyodide-lock" / _LOCK
    lock = json.loads(lock_file.read_text(encoding="utf-8"))
    up = "../" * (order.runtime.place.count("/") + 1)
    for package in lock["packages"].values():
        # paths count from Pyodide's folder, which was lite/static/pyodide
        package["file_name"] = package["file_name"].replace("../../", f"{up}{LITE}/", 1)
    lock_file.write_text(json.dumps(lock, sort_keys=True, indent=1), encoding="utf-8")
    config_file = lite / "jupyter-lite.json"
    config = json.loads(config_file.read_text(encoding="utf-8"))
    settings = config["jupyter-config-data"]["litePluginSettings"][_KERNEL]
    settings["pyodideUrl"] = f"./../{order.runtime.place}/pyodide.mjs"
    config_file.write_text(json.dumps(config, sort_keys=True, indent=1), encoding="utf-8")
    for listing in (lite / "api" / "contents").rglob("all.json"):
        listing.write_text(
            json.dumps(_dated(json.loads(listing.read_text(encoding="utf-8"))), sort_keys=True, indent=1),
            encoding="utf-8",
        )


def _dated(value: Any) -> Any:
    """The same data with every date of a file set to the one that all carry."""
    if isinstance(value, dict):
        return {
            name: "2026-01-01T00:00:00Z" if name in ("created", "last_modified") else _dated(one)
            for name, one in value.items()
        }
    return [_dated(one) for one in value] if isinstance(value, list) else value
