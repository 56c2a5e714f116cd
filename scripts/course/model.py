"""The course as data: frozen types, no I/O, nothing of ours imported.

Text that an author wrote is kept as Markdown (``str``) with the line on which it starts; turning it
into HTML is the renderers' job. Lines count from 1. Paths are POSIX, relative to the project's root.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "warning"]
Evidence = Literal["P", "C", "A", "U", "D", "V", "-", "S", "M"]
"""Grade of a claim: primary data, cited, anecdote, bare claim, framework, value, not a claim;
S: outside study or report (see ``verified``), M: the course's own sum."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Where something stands: ``file`` relative to the project's root, ``line`` from 1."""

    file: str
    line: int = 1

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One problem of one place, in words for the author: what is wrong and how to mend it."""

    span: Span
    code: str
    what: str
    mend: str
    severity: Severity = "error"

    def __str__(self) -> str:
        mark = "" if self.severity == "error" else " (warning)"
        return f"{self.span}: {self.code}{mark} {self.what}; {self.mend}"


@dataclass(frozen=True, slots=True)
class Source:
    """One of the documents that the course is about, or ``F`` for outside evidence."""

    id: str
    title: str
    author: str
    year: str
    interest: str  # what the author gains if you believe it
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One row of the ledger: a source's claim, an outside finding (F1..), or a sum of ours (sum-...)."""

    id: str
    text: str
    kind: str
    source: str  # id of a Source, "F" or "own"
    evidence: Evidence
    basis: str  # who counted, or on what it rests; may be empty
    relation: str  # agreement and tension with other rows, in words; ids in it become links
    lessons: tuple[str, ...]  # lesson ids; "coach" where only the coach's notes use it
    span: Span
    citation: str = ""  # outside evidence only: full citation
    verified: str = ""  # outside evidence only: "page" or "report"
    year: str = ""
    formula: str = ""  # own sums only: a Python expression
    result: float | None = None  # own sums only: what the formula must give
    tolerance: float = 0.0


@dataclass(frozen=True, slots=True)
class Feedback:
    """What is said after an answer: Markdown and the line where it starts."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class Option:
    """One answer on offer. ``id`` is made from its text, so that order and position never matter."""

    id: str
    text: str
    right: bool
    feedback: Feedback | None
    line: int
    verdict: bool | None = None  # true-false: what this option says of the statement
    next: str | None = None  # dialogue: id of the turn that follows


@dataclass(frozen=True, slots=True)
class NumericRange:
    """Numbers from ``low`` to ``high``, both included, get this feedback."""

    low: float
    high: float
    right: bool
    text: str  # as the author wrote it
    feedback: Feedback | None
    line: int


@dataclass(frozen=True, slots=True)
class Blank:
    """One gap of a fill-in question, or (``right`` false) a near-miss to answer kindly."""

    id: str
    accepts: tuple[str, ...]
    right: bool
    feedback: Feedback | None
    line: int


@dataclass(frozen=True, slots=True)
class Pair:
    """One row of a match question. ``left`` is empty for a right-hand decoy."""

    id: str
    left: str
    right: str
    feedback: Feedback | None
    line: int


Ending = Literal["best", "fair", "poor"]


@dataclass(frozen=True, slots=True)
class Turn:
    """One turn of a dialogue. A turn with an ``ending`` has no options."""

    id: str
    title: str
    text: str
    options: tuple[Option, ...]
    ending: Ending | None
    line: int
    text_line: int = 0


QuestionKind = Literal["single", "multiple", "true-false", "numeric", "fill", "order", "match", "dialogue", "reflect"]


@dataclass(frozen=True, slots=True)
class Question:
    """One quiz item. Which of the lists is filled follows from ``kind``."""

    id: str
    kind: QuestionKind
    objectives: tuple[str, ...]
    prompt: str  # the heading, Markdown
    body: str  # what stands between heading and answers, Markdown; may be empty
    span: Span
    options: tuple[Option, ...] = ()  # single, multiple, true-false; order: items in the right order
    ranges: tuple[NumericRange, ...] = ()
    unit: str = ""  # numeric: shown behind the field
    blanks: tuple[Blank, ...] = ()
    otherwise: Feedback | None = None  # numeric and fill: for an answer nobody foresaw
    pairs: tuple[Pair, ...] = ()
    turns: tuple[Turn, ...] = ()
    rubric: tuple[str, ...] = ()  # reflect: what to look for in one's own answer
    exemplar: Feedback | None = None  # reflect
    body_line: int = 0


@dataclass(frozen=True, slots=True)
class Mistake:
    """A wrong program and the message that it must get."""

    name: str
    source: str
    message: str
    span: Span


@dataclass(frozen=True, slots=True)
class Exercise:
    """One exercise folder. All ``*_source`` are Python files as they stand on disk."""

    id: str
    title: str
    stars: int  # 1 to 3
    objectives: tuple[str, ...]
    task: str  # Markdown
    hints: tuple[str, ...]  # Markdown, in steps
    starter: str
    solution: str
    checks: str
    explore: str
    mistakes: tuple[Mistake, ...]
    span: Span  # of task.md
    task_line: int = 1  # where the task's text starts in task.md
    lines: dict[str, int] = field(default_factory=dict)  # where the fields of its front matter stand: "objectives.O1"


@dataclass(frozen=True, slots=True)
class Chart:
    """A picture in a lesson's prose: ``charts/<id>.py`` with a function ``picture(solution)``."""

    id: str
    source: str
    exercise: str  # id of the exercise whose solution draws it
    span: Span


@dataclass(frozen=True, slots=True)
class Lesson:
    """One lesson. ``body`` is Material-flavoured Markdown; ``body_line`` is its first line in the file."""

    id: str
    unit: str
    title: str
    minutes: int
    objectives: dict[str, str]
    teaches: tuple[str, ...]
    misconception: str
    action: str
    reflection: str
    summary: str
    body: str
    body_line: int
    exercises: tuple[Exercise, ...]
    charts: tuple[Chart, ...]
    questions: tuple[Question, ...]
    span: Span
    lines: dict[str, int] = field(default_factory=dict)  # where the fields of its front matter stand: "objectives.O1"


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit: its lessons stand in the order of ``course.yml``."""

    id: str
    title: str
    subtitle: str
    outcome: str
    lessons: tuple[Lesson, ...]
    span: Span


@dataclass(frozen=True, slots=True)
class ReadingPath:
    """A way through the course: lesson ids in order."""

    id: str
    title: str
    text: str
    lessons: tuple[str, ...]
    plan: tuple[str, ...] = ()  # what to do when, a sentence each


@dataclass(frozen=True, slots=True)
class Tension:
    """A place where the sources disagree. ``body`` and ``line`` are Markdown; ``explore`` may be empty."""

    id: str
    title: str
    claims: tuple[str, ...]
    taught: tuple[str, ...]  # lesson ids, also planned ones
    exercise: str  # id of the exercise whose solution the explorer uses; may be empty
    solution: str  # the tension's own, where no exercise fits; may be empty
    explore: str
    body: str  # what clashes, each side at full strength
    body_line: int
    line: str  # the course's line
    line_line: int
    span: Span  # of tension.md
    lines: dict[str, int] = field(default_factory=dict)  # where the fields of its front matter stand


@dataclass(frozen=True, slots=True)
class RubricRow:
    """One thing that a coach looks for. ``steps`` run from nought up."""

    id: str
    title: str
    steps: tuple[str, ...]
    mark: Literal["", "needed", "mend"]  # needed: step two or higher to pass; mend: not at step nought


@dataclass(frozen=True, slots=True)
class Rubric:
    """The coach's rubric: ``enough`` rows at step two or higher make a pass."""

    rows: tuple[RubricRow, ...]
    enough: int


@dataclass(frozen=True, slots=True)
class HelpLine:
    """Somewhere to turn when it is more than a job search."""

    name: str
    how: str
    address: str | None = None


@dataclass(frozen=True, slots=True)
class Settings:
    """What a self-hoster changes: ``docs/settings.yml``."""

    title: str
    tagline: str
    coach: str
    coach_contact: str
    primary: str  # CSS colour, #rrggbb
    accent: str  # CSS colour, #rrggbb
    help_lines: tuple[HelpLine, ...]
    repository: str  # address of the fork, or empty
    lines: dict[str, int] = field(default_factory=dict)  # where the fields stand in settings.yml


@dataclass(frozen=True, slots=True)
class AssignmentSet:
    """What a coach assigns with one click: lessons and unit checks by id, and what to have ready."""

    id: str
    title: str
    when: str
    lessons: tuple[str, ...]
    checks: tuple[str, ...]  # units
    bring: str


@dataclass(frozen=True, slots=True)
class Course:
    """Everything, validated or not; ``check`` says whether it may be built."""

    settings: Settings
    units: tuple[Unit, ...]
    paths: tuple[ReadingPath, ...]
    claims: dict[str, Claim]
    sources: dict[str, Source]
    tensions: tuple[Tension, ...] = ()  # in the order of course.yml
    rubric: Rubric | None = None
    samples: tuple[Question, ...] = ()  # quizzes/samples.md: one of each kind, for authors
    retired: tuple[str, ...] = ()
    planned: tuple[str, ...] = ()  # lesson ids that are promised and not written yet
    listed: tuple[str, ...] = ()  # lesson ids that stand in a unit of course.yml, also those whose files are missing
    pages: dict[str, str] = field(default_factory=dict)  # docs/*.md: path -> text, for links
    files: tuple[str, ...] = ()  # every file under docs/ and lessons/, for links to pictures and downloads
    lines: dict[str, int] = field(default_factory=dict)  # where the fields of course.yml stand: "paths.0.lessons.1"
    sets: tuple[AssignmentSet, ...] = ()  # in the order of sets.yml
    id: str = "course"  # names the course in what coaches and learners hand each other

    @property
    def lessons(self) -> tuple[Lesson, ...]:
        """All lessons in the order of the course."""
        return tuple(lesson for unit in self.units for lesson in unit.lessons)

    def solution_for(self, tension: Tension) -> str:
        """The program whose functions a tension's explorer uses: an exercise's solution, or its own; may be empty."""
        found = (one.solution for lesson in self.lessons for one in lesson.exercises if one.id == tension.exercise)
        return next(found, tension.solution)
