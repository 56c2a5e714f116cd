"""Does the gate's jobs in a process of its own: ``python -m course.gate_worker``.

Jobs come in as one JSON list on stdin; each answer goes out as one JSON line as soon as it is
there, so that the gate knows how far a process came that hung or died.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from typing import Any

from course.harness import chart, explore, grade, parameters


def answer(job: dict[str, str]) -> dict[str, Any]:
    """The result of one job: a grading, or under ``problem`` what went wrong with a drawing."""
    if job["job"] == "grade":
        return grade(job["source"], job["checks"])
    try:
        if job["job"] == "chart":
            chart(job["solution"], job["chart"])
        else:
            return {"problem": _explorer_problem(job["solution"], job["explore"])}
    except Exception as error:
        return {"problem": _said(error)}
    return {"problem": None}


def settings(made: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Values to try an explorer with: none moved, then each parameter at each of its ends."""
    yield {}
    for parameter in made:
        for end in _ends(parameter):
            yield {parameter["name"]: end}


def _ends(parameter: dict[str, Any]) -> list[Any]:
    kind = parameter["kind"]
    if kind == "slider":
        return [parameter["minimum"], parameter["maximum"]]
    if kind == "select":
        return list(parameter["options"])
    if kind == "switch":
        return [False, True]
    if kind == "draft":
        return ["", "a", "What is this? " * 200]
    if kind == "day":
        return ["2026-12-27", "2028-02-29"]
    return [[]]  # rows: an empty table


def _explorer_problem(solution: str, source: str) -> str | None:
    for values in settings(parameters(source)):
        try:
            explore(solution, source, values)
        except Exception as error:
            where = " and ".join(f"{name} = {value!r}" for name, value in values.items()) or "the first values"
            return f"{where}: {_said(error)}"
    return None


def _said(error: Exception) -> str:
    return f"{type(error).__name__}: {error}".removesuffix(": ").removesuffix(".")


def main() -> None:
    """Answer the jobs of stdin. Nothing that a program prints gets in between."""
    out = os.fdopen(os.dup(1), "w", encoding="utf-8")
    jobs = json.load(sys.stdin)
    quiet = os.open(os.devnull, os.O_WRONLY)
    os.dup2(quiet, 1)
    for job in jobs:
        print(json.dumps(answer(job)), file=out, flush=True)
    out.flush()
    os._exit(0)  # a thread that a program left behind must not keep us


if __name__ == "__main__":
    main()
