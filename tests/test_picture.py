"""Pictures: what the builders make is what the contract says, and wrong values get plain words."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from course import contract
from course.picture import (
    bars,
    curves,
    day,
    dots,
    draft,
    event,
    findings,
    number,
    picture,
    rows,
    select,
    slider,
    switch,
    table,
    text,
)
from pydantic import TypeAdapter

BARS = bars("Hires", {"forms": 50, "people": 16}, unit="%", maximum=100)
PARTS = [
    BARS,
    bars("With notes", [("a", 1), ("b", 2.5, "most"), ("c", 3, "", "group")]),
    curves("Chance", {"2%": [(0, 0), (50, 0.64)]}, "forms", "chance", percent=True, markers=[(35, 0.5, "even")]),
    dots("A crowd", {"applied": 60, "referred": 4}, lit=3, lit_label="hired", each=2),
    table("Modes", ["mode", "per hour"], [["fast", 20], ["tailored", "3"]]),
    number(0.636, "chance"),
    number("1 in 101", "odds"),
    text("One sentence."),
    findings("Your message", [(True, "A question", "One, and easy."), (False, "Length", "120 words; aim for 100.")]),
    event("Write to Ana again", "2026-06-04", "One line is enough.", "first-message"),
]


@pytest.mark.parametrize("part", PARTS, ids=lambda part: part["kind"])
def test_every_part_is_shaped_as_the_contract_says(part: dict[str, Any]) -> None:
    made = picture("All of it.", part)
    assert contract.Picture.model_validate(made).model_dump(mode="json") == made
    assert json.loads(json.dumps(made)) == made


@pytest.mark.parametrize(
    "parameter",
    [
        slider("rate", "Chance", 0.5, 20, 0.5, value=2, unit="%", help="A guess."),
        select("place", "Place", ["hub", "town"]),
        switch("remote", "Remote"),
        draft("message", "Your message", "Hello Ana", lines=4),
        day("sent", "Sent on", "2026-06-04"),
        day("today", "Today"),
        rows("log", "Your log", [("how", "How", ["form", "person"])], [{"how": "form"}]),
    ],
    ids=lambda parameter: parameter["kind"],
)
def test_every_parameter_is_shaped_as_the_contract_says(parameter: dict[str, Any]) -> None:
    adapter: TypeAdapter[Any] = TypeAdapter(contract.Parameter)
    assert adapter.validate_python(parameter).model_dump(mode="json") == parameter


def test_numbers_are_written_short_and_with_thousands() -> None:
    assert [number(value, "")["value"] for value in (10154, 0.5, 2.0, 1 / 3, -0.0001)] == [
        "10,154",
        "0.5",
        "2",
        "0.333",
        "0",
    ]


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        (lambda: bars("t", [("a", "3")]), "bars, row 'a', needs a number, and it got '3'."),
        (lambda: bars("t", [("a", None)]), "bars, row 'a', needs a number, and it got nothing (None)."),
        (
            lambda: bars("t", ["ab"]),  # type: ignore[list-item]
            "bars needs rows such as (label, value), and it got 'ab'.",
        ),
        (lambda: bars("t", 7), "bars needs a list, and it got 7."),  # type: ignore[arg-type]
        (lambda: bars("t", [("a", float("nan"))]), "bars, row 'a', needs a finite number, and it got nan."),
        (lambda: bars("t", [("a", 1)] * 300), "bars has 300 rows. A picture can show 200."),
        (
            lambda: curves("t", [(0, 1)], "x", "y"),  # type: ignore[arg-type]
            "curves needs its lines as a dictionary: {label: [(x, y), ...]}.",
        ),
        (
            lambda: curves("t", {"a": [1]}, "x", "y"),  # type: ignore[list-item]
            "curves, line 'a', needs points such as (x, y), and it got 1.",
        ),
        (lambda: dots("t", {"a": 9}, 1, "lit", each=0), "dots: each says how many one dot stands for, so it must be"),
        (lambda: dots("t", {"a": 1e6}, 1, "lit"), "dots would draw more than 2,000 dots."),
        (lambda: table("t", ["a", "b"], [[1]]), "table has 2 columns, and one row has 1. Make them equal."),
        (lambda: picture(""), "picture needs a summary first: one sentence that says what it shows."),
        (
            lambda: picture("s", 3),  # type: ignore[arg-type]
            "picture takes parts made by bars, curves, dots, table, findings, event, number or text.",
        ),
        (lambda: slider("p", "P", 0, 1, 0.1, value=2), "slider p: the value must lie between minimum and maximum."),
        (lambda: select("p", "P", ["a"], value="b"), "select p: the value must be one of its options."),
        (lambda: rows("p", "P", [("a", "A", ["x"])], [{"a": "y"}]), "rows p: each row needs `a`, one of its options."),
    ],
)
def test_a_wrong_value_is_named_in_plain_words(wrong: Any, words: str) -> None:
    with pytest.raises(ValueError, match=f"^{re.escape(words)}"):
        wrong()
