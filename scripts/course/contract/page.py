"""The one JSON script of a page."""

from __future__ import annotations

from typing import Literal

from course.contract.base import Shape
from course.contract.exercises import ExerciseData, ExplorerData, ProgramChecks
from course.contract.questions import QuestionData
from course.contract.rubric import RubricData


class OutlineLesson(Shape):
    """A lesson as the home page, unit pages and progress need it. ``href`` is relative to the site's root."""

    id: str
    title: str
    href: str
    minutes: int
    questions: list[str]
    written: list[str]  # those of the questions that only the learner can judge
    exercises: list[str]


class OutlineLab(Shape):
    """A unit's notebook."""

    title: str
    href: str
    minutes: int


class OutlineUnit(Shape):
    """A unit and its lessons."""

    id: str
    title: str
    href: str
    check: str  # address of the unit's check; "" where there is none
    lab: OutlineLab | None = None
    lessons: list[OutlineLesson]


class OutlinePath(Shape):
    """A reading path. ``plan`` says what to do when, in sentences; it may be empty."""

    id: str
    title: str
    text: str
    plan: list[str]
    lessons: list[str]


class AssignmentSetData(Shape):
    """What a coach assigns with one click. ``checks`` are units; ``bring`` is said to the learner."""

    id: str
    title: str
    when: str
    lessons: list[str]
    checks: list[str]
    bring: str


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
    id: str  # of the course: what belongs to another one is not taken
    release: str  # hash of the course's content
    title: str
    base: str  # from this page to the site's root, ends in "/" or is ""
    assets: str  # folder of the front end's files, relative to the site's root
    runtime: str  # folder of our copy of Pyodide, relative to the site's root
    offline: bool  # whether the site has a service worker; not while an author is serving it
    outline: list[OutlineUnit]
    paths: list[OutlinePath]
    lesson: LessonData | None
    samples: list[QuestionData]
    pool: list[QuestionData]  # questions to draw from: a unit's on its check, all of them on the page Review
    explorers: list[ExplorerData]
    odds: OddsGrid | None
    programs: list[ProgramChecks]  # where submitted code is run again: the coach's board
    sets: list[AssignmentSetData]  # where a coach assigns
    rubric: RubricData | None = None
