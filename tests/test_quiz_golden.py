"""The quiz grammar, feature by feature: each golden file holds title / . / input / . / expected / . blocks."""

from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
from course.quiz import KINDS, parse
from hypothesis import given, settings
from hypothesis import strategies as st

FOLDER = Path(__file__).parent / "golden" / "quiz"
SHOWN_ELSEWHERE = {"kind", "span", "objectives"}


def blocks(file: Path) -> list[tuple[str, str, str]]:
    """Title, input and expected text of every case in a file."""
    found = []
    parts: list[list[str]] = [[]]
    for line in file.read_text(encoding="utf-8").split("\n"):
        if line == ".":
            parts.append([])
        else:
            parts[-1].append(line)
    texts = ["\n".join(part).strip("\n") for part in parts]
    for title, given_text, expected in zip(texts[0::3], texts[1::3], texts[2::3], strict=False):
        found.append((title, given_text, expected))
    return found


def dump(value: object, name: str = "", depth: int = 0) -> list[str]:
    """A question as indented lines; what is empty is left out."""
    pad = "  " * depth
    if is_dataclass(value) and not isinstance(value, type):
        lines = [f"{pad}{name}"] if name else []
        for one in fields(value):
            inner = getattr(value, one.name)
            if (
                one.name not in SHOWN_ELSEWHERE
                and inner not in ((), None, "")
                and (one.name, inner) != ("body_line", 0)
            ):
                lines += dump(inner, one.name, depth + 1)
        return lines
    if isinstance(value, tuple) and value and is_dataclass(value[0]):
        return [line for one in value for line in dump(one, name, depth)]
    return [f"{pad}{name}: {value!r}"]


def told(text: str) -> str:
    """Everything that the parser makes of a text."""
    questions, problems = parse(text, "quiz.md")
    lines = []
    for question in questions:
        lines.append(f"{question.span} {question.kind} {' '.join(question.objectives)}".rstrip())
        lines += dump(question)
    return "\n".join([*lines, *(str(problem) for problem in problems)])


CASES = [
    pytest.param(given_text, expected, id=f"{file.stem}: {title}")
    for file in sorted(FOLDER.glob("*.txt"))
    for title, given_text, expected in blocks(file)
]


@pytest.mark.parametrize(("given_text", "expected"), CASES)
def test_quiz_text_becomes_exactly_this(given_text: str, expected: str) -> None:
    assert told(given_text) == expected


def test_there_is_a_golden_file_for_each_kind() -> None:
    assert set(KINDS) <= {file.stem for file in FOLDER.glob("*.txt")}


def test_windows_line_ends_change_nothing() -> None:
    text = "## Q {#q .single objective=O1}\n\n- [x] Yes\n  > A.\n- [ ] No\n  > B.\n"
    assert told(text.replace("\n", "\r\n")) == told(text)


PIECES = st.sampled_from(
    [f"## Q {{#q .{kind} objective=O1}}\n" for kind in KINDS]
    + ["## {#b}\n", "## Q {\n", "### T {#t .best}\n", "# T\n", "---\n", "\n", "\t", "    code\n", "```\n", "<div>\n"]
    + ["- [x] 33 ± 1 %\n", "- [ ] *\n", "-  [X] a\n", "- [x] [say](#t)\n", "- [ ]\n", "- \n", "1. one\n", "- > x\n"]
    + ["  > why\n", "> why\n", "> - [x] a\n", "  ```py\n", "| a | b | c |\n|---|---|---|\n", "| 1 | | |\n", "[x]: y\n"]
    + ["{", "}", "|", "*", "\\", "[^S1-05]"]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES | st.text(max_size=8), max_size=25).map("".join))
def test_parser_never_raises_whatever_the_text(text: str) -> None:
    questions, problems = parse(text, "quiz.md")
    assert questions or problems
    assert all(problem.span.line >= 1 for problem in problems)
