"""Every figure that a lesson prints stands in a claim that is cited beside it."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from course.model import Claim, Course
from course.prose import Block, read
from course.sources import load

ROOT = Path(__file__).resolve().parents[1]
NUMBER = re.compile(r"\d[\d.,]*(?<![.,])")
NAMED = re.compile(r"\b(?:S\d-\d\d|F\d+|(?:sum|guess)-[a-z0-9-]+)\b")
HUNDRED = 100.0  # "64 in 100 people" is another way to write a percentage


@functools.cache
def course() -> Course:
    """The course as it stands on disk."""
    return load(ROOT)[0]


def numbers(text: str) -> Iterator[float]:
    """The numbers in a text, ids left out."""
    return (float(found.replace(",", "")) for found in NUMBER.findall(NAMED.sub("", text)))


def said(claim: Claim, claims: dict[str, Claim]) -> Iterator[float]:
    """The numbers of one claim, as its card shows them; a share as a percentage and its rest, too."""
    for text in (claim.text, claim.formula, claim.citation, claim.basis, claim.relation, claim.year):
        yield from numbers(text)
    if claim.result is not None:
        yield from (claim.result, 100 * claim.result, 100 - 100 * claim.result)
    if claim.source == "own":  # a sum is read together with what it starts from
        for id in NAMED.findall(claim.relation):
            yield from numbers(claims[id].text)


def unfounded(blocks: Iterable[Block], course: Course) -> Iterator[str]:
    """Every figure that none of the claims of its block holds, with its line."""
    for block in blocks:
        cited = [course.claims[ref.id] for ref in block.refs if ref.id in course.claims]
        known = {number for claim in cited for number in said(claim, course.claims)}
        for figure, line in block.figures:
            if cited and not founded(figure, known):
                yield f"{line}: {figure} is in none of {', '.join(claim.id for claim in cited)}"


def founded(figure: str, known: set[float]) -> bool:
    """Whether a figure is one of the numbers, or one of them rounded to as many places, or the decade of a year."""
    (written,) = NUMBER.findall(figure)
    value, places = float(written.replace(",", "")), len(written.partition(".")[2])
    near = 0.5 * 10**-places + 1e-9
    decades = {number // 10 * 10 for number in known if 1900 <= number < 2100}
    return value == HUNDRED or value in decades or any(abs(number - value) <= near for number in known)


def test_every_figure_of_a_lesson_is_in_a_claim_cited_beside_it() -> None:
    wrong = [
        f"{lesson.span.file}:{problem}"
        for lesson in course().lessons
        for problem in unfounded(read(lesson.body, lesson.body_line).blocks, course())
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    "text",
    [
        "At 2%, fifty forms bring 64 in 100 people at least one.[^sum-at-least-one-50]",
        "A third, 33.2%, or 33%.[^sum-at-least-one-20]",
        "Nothing at all: 67% of the time.[^sum-at-least-one-20]",
        "Once, in the 1990s, 80% were interviewed.[^F7]",
        "Of 10,154 people 100 were hired.[^sum-people-all]",
        "Only 0.5 % get one.[^sum-times-the-share]",
    ],
)
def test_a_figure_may_be_rounded_or_turned_round(text: str) -> None:
    assert not list(unfounded(read(text).blocks, course()))


@pytest.mark.parametrize(
    "text",
    [
        "At 2%, fifty forms bring 65% at least one.[^sum-at-least-one-50]",
        "A third, 33.4%.[^sum-at-least-one-20]",
        "In the 1970s it was so.[^F7]",
        "- one: 64%[^sum-at-least-one-50]\n- two: 64%[^sum-at-least-one-20]",
    ],
)
def test_a_figure_that_no_claim_beside_it_holds_is_found(text: str) -> None:
    assert len(list(unfounded(read(text).blocks, course()))) == 1
