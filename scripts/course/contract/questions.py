"""The nine kinds of questions."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from course.contract.base import Html, Shape


class Choice(Shape):
    """An answer on offer."""

    id: str
    html: Html
    right: bool
    feedback: Html


class ChoiceQuestion(Shape):
    """Pick one (``single``) or all that fit (``multiple``)."""

    kind: Literal["single", "multiple"]
    id: str
    objectives: list[str]
    prompt: Html
    options: list[Choice]


class Reason(Choice):
    """A verdict on the statement together with its reason."""

    verdict: bool


class TrueFalseQuestion(Shape):
    """True or false, and why."""

    kind: Literal["true-false"]
    id: str
    objectives: list[str]
    prompt: Html
    options: list[Reason]


class Range(Shape):
    """Numbers from ``low`` to ``high``, both included."""

    low: float
    high: float
    right: bool
    feedback: Html


class NumericQuestion(Shape):
    """A number; the first range that holds it answers, else ``otherwise``."""

    kind: Literal["numeric"]
    id: str
    objectives: list[str]
    prompt: Html
    unit: str
    ranges: list[Range]
    otherwise: Html


class BlankData(Shape):
    """Accepted words for one gap; ``right`` false: a near-miss."""

    id: str
    accepts: list[str]
    right: bool
    feedback: Html


class FillQuestion(Shape):
    """One field for each right blank, in any order."""

    kind: Literal["fill"]
    id: str
    objectives: list[str]
    prompt: Html
    blanks: list[BlankData]
    otherwise: Html


class OrderItem(Shape):
    """One step; ``feedback`` says why it stands where it stands."""

    id: str
    html: Html
    feedback: Html


class OrderQuestion(Shape):
    """Items in the right order; the page shuffles them."""

    kind: Literal["order"]
    id: str
    objectives: list[str]
    prompt: Html
    items: list[OrderItem]


class PairData(Shape):
    """``left`` empty: a decoy on the right-hand side."""

    id: str
    left: Html
    right: Html
    feedback: Html


class MatchQuestion(Shape):
    """Each left side has one right side."""

    kind: Literal["match"]
    id: str
    objectives: list[str]
    prompt: Html
    pairs: list[PairData]


class Reply(Choice):
    """What the learner may say; ``next`` is the id of the turn that follows."""

    next: str


class TurnData(Shape):
    """One turn; one with an ``ending`` has no options."""

    id: str
    title: str
    html: Html
    options: list[Reply]
    ending: Literal["best", "fair", "poor"] | None


class DialogueQuestion(Shape):
    """A conversation that branches; it starts at the first turn."""

    kind: Literal["dialogue"]
    id: str
    objectives: list[str]
    prompt: Html
    turns: list[TurnData]


class ReflectQuestion(Shape):
    """Written by the learner, judged by the learner."""

    kind: Literal["reflect"]
    id: str
    objectives: list[str]
    prompt: Html
    rubric: list[Html]
    exemplar: Html


QuestionData = Annotated[
    ChoiceQuestion
    | TrueFalseQuestion
    | NumericQuestion
    | FillQuestion
    | OrderQuestion
    | MatchQuestion
    | DialogueQuestion
    | ReflectQuestion,
    Field(discriminator="kind"),
]
