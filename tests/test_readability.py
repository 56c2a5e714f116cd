"""Lesson prose is easy to read: grade 8 or less by the Flesch-Kincaid formula, lesson by lesson and on average.

Prose is what is read line by line: paragraphs, lists and boxes. Headings, tables, code, quotations in a block of
their own, chips and placements are left aside. A word's syllables come from syllapy's list of words; where that does
not know a word, from its vowels.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
import syllapy
from course.markup import tree
from course.sources import load
from markdown_it.tree import SyntaxTreeNode

ROOT = Path(__file__).resolve().parents[1]
GRADE = 8.0
ASIDE = {"heading", "table", "fence", "code_block", "blockquote", "admonition_title", "code_inline", "footnote_ref"}
END = re.compile(r"(?<=[.!?])[\"')\]”’]*\s+(?=[\"'(\[“‘]*[A-Z\d])")
SHORT = re.compile(r"\b(Mr|Mrs|Ms|Dr|St|e\.g|i\.e|vs)\.")
WORD = re.compile(r"[^\W_](?:[\w’'.,-]*\w)?%?")
PLACED = re.compile(r"\[(?:exercise|chart|course): [^\]]+\]|</?div[^>]*>")


class Count(NamedTuple):
    """What the formula counts."""

    sentences: int
    words: int
    syllables: int

    @property
    def grade(self) -> float:
        """Flesch and Kincaid's grade level of 1975."""
        return 0.39 * self.words / self.sentences + 11.8 * self.syllables / self.words - 15.59


def passages(text: str) -> Iterator[str]:
    """Each run of prose: a paragraph, a list item or a part of a box."""

    def words(node: SyntaxTreeNode) -> Iterator[str]:
        if node.type in ASIDE:
            return
        if node.type in ("softbreak", "hardbreak"):
            yield " "
        elif node.type == "text":
            yield node.content
        for child in node.children:
            yield from words(child)

    def runs(node: SyntaxTreeNode) -> Iterator[str]:
        if node.type in ASIDE:
            return
        if node.type == "inline":
            yield PLACED.sub("", "".join(words(node))).strip()
            return
        for child in node.children:
            yield from runs(child)

    return (run for run in runs(tree(text, prose=True)) if run)


def syllables(word: str) -> int:
    """Syllables as spoken, roughly: a figure has one for each digit, a percent sign two."""
    if any(sign.isdigit() for sign in word):
        return sum(sign.isdigit() for sign in word) + 2 * word.endswith("%")
    parts = [part for part in re.split(r"[-.]", word.replace("’", "'")) if part]
    return sum(max(1, syllapy.count(part)) for part in parts)


def count(text: str) -> Count:
    """Sentences, words and syllables of a lesson's Markdown."""
    sentences = [part for run in passages(text) for part in END.split(SHORT.sub(r"\1", run)) if WORD.search(part)]
    words = [word for sentence in sentences for word in WORD.findall(sentence)]
    return Count(len(sentences), len(words), sum(map(syllables, words)))


@functools.cache
def counts() -> dict[str, Count]:
    """The counts of all lessons, in the order of the course."""
    return {lesson.id: count(lesson.body) for lesson in load(ROOT)[0].lessons}


def table() -> str:
    """What a failed test shows: every lesson, the hardest first."""
    rows = sorted(counts().items(), key=lambda row: -row[1].grade)
    return "\n".join(
        f"{one.grade:5.1f}  {id}: {one.words / one.sentences:.1f} words a sentence, "
        f"{one.syllables / one.words:.2f} syllables a word, {one.words} words"
        for id, one in rows
    )


def test_every_lesson_is_written_for_grade_8_or_less() -> None:
    hard = [id for id, one in counts().items() if one.grade > GRADE]
    assert not hard, f"too hard: {', '.join(hard)}\n{table()}"


def test_the_lessons_are_written_for_grade_8_or_less_on_average() -> None:
    grades = [one.grade for one in counts().values()]
    assert len(grades) == 20
    assert sum(grades) / len(grades) <= GRADE, table()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You wrote to six people.[^S1-05] Nobody wrote back.", (2, 8, 11)),
        ("# A heading\n\n> A quotation, left aside.\n\n- Send it today\n- Wait", (2, 4, 5)),
        ("| a | table |\n|---|---|\n| of | words |\n\nOne. `code` Two.\n\n[exercise: at-least-one]", (2, 2, 2)),
        ('!!! note "A title"\n    Ms. Brown asks 50 people.', (1, 5, 7)),
        ("It is 5.5%.", (1, 3, 6)),
    ],
)
def test_prose_is_counted_and_the_rest_is_left_aside(text: str, expected: tuple[int, int, int]) -> None:
    assert count(text) == expected


def test_the_formula_gives_a_known_grade() -> None:
    assert Count(sentences=5, words=100, syllables=140).grade == pytest.approx(8.73)
