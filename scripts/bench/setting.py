"""Builds the site and puts everybody's pages where the server finds them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from bench import pages, peers
from bench.contestants import ANSWERING, EXERCISE, LESSON
from bench.server import Server

Say = Callable[[str], None]


class SettingError(Exception):
    """The stage could not be set; the text says why."""


def built_site(root: Path, say: Say) -> Path:
    """The whole site, built by the project's own command."""
    out = root / ".cache" / "bench" / "site"
    say("building the site")
    command = [sys.executable, "-m", "course", "build", "--out", str(out)]
    done = subprocess.run(command, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if done.returncode:
        raise SettingError(f"the site could not be built:\n{done.stdout.strip()[-3000:]}")
    return out


def runtime(site: Path) -> Path:
    """The site's copy of Pyodide.

    Raises:
        SettingError: there is not exactly one.
    """
    found = sorted((site / "assets" / "pyodide").glob("*/pyodide.mjs"))
    if len(found) != 1:
        raise SettingError(f"the site should hold one Pyodide and holds {len(found)}")
    return found[0].parent


def served(root: Path, site: Path, chosen: Sequence[str], say: Say) -> Server:
    """A server with the site, the bare pages, and the chosen peers."""
    cache = root / ".cache" / "bench"
    made = cache / "pages"
    made.mkdir(parents=True, exist_ok=True)
    address = f"/site/{runtime(site).relative_to(site).as_posix()}/"
    lesson = (site / LESSON / "index.html").read_text(encoding="utf-8")
    for name, text in {
        "page.html": pages.bare_page(address),
        "worker.html": pages.bare_worker_page(),
        "bare-worker.js": pages.bare_worker(address),
        ANSWERING: pages.answering(lesson, EXERCISE),
    }.items():
        (made / name).write_text(text, encoding="utf-8")
    mounts = {f"/site/{LESSON}{ANSWERING}": made / ANSWERING, "/site/": site, "/bare/": made}
    if chosen:
        package = root / "scripts" / "web" / "node_modules" / "pyodide"
        mounts[peers.CDN] = peers.cdn(cache / "peers", package, say)
    for name in chosen:
        mounts[f"/{name}/"] = peers.site(name, cache / "peers", say)
    return Server(mounts)
