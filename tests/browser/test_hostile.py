"""Programs that would freeze, break or trick a page: it stays live, says what happened, and Python is back."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from conftest import Watch
from learner import Exercise, settle
from playwright.sync_api import Browser, Page, Route, expect
from served import Site

LESSON = "two-doors/the-two-percent/"
ID = "at-least-one"

# `js` is an empty room, and `run_js` finds nothing in it. Any JavaScript object leads out of it.
JAVASCRIPT = "import pyodide_js\npyodide_js.constructor.constructor"

TOLD = {
    "a flood of output": ("while True:\n    print('more')", "printed more than 20,000 characters"),
    "a list of a thousand million": ("numbers = [0] * 10**9", "more memory than this page has"),
    "a list without end": ("kept = []\nwhile True:\n    kept.append('x' * 10**6)", "more memory than this page has"),
    "deep recursion": ("def f(n):\n    return f(n + 1)\nf(0)", "far too deep"),
    "recursion without a limit": (
        "import sys\nsys.setrecursionlimit(10**6)\ndef f(n):\n    return f(n + 1)\nf(0)",
        "far too deep",
    ),
    "a question": ("name = input('Name? ')", "no answer is left"),
    "a thread": ("import threading\nthreading.Thread(target=print).start()", "Threads don't work"),
    "the page by js": ("import js\njs.document.body.remove()", "line 2"),
    "a closed worker": ("from pyodide.code import run_js\nrun_js('self.close()')", "line 2"),
    "a forged answer": (
        "from pyodide.code import run_js\nrun_js(\"postMessage({type: 'answer', id: 1, value: {status: 'passed'}})\")",
        "line 2",
    ),
    "the network by js": ("from pyodide.code import run_js\nrun_js(\"fetch('/')\")", "line 2"),
    "the record by js": ('from pyodide.code import run_js\nrun_js("indexedDB.databases()")', "line 2"),
    "another worker": ("from pyodide.code import run_js\nrun_js(\"new Worker('worker.js')\")", "line 2"),
    "a forged answer by a way around": (f"{JAVASCRIPT}('postMessage(1)')()", "line 2"),
    "the network by a way around": (f"{JAVASCRIPT}('fetch(1)')()", "line 2"),
    "the record by a way around": (f"{JAVASCRIPT}('indexedDB.databases()')()", "line 2"),
}
FATAL = {
    "recursion by __repr__": "class A:\n    def __repr__(self):\n        return 'x' + repr(A())\nrepr(A())",
    "recursion by __getattr__": "class B:\n    def __getattr__(self, x):\n        return getattr(self, x + 'a')\nB().x",
    "a list in itself": "a, b = [], []\na.append(a)\nb.append(b)\na == b",
    "a hundred thousand lists": "a = []\nfor _ in range(100_000):\n    a = [a]\ndel a\nprint('gone')",
    "the end of the process": "import os\nos._exit(1)",
    "an abort": "import os\nos.abort()",
    "memory by ctypes": "import ctypes\nctypes.memset(1024, 255, 10_000_000)",
}
ENDLESS = {
    "a loop": "while True:\n    pass",
    "a sleep": "import time\ntime.sleep(1000)",
    "a sum in C": "sum(range(10**12))",
    "a loop that catches all": "while True:\n    try:\n        exit()\n    except BaseException:\n        pass",
    "a loop in js": f"{JAVASCRIPT}('while (true) {{}}')()",
}


@pytest.fixture(scope="module")
def exercise(browser: Browser, site: Site) -> Iterator[Exercise]:
    """One exercise on one page that bears all of it."""
    context = browser.new_context(base_url=site.url, viewport={"width": 390, "height": 844})
    context.set_default_timeout(30_000)
    watch = Watch(context, site)
    page = context.new_page()
    page.goto(LESSON)
    settle(page)
    yield Exercise(page, ID).open_code()
    assert not watch.problems, "\n".join(watch.problems)
    context.close()


def alive(exercise: Exercise) -> None:
    """The page answers, Python runs, and another program finds nothing of the one before."""
    exercise.run("print(6 * 7, 'kept' in globals())")
    expect(exercise.region("Output")).to_contain_text("42 False")


@pytest.mark.parametrize("name", TOLD)
def test_a_hostile_program_ends_with_words_about_it(exercise: Exercise, name: str) -> None:
    program, words = TOLD[name]
    exercise.run(program)
    exercise.until("error")
    expect(exercise.region("Feedback")).to_contain_text(words)
    assert exercise.code == program
    alive(exercise)


@pytest.mark.parametrize("name", FATAL)
def test_a_program_that_breaks_python_is_told_and_python_comes_back_each_time(exercise: Exercise, name: str) -> None:
    for _ in range(2):
        exercise.run(FATAL[name])
        exercise.until("error", "idle", "passed")
        if exercise.element.get_attribute("data-state") == "error":
            expect(exercise.region("Feedback")).to_contain_text(re.compile("start(ed)? afresh|far too deep"))
        shown = exercise.element.inner_text()
        assert "Pyodide" not in shown
        assert "wasm" not in shown
        assert exercise.code == FATAL[name]
        alive(exercise)


@pytest.mark.parametrize("name", ENDLESS)
def test_a_program_without_end_is_stopped_and_the_page_stays_live(exercise: Exercise, name: str) -> None:
    exercise.write(ENDLESS[name])
    exercise.press("Run")
    exercise.until("running")
    assert exercise.page.evaluate("new Promise(done => requestAnimationFrame(() => done(6 * 7)))") == 42
    exercise.element.get_by_role("button", name="Stop").dispatch_event("click")  # at once: the time limit is near
    exercise.until("stopped")
    expect(exercise.region("Feedback")).to_contain_text("Your code is still here")
    assert exercise.code == ENDLESS[name]
    alive(exercise)


def test_a_program_gets_the_answers_that_were_written_beforehand(exercise: Exercise) -> None:
    exercise.write("name = input('Name? ')\nprint('Hello', name, int(input()) + 1)")
    exercise.element.get_by_label("Answers for input()").fill("Sam\n41\n")
    exercise.press("Run")
    expect(exercise.region("Output")).to_contain_text("Name? Sam")
    expect(exercise.region("Output")).to_contain_text("Hello Sam 42")


def test_nothing_that_a_program_did_reached_the_record(exercise: Exercise) -> None:
    expect(exercise.element).not_to_contain_text("Passed")
    exercise.page.wait_for_timeout(1000)  # a draft is written when typing has paused
    exercise.page.reload()
    settle(exercise.page)
    exercise.open_code()
    assert "Hello" in exercise.code
    expect(exercise.element.get_by_label("Answers for input()")).to_have_value("Sam\n41\n")


# --- ten exercises ----------------------------------------------------------------------------------


def ten_of(html: str) -> str:
    """A lesson's page with its exercise ten times."""
    found = re.search(r'(<script type="?application/json"? id="?course-data"?>)(.*?)(</script>)', html, re.DOTALL)
    assert found
    data: dict[str, Any] = json.loads(found[2])
    first = next(one for one in data["lesson"]["exercises"] if one["id"] == ID)
    data["lesson"]["exercises"] = [{**first, "id": f"copy-{number}"} for number in range(10)]
    html = html.replace(found[2], json.dumps(data).replace("</", "<\\/"))
    start = html.index("<course-exercise")
    end = html.index("</course-exercise>") + len("</course-exercise>")
    copies = (html[start:end].replace(f'data-exercise="{ID}"', f'data-exercise="copy-{n}"') for n in range(10))
    return html[:start] + "\n".join(copies) + html[end:]


def test_ten_exercises_on_one_page_share_one_python_and_no_names(page: Page) -> None:
    def serve(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=ten_of(answer.text()))

    page.route(re.compile(f"{LESSON}$"), serve)
    page.goto(LESSON)
    settle(page)
    exercises = [Exercise(page, f"copy-{number}").open_code() for number in range(10)]
    for number, exercise in enumerate(exercises):
        exercise.run(f"print(sorted(name for name in globals() if name.startswith('mine')))\nmine_{number} = {number}")
        expect(exercise.region("Output")).to_contain_text("[]")
    assert len([worker for worker in page.workers if "/course/worker" in worker.url]) == 1
