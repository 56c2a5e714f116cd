"""Style sheets that become one, and those that must stay where they are."""

from __future__ import annotations

import pytest
from course.styles import joined

OURS = {"a.css": "a { color: red }", "b.css": "b { color: blue }", "c.css": "c { color: green }"}


def test_sheets_become_one_in_their_order() -> None:
    assert joined(["b.css", "a.css"], OURS.get) == ("b { color: blue }\na { color: red }", [])


@pytest.mark.parametrize("text", ["x { background: url(dots.svg) }", '@import "y.css";', '@charset "utf-8";'])
def test_a_sheet_that_names_its_neighbours_stays_and_so_does_what_comes_behind_it(text: str) -> None:
    sheets = OURS | {"x.css": text}
    assert joined(["a.css", "x.css", "b.css"], sheets.get) == ("a { color: red }", ["x.css", "b.css"])


def test_a_sheet_that_is_not_ours_stays_and_so_does_what_comes_behind_it() -> None:
    assert joined(["a.css", "theirs.css", "c.css"], OURS.get) == ("a { color: red }", ["theirs.css", "c.css"])


def test_without_sheets_there_is_nothing_to_load() -> None:
    assert joined([], OURS.get) == ("", [])
