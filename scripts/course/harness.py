"""Runs and grades one submission; draws what an exercise's explorer and a lesson's chart show.

The same file works under pytest and in the browser, on the standard library alone. ``run`` and
``grade`` give plain data shaped as ``contract.HarnessResult`` and never raise, whatever the
program does; a program that never ends is for the caller to stop.

The browser needs these files of the package: see ``MODULES``.

What a check may count on: the learner's program has run once, from its first line to its last.
Before each check, the lists, dictionaries, sets, numbers and texts among its global names are as
they were then, so what one check changes does not reach the next. What sits in default arguments
or inside objects of the learner's own classes is shared.
"""

from __future__ import annotations

import datetime
import linecache
import types
from collections.abc import Callable, Sequence
from typing import Any

from course import picture
from course.errors_in_words import explain, last_frame, text_of
from course.learner import CHECKS, CheckFailed, Learner, Program, as_words, note_compared, own_names
from course.sandbox import OUTPUT_LIMIT, YOUR_CODE, Output, OutputLimitReached, Sandbox

MODULES = (
    "__init__",
    "errors_in_words",
    "errors_runtime",
    "errors_syntax",
    "errors_types",
    "harness",
    "inputs",
    "learner",
    "picture",
    "sandbox",
    "values",
)
"""The files of this package that the harness needs, without ``.py``."""

Result = dict[str, Any]
CheckFunction = Callable[[Any], Any]

_LONGEST_SHOWN = 80
_SEED = 20_180_501  # any number; the same program gets the same grade

_checks: list[tuple[str, CheckFunction]] = []
_mistakes: list[tuple[str, CheckFunction]] = []

_AUTHORS_OWN = (NameError, SyntaxError, ImportError, AssertionError)
"""Errors of checks.py that no value from a learner can cause."""


class ChecksBroken(Exception):
    """checks.py breaks its own rules: the author's fault."""


# --- what checks.py uses --------------------------------------------------------------------------


def check(name: str) -> Callable[[CheckFunction], CheckFunction]:
    """Mark a function as the check called ``name``; it gets the learner's program and returns what a pass means."""

    def mark(function: CheckFunction) -> CheckFunction:
        _checks.append((name, function))
        return function

    return mark


def mistake(name: str) -> Callable[[CheckFunction], CheckFunction]:
    """Mark a function that knows a common mistake: it returns words if it sees it, else None."""

    def mark(function: CheckFunction) -> CheckFunction:
        _mistakes.append((name, function))
        return function

    return mark


def expect(holds: object, message: str) -> None:
    """Fail the check with ``message`` unless ``holds``."""
    if not isinstance(message, str) or not message.strip():
        raise ChecksBroken("expect needs a message that says what the result means.")
    if not holds:
        raise CheckFailed(message)


def close(a: object, b: object, tolerance: float = 0.0006) -> bool:
    """Whether two numbers differ by at most ``tolerance``; False for what is no number."""
    if a is None or b is None:
        note_compared()
    if isinstance(a, bool) or isinstance(b, bool):
        return False
    try:
        return bool(abs(a - b) <= tolerance)  # type: ignore[operator]
    except Exception:
        return False


def same(got: object, wanted: object, tolerance: float = 0.0006) -> bool:
    """Whether two answers agree: numbers within ``tolerance``; only None equals None, and True is no number."""
    if got is None or wanted is None:
        if got is not wanted:
            note_compared()
        return got is wanted
    return close(got, wanted, tolerance)


def shown(got: object) -> str:
    """An answer as a person would write it down: three decimals for a float, else Python's own way."""
    if isinstance(got, (set, frozenset)) and 0 < len(got) < 50:  # sets have no order, and a message must have one
        return "{" + ", ".join(sorted(map(repr, got))) + "}"
    if isinstance(got, dict) and 0 < len(got) < 50:  # a dictionary filled from a set has the set's order
        return "{" + ", ".join(sorted(f"{key!r}: {value!r}" for key, value in got.items())) + "}"
    said = f"{got:.3f}" if isinstance(got, float) else repr(got)
    return said if len(said) <= _LONGEST_SHOWN else f"{said[:_LONGEST_SHOWN]}…"


# --- run and grade --------------------------------------------------------------------------------


def run(source: str, answers: Sequence[str] = ()) -> Result:
    """Run a learner's program: what it printed, what it showed, and its error in plain words.

    ``answers`` are for ``input()``, one for each call.
    """
    sandbox = Sandbox(answers=answers)
    error = None
    picture.take_shown()
    with sandbox:
        try:
            _present(sandbox.run(source), sandbox.output)
        except SystemExit as stop:
            _farewell(stop, sandbox.output)
        except BaseException as caught:
            error = caught
        sandbox.tidy()
        found = _explained(error, source, sandbox)
        sandbox.namespace.clear()  # what ends with its names may still print, and does so in here
    return _result("error" if found else "ran", output=sandbox.output.text, error=found)


def grade(source: str, checks: str, answers: Sequence[str] = ()) -> Result:
    """Run a learner's program and then the author's checks on it; ``answers`` are for ``input()``."""
    picture.take_shown()
    sandbox = Sandbox(seed=_SEED, answers=answers)
    with sandbox:
        try:
            _present(sandbox.run(source), sandbox.output)
        except BaseException as caught:
            sandbox.tidy()
            return _result("error", output=sandbox.output.text, error=_explained(caught, source, sandbox))
        sandbox.tidy()
        try:
            return _Grading(source, sandbox).result(checks)
        except BaseException as caught:
            sandbox.tidy()
            return _result("broken", output=sandbox.output.text, error=_broken(caught))
        finally:
            sandbox.redirect(Output())
            sandbox.namespace.clear()


class _Grading:
    """One submission against one checks.py."""

    def __init__(self, source: str, sandbox: Sandbox) -> None:
        self._source = source
        self._sandbox = sandbox
        self._program = Program(sandbox)
        self._learner = Learner(self._program)
        self._output = sandbox.output.text

    def result(self, checks: str) -> Result:
        _checks.clear()
        _mistakes.clear()
        _execute(checks, CHECKS)
        named, known = tuple(_checks), tuple(_mistakes)
        if not named:
            raise ChecksBroken("checks.py has no function marked with @check.")
        results = [self._checked(name, function) for name, function in named]
        passed = all(result["passed"] for result in results)
        found = None if passed else self._mistake(known)
        return _result("passed" if passed else "failed", output=self._output, checks=results, mistake=found)

    def _checked(self, name: str, function: CheckFunction) -> Result:
        output = Output(max(0, OUTPUT_LIMIT - len(self._output)))
        try:
            message = self._called(function, output)
            if not isinstance(message, str) or not message.strip():
                raise ChecksBroken(f"The check {name!r} passes without a word: return what the result means.")
            passed = True
        except ChecksBroken:
            raise
        except BaseException as caught:
            passed, message = False, self._complaint(caught)
        if not output.cut:  # a flood is reported by its own check and not repeated in the output
            self._output += output.text
        return {"name": name, "passed": passed, "message": message}

    def _called(self, function: CheckFunction, output: Output) -> Any:
        self._program.begin()
        self._sandbox.redirect(output)
        try:
            return function(self._learner)
        finally:
            self._sandbox.tidy()

    def _complaint(self, caught: BaseException) -> str:
        """Why a check failed, in words for the learner; raises again what is the author's fault."""
        if isinstance(caught, CheckFailed):
            return self._program.about_none() or str(caught)
        place = last_frame(caught, (YOUR_CODE, CHECKS))
        if isinstance(caught, OutputLimitReached) or (place and place[0] == YOUR_CODE):
            return as_words(explain(caught, self._source, self._program.names))
        if isinstance(caught, _AUTHORS_OWN) or not isinstance(caught, Exception) or not self._program.used:
            raise caught
        return self._program.about_value(caught)

    def _mistake(self, known: tuple[tuple[str, CheckFunction], ...]) -> Result | None:
        for name, function in known:
            try:
                message = self._called(function, Output())
            except ChecksBroken:
                raise
            except BaseException as caught:
                if not isinstance(caught, CheckFailed):
                    self._complaint(caught)  # raises if the author is to blame
                continue
            if isinstance(message, str) and message.strip():
                return {"name": name, "message": message}
        return None


# --- explorers and charts -------------------------------------------------------------------------


def parameters(explore: str) -> list[dict[str, Any]]:
    """The parameters of an explore.py, as ``contract.Parameter``."""
    made = _execute(explore, "explore.py").get("PARAMETERS")
    if not isinstance(made, list) or not made:
        raise ValueError("explore.py needs a list PARAMETERS with at least one slider, select, switch or other input.")
    return made


def explore(solution: str, explore: str, values: dict[str, Any]) -> dict[str, Any]:
    """What an explore.py shows for ``values``; parameters that are not among them keep their own value."""
    with Sandbox(seed=_SEED) as sandbox:
        module = _execute(explore, "explore.py")
        known = {one["name"]: one for one in module["PARAMETERS"]}
        for name in values:
            if name not in known:
                raise ValueError(f"explore.py has no parameter called {name}.")
        given = {name: _typed(one, values.get(name, one["value"])) for name, one in known.items()}
        return _drawn(module["explore"](_solved(sandbox, solution), **given), "explore")


def chart(solution: str, chart: str) -> dict[str, Any]:
    """What a lesson's ``charts/<name>.py`` draws with an exercise's solution."""
    with Sandbox(seed=_SEED) as sandbox:
        module = _execute(chart, "chart.py")
        return _drawn(module["picture"](_solved(sandbox, solution)), "picture")


def _solved(sandbox: Sandbox, solution: str) -> types.ModuleType:
    sandbox.run(solution)
    picture.take_shown()
    return sandbox.main


def _typed(parameter: dict[str, Any], value: Any) -> Any:
    """Sliders over whole numbers give whole numbers, for the browser knows only one kind; days give dates.

    A day that is not given is a fixed Monday, so that what is drawn at build time never changes by itself.
    """
    if parameter["kind"] == "day":
        return datetime.date.fromisoformat(value or "2026-01-05")
    if parameter["kind"] != "slider":
        return value
    whole = float(parameter["minimum"]).is_integer() and float(parameter["step"]).is_integer()
    return round(value) if whole else float(value)


def _drawn(made: Any, function: str) -> dict[str, Any]:
    if not (picture.is_picture(made) or picture.is_part(made)):
        raise ValueError(f"{function} must return picture(...).")
    drawn: dict[str, Any] = _clean(picture.as_picture(made))
    return drawn


# --- helpers --------------------------------------------------------------------------------------


def _execute(source: str, file: str) -> dict[str, Any]:
    """Run an author's file as a module of its own."""
    module = types.ModuleType(file.removesuffix(".py"))
    linecache.cache[file] = (len(source), None, source.splitlines(keepends=True), file)
    exec(compile(source, file, "exec", dont_inherit=True), vars(module))
    return vars(module)


def _present(value: Any, output: Output) -> None:
    """Show the value of a program's last line if the program showed nothing else."""
    if value is None or output.text or picture.anything_shown():
        return
    if picture.is_picture(value) or picture.is_part(value):
        picture.show(value)
    else:
        output.write(f"{value!r}\n")


def _farewell(stop: SystemExit, output: Output) -> None:
    if isinstance(stop.code, str) and not output.cut:
        output.write(f"{stop.code}\n"[:1000])


def _explained(error: BaseException | None, source: str, sandbox: Sandbox) -> Result | None:
    if error is None:
        return None
    return explain(error, source, own_names(sandbox.namespace))


def _broken(error: BaseException) -> Result:
    place = last_frame(error, (CHECKS,))
    line = error.lineno if isinstance(error, SyntaxError) and error.filename == CHECKS else place[1] if place else None
    said = text_of(error)
    return {
        "kind": type(error).__name__,
        "message": "The checks of this exercise have a fault. It is ours, not yours.",
        "advice": "Your program is kept. Go on with the lesson, and tell the coach if you like.",
        "line": None,
        "detail": f"{CHECKS}, line {line or 1}: {type(error).__name__}: {said}",
    }


def _result(status: str, output: str, checks: list[Result] | None = None, **found: Result | None) -> Result:
    made: Result = _clean(
        {
            "status": status,
            "output": output,
            "checks": checks or [],
            "mistake": found.get("mistake"),
            "error": found.get("error"),
            "pictures": picture.take_shown(),
        }
    )
    return made


def _clean(value: Any) -> Any:
    """The same data without characters that no text may hold (halves of pairs)."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, list):
        return [_clean(item) for item in value]
    if isinstance(value, dict):
        return {key: _clean(item) for key, item in value.items()}
    return value
