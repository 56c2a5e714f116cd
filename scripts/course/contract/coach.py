"""What a coach and a learner hand each other, as a link or as a file: assignment, report (perhaps sealed), feedback.

All of it comes from strangers: every text has a longest length and every list a largest size, and there are no maps,
for names that others chose are values here, never keys. A field that has a default may be left out.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Field, TypeAdapter

from course.contract.base import Shape

VERSION = 1
"""Of all documents in here. It rises with any change that an older page would turn away."""

Slug = Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)]
"""Id of a lesson, question, exercise, unit or option, as authors write them."""
Token = Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{8,64}$")]
"""Random, in base64url."""
Time = Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")]
"""ISO 8601 in UTC, to the second."""
Day = Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\d$")]
"""A day of the calendar, wherever the reader is."""
Line = Annotated[str, Field(max_length=200)]
Words = Annotated[str, Field(max_length=4_000)]
LongText = Annotated[str, Field(max_length=20_000)]
Code = Annotated[str, Field(max_length=100_000)]
Count = Annotated[int, Field(ge=0, le=1_000_000)]
Result = Literal["right", "wrong", "partly"]
Address = Annotated[str, Field(max_length=200, pattern=r"""^$|^[^\s<>"'?&@]+@[^\s<>"'?&@]+$""")]
"""An e-mail address, or nothing."""


class Document(Shape):
    """What every document begins with. ``course`` is the id in ``course.yml``; ``release`` a hash of the content."""

    version: Literal[1]
    course: Slug
    release: Annotated[str, Field(pattern=r"^[0-9a-f]{0,16}$")] = ""


class PublicKey(Shape):
    """A coach's public key (JWK, P-256). The private half stays with the coach."""

    kty: Literal["EC"]
    crv: Literal["P-256"]
    x: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{43}$")]
    y: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{43}$")]


class Assignment(Document):
    """What a coach asks for. ``key``: reports on it are sealed for this key. ``bring``: what to have ready."""

    kind: Literal["assignment"]
    id: Token
    title: Line
    coach: Line = ""
    reply: Address = ""
    due: Day | None = None
    note: Words = ""
    bring: Words = ""
    lessons: list[Slug] = Field(default=[], max_length=200)
    checks: list[Slug] = Field(default=[], max_length=50)  # units whose check is asked for
    labs: list[Slug] = Field(default=[], max_length=50)  # units whose lab is asked for
    key: PublicKey | None = None


class AssignmentRef(Shape):
    """The assignment that a report or feedback is about."""

    id: Token
    title: Line


class Counted(Shape):
    """How often something happened; ``name`` is the harness's name of a mistake or of a check."""

    name: Line
    count: Count


class LessonReport(Shape):
    """``minutes``: time with the lesson in view and in use, rounded up. ``step``: the day of the real step."""

    id: Slug
    opened: Day | None = None
    minutes: Count = 0
    step: Day | None = None
    reflection: LongText = ""


class PairChosen(Shape):
    """Of a matching question: ids of the pairs whose left and right side were put together."""

    left: Slug
    right: Slug


class QuestionReport(Shape):
    """``best`` is the best result so far, ``first`` that of the first try (null: not known).

    What was answered at the first try is told only where it was not right: ``picked`` (ids of options; an order; the
    replies of a conversation), ``pairs``, ``number``, or ``texts`` (words typed into gaps, if the learner includes
    texts). ``text`` and ``ticks`` belong to questions that ask for the learner's own words, and are the latest.
    """

    id: Slug
    best: Result
    tries: Count
    first: Result | None = None
    picked: list[Slug] = Field(default=[], max_length=100)
    pairs: list[PairChosen] = Field(default=[], max_length=100)
    number: float | None = None
    texts: list[Line] = Field(default=[], max_length=50)
    text: LongText = ""
    ticks: list[Count] = Field(default=[], max_length=50)


class ExerciseReport(Shape):
    """``tries`` counts checks of changed code, ``mistakes`` and ``failed`` by name. ``code`` is the latest draft."""

    id: Slug
    tries: Count = 0
    passed: bool = False
    explored: bool = False
    hints: Count = 0
    solution_seen: bool = False
    mistakes: list[Counted] = Field(default=[], max_length=100)
    failed: list[Counted] = Field(default=[], max_length=100)
    code: Code = ""


class UnitReport(Shape):
    """A unit's check: ``right`` of ``of`` is the best result of ``draws`` draws."""

    id: Slug
    draws: Count = 0
    right: Count = 0
    of: Count = 0
    passed: bool = False


class LabReport(Shape):
    """A unit's lab that the learner calls done, and since when."""

    id: Slug
    done: Day


class Report(Document):
    """What a learner hands over. The newer one of the same ``learner`` and assignment takes the older one's place.

    ``learner`` is random and stays the same in one browser; ``alias`` is what the learner wants to be called.
    """

    kind: Literal["report"]
    learner: Token
    alias: Line = ""
    at: Time
    note: Words = ""
    assignment: AssignmentRef | None = None
    lessons: list[LessonReport] = Field(default=[], max_length=200)
    questions: list[QuestionReport] = Field(default=[], max_length=2_000)
    exercises: list[ExerciseReport] = Field(default=[], max_length=500)
    units: list[UnitReport] = Field(default=[], max_length=50)
    labs: list[LabReport] = Field(default=[], max_length=50)


class FeedbackLine(Shape):
    """A coach's words on one thing."""

    about: Literal["lesson", "question", "exercise", "unit"]
    id: Slug
    text: Words


class Feedback(Document):
    """What a coach hands back. ``overall`` stands at the assignment, each line at the thing that it speaks of."""

    kind: Literal["feedback"]
    id: Token
    learner: Token
    alias: Line = ""
    assignment: AssignmentRef | None = None
    coach: Line = ""
    at: Time
    overall: Words = ""
    lines: list[FeedbackLine] = Field(default=[], max_length=500)


class Sealed(Document):
    """A report that only the coach can open: a compact JWE (ECDH-ES, A256GCM) of its packed JSON."""

    kind: Literal["sealed"]
    assignment: AssignmentRef | None = None
    jwe: Annotated[str, Field(max_length=14_000_000, pattern=r"^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+){3}$")]


PUBLISHED: dict[str, type[Document]] = {
    "assignment": Assignment,
    "report": Report,
    "feedback": Feedback,
    "sealed": Sealed,
}
"""Kind -> shape: each has its JSON Schema on the site, under ``schemas/``."""


def published(kind: str) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of one kind of document."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **TypeAdapter(PUBLISHED[kind]).json_schema(),
    }
