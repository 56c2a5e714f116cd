"""The ledger is whole, every sum of ours comes out, and no refused number is printed anywhere."""

from __future__ import annotations

import ast
import math
import operator
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).resolve().parents[1]
LEDGER: dict[str, Any] = yaml.safe_load((ROOT / "lessons" / "claims.yml").read_text(encoding="utf-8"))
CLAIMS: list[dict[str, Any]] = LEDGER["claims"]
SUMS = [claim for claim in CLAIMS if claim["id"].startswith("sum-")]
ROWS = {"S0": 36, "S1": 39, "S2": 40, "S3": 39, "S4": 66}
NAMED = re.compile(r"\b(?:S\d-\d\d|F\d+|(?:sum|guess)-[a-z0-9-]+)\b")

OPERATORS: dict[type[ast.AST], Callable[..., float]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.Div: operator.truediv,
    ast.Pow: operator.pow,
    ast.USub: operator.neg,
}

# What the brief's list of numbers to refuse would look like in print. Whitespace is single when these run.
REFUSED = {
    "a percentage of hidden jobs": re.compile(
        r"(?i)\b(?:70|75|80|85) ?(?:%|per ?cent)(?: of)?(?: all| the)? "
        r"(?:jobs|openings|positions|vacancies|roles|hires)\b"
        r"|\b(?:70|75|80) ?% ?(?:-|–|to) ?(?:80|85) ?%.{0,40}\b(?:hidden|advertised|network)"
        r"|\b(?:70|75|80) ?(?:-|–|to) ?(?:80|85) ?%.{0,40}\b(?:jobs|hidden|advertised|network)"
        r"|\b(?:hidden|unadvertised|never advertised)\b[^.]{0,40}\b(?:70|75|80|85) ?%"
    ),
    "one offer in twelve conversations": re.compile(
        r"(?i)\b(?:1|one) in (?:12|twelve)\b(?=.{0,80}(?:informational|conversation|interview|talk|offer))"
        r"|(?:informational|conversations?|interviews?|talks?)[^.]{0,60}\b(?:1|one) in (?:12|twelve)\b"
    ),
    "résumés that software rejects": re.compile(
        r"(?i)\b75 ?(?:%|per ?cent)[^.]{0,80}"
        r"\b(?:software|ATS|tracking system|robots?|machines?|unread|never (?:seen|read))\b"
    ),
    "a job site's nine times": re.compile(r"(?i)\b(?:9|nine) times (?:more likely|likelier)\b"),
    "the disputed study of networking": re.compile(r"(?i)\bF45\b|casciaro|kouchaki|\bgino\b|\bfeel(?:s|ing)? dirty\b"),
}


def value_of(formula: str) -> float:
    """Work out numbers, arithmetic and functions of ``math``; anything else is refused."""

    def walk(node: ast.AST) -> float:
        match node:
            case ast.Expression(body=body):
                return walk(body)
            case ast.Constant(value=int() | float() as number):
                return number
            case ast.BinOp(left=left, op=op, right=right) if type(op) in OPERATORS:
                return OPERATORS[type(op)](walk(left), walk(right))
            case ast.UnaryOp(op=op, operand=operand) if type(op) in OPERATORS:
                return OPERATORS[type(op)](walk(operand))
            case ast.Call(func=ast.Attribute(value=ast.Name(id="math"), attr=name), args=args, keywords=[]):
                return float(getattr(math, name)(*map(walk, args)))
        raise ValueError(f"not arithmetic: {ast.dump(node)}")

    return walk(ast.parse(formula, mode="eval"))


def refused(text: str) -> Iterator[str]:
    """Which of the refused numbers a text prints."""
    line = " ".join(text.split())
    for name, pattern in REFUSED.items():
        for found in pattern.finditer(line):
            yield f"{name}: {line[max(0, found.start() - 30) : found.end() + 30]}"


def ids(prefix: str) -> list[str]:
    return [claim["id"] for claim in CLAIMS if claim["id"].startswith(prefix)]


def test_ids_are_unique() -> None:
    assert [name for name, times in Counter(ids("")).items() if times > 1] == []


@pytest.mark.parametrize("source", ROWS)
def test_every_row_of_a_source_is_present_in_order(source: str) -> None:
    assert ids(f"{source}-") == [f"{source}-{row:02d}" for row in range(1, ROWS[source] + 1)]


def test_source_rows_are_graded_as_in_the_brief_and_none_shows_primary_data() -> None:
    grades = Counter(claim["evidence"] for claim in CLAIMS if claim["source"] in ROWS)
    assert grades == {"U": 167, "D": 18, "V": 14, "-": 10, "A": 9, "C": 2}


def test_outside_evidence_runs_from_1_to_44_and_says_how_it_was_read() -> None:
    outside = [claim for claim in CLAIMS if claim["source"] == "F"]
    assert [claim["id"] for claim in outside] == [f"F{row}" for row in range(1, 45)]
    for claim in outside:
        assert claim["evidence"] == "S", claim["id"]
        assert claim["citation"], claim["id"]
        assert claim["verified"] in ("page", "report"), claim["id"]


def test_every_claim_has_words_a_known_source_a_basis_and_a_lesson() -> None:
    for claim in CLAIMS:
        assert all(claim[part] for part in ("claim", "basis", "lessons")), claim["id"]
        assert claim["source"] in LEDGER["sources"], claim["id"]


def lessons_taught() -> dict[str, list[str]]:
    """The ids under ``teaches`` of every lesson."""
    return {
        file.parent.name: yaml.safe_load(file.read_text(encoding="utf-8").split("---\n")[1])["teaches"]
        for file in sorted((ROOT / "lessons").glob("*/*/lesson.md"))
    }


def test_all_220_rows_are_taught_in_every_lesson_that_the_ledger_names_or_left_to_the_coach() -> None:
    taught = lessons_taught()
    rows = [claim for claim in CLAIMS if claim["source"] in ROWS]
    assert len(rows) == 220
    missing = [
        f"{row['id']} in {lesson}"
        for row in rows
        for lesson in row["lessons"]
        if lesson != "coach" and row["id"] not in taught.get(lesson, [])
    ]
    assert missing == []


def test_no_lesson_teaches_a_row_that_the_ledger_does_not_give_it_or_teaches_one_twice() -> None:
    given = {claim["id"]: claim["lessons"] for claim in CLAIMS}
    taught = lessons_taught()
    assert len(taught) == 20
    strays = [f"{id} in {lesson}" for lesson, ids in taught.items() for id in ids if lesson not in given.get(id, [])]
    twice = [f"{id} in {lesson}" for lesson, ids in taught.items() for id in set(ids) if ids.count(id) > 1]
    assert strays + twice == []


def test_own_rows_are_sums_with_a_formula_or_guesses_without_one() -> None:
    for claim in CLAIMS:
        own = claim["id"].startswith(("sum-", "guess-"))
        assert own == (claim["source"] == "own") == (claim["evidence"] == "M"), claim["id"]
        assert ("formula" in claim) == claim["id"].startswith("sum-"), claim["id"]


@pytest.mark.parametrize("claim", SUMS, ids=[claim["id"] for claim in SUMS])
def test_a_sum_gives_its_result(claim: dict[str, Any]) -> None:
    assert value_of(claim["formula"]) == pytest.approx(claim["result"], rel=0, abs=claim["tolerance"] + 1e-9)


def test_every_id_that_a_row_names_exists() -> None:
    known = set(ids(""))
    for claim in CLAIMS:
        words = " ".join([claim["basis"], claim.get("relation", ""), *claim.get("from", [])])
        assert set(NAMED.findall(words)) <= known, claim["id"]


@pytest.mark.parametrize("formula", ["__import__('os')", "open('x')", "'a' * 3", "[1][0]"])
def test_a_formula_that_is_not_arithmetic_is_refused(formula: str) -> None:
    with pytest.raises(ValueError, match="not arithmetic"):
        value_of(formula)


@pytest.mark.parametrize(
    "text",
    [
        "80% of jobs are never advertised.",
        "Some say 70-80% of\nopenings are hidden.",
        "The hidden market holds 85% of them.",
        "One in twelve informational interviews ends in an offer.",
        "75% of résumés are rejected by software.",
        "Referred people are nine times more likely to be hired.",
        "As F45 shows, it makes us feel dirty.",
    ],
)
def test_a_refused_number_is_recognised(text: str) -> None:
    assert list(refused(text))


@pytest.mark.parametrize(
    "text",
    [
        "Up to 75% of applicants are unqualified.",
        "At one bank 80% of referred outsiders were interviewed.",
        "It takes 80 applications for an 80% chance of one interview.",
        "Nobody has a solid figure for hidden openings.",
        "18% to 22% of the postings were never filled.",
    ],
)
def test_a_number_that_may_be_printed_passes(text: str) -> None:
    assert not list(refused(text))


def test_no_refused_number_is_printed_anywhere() -> None:
    files = [
        path
        for folder in ("lessons", "quizzes", "docs")
        for path in sorted((ROOT / folder).rglob("*"))
        if path.suffix in (".md", ".yml", ".py", ".html")
    ]
    found = [
        f"{path.relative_to(ROOT)}: {what}" for path in files for what in refused(path.read_text(encoding="utf-8"))
    ]
    assert found == []
