"""Python from the snapshot is the same Python: its library, its behaviour, its judgement of every exercise."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from course.gate import cases
from course.sources import load
from interpreter import Interpreter
from playwright.sync_api import Browser, Page
from served import Site

ROOT = Path(__file__).resolve().parents[2]
PAGE = "two-doors/the-two-percent/"

IMPORT_ALL = """
import importlib, sys, warnings
warnings.simplefilter("ignore")
for name in sorted(sys.stdlib_module_names - {"antigravity", "this", "idlelib", "turtledemo", "__main__"}):
    try:
        importlib.import_module(name)
        print(name, "is there")
    except BaseException as error:
        print(name, type(error).__name__, error)
"""
BEHAVIOURS = dict(
    part.split("\n", 1)
    for part in (ROOT / "tests/fixtures/behaviours.txt").read_text(encoding="utf-8").split("\n--- ")[1:]
)


@pytest.fixture(scope="module")
def pages(browser: Browser, site: Site) -> Iterator[dict[str, Page]]:
    """A page for each way to start, in one context."""
    context = browser.new_context(base_url=site.url, timezone_id="America/New_York", locale="en-GB")
    opened = {boot: context.new_page() for boot in ("snapshot", "plain")}
    for page in opened.values():
        page.goto(PAGE)
    yield opened
    context.close()


@pytest.fixture(scope="module")
def both(pages: dict[str, Page]) -> tuple[Interpreter, Interpreter]:
    """Python started from the snapshot, and Python started plainly."""
    return Interpreter(pages["snapshot"], "snapshot"), Interpreter(pages["plain"], "plain")


Both = tuple[Interpreter, Interpreter]


def test_every_behaviour_is_the_same(both: Both) -> None:
    assert len(BEHAVIOURS) > 20
    for name, source in BEHAVIOURS.items():
        quick, plain = (python.ask("run", source=source) for python in both)
        assert plain["output"], f"{name}: {plain['error']}"
        assert quick == plain, name


def test_every_program_of_every_exercise_is_judged_the_same(both: Both) -> None:
    programs = list(cases(load(ROOT)[0]))
    assert len(programs) > 50
    for case in programs:
        quick, plain = (python.ask("grade", source=case.source, checks=case.checks) for python in both)
        # A set that a program prints has the order of its start; what is said about the program has none.
        printed = [sorted(result.pop("output")) for result in (quick, plain)]
        assert printed[0] == printed[1], f"{case.exercise} {case.kind}"
        assert quick == plain, f"{case.exercise} {case.kind}"


def test_every_module_of_the_library_is_there(both: Both) -> None:
    quick, plain = (python.output(IMPORT_ALL) for python in both)
    assert plain.count("is there") > 200
    assert quick == plain


def test_each_start_has_its_own_chance_and_the_time_of_day(pages: dict[str, Page]) -> None:
    program = (
        "import random, time, datetime\nprint([random.random(), time.time(), datetime.datetime.now().timestamp()])"
    )
    seen = []
    for _ in range(2):
        python = Interpreter(pages["snapshot"], "snapshot")
        chance, *clocks = json.loads(python.output(program))
        python.end()
        assert all(abs(clock - time.time()) < 300 for clock in clocks)
        seen.append(chance)
    assert seen[0] != seen[1]
