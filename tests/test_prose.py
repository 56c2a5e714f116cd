"""What the checker sees in a lesson's text."""

import re
from pathlib import Path

import pytest
from course.check.sums import NotASum, compute
from course.prose import figures, read
from course.quiz import parse
from hypothesis import given, settings
from hypothesis import strategies as st

AUTHORS = Path(__file__).parent.parent / "docs" / "authors" / "index.md"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("33 % of 1,000 people, or 2.5%.", ["33 %", "1,000", "2.5%"]),
        ("It costs £20.", ["20"]),
        ("Lesson 1.2, Unit 3, Lessons 1.1 to 1.3 and step 2", []),
        ("at 9:30 or 10 am, by S0 and S1-05", []),
        ("two in three", []),
    ],
)
def test_figures_are_numbers_in_digits_but_for_places_times_and_ids(text: str, found: list[str]) -> None:
    assert figures(text) == found


def test_a_claim_serves_its_own_block_only() -> None:
    prose = read("2%[^A]\n\n- 3%[^B]\n  - 4%\n- 5%\n\n| x |\n|---|\n| 6% |\n\n!!! note\n    7%\n    and[^C]\n")
    bare = [figure for block in prose.blocks if not block.refs for figure, _ in block.figures]
    assert bare == ["4%", "5%", "6%"]


def test_code_and_addresses_hold_no_figures() -> None:
    prose = read("`2%` [text](page-30.html) <https://example.org/40>\n\n```\n50%\n```\n")
    assert not any(block.figures for block in prose.blocks)


def test_everything_has_the_line_of_the_file() -> None:
    prose = read('## A {#a objective="O1"}\n\nOne\ntwo[^X] [l](m.md)\n\n[chart: c]\n', first=10)
    assert [heading.line for heading in prose.headings] == [10]
    assert [ref.line for ref in prose.refs] == [13]
    assert [link.line for link in prose.links] == [13]
    assert [(one.kind, one.id, one.line) for one in prose.placements] == [("chart", "c", 15)]


def test_text_in_html_and_boxes_is_prose() -> None:
    prose = read('<div class="sides" markdown>\n!!! side "For 1"\n    2%\n\n!!! side "Against"\n    3%[^A]\n</div>\n')
    assert [block.figures for block in prose.blocks if block.figures] == [[("2%", 3)], [("3%", 6)]]


@settings(max_examples=200, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["!!! note\n", "    a 1\n", "!!!", "<div>\n", "| a |\n|---|\n", "[^a]", "- ", "## {#x}\n", "\n", "??? "]
        )
        | st.text(max_size=6),
        max_size=20,
    ).map("".join)
)
def test_reading_prose_never_raises_whatever_the_text(text: str) -> None:
    assert all(block.line >= 1 for block in read(text).blocks)


def test_every_quiz_example_for_authors_is_right() -> None:
    examples = re.findall(r"^```markdown\n(## .+?)^```$", AUTHORS.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert len(examples) == 8
    assert [parse(text, "authors")[1] for text in examples] == [[]] * 8


@pytest.mark.parametrize(
    ("formula", "result"), [("1 - (1 - 0.02) ** 20", 0.332392), ("math.ceil(math.log(0.5) / math.log(0.98))", 35)]
)
def test_sums_are_computed(formula: str, result: float) -> None:
    assert compute(formula) == pytest.approx(result, abs=1e-6)


@pytest.mark.parametrize(
    "formula",
    [
        "open('x')",
        "().__class__",
        "math.__loader__",
        "9 ** 9 ** 9 ** 9",
        "math.factorial(10 ** 9)",
        "1 +",
        "'a' * 3",
        "math.nan",
    ],
)
def test_what_is_no_sum_is_refused_at_once(formula: str) -> None:
    with pytest.raises(NotASum):
        compute(formula)
