"""The gate: one bad exercise for each of its codes, with the exact words that its author reads."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from course import harness
from course.gate import cases, complaint, gate
from course.model import Chart, Course, Exercise, Lesson, Mistake, Settings, Span, Unit

FOLDER = "lessons/two-doors/the-two-percent/at-least-one"
SOLUTION = "def at_least_one(p, n):\n    return 1 - (1 - p) ** n\n"
CHECKS = """from course.harness import check, close, expect, mistake


@check("Fifty at 2%")
def fifty(learner):
    got = learner.at_least_one(0.02, 50)
    expect(close(got, 0.636), f"You gave {got:.3f}.")
    return "64 in 100."


@mistake("multiplied")
def multiplied(learner):
    if close(learner.at_least_one(0.02, 50), 1.0):
        return "You multiplied the chance by the number of forms."
"""
EXPLORE = """from course.picture import number, picture, rows, select, slider, switch

PARAMETERS = [
    slider("tries", "Forms", 1, 200, 1, value=50),
    select("place", "Place", ["hub", "town"]),
    switch("remote", "Remote"),
    rows("log", "Log", [("how", "How", ["form", "person"])], [{"how": "form"}]),
]


def explore(solution, tries, place, remote, log):
    return picture("A chance.", number(solution.at_least_one(0.02, tries), f"{place} {remote} {len(log)}"))
"""
CHART = """from course.picture import number


def picture(solution):
    return number(solution.at_least_one(0.1, 2), "x")
"""
TIMES = "def at_least_one(p, n):\n    return p * n\n"
ENDLESS = "while True:\n    pass\n"

GOOD = Exercise(
    id="at-least-one",
    title="At least one",
    stars=2,
    objectives=("O1",),
    task="Write it.",
    hints=("One.", "Two."),
    starter="def at_least_one(p, n):\n    return -1\n",
    solution=SOLUTION,
    checks=CHECKS,
    explore=EXPLORE,
    mistakes=(
        Mistake("multiplied", TIMES, "You multiplied", Span(f"{FOLDER}/mistakes/multiplied.py")),
        Mistake("half", "def at_least_one(p, n):\n    return 0.5\n", "0.500", Span(f"{FOLDER}/mistakes/half.py")),
    ),
    span=Span(f"{FOLDER}/task.md"),
)
GOOD_CHART = Chart("curve", CHART, "at-least-one", Span("lessons/two-doors/the-two-percent/charts/curve.py"))


def course_with(exercise: Exercise, chart: Chart = GOOD_CHART) -> Course:
    """A course of one lesson."""
    lesson = Lesson(
        id="the-two-percent",
        unit="two-doors",
        title="The 2%",
        minutes=10,
        objectives={"O1": "Compute."},
        teaches=(),
        misconception="",
        action="",
        reflection="",
        summary="",
        body="",
        body_line=1,
        exercises=(exercise,),
        charts=(chart,),
        questions=(),
        span=Span("lessons/two-doors/the-two-percent/lesson.md"),
    )
    unit = Unit("two-doors", "Two doors", "", "", (lesson,), Span("lessons/course.yml"))
    settings = Settings("t", "t", "c", "c", "#000000", "#000000", (), "")
    return Course(settings, (unit,), (), {}, {})


def mistakes(source: str) -> tuple[Mistake, ...]:
    """The good mistakes, the first with another program."""
    return (replace(GOOD.mistakes[0], source=source), GOOD.mistakes[1])


BAD: dict[str, tuple[dict[str, Any], str]] = {
    "G001": (
        {"starter": SOLUTION},
        (
            f"{FOLDER}/starter.py:1: G001 the starter passes every check; "
            "leave something for the learner to write, or add a check for it"
        ),
    ),
    "G002": (
        {"starter": "x = 1\nat_least_one(0.02, 50)\n"},
        f"{FOLDER}/starter.py:2: G002 the starter stops with NameError; let it run to its end and fail a check instead",
    ),
    "G002 endless": (
        {"starter": ENDLESS},
        (
            f"{FOLDER}/starter.py:1: G002 starter.py never came to an end: it took more than 2 seconds; "
            "make sure that every loop ends"
        ),
    ),
    "G002 dead": (
        {"starter": "import os\nos._exit(1)\n"},
        (
            f"{FOLDER}/starter.py:1: G002 starter.py never came to an end: it ended Python itself; "
            "run it by hand to see where"
        ),
    ),
    "G003": (
        {"solution": SOLUTION.replace("** n", "** (n - 1)")},
        (
            f"{FOLDER}/solution.py:1: G003 the solution fails “Fifty at 2%” (You gave 0.628); "
            "correct the solution, or the check"
        ),
    ),
    "G003 error": (
        {"solution": f"{SOLUTION}\n1 / 0\n", "explore": EXPLORE.replace("def explore(solution, ", "def explore(*_, ")},
        f"{FOLDER}/solution.py:4: G003 the solution stops with ZeroDivisionError; correct the solution, or the check",
    ),
    "G004": (
        {"mistakes": mistakes("def at_least_one(p, n):\n    return 0.7\n")},
        (
            f"{FOLDER}/mistakes/multiplied.py:1: G004 the learner is not told “You multiplied” but “You gave 0.700.”; "
            "correct the @mistake in checks.py, or the line # must get:"
        ),
    ),
    "G004 passes": (
        {"mistakes": mistakes(SOLUTION)},
        (
            f"{FOLDER}/mistakes/multiplied.py:1: G004 this mistake passes every check; "
            "add a check that it fails, or make the program wrong"
        ),
    ),
    "G004 endless": (
        {"mistakes": mistakes(ENDLESS)},
        (
            f"{FOLDER}/mistakes/multiplied.py:1: G004 multiplied.py never came to an end: it took more than 2 seconds; "
            "make sure that every loop ends"
        ),
    ),
    "G006": (
        {"explore": EXPLORE.replace("0.02, tries", "0.02, 1 / (200 - tries)")},
        (
            f"{FOLDER}/explore.py:1: G006 the explorer fails (tries = 200.0: ZeroDivisionError: division by zero); "
            "make it draw for all that its values may be"
        ),
    ),
    "G006 empty": (
        {"explore": EXPLORE.replace("{len(log)}", "{log[0]}")},
        (
            f"{FOLDER}/explore.py:1: G006 the explorer fails (log = []: IndexError: list index out of range); "
            "make it draw for all that its values may be"
        ),
    ),
}


def told(exercise: Exercise, chart: Chart = GOOD_CHART) -> list[str]:
    """What the gate says about a course with this exercise."""
    return [str(one) for one in gate(course_with(exercise, chart), limit=2)]


def test_a_good_exercise_passes() -> None:
    assert told(GOOD) == []


@pytest.mark.parametrize("name", BAD)
def test_a_bad_exercise_is_told_what_is_wrong_and_how_to_mend_it(name: str) -> None:
    changes, text = BAD[name]
    found = told(replace(GOOD, **changes))
    assert text in found
    if name not in ("G003 error",):  # a solution that stops stops its drawings, too
        assert found == [text]


def test_broken_checks_are_named_once_with_their_line() -> None:
    exercise = replace(GOOD, checks=CHECKS.replace('    return "64 in 100."', "    return wording"))
    assert told(exercise) == [
        (
            f"{FOLDER}/checks.py:8: G005 the checks fail by themselves (NameError: name 'wording' is not defined); "
            "correct checks.py"
        )
    ]


def test_checks_without_a_check_are_broken_and_named_once() -> None:
    assert told(replace(GOOD, checks="x = 1\n")) == [
        (
            f"{FOLDER}/checks.py:1: G005 the checks fail by themselves (ChecksBroken: checks.py has no function marked "
            "with @check); correct checks.py"
        )
    ]


@pytest.mark.parametrize(
    ("chart", "text"),
    [
        (
            replace(GOOD_CHART, source=CHART.replace("0.1, 2", "0.1")),
            (
                "G007 the chart fails (TypeError: at_least_one() missing 1 required positional argument: 'n'); "
                "make it draw for all that its values may be"
            ),
        ),
        (
            replace(GOOD_CHART, source="def picture(solution):\n    return 3\n"),
            (
                "G007 the chart fails (ValueError: picture must return picture(...)); "
                "make it draw for all that its values may be"
            ),
        ),
        (
            replace(GOOD_CHART, exercise="at-most-one"),
            (
                "G007 the chart uses the exercise “at-most-one”, which the course does not have; "
                "correct the line # exercise:"
            ),
        ),
        (
            replace(GOOD_CHART, source=ENDLESS),
            "G007 curve.py never came to an end: it took more than 2 seconds; make sure that every loop ends",
        ),
    ],
    ids=["error", "no picture", "unknown exercise", "endless"],
)
def test_a_bad_chart_is_told_what_is_wrong_and_how_to_mend_it(chart: Chart, text: str) -> None:
    assert told(GOOD, chart) == [f"lessons/two-doors/the-two-percent/charts/curve.py:1: {text}"]


def test_what_a_program_prints_does_not_get_between_the_answers() -> None:
    noise = "import os, sys\nos.write(1, b'{}\\n')\nsys.__stdout__.write('{}')\n"
    assert told(replace(GOOD, starter=noise + GOOD.starter)) == []


def test_one_program_that_hangs_does_not_hide_the_others() -> None:
    found = told(replace(GOOD, starter=ENDLESS, mistakes=mistakes(SOLUTION)))
    assert [line.split()[1] for line in found] == ["G004", "G002"]


def test_cases_name_every_program_with_what_must_come_of_it() -> None:
    listed = cases(course_with(GOOD))
    assert [(case.exercise, case.kind, case.expected) for case in listed] == [
        ("at-least-one", "starter", {"status": "failed"}),
        ("at-least-one", "solution", {"status": "passed"}),
        ("at-least-one", "mistake:multiplied", {"status": "failed", "message": "You multiplied"}),
        ("at-least-one", "mistake:half", {"status": "failed", "message": "0.500"}),
    ]
    assert [complaint(case, harness.grade(case.source, case.checks)) for case in listed] == [None] * 4
