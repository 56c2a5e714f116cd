"""An exercise as data for the browser, and its static form: task, code to read, first picture."""

from __future__ import annotations

from html import escape

from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

from course.contract import ExerciseData
from course.model import Exercise
from course.render.drawn import Drawn
from course.render.markdown import Fragments

_STARS = {1: "gentle", 2: "medium", 3: "a stretch"}


def python(source: str) -> str:
    """Highlighted Python, to be read before the editor is there."""
    code: str = highlight(source, PythonLexer(), HtmlFormatter(nowrap=True))
    return f'<div class="highlight"><pre tabindex="0" aria-label="Python code"><code>{code}</code></pre></div>'


def data(exercise: Exercise, drawn: Drawn, fragments: Fragments) -> ExerciseData:
    """The exercise in the shape of the contract."""
    return ExerciseData(
        id=exercise.id,
        title=exercise.title,
        stars=exercise.stars,
        starter=exercise.starter,
        solution=exercise.solution,
        checks=exercise.checks,
        explore=exercise.explore,
        hints=[fragments.block(hint) for hint in exercise.hints],
        parameters=drawn.parameters.get(exercise.id, []),
    )


def _picture(exercise: Exercise, drawn: Drawn) -> str:
    """The explorer's first picture; where it depends on today, none, for a page can't know when it is read."""
    if any(one.kind == "day" and not one.value for one in drawn.parameters.get(exercise.id, [])):
        return ""
    return drawn.first.get(exercise.id, "")


def placed(exercise: Exercise, drawn: Drawn, fragments: Fragments) -> str:
    """The element that the browser brings to life, readable as it is."""
    stars = "★" * exercise.stars
    picture = _picture(exercise, drawn)
    return (
        f'<section class="exercise" aria-labelledby="exercise-{exercise.id}">'
        f'<p class="exercise__kind">Try it <span title="{_STARS.get(exercise.stars, "")}">'
        f'<span aria-hidden="true">{stars}</span>'
        f'<span class="sr-only">Difficulty: {_STARS.get(exercise.stars, "")}</span></span></p>'
        f'<h3 class="exercise__title" id="exercise-{exercise.id}">{escape(exercise.title, quote=False)}</h3>'
        f'<div class="exercise__task">{fragments.block(exercise.task)}</div>'
        f'<course-exercise data-exercise="{exercise.id}"><div class="exercise__static">'
        f"{f'<div class=exercise__picture>{picture}</div>' if picture else ''}"
        f"{python(exercise.starter)}</div></course-exercise></section>"
    )
