"""Questions and exercises on paper: boxes to tick, lines to write on, and no answers."""

from __future__ import annotations

from html import escape
from string import ascii_uppercase

from course.model import Exercise, Option, Pair, Question
from course.render.exercises import python
from course.render.markdown import Fragments


def lines(count: int) -> str:
    """Room to write: so many empty lines."""
    return f'<div class="write" aria-hidden="true">{"<i></i>" * count}</div>'


def _boxes(options: tuple[Option, ...], text: Fragments) -> str:
    """Options with a box each, in an order that gives nothing away."""
    offered = sorted(options, key=lambda one: one.id)
    return f'<ul class="boxes">{"".join(f"<li>{text.inline(one.text)}</li>" for one in offered)}</ul>'


def _asked(words: str) -> str:
    return f'<p class="paper-asked">{words}</p>'


def question(one: Question, text: Fragments) -> str:
    """A question without its answer, and room for the learner's own."""
    return f"<div><p>{text.inline(one.prompt)}</p>{text.block(one.body)}</div>{_room(one, text)}"


def _room(one: Question, text: Fragments) -> str:
    match one.kind:
        case "single":
            return _asked("Tick one.") + _boxes(one.options, text)
        case "multiple":
            return _asked("Tick all that fit.") + _boxes(one.options, text)
        case "true-false":
            return _asked("Tick the answer with the right reason.") + _boxes(one.options, text)
        case "numeric":
            unit = escape(one.unit, quote=False)
            return f'<p class="paper-number">My answer: <span class="blank" aria-hidden="true"></span> {unit}</p>'
        case "fill":
            blanks = sum(blank.right for blank in one.blanks)
            return _asked(f"Fill in {'the blank' if blanks == 1 else 'the blanks'}.") + lines(blanks)
        case "order":
            return _asked("Number these in the right order.") + _boxes(one.options, text)
        case "match":
            return _asked("Write a letter into each box.") + _pairs(one.pairs, text)
        case "dialogue":
            return _dialogue(one, text)
        case "reflect":
            points = "".join(f"<li>{text.inline(point)}</li>" for point in one.rubric)
            return f'{lines(5)}{_asked("Look at it again:")}<ul class="boxes">{points}</ul>'


def _pairs(pairs: tuple[Pair, ...], text: Fragments) -> str:
    """Left sides with a box each, and right sides with a letter each in an order that gives nothing away."""
    left = "".join(f"<li>{text.inline(one.left)}</li>" for one in pairs if one.left)
    offered = sorted(pairs, key=lambda one: one.id)
    right = "".join(
        f"<li><b>{letter}</b> {text.inline(one.right)}</li>"
        for letter, one in zip(ascii_uppercase, offered, strict=False)
    )
    return f'<div class="paper-match"><ul class="boxes">{left}</ul><ul class="letters">{right}</ul></div>'


def _dialogue(one: Question, text: Fragments) -> str:
    """Only the beginning of a talk fits on paper; where it goes from there is for a rehearsal."""
    if not one.turns:
        return ""
    first = one.turns[0]
    return (
        f"{text.block(first.text)}{_asked('Tick what you would say first. How might it go on?')}"
        f"{_boxes(first.options, text)}{lines(4)}"
    )


def exercise(one: Exercise, text: Fragments) -> str:
    """An exercise to think through with a pencil: the task, the program to begin with, and room to write."""
    return (
        f'<section class="paper-exercise"><p class="eyebrow">Exercise</p><h4>{escape(one.title, quote=False)}</h4>'
        f'{text.block(one.task)}<p class="paper-asked">The program to begin with, if you write Python:</p>'
        f"{python(one.starter)}{_asked('Room for your sums, in words or in code:')}{lines(9)}</section>"
    )
