"""Measures the labs beside the rest: size, build time, and seconds to the first output in a browser.

Usage: python scripts/bench/labs.py

Prints one table. Times depend on the machine and on what else it does; compare the rows of one run. A cold start is one
in a new profile of the browser, a warm one comes right after it, when the files are in the browser's cache.
"""

from __future__ import annotations

import gzip
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests" / "browser"))

import chromium  # noqa: E402
from learner import PYTHON_START, Exercise, settle  # noqa: E402
from playwright.sync_api import Browser, Page, sync_playwright  # noqa: E402
from served import Site  # noqa: E402

LESSON, EXERCISE, LAB = "two-doors/the-two-percent/", "at-least-one", "two-doors/lab/"


def built(out: Path, *options: str) -> float:
    """Seconds that a build takes with the caches as they are."""
    began = time.monotonic()
    subprocess.run([sys.executable, "-m", "course", "build", "--out", str(out), *options], cwd=ROOT, check=True)
    return time.monotonic() - began


def size(folder: Path) -> str:
    """Files, bytes, and bytes as a server that compresses would send them."""
    contents = [file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()]
    zipped = sum(min(len(one), len(gzip.compress(one, 6))) for one in contents)
    return f"{len(contents)} files, {sum(map(len, contents)) / 1e6:.1f} MB, {zipped / 1e6:.1f} MB gzipped"


def exercise(page: Page) -> None:
    """From the opened lesson to the first output of its exercise."""
    one = Exercise(page, EXERCISE).open_code()
    one.press("Run")
    one.until("idle", "passed", "error", "stopped")


def prompt(page: Page) -> None:
    """From the click to the first output of a prompt in a page."""
    page.get_by_role("button", name="Run it").click()
    frame = page.frame_locator("course-live iframe").first
    frame.locator(".jp-OutputArea-output").last.wait_for(timeout=PYTHON_START)


def notebook(page: Page) -> None:
    """From the click to the first output of a lab."""
    page.get_by_role("button", name="Start the notebook here").click()
    frame = page.frame_locator("course-live iframe").first
    frame.locator(".jp-CodeCell").first.wait_for(timeout=PYTHON_START)
    frame.get_by_role("menuitem", name="Run", exact=True).click()
    frame.get_by_role("menuitem", name="Run All Cells", exact=True).click()
    frame.locator(".jp-OutputArea-output").first.wait_for(timeout=PYTHON_START)


def started(browser: Browser, site: Site, address: str, act: Callable[[Page], None]) -> tuple[float, float]:
    """Seconds from the click to the first output, cold and warm."""
    context = browser.new_context(base_url=site.url, viewport={"width": 1280, "height": 900})
    taken = []
    for _ in range(2):
        page = context.new_page()
        page.goto(address)
        settle(page)
        began = time.monotonic()
        act(page)
        taken.append(time.monotonic() - began)
        page.close()
    context.close()
    return taken[0], taken[1]


def main() -> None:
    """Measures, and prints the table."""
    rows: list[tuple[str, str]] = []
    site = Site("/some/sub/path/")
    with tempfile.TemporaryDirectory() as name:
        site.root = Path(name) / "site"
        built(site.root)  # so that whatever is cached is there
        rows += [("rebuild without labs", f"{built(Path(name) / 'plain', '--no-lab'):.1f} s")]
        rows += [("rebuild with unchanged labs", f"{built(site.root):.1f} s")]
        rows += [("labs (lite/)", size(site.root / "lite")), ("Pyodide, shared", size(site.root / "assets/pyodide"))]
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(executable_path=chromium.executable(), args=list(chromium.ARGUMENTS))
            for what, address, act in (
                ("exercise in a lesson", LESSON, exercise),
                ("prompt in a page", "authors/", prompt),
                ("notebook of a lab", LAB, notebook),
            ):
                cold, warm = started(browser, site, address, act)
                rows.append((f"first output: {what}", f"{cold:.1f} s cold, {warm:.1f} s warm"))
            browser.close()
    site.close()
    for label, value in rows:
        print(f"| {label} | {value} |")


if __name__ == "__main__":
    main()
