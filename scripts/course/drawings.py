"""Computes what the pages show before any script runs: charts, first pictures, the odds of the home page."""

from __future__ import annotations

import json
import math
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from course import harness, web
from course.contract import OddsGrid, Parameter
from course.model import Course, Exercise
from course.render.drawn import Drawn

ODDS_EXERCISE = "at-least-one"
"""Its solution defines ``at_least_one(rate, tries)``, which the home page plays with."""
_RATES = (0.01, 0.02, 0.03, 0.05, 0.08, 0.1, 0.15, 0.2)
_TRIES = 100
_PARAMETERS: TypeAdapter[list[Parameter]] = TypeAdapter(list[Parameter])
_SOURCES = ("src/chart.ts", "chart-svg.mjs", "package-lock.json")


def draw(course: Course, root: Path, say: Callable[[str], None]) -> Drawn:
    """Everything that ``course`` shows as a picture. Markup of pictures is cached by their content."""
    exercises = {exercise.id: exercise for lesson in course.lessons for exercise in lesson.exercises}
    parameters = {name: _parameters(exercise) for name, exercise in exercises.items()}
    charts = {
        f"{lesson.id}/{chart.id}": harness.chart(exercises[chart.exercise].solution, chart.source)
        for lesson in course.lessons
        for chart in lesson.charts
        if chart.exercise in exercises
    }
    first = {
        name: harness.explore(
            exercise.solution, exercise.explore, {one.name: one.model_dump()["value"] for one in parameters[name]}
        )
        for name, exercise in exercises.items()
    }
    made = markup([*charts.values(), *first.values()], root, say)
    return Drawn(
        charts=dict(zip(charts, made, strict=False)),
        first=dict(zip(first, made[len(charts) :], strict=True)),
        parameters=parameters,
        odds=odds(exercises[ODDS_EXERCISE]) if ODDS_EXERCISE in exercises else None,
    )


def _parameters(exercise: Exercise) -> list[Parameter]:
    return _PARAMETERS.validate_python(harness.parameters(exercise.explore))


def odds(exercise: Exercise) -> OddsGrid:
    """The solution's own function over a grid of chances and tries, to three digits."""
    space: dict[str, Any] = {"__name__": "solution"}
    exec(compile(exercise.solution, f"{exercise.id}/solution.py", "exec"), space)  # an author's file, as trusted as ours
    chance = space["at_least_one"]
    grid = [[round(float(chance(rate, tries)), 3) for tries in range(_TRIES + 1)] for rate in _RATES]
    if not all(math.isfinite(value) for row in grid for value in row):
        raise ValueError(f"{exercise.id}: at_least_one gave something that is not a number")
    return OddsGrid(rates=list(_RATES), chances=grid)


def markup(pictures: Iterable[dict[str, Any]], root: Path, say: Callable[[str], None]) -> list[str]:
    """HTML of each picture; one run of Node for all that are not in the cache."""
    texts = [json.dumps(picture, sort_keys=True) for picture in pictures]
    cache = root / ".cache" / "pictures"
    cache.mkdir(parents=True, exist_ok=True)
    made_by = b"".join((web.folder(root) / name).read_bytes() for name in _SOURCES)
    files = [cache / f"{sha256(made_by + text.encode()).hexdigest()[:24]}.html" for text in texts]
    missing = {file: text for file, text in zip(files, texts, strict=True) if not file.exists()}
    if missing:
        say(f"Drawing {len(missing)} pictures")
        sent = "[" + ",".join(missing.values()) + "]"
        for file, html in zip(missing, json.loads(web.node(root, "chart-svg.mjs", sent=sent)), strict=True):
            file.write_text(html, encoding="utf-8")
    return [file.read_text(encoding="utf-8") for file in files]
