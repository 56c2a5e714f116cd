"""One lesson from start to end, as a learner goes through it; the same steps in every engine and with both starts."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path

from bench.contestants import EXERCISE, LESSON, has_snapshot
from bench.engines.engine import Engine, EngineError, press, wait
from bench.engines.firefox import Firefox
from bench.engines.webkit import WebKit
from bench.server import Server

Say = Callable[[str], None]
ENGINES: dict[str, Callable[[], Engine]] = {"firefox": Firefox, "webkit": WebKit}

_BOX = f"document.querySelector('course-exercise[data-exercise=\"{EXERCISE}\"]')"
_READY = "return document.documentElement.dataset.course === 'ready'"
_DATA = "document.querySelector('template.course-data').content.querySelector('#course-data').textContent"
_OUTPUT = f"return {_BOX}.querySelector('.cx-output pre')?.textContent ?? ''"
_PASSED = f"return {_BOX}.dataset.state === 'passed'"


def _button(name: str) -> str:
    buttons = f"[...{_BOX}.querySelectorAll('button')]"
    return f"return {buttons}.find((one) => one.textContent.trim() === {json.dumps(name)})"


def _settle(engine: Engine) -> None:
    """Waits for the page and turns to the code."""
    wait(engine, _READY, "the page coming to life")
    if engine.script(f"return Boolean({_BOX}.querySelector('[data-view=python]'))"):
        press(engine, f"return {_BOX}.querySelector('[data-view=python]')")


def _exercise(engine: Engine) -> None:
    """Runs the starter, takes the solution over, checks it."""
    wait(engine, f"return Boolean({_BOX}.querySelector('.cm-content'))", "the editor")
    press(engine, _button("Run"))
    wait(engine, _OUTPUT, "the starter's output")
    wait(engine, f"return {_BOX}.dataset.state === 'idle'", "the end of the starter's run")
    press(engine, _button("Solution"))
    if not engine.script(f"return Boolean({_BOX}.querySelector('.cx-solution'))"):
        press(engine, _button("Solution"))  # before an honest try it wants to be asked twice
    wait(engine, f"return Boolean({_BOX}.querySelector('.cx-solution'))", "the solution")
    press(engine, f"return {_BOX}.querySelector('.cx-solution button')")
    press(engine, _button("Check"))
    wait(engine, _PASSED, "the solution passing its checks")


def _question(engine: Engine) -> str:
    """Answers the first question that has one right option; gives its id."""
    questions = json.loads(engine.script(f"return {_DATA}"))["lesson"]["questions"]
    question = next(one for one in questions if one["kind"] == "single")
    right = next(one["id"] for one in question["options"] if one["right"])
    box = f"document.querySelector('[data-question=\"{question['id']}\"]')"
    press(engine, f"return {box}.querySelector('input[value=\"{right}\"]').closest('label')")
    press(
        engine, f"return [...{box}.querySelectorAll('button')].find((one) => one.textContent.includes('Check answer'))"
    )
    wait(engine, f"return {box}.dataset.state === 'right'", "the right answer being marked")
    return str(question["id"])


def lesson(engine: Engine, url: str) -> None:
    """The whole way.

    Raises:
        EngineError: something did not work; the text says what.
    """
    engine.open(url)
    _settle(engine)
    _exercise(engine)
    answered = _question(engine)
    engine.reload()
    _settle(engine)
    wait(engine, _PASSED, "the passed exercise being remembered")
    kept = f"return document.querySelector('[data-question=\"{answered}\"]').dataset.state === 'right'"
    wait(engine, kept, "the answer being remembered")


def _snapshot_was_used(server: Server) -> bool:
    asked = " ".join(server.asked)
    return "memory-" in asked and "pyodide.asm.wasm" not in asked


def run(names: Sequence[str], site: Path, say: Say) -> int:
    """Goes through the lesson in each engine, once for each way to start; gives the exit status."""
    starts = ["plain", "snapshot"] if has_snapshot(site) else ["plain"]
    failures = 0
    for name in names:
        for start in starts:
            server = Server({"/some/sub/path/": site})
            try:
                label = _one(ENGINES[name], server, start)
                say(f"{label}, {start} start: the lesson works from start to end")
            except EngineError as error:
                failures += 1
                say(f"{name}, {start} start: FAILED: {error}")
            finally:
                server.close()
    return 1 if failures else 0


def _one(make: Callable[[], Engine], server: Server, start: str) -> str:
    engine = make()
    try:
        query = "?boot=plain" if start == "plain" else ""
        lesson(engine, f"{server.url}/some/sub/path/{LESSON}{query}")
        if start == "snapshot" and not _snapshot_was_used(server):
            raise EngineError(f"{engine.label} fell back to the plain start")
        return engine.label
    finally:
        engine.close()
