"""The one JSON script of a page, in the shape of the contract."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from hashlib import sha256

from course.contract import (
    AssignmentSetData,
    CourseData,
    ExplorerData,
    LessonData,
    Objective,
    OddsGrid,
    OutlineLab,
    OutlineLesson,
    OutlinePath,
    OutlineUnit,
    ProgramChecks,
    QuestionData,
    published,
)
from course.contract.rubric import RubricData
from course.model import Course, Lesson
from course.render import exercises, questions, unit_check
from course.render.drawn import Drawn
from course.render.links import check_url, lesson_url
from course.render.markdown import Fragments

FRONT_END = "assets/course"
"""Folder of the front end's files on the site."""
RUNTIME = "assets/pyodide"
"""Folder that holds one folder for each version of Pyodide."""


def outline(course: Course, labs: Mapping[str, OutlineLab]) -> list[OutlineUnit]:
    """The course's table of contents; ``labs`` by the id of their unit."""
    return [
        OutlineUnit(
            id=unit.id,
            title=unit.title,
            href=f"{unit.id}/",
            check=check_url(unit) if unit_check.drawable(unit) else "",
            lab=labs.get(unit.id),
            lessons=[
                OutlineLesson(
                    id=lesson.id,
                    title=lesson.title,
                    href=lesson_url(lesson),
                    minutes=lesson.minutes,
                    questions=[question.id for question in lesson.questions],
                    written=[question.id for question in lesson.questions if question.kind == "reflect"],
                    exercises=[exercise.id for exercise in lesson.exercises],
                )
                for lesson in unit.lessons
            ],
        )
        for unit in course.units
    ]


def sets(course: Course) -> list[AssignmentSetData]:
    """What a coach can assign with one click, without lessons that are only planned."""
    there = {lesson.id for lesson in course.lessons}
    return [
        AssignmentSetData(
            id=one.id,
            title=one.title,
            when=one.when,
            lessons=[id for id in one.lessons if id in there],
            checks=list(one.checks),
            bring=one.bring,
        )
        for one in course.sets
    ]


def lesson_data(lesson: Lesson, drawn: Drawn, quiz: Fragments, tasks: Fragments) -> LessonData:
    """What a lesson's page brings along."""
    return LessonData(
        id=lesson.id,
        objectives=[Objective(id=name, text=text) for name, text in lesson.objectives.items()],
        questions=[questions.data(question, quiz) for question in lesson.questions],
        exercises=[exercises.data(exercise, drawn, tasks) for exercise in lesson.exercises],
    )


def programs(course: Course) -> list[ProgramChecks]:
    """The checks of all exercises."""
    return [
        ProgramChecks(id=one.id, title=one.title, checks=one.checks)
        for lesson in course.lessons
        for one in lesson.exercises
    ]


def release(course: Course) -> str:
    """A hash of all lessons: it tells one edition of the course from another."""
    text = json.dumps([dataclasses.asdict(one) for one in course.lessons], sort_keys=True, default=str)
    return sha256(text.encode()).hexdigest()[:8]


def page_data(
    course: Course,
    edition: str,
    base: str,
    runtime: str,
    lesson: LessonData | None = None,
    samples: list[QuestionData] | None = None,
    pool: list[QuestionData] | None = None,
    explorers: list[ExplorerData] | None = None,
    odds: OddsGrid | None = None,
    offline: bool = False,
    offered: list[AssignmentSetData] | None = None,
    rubric: RubricData | None = None,
    programs: list[ProgramChecks] | None = None,
    labs: Mapping[str, OutlineLab] | None = None,
) -> CourseData:
    """The data of one page; ``edition`` is the course's release, ``runtime`` the version of Pyodide."""
    return CourseData(
        version=1,
        id=course.id,
        release=edition,
        title=course.settings.title,
        base=base,
        assets=FRONT_END,
        runtime=f"{RUNTIME}/{runtime}",
        offline=offline,
        outline=outline(course, labs or {}),
        paths=[
            OutlinePath(id=one.id, title=one.title, text=one.text, plan=list(one.plan), lessons=list(one.lessons))
            for one in course.paths
        ],
        lesson=lesson,
        samples=samples or [],
        pool=pool or [],
        explorers=explorers or [],
        odds=odds,
        programs=programs or [],
        sets=offered or [],
        rubric=rubric,
    )


def schema_text(kind: str) -> str:
    """The JSON Schema of what coach and learner hand each other, as it is published."""
    return json.dumps(published(kind), indent=1, sort_keys=True) + "\n"


def script(data: CourseData) -> str:
    """The data as a script element. ``<`` is written as an escape, so that no text can end the script."""
    text = json.dumps(data.model_dump(mode="json"), ensure_ascii=False, separators=(",", ":"))
    element = f'<script type="application/json" id="course-data">{text.replace("<", chr(92) + "u003c")}</script>'
    # Material's instant navigation runs every script of a new page as JavaScript; it does not look into templates
    return f'<template class="course-data">{element}</template>'
