"""Computes what the pages show before any script runs: charts, first pictures, the odds of the home page."""

from __future__ import annotations

import contextlib
import io
import json
import math
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from hashlib import sha256
from pathlib import Path, PurePosixPath
from typing import Any

from pydantic import TypeAdapter

from course import harness, web
from course.alone import alone
from course.contract import OddsGrid, Parameter
from course.model import Course, Exercise
from course.render.drawn import Drawn

ODDS_EXERCISE = "at-least-one"
"""Its solution defines ``at_least_one(rate, tries)``, which the home page plays with."""
_RATES = (0.01, 0.02, 0.03, 0.05, 0.08, 0.1, 0.15, 0.2)
_TRIES = 100
_PARAMETERS: TypeAdapter[list[Parameter]] = TypeAdapter(list[Parameter])
_SOURCES = ("chart-svg.mjs", "package-lock.json", "src/chart.ts", "src/chart/*.ts")


class _Studio:
    """Runs authors' drawing code; what fails is told and left out, so that one bad file spoils no other page."""

    def __init__(self) -> None:
        self.failed: list[str] = []

    def tried[T](self, where: str, make: Callable[[], T]) -> T | None:
        try:
            return make()
        except Exception as error:  # an author's code may raise anything
            self.failed.append(f"{where}: it could not be drawn ({type(error).__name__}: {error}); see course gate")
            return None


def draw(course: Course, root: Path, say: Callable[[str], None]) -> tuple[Drawn, list[str]]:
    """Everything that ``course`` shows as a picture, and what could not be drawn. Markup is cached by its content."""
    studio = _Studio()
    exercises = {exercise.id: exercise for lesson in course.lessons for exercise in lesson.exercises}
    pictures: dict[str, dict[str, Any]] = {}
    parameters: dict[str, list[Parameter]] = {}
    for name, file, solution, explore in _explorers(course):
        where = f"{PurePosixPath(file).parent}/explore.py"
        parameters[name] = studio.tried(where, partial(_parameters, explore)) or []
        first = studio.tried(where, partial(harness.explore, solution, explore, {}))
        if first:
            pictures[f"first {name}"] = first
    for lesson in course.lessons:
        for chart in lesson.charts:
            solution = exercises[chart.exercise].solution if chart.exercise in exercises else ""
            made = studio.tried(str(chart.span), partial(harness.chart, solution, chart.source))
            if made:
                pictures[f"chart {lesson.id}/{chart.id}"] = made
    drawn = dict(zip(pictures, markup(pictures.values(), root, say), strict=True))
    known = exercises.get(ODDS_EXERCISE)
    return (
        Drawn(
            charts=_under("chart ", drawn),
            first=_under("first ", drawn),
            parameters=parameters,
            odds=studio.tried(ODDS_EXERCISE, partial(odds, known)) if known else None,
        ),
        studio.failed,
    )


def _under(prefix: str, drawn: dict[str, str]) -> dict[str, str]:
    return {name.removeprefix(prefix): html for name, html in drawn.items() if name.startswith(prefix)}


def _explorers(course: Course) -> Iterator[tuple[str, str, str, str]]:
    """Name in ``Drawn``, file, solution and explorer of every exercise, and of every tension that has an explorer."""
    for lesson in course.lessons:
        for exercise in lesson.exercises:
            yield exercise.id, exercise.span.file, exercise.solution, exercise.explore
    for one in course.tensions:
        if one.explore:
            yield f"tension/{one.id}", one.span.file, course.solution_for(one), one.explore


def _parameters(explore: str) -> list[Parameter]:
    return _PARAMETERS.validate_python(harness.parameters(explore))


def odds(exercise: Exercise) -> OddsGrid:
    """The solution's own function over a grid of chances and tries, to three digits."""
    space: dict[str, Any] = {"__name__": "solution"}
    with contextlib.redirect_stdout(io.StringIO()):  # it prints for its readers
        exec(compile(exercise.solution, f"{exercise.id}/solution.py", "exec"), space)
    chance = space["at_least_one"]
    grid = [[round(float(chance(rate, tries)), 3) for tries in range(_TRIES + 1)] for rate in _RATES]
    if not all(math.isfinite(value) for row in grid for value in row):
        raise ValueError(f"{exercise.id}: at_least_one gave something that is not a number")
    return OddsGrid(rates=list(_RATES), chances=grid)


def markup(pictures: Iterable[dict[str, Any]], root: Path, say: Callable[[str], None]) -> list[str]:
    """HTML of each picture; one run of Node for all that are not in the cache."""
    texts = [json.dumps(picture, sort_keys=True) for picture in pictures]
    cache = root / ".cache" / "pictures"
    with alone(cache):
        return _marked_up(texts, cache, root, say)


def _marked_up(texts: list[str], cache: Path, root: Path, say: Callable[[str], None]) -> list[str]:
    made_by = b"".join(file.read_bytes() for name in _SOURCES for file in sorted(web.folder(root).glob(name)))
    files = [cache / f"{sha256(made_by + text.encode()).hexdigest()[:24]}.html" for text in texts]
    missing = {file: text for file, text in zip(files, texts, strict=True) if not file.exists()}
    if missing:
        say(f"Drawing {len(missing)} pictures")
        sent = "[" + ",".join(missing.values()) + "]"
        for file, html in zip(missing, json.loads(web.node(root, "chart-svg.mjs", sent=sent)), strict=True):
            file.write_text(html, encoding="utf-8")
    return [file.read_text(encoding="utf-8") for file in files]
