"""Every shape that crosses to the browser: the page's data, the worker's protocol, the record of progress.

``schema()`` gives one JSON Schema; the web build makes TypeScript types and a validator from it.
A field that is named here is named the same in the browser.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field

Html = str
"""Made at build time by our renderer from the author's Markdown; the browser may insert it as it is."""


class Shape(BaseModel):
    """Base of all shapes: no unknown fields, no change after making."""

    model_config = ConfigDict(extra="forbid", frozen=True)


# --- questions ------------------------------------------------------------------------------------


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


# --- pictures (see picture.py, which makes them) --------------------------------------------------


class Bar(Shape):
    """One bar; ``note`` is printed at its end."""

    label: str
    value: float
    note: str = ""
    group: str = ""


class BarsPart(Shape):
    """Horizontal bars from zero."""

    kind: Literal["bars"]
    title: str
    unit: str
    maximum: float | None
    bars: list[Bar]


class Series(Shape):
    """One line; ``points`` are (x, y); ``low``/``high`` (same length) draw a band."""

    label: str
    points: list[tuple[float, float]]


class Marker(Shape):
    """One point worth a word."""

    x: float
    y: float
    text: str


class CurvesPart(Shape):
    """Lines over a numeric axis."""

    kind: Literal["curves"]
    title: str
    x_label: str
    y_label: str
    percent: bool  # y runs from 0 to 1 and is shown in %
    series: list[Series]
    markers: list[Marker]


class DotsPart(Shape):
    """A crowd of ``total`` dots of which ``lit`` are lit, by group; one dot is ``each`` of something."""

    kind: Literal["dots"]
    title: str
    groups: list[Bar]
    each: float
    lit_label: str
    lit: int


class TablePart(Shape):
    """A table; numbers come as the text to show."""

    kind: Literal["table"]
    title: str
    header: list[str]
    rows: list[list[str]]


class NumberPart(Shape):
    """One large number with a line under it."""

    kind: Literal["number"]
    value: str
    label: str


class TextPart(Shape):
    """A sentence."""

    kind: Literal["text"]
    text: str


class Finding(Shape):
    """One thing that was looked at in a draft."""

    ok: bool
    label: str
    text: str


class FindingsPart(Shape):
    """A review of the learner's own words."""

    kind: Literal["findings"]
    title: str
    items: list[Finding]


class EventPart(Shape):
    """A day for the learner's own calendar. ``start`` is YYYY-MM-DD; ``uid`` stays the same when it moves."""

    kind: Literal["event"]
    title: str
    start: str
    text: str
    uid: str


Part = Annotated[
    BarsPart | CurvesPart | DotsPart | TablePart | NumberPart | TextPart | FindingsPart | EventPart,
    Field(discriminator="kind"),
]


class Picture(Shape):
    """What an explorer or a chart shows. ``summary`` says it all in words, for who can't see it."""

    summary: str
    parts: list[Part]


# --- exercises ------------------------------------------------------------------------------------


class SliderParameter(Shape):
    """A number in a range."""

    kind: Literal["slider"]
    name: str
    label: str
    minimum: float
    maximum: float
    step: float
    value: float
    unit: str = ""
    help: str = ""


class SelectParameter(Shape):
    """One of a few words."""

    kind: Literal["select"]
    name: str
    label: str
    options: list[str]
    value: str
    help: str = ""


class SwitchParameter(Shape):
    """On or off."""

    kind: Literal["switch"]
    name: str
    label: str
    value: bool
    help: str = ""


class Column(Shape):
    """One column of a ``rows`` parameter."""

    name: str
    label: str
    options: list[str]


class RowsParameter(Shape):
    """A small table that the learner fills with drop-downs."""

    kind: Literal["rows"]
    name: str
    label: str
    columns: list[Column]
    value: list[dict[str, str]]
    help: str = ""


class DraftParameter(Shape):
    """The learner's own words, in a field of ``lines`` lines."""

    kind: Literal["draft"]
    name: str
    label: str
    value: str
    lines: int
    help: str = ""


class DayParameter(Shape):
    """A date, YYYY-MM-DD; an empty ``value`` starts with today."""

    kind: Literal["day"]
    name: str
    label: str
    value: str
    help: str = ""


Parameter = Annotated[
    SliderParameter | SelectParameter | SwitchParameter | RowsParameter | DraftParameter | DayParameter,
    Field(discriminator="kind"),
]


class ExerciseData(Shape):
    """What the page needs to run one exercise."""

    id: str
    title: str
    stars: int
    starter: str
    solution: str
    checks: str
    explore: str
    hints: list[Html]
    parameters: list[Parameter]


class ExplorerData(Shape):
    """An explorer outside an exercise: what the page needs to draw it anew."""

    id: str
    solution: str
    explore: str
    parameters: list[Parameter]


class CheckResult(Shape):
    """One named check. ``message`` says what the number means, passed or not."""

    name: str
    passed: bool
    message: str


class MistakeFound(Shape):
    """A mistake that we know by name."""

    name: str
    message: str


class ErrorFound(Shape):
    """An error in the learner's own code, in plain words."""

    kind: str  # Python's name for it
    message: str  # what it means
    advice: str  # what to try
    line: int | None  # in the learner's code, from 1
    detail: str  # the traceback, cut to the learner's own code


class HarnessResult(Shape):
    """What ``harness.run`` and ``harness.grade`` give back. ``broken`` is the author's fault, not the learner's."""

    status: Literal["ran", "passed", "failed", "error", "broken"]
    output: str
    checks: list[CheckResult]
    mistake: MistakeFound | None = None
    error: ErrorFound | None = None
    pictures: list[Picture]


# --- the page -------------------------------------------------------------------------------------


class OutlineLesson(Shape):
    """A lesson as the home page, unit pages and progress need it. ``href`` is relative to the site's root."""

    id: str
    title: str
    href: str
    minutes: int
    questions: list[str]
    written: list[str]  # those of the questions that only the learner can judge
    exercises: list[str]


class OutlineUnit(Shape):
    """A unit and its lessons."""

    id: str
    title: str
    href: str
    check: str  # address of the unit's check; "" where there is none
    lessons: list[OutlineLesson]


class OutlinePath(Shape):
    """A reading path. ``plan`` says what to do when, in sentences; it may be empty."""

    id: str
    title: str
    text: str
    plan: list[str]
    lessons: list[str]


class Objective(Shape):
    """What a lesson promises; quiz summaries point back to it."""

    id: str
    text: str


class LessonData(Shape):
    """The lesson that this page shows."""

    id: str
    objectives: list[Objective]
    questions: list[QuestionData]
    exercises: list[ExerciseData]


class OddsGrid(Shape):
    """Home page: chance of at least one yes, ``chances[i][n]`` for ``rates[i]`` and n tries (n from 0)."""

    rates: list[float]
    chances: list[list[float]]


class CourseData(Shape):
    """The one JSON script of a page (``#course-data``)."""

    version: Literal[1]
    title: str
    base: str  # from this page to the site's root, ends in "/" or is ""
    assets: str  # folder of the front end's files, relative to the site's root
    runtime: str  # folder of our copy of Pyodide, relative to the site's root
    outline: list[OutlineUnit]
    paths: list[OutlinePath]
    lesson: LessonData | None
    samples: list[QuestionData]
    pool: list[QuestionData]  # questions to draw from: a unit's on its check, all of them on the page Review
    explorers: list[ExplorerData]
    odds: OddsGrid | None


# --- progress -------------------------------------------------------------------------------------


class Kept(BaseModel):
    """Base of what is kept: fields of a later minor version are kept, too."""

    model_config = ConfigDict(extra="allow", frozen=True)


class LessonProgress(Kept):
    """Times are ISO 8601 in UTC."""

    opened: str | None = None
    action: str | None = None  # when the learner said "done"
    reflection: str | None = None
    reflection_at: str | None = None


class QuestionProgress(Kept):
    """``state`` is the latest result, ``best`` the best ever; ``answer`` is the latest, as the page needs it."""

    state: Literal["unanswered", "right", "wrong", "partly"]
    best: Literal["unanswered", "right", "wrong", "partly"]
    attempts: int = Field(ge=0)
    answer: Any = None
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
    """A unit's check. ``right`` of ``of`` is the best result so far; ``passed``: when that was enough."""

    draws: int = Field(default=0, ge=0)
    right: int = Field(default=0, ge=0)
    of: int = Field(default=0, ge=0)
    passed: str | None = None
    draw: Draw | None = None
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


class Contract(Shape):
    """All that crosses, in one schema."""

    data: CourseData
    result: HarnessResult
    progress: ProgressRecord


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of everything that crosses to the browser."""
    return Contract.model_json_schema()
