"""What ``scaffold`` writes. ``<name>`` is filled in, ``<name:yaml>`` so that YAML reads it as text."""

LESSON = """\
---
title: <title:yaml>
minutes: 10
summary: "TODO: one sentence on what this lesson gives."
objectives:
  O1: "TODO: what a learner can do afterwards"
teaches: [<teaches>]
misconception: "TODO: what many people believe before they read this."
action: "TODO: one real thing to do today."
reflection: "TODO: one question to write about."
---

TODO: start with something that happened to somebody.

## TODO: the idea in a few words {#the-idea objective="O1"}

TODO: say it plainly. Cite a claim behind every figure.
<claims>"""

QUIZ = """\
## TODO: ask something {#<id> .single objective="<objective>"}

- [x] TODO: the right answer
  > TODO: why it is right.
- [ ] TODO: an answer that somebody would give
  > TODO: what that answer overlooks.
"""

_CHECKS = '''\
"""Checks for <id>: each says what the number means."""

from course.harness import check, close, expect, mistake


@check("Two and three")
def two_and_three(learner):
    got = learner.total(2, 3)
    expect(close(got, 5), f"You gave {got}. TODO: what that number would mean, and what to look at.")
    return "TODO: what the right number means."


@mistake("first-only")
def first_only(learner):
    if close(learner.total(2, 3), 2):
        return "You gave back the first number. TODO: say what is missing."


@mistake("multiplied")
def multiplied(learner):
    if close(learner.total(2, 3), 6):
        return "You multiplied. TODO: say why that is something else."
'''

_EXPLORE = '''\
"""No-code path: TODO: what moving the sliders shows."""

from course.picture import number, picture, slider

PARAMETERS = [
    slider("first", "TODO: a label", 0, 10, 1, value=2),
    slider("second", "TODO: a label", 0, 10, 1, value=3),
]


def explore(solution, first, second):
    """TODO: draw something that says more than a number."""
    total = solution.total(first, second)
    return picture(f"Together it is {total}.", number(str(total), "TODO: what it counts"))
'''

EXERCISE = {
    "task.md": """\
---
title: <title:yaml>
stars: 1
objectives: [<objective>]
hints:
  - "TODO: a nudge."
  - "TODO: nearly the answer."
---

TODO: say what `total(first, second)` gives back, and why that is worth knowing.
""",
    "starter.py": 'def total(first, second):\n    """TODO: what it gives back."""\n    return 0\n',
    "solution.py": 'def total(first, second):\n    """TODO: what it gives back."""\n    return first + second\n',
    "checks.py": _CHECKS,
    "explore.py": _EXPLORE,
    "mistakes/first_only.py": (
        "# must get: You gave back the first number\ndef total(first, second):\n    return first\n"
    ),
    "mistakes/multiplied.py": "# must get: You multiplied\ndef total(first, second):\n    return first * second\n",
}
