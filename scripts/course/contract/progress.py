"""The record of progress that one browser keeps."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field


class Kept(BaseModel):
    """Base of what is kept: fields of a later minor version are kept, too."""

    model_config = ConfigDict(extra="allow", frozen=True)


class LessonProgress(Kept):
    """Times are ISO 8601 in UTC; ``seconds`` is how long the lesson was in view and in use."""

    opened: str | None = None
    seconds: int = Field(default=0, ge=0)
    action: str | None = None  # when the learner said "done"
    reflection: str | None = None
    reflection_at: str | None = None


class QuestionProgress(Kept):
    """``state`` is the latest result, ``best`` the best ever; ``answer`` is the latest, as the page needs it.

    ``first`` and ``first_answer`` are those of the first try in the lesson; they say what a question is good for.
    """

    state: Literal["unanswered", "right", "wrong", "partly"]
    best: Literal["unanswered", "right", "wrong", "partly"]
    attempts: int = Field(ge=0)
    answer: Any = None
    first: Literal["right", "wrong", "partly"] | None = None
    first_answer: Any = None
    at: str


class ExerciseProgress(Kept):
    """``tries`` counts honest checks; ``mistakes`` and ``failed`` count by name."""

    draft: str | None = None
    draft_at: str | None = None
    passed: str | None = None
    explored: str | None = None
    tries: int = Field(default=0, ge=0)
    hints: int = Field(default=0, ge=0)
    solution_seen: str | None = None
    mistakes: dict[str, int] = Field(default_factory=dict)
    failed: dict[str, int] = Field(default_factory=dict)


class DrawnAnswer(Kept):
    """An answer inside a draw, being given (``unanswered``) or given."""

    state: Literal["unanswered", "right", "wrong", "partly"]
    answer: Any = None


class Draw(Kept):
    """Questions drawn for a unit's check, with what was answered so far."""

    number: int = Field(ge=1)
    started: str
    questions: list[str]
    answers: dict[str, DrawnAnswer] = Field(default_factory=dict)


class UnitProgress(Kept):
    """A unit's check. ``right`` of ``of`` is the best result so far; ``passed``: when that was enough.

    ``lab``: when the learner said that its notebook is done.
    """

    draws: int = Field(default=0, ge=0)
    right: int = Field(default=0, ge=0)
    of: int = Field(default=0, ge=0)
    passed: str | None = None
    draw: Draw | None = None
    lab: str | None = None
    at: str


class CardProgress(Kept):
    """When a question comes back: a card as FSRS keeps it. ``last`` is the result of the latest review."""

    due: str
    stability: float
    difficulty: float
    scheduled_days: int = Field(ge=0)
    learning_steps: int = Field(default=0, ge=0)
    reps: int = Field(ge=0)
    lapses: int = Field(ge=0)
    state: int = Field(ge=0, le=3)
    last: Literal["right", "wrong", "partly"]
    last_review: str


class Received(Kept):
    """An assignment or feedback from a coach. ``document`` is checked whenever it is read: it came from outside.

    ``away``: when the learner put it away; ``reported``: when a report on it was made; ``at``: the latest change.
    """

    document: Any
    taken: str
    away: str | None = None
    reported: str | None = None
    at: str


class ProgressRecord(Kept):
    """Everything that one browser keeps for one site. ``version`` rises only when old readers would break."""

    format: Literal["before-you-apply/progress"]
    version: int = Field(ge=1)
    updated: str
    path: str = "full"
    seed: int  # shuffles options, the same on every visit
    lessons: dict[str, LessonProgress] = Field(default_factory=dict)
    questions: dict[str, QuestionProgress] = Field(default_factory=dict)
    exercises: dict[str, ExerciseProgress] = Field(default_factory=dict)
    units: dict[str, UnitProgress] = Field(default_factory=dict)
    cards: dict[str, CardProgress] = Field(default_factory=dict)
    assignments: dict[str, Received] = Field(default_factory=dict)
    feedback: dict[str, Received] = Field(default_factory=dict)
    learner: str | None = None  # random, made with the first report; a coach knows by it which report is the newer one
    alias: str | None = None  # what the learner wants to be called in reports
