"""A question as data for the browser, and as plain reading for where no script runs."""

from __future__ import annotations

import math

from course.contract import (
    BlankData,
    Choice,
    ChoiceQuestion,
    DialogueQuestion,
    FillQuestion,
    MatchQuestion,
    NumericQuestion,
    OrderItem,
    OrderQuestion,
    PairData,
    QuestionData,
    Range,
    Reason,
    ReflectQuestion,
    Reply,
    TrueFalseQuestion,
    TurnData,
)
from course.model import Feedback, Option, Question
from course.render.markdown import Fragments

LARGEST = 1e300
"""JSON knows no infinity; an open end of a range stops here."""


def _said(feedback: Feedback | None, fragments: Fragments) -> str:
    return fragments.block(feedback.text) if feedback else ""


def prompt(question: Question, fragments: Fragments) -> str:
    """Heading and body of a question."""
    return f"<p>{fragments.inline(question.prompt)}</p>{fragments.block(question.body)}"


def _choice(option: Option, fragments: Fragments) -> Choice:
    return Choice(
        id=option.id,
        html=fragments.inline(option.text),
        right=option.right,
        feedback=_said(option.feedback, fragments),
    )


def _bounded(number: float) -> float:
    return number if math.isfinite(number) else math.copysign(LARGEST, number)


def _numeric(question: Question, text: str, fragments: Fragments) -> NumericQuestion:
    ranges = [
        Range(low=_bounded(r.low), high=_bounded(r.high), right=r.right, feedback=_said(r.feedback, fragments))
        for r in question.ranges
    ]
    return NumericQuestion(
        kind="numeric",
        id=question.id,
        objectives=list(question.objectives),
        prompt=text,
        unit=question.unit,
        ranges=ranges,
        otherwise=_said(question.otherwise, fragments),
    )


def _fill(question: Question, text: str, fragments: Fragments) -> FillQuestion:
    blanks = [
        BlankData(id=b.id, accepts=list(b.accepts), right=b.right, feedback=_said(b.feedback, fragments))
        for b in question.blanks
    ]
    return FillQuestion(
        kind="fill",
        id=question.id,
        objectives=list(question.objectives),
        prompt=text,
        blanks=blanks,
        otherwise=_said(question.otherwise, fragments),
    )


def _match(question: Question, text: str, fragments: Fragments) -> MatchQuestion:
    pairs = [
        PairData(
            id=pair.id,
            left=fragments.inline(pair.left),
            right=fragments.inline(pair.right),
            feedback=_said(pair.feedback, fragments),
        )
        for pair in question.pairs
    ]
    return MatchQuestion(kind="match", id=question.id, objectives=list(question.objectives), prompt=text, pairs=pairs)


def _dialogue(question: Question, text: str, fragments: Fragments) -> DialogueQuestion:
    turns = [
        TurnData(
            id=turn.id,
            title=turn.title,
            html=fragments.block(turn.text),
            ending=turn.ending,
            options=[
                Reply(**_choice(option, fragments).model_dump(), next=option.next or "") for option in turn.options
            ],
        )
        for turn in question.turns
    ]
    return DialogueQuestion(
        kind="dialogue", id=question.id, objectives=list(question.objectives), prompt=text, turns=turns
    )


def data(question: Question, fragments: Fragments) -> QuestionData:
    """The question in the shape of the contract."""
    text = prompt(question, fragments)
    objectives = list(question.objectives)
    match question.kind:
        case "single" | "multiple" as kind:
            options = [_choice(option, fragments) for option in question.options]
            return ChoiceQuestion(kind=kind, id=question.id, objectives=objectives, prompt=text, options=options)
        case "true-false":
            reasons = [
                Reason(**_choice(option, fragments).model_dump(), verdict=bool(option.verdict))
                for option in question.options
            ]
            return TrueFalseQuestion(
                kind="true-false", id=question.id, objectives=objectives, prompt=text, options=reasons
            )
        case "numeric":
            return _numeric(question, text, fragments)
        case "fill":
            return _fill(question, text, fragments)
        case "order":
            items = [
                OrderItem(id=o.id, html=fragments.inline(o.text), feedback=_said(o.feedback, fragments))
                for o in question.options
            ]
            return OrderQuestion(kind="order", id=question.id, objectives=objectives, prompt=text, items=items)
        case "match":
            return _match(question, text, fragments)
        case "dialogue":
            return _dialogue(question, text, fragments)
        case "reflect":
            return ReflectQuestion(
                kind="reflect",
                id=question.id,
                objectives=objectives,
                prompt=text,
                rubric=[fragments.inline(line) for line in question.rubric],
                exemplar=_said(question.exemplar, fragments),
            )


def _answers(question: QuestionData) -> list[str]:
    """What there is to choose from, in an order that gives nothing away."""
    match question:
        case ChoiceQuestion() | TrueFalseQuestion():
            return [option.html for option in sorted(question.options, key=lambda option: option.id)]
        case OrderQuestion():
            return [item.html for item in sorted(question.items, key=lambda item: item.id)]
        case MatchQuestion():
            return [pair.left for pair in question.pairs if pair.left]
        case ReflectQuestion():
            return question.rubric
        case DialogueQuestion():
            return [question.turns[0].html] if question.turns else []
        case NumericQuestion() | FillQuestion():
            return []


def reading(questions: list[QuestionData]) -> str:
    """Questions to read and think about on paper or without scripts: prompts and options, no answers."""
    items = []
    for question in questions:
        answers = "".join(f"<li>{answer}</li>" for answer in _answers(question))
        items.append(f"<li>{question.prompt}{f'<ul>{answers}</ul>' if answers else ''}</li>")
    return f'<ol class="quiz-reading" data-search-exclude>{"".join(items)}</ol>'
