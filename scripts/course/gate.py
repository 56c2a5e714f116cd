"""Every starter, solution, named mistake, explorer and chart, run as in the browser.

Each exercise runs in a process of its own with a time limit, so a wrong program may do what it
likes. ``cases`` and ``complaint`` are plain data in, plain data out: the browser test runs the
same cases through the same harness and judges them alike.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path, PurePosixPath
from typing import Any, NamedTuple

from course.codes import arrange, problem
from course.model import Course, Diagnostic, Exercise

TIME_LIMIT = 10.0
"""Seconds that the programs of one exercise may take."""

_PROCESSES = 2
_LATE = "it took more than"

Job = dict[str, str]
Answer = dict[str, Any]


class Case(NamedTuple):
    """One program and what the harness must say of it."""

    exercise: str
    kind: str  # starter, solution or mistake:NAME
    source: str
    checks: str
    expected: dict[str, str]  # status; for a mistake also the text that its message must contain
    file: str
    checks_file: str


class _Task(NamedTuple):
    """A job for the worker, and what its answer means."""

    job: Job
    judge: Callable[[Answer], Diagnostic | None]
    file: str
    code: str  # what is wrong if it never answers


def gate(course: Course, limit: float = TIME_LIMIT) -> list[Diagnostic]:
    """Run everything that a course can run; one diagnostic for each thing that isn't as it should be."""
    exercises = {exercise.id: exercise for lesson in course.lessons for exercise in lesson.exercises}
    batches = [_tasks(exercise) for exercise in exercises.values()]
    charts, found = _charts(course, exercises)
    batches += [charts, *_tensions(course)]
    with ThreadPoolExecutor(_PROCESSES) as pool:
        for problems in pool.map(lambda batch: _done(batch, limit), batches):
            found += problems
    return arrange(found)


def cases(course: Course) -> list[Case]:
    """Every program of every exercise with the result that it must have."""
    return [case for lesson in course.lessons for exercise in lesson.exercises for case in _cases(exercise)]


def complaint(case: Case, result: Answer) -> Diagnostic | None:
    """What is wrong with the harness's ``result`` for ``case``; None if it is as it should be."""
    status = result["status"]
    if status == "broken":
        detail = str(result["error"]["detail"])
        line = re.match(r"checks\.py, line (\d+): ", detail)
        where, said = (int(line[1]), detail[line.end() :]) if line else (1, detail)
        return problem(
            "G005",
            case.checks_file,
            where,
            reason=f"the checks fail by themselves ({said.rstrip('.')})",
            advice="correct checks.py",
        )
    if case.kind == "starter":
        return _starter_complaint(case, result)
    if case.kind == "solution":
        return _solution_complaint(case, result)
    return _mistake_complaint(case, result)


def _starter_complaint(case: Case, result: Answer) -> Diagnostic | None:
    if result["status"] == "passed":
        return problem(
            "G001",
            case.file,
            reason="the starter passes every check",
            advice="leave something for the learner to write, or add a check for it",
        )
    if result["status"] == "error":
        error = result["error"]
        return problem(
            "G002",
            case.file,
            error["line"] or 1,
            reason=f"the starter stops with {error['kind']}",
            advice="let it run to its end and fail a check instead",
        )
    return None


def _solution_complaint(case: Case, result: Answer) -> Diagnostic | None:
    if result["status"] == "passed":
        return None
    if result["status"] == "error":
        error = result["error"]
        reason, line = f"the solution stops with {error['kind']}", error["line"] or 1
    else:
        failed = next(check for check in result["checks"] if not check["passed"])
        reason, line = f"the solution fails “{failed['name']}” ({failed['message'].rstrip('.')})", 1
    return problem("G003", case.file, line, reason=reason, advice="correct the solution, or the check")


def _mistake_complaint(case: Case, result: Answer) -> Diagnostic | None:
    wanted = case.expected["message"]
    if result["status"] == "passed":
        return problem(
            "G004",
            case.file,
            reason="this mistake passes every check",
            advice="add a check that it fails, or make the program wrong",
        )
    if any(wanted in said for said in _messages(result)):
        return None
    got = result["mistake"]["message"] if result["mistake"] else next(_messages(result), "nothing")
    return problem(
        "G004",
        case.file,
        reason=f"the learner is not told “{wanted}” but “{got}”",
        advice="correct the @mistake in checks.py, or the line # must get:",
    )


def _messages(result: Answer) -> Iterator[str]:
    if result["mistake"]:
        yield result["mistake"]["message"]
    if result["error"]:
        yield f"{result['error']['message']} {result['error']['advice']}"
    for check in result["checks"]:
        if not check["passed"]:
            yield check["message"]


# --- what there is to run -------------------------------------------------------------------------


def _cases(exercise: Exercise) -> list[Case]:
    folder = PurePosixPath(exercise.span.file).parent
    checks = str(folder / "checks.py")

    def case(kind: str, source: str, file: str, **expected: str) -> Case:
        return Case(exercise.id, kind, source, exercise.checks, expected, file, checks)

    return [
        case("starter", exercise.starter, str(folder / "starter.py"), status="failed"),
        case("solution", exercise.solution, str(folder / "solution.py"), status="passed"),
        *(
            case(f"mistake:{one.name}", one.source, one.span.file, status="failed", message=one.message)
            for one in exercise.mistakes
        ),
    ]


def _tasks(exercise: Exercise) -> list[_Task]:
    codes = {"starter": "G002", "solution": "G003"}
    tasks = [
        _Task(
            {"job": "grade", "source": case.source, "checks": case.checks},
            lambda answer, case=case: complaint(case, answer),  # type: ignore[misc]
            case.file,
            codes.get(case.kind, "G004"),
        )
        for case in _cases(exercise)
    ]
    file = str(PurePosixPath(exercise.span.file).parent / "explore.py")
    job = {"job": "explore", "solution": exercise.solution, "explore": exercise.explore}
    return [*tasks, _Task(job, _drawing_judge("G006", file, "the explorer"), file, "G006")]


def _charts(course: Course, exercises: dict[str, Exercise]) -> tuple[list[_Task], list[Diagnostic]]:
    tasks, found = [], []
    for chart in (chart for lesson in course.lessons for chart in lesson.charts):
        file = chart.span.file
        exercise = exercises.get(chart.exercise)
        if exercise is None:
            reason = f"the chart uses the exercise “{chart.exercise}”, which the course does not have"
            found.append(problem("G007", file, reason=reason, advice="correct the line # exercise:"))
            continue
        job = {"job": "chart", "solution": exercise.solution, "chart": chart.source}
        tasks.append(_Task(job, _drawing_judge("G007", file, "the chart"), file, "G007"))
    return tasks, found


def _tensions(course: Course) -> Iterator[list[_Task]]:
    for one in course.tensions:
        if one.explore:
            file = str(PurePosixPath(one.span.file).parent / "explore.py")
            job = {"job": "explore", "solution": course.solution_for(one), "explore": one.explore}
            yield [_Task(job, _drawing_judge("G006", file, "the explorer"), file, "G006")]


def _drawing_judge(code: str, file: str, what: str) -> Callable[[Answer], Diagnostic | None]:
    def judge(answer: Answer) -> Diagnostic | None:
        if answer["problem"] is None:
            return None
        reason = f"{what} fails ({answer['problem']})"
        return problem(code, file, reason=reason, advice="make it draw for all that its values may be")

    return judge


# --- running it -----------------------------------------------------------------------------------


def _done(tasks: list[_Task], limit: float) -> list[Diagnostic]:
    """Run ``tasks`` in order; a task that hangs or kills its process costs that process only."""
    found = []
    left = list(tasks)
    while left:
        answers, ended = _work([task.job for task in left], limit)
        for task, answer in zip(left, answers, strict=False):
            complained = task.judge(answer)
            if complained:
                found.append(complained)
        left = left[len(answers) :]
        late = ended.startswith(_LATE)
        if left and not (late and answers):  # late after answers: the next job may just have had too little time
            lost = left.pop(0)
            advice = "make sure that every loop ends" if late else "run it by hand to see where"
            name = PurePosixPath(lost.file).name
            found.append(problem(lost.code, lost.file, reason=f"{name} never came to an end: {ended}", advice=advice))
    return found


def _work(jobs: list[Job], limit: float) -> tuple[list[Answer], str]:
    """The answers that came, and how the process ended."""
    here = str(Path(__file__).resolve().parent.parent)
    path = os.pathsep.join(filter(None, [here, os.environ.get("PYTHONPATH", "")]))
    with tempfile.TemporaryDirectory() as folder:
        try:
            ended = subprocess.run(
                [sys.executable, "-m", "course.gate_worker"],
                input=json.dumps(jobs).encode(),
                capture_output=True,
                timeout=limit,
                cwd=folder,
                env={**os.environ, "PYTHONPATH": path, "PYTHONHASHSEED": "0"},
                check=False,
            )
            output, how = ended.stdout, "it ended Python itself"
        except subprocess.TimeoutExpired as late:
            output, how = late.stdout or b"", f"{_LATE} {limit:g} seconds"
    whole = output[: output.rfind(b"\n") + 1]  # the last line may be half written
    return [json.loads(line) for line in whole.splitlines()], how
