"""The answer key: every question with its answers and reasons, every exercise with its solution and named mistakes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import unified_diff
from html import escape

from course.model import Course, Exercise, Feedback, Lesson, Mistake, Option, Question, Turn, Unit
from course.render.exercises import python
from course.render.links import lesson_numbers, lesson_url
from course.render.markdown import Fragments

PAGE = "coach/answers.md"
_HERE = "[course: answers]"
_ENDINGS = {"best": "A good end", "fair": "A fair end", "poor": "A poor end"}
Texts = Callable[[str], Fragments]
"""From the file that holds a text to what renders it."""


def filled(text: str, course: Course) -> str:
    """The page's Markdown with a heading and a placement for each unit."""
    parts = (
        f"## Unit {place}: {one.title} {{#{one.id}}}\n\n[course: answers-{one.id}]"
        for place, one in enumerate(course.units, start=1)
        if one.lessons
    )
    return text.replace(_HERE, "\n\n".join(parts))


def placements(course: Course, texts: Texts, base: str) -> dict[str, str]:
    """HTML of each unit's answers; lessons are folded."""
    return {f"course: answers-{one.id}": _unit(one, course, texts, base) for one in course.units}


def _unit(unit: Unit, course: Course, texts: Texts, base: str) -> str:
    numbers = lesson_numbers(course)
    return "".join(
        f'<details class="key" id="{one.id}"><summary><h3>{numbers[one.id]} {escape(one.title, quote=False)}</h3>'
        f"</summary>{_lesson(one, texts, base)}</details>"
        for one in unit.lessons
    )


def _lesson(lesson: Lesson, texts: Texts, base: str) -> str:
    questions = "".join(f"<li>{_question(one, texts(one.span.file))}</li>" for one in lesson.questions)
    exercises = "".join(_exercise(one, f"{base}{lesson_url(lesson)}") for one in lesson.exercises)
    return (f"<h4>Questions</h4><ol>{questions}</ol>" if questions else "") + exercises


# --- questions -------------------------------------------------------------------------------------------------------


def _why(feedback: Feedback | None, text: Fragments) -> str:
    return f'<div class="key__why">{text.block(feedback.text)}</div>' if feedback else ""


def _mark(right: bool) -> str:
    sign, word = ("✓", "Right") if right else ("✗", "Wrong")
    slug = "right" if right else "wrong"
    return (
        f'<span class="key__mark key__mark--{slug}" aria-hidden="true">{sign}</span>'
        f'<span class="sr-only">{word}: </span>'
    )


def _rows(rows: Sequence[tuple[bool, str, Feedback | None]], text: Fragments) -> str:
    """Answers on offer, or answers that one may type, each with its mark and its reason."""
    items = "".join(f"<li>{_mark(right)}{said}{_why(feedback, text)}</li>" for right, said, feedback in rows)
    return f'<ul class="key__rows">{items}</ul>'


def _question(question: Question, text: Fragments) -> str:
    head = f'<div class="key__prompt"><p>{text.inline(question.prompt)}</p>{text.block(question.body)}</div>'
    return head + _answer(question, text)


def _answer(question: Question, text: Fragments) -> str:
    match question.kind:
        case "single" | "multiple" | "true-false":
            return _rows([(one.right, text.inline(one.text), one.feedback) for one in question.options], text)
        case "numeric":
            return _numeric(question, text)
        case "fill":
            blanks = [(one.right, _words(one.accepts), one.feedback) for one in question.blanks]
            return _rows([*blanks, *_otherwise(question)], text)
        case "order":
            items = "".join(f"<li>{text.inline(one.text)}{_why(one.feedback, text)}</li>" for one in question.options)
            return f'<p class="key__label">In this order</p><ol class="key__order">{items}</ol>'
        case "match":
            return _match(question, text)
        case "dialogue":
            return _dialogue(question, text)
        case "reflect":
            rubric = "".join(f"<li>{text.inline(one)}</li>" for one in question.rubric)
            return (
                f'<p class="key__label">Learners judge this one themselves, by these points</p><ul>{rubric}</ul>'
                f'<p class="key__label">One good answer</p>{_why(question.exemplar, text)}'
            )


def _otherwise(question: Question) -> list[tuple[bool, str, Feedback | None]]:
    return [(False, "Anything else", question.otherwise)] if question.otherwise else []


def _words(accepts: Sequence[str]) -> str:
    return " or ".join(f"“{escape(one, quote=False)}”" for one in accepts)


def _numeric(question: Question, text: Fragments) -> str:
    rows = [(one.right, escape(one.text, quote=False), one.feedback) for one in question.ranges]
    return _rows([*rows, *_otherwise(question)], text)


def _match(question: Question, text: Fragments) -> str:
    rows = "".join(
        f"<tr><td>{text.inline(one.left) or '<em>nothing</em>'}</td><td>{text.inline(one.right)}</td>"
        f"<td>{text.block(one.feedback.text) if one.feedback else ''}</td></tr>"
        for one in question.pairs
    )
    head = '<tr><th scope="col">This</th><th scope="col">belongs to</th><th scope="col">because</th></tr>'
    return f"<table><thead>{head}</thead><tbody>{rows}</tbody></table>"


def _dialogue(question: Question, text: Fragments) -> str:
    turns = {one.id: one for one in question.turns}
    way = best_way(question)
    said = "".join(f"<li>{text.inline(one.text)}{_why(one.feedback, text)}</li>" for one in way)
    last = turns.get(way[-1].next or "") if way else None
    end = f'<p class="key__label">{_ENDINGS["best"]}</p>{text.block(last.text)}' if last else ""
    every = "".join(_turn(one, turns, text) for one in question.turns)
    return (
        f'<p class="key__label">The shortest way to a good end</p><ol class="key__order">{said}</ol>{end}'
        f'<details class="key__turns"><summary>Every turn of this talk</summary><ul>{every}</ul></details>'
    )


def _turn(turn: Turn, turns: dict[str, Turn], text: Fragments) -> str:
    name = _ENDINGS[turn.ending] if turn.ending else "Turn"
    title = f"<strong>{name}: {escape(turn.title, quote=False)}</strong>"
    rows = [
        (one.right, f"{text.inline(one.text)}{_to(turns.get(one.next or ''))}", one.feedback) for one in turn.options
    ]
    return f"<li>{title}{text.block(turn.text)}{_rows(rows, text) if rows else ''}</li>"


def _to(turn: Turn | None) -> str:
    return f' <span class="quiet">→ {escape(turn.title, quote=False)}</span>' if turn else ""


def best_way(question: Question) -> list[Option]:
    """The shortest way through a dialogue that ends well: what to say, turn by turn."""
    turns = {one.id: one for one in question.turns}
    ways: list[tuple[str, list[Option]]] = [(question.turns[0].id, [])] if question.turns else []
    seen: set[str] = set()
    while ways:
        here, way = ways.pop(0)
        if here in seen or here not in turns:
            continue
        seen.add(here)
        if turns[here].ending == "best":
            return way
        ways += [(one.next, [*way, one]) for one in turns[here].options if one.next]
    return []


# --- exercises -------------------------------------------------------------------------------------------------------


def _exercise(exercise: Exercise, lesson: str) -> str:
    mistakes = "".join(_mistake(one, exercise) for one in exercise.mistakes)
    named = (
        f'<p class="key__label">Mistakes that the page knows by name</p><ul class="key__mistakes">{mistakes}</ul>'
        if mistakes
        else ""
    )
    return (
        f'<h4>Exercise: <a href="{lesson}#exercise-{exercise.id}">{escape(exercise.title, quote=False)}</a></h4>'
        f'<p class="key__label">One solution</p>{python(exercise.solution)}{named}'
    )


def _mistake(mistake: Mistake, exercise: Exercise) -> str:
    name = mistake.name.replace("_", " ").replace("-", " ").capitalize()
    lines = changed(exercise.solution, mistake.source)
    code = (
        f'<pre tabindex="0" aria-label="What differs"><code>{escape(lines, quote=False)}</code></pre>' if lines else ""
    )
    said = escape(mistake.message, quote=False)
    return f"<li><strong>{escape(name, quote=False)}.</strong> It is told: “{said} …”{code}</li>"


def changed(solution: str, wrong: str) -> str:
    """The lines in which a wrong program differs from the solution, with - and + before them; comments left out."""

    def code(source: str) -> list[str]:
        return [line for line in source.splitlines() if line.strip() and not line.lstrip().startswith("#")]

    lines = list(unified_diff(code(solution), code(wrong), n=0, lineterm=""))[2:]
    return "\n".join(line for line in lines if not line.startswith("@@"))
