"""Every diagnostic is tested by its text: a change to the tiny course, and exactly what is said about it."""

import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from course.check import survey
from course.codes import RULES
from course.model import Diagnostic, Span

HERE = Path(__file__).parent
TINY = HERE / "fixtures" / "tiny"
CODES_PAGE = HERE.parent / "docs" / "authors" / "codes.md"
PROVEN_BY_THE_GATE = {code for code in RULES if code[0] in "GN"} - {"N005"}
"""These need programs to run: see the tests of gate.py and of the labs."""

CASES: list[dict[str, Any]] = [
    case | {"family": file.stem}
    for file in sorted((HERE / "diagnostics").glob("*.yml"))
    for case in yaml.safe_load(file.read_text(encoding="utf-8"))
]


def spoil(root: Path, case: dict[str, Any]) -> None:
    """Change the course at ``root`` as a case says: ``change`` text, ``write``, ``raw`` bytes, ``move``, ``remove``."""
    for old, new in case.get("change", {}).items():
        file = root / case["in"]
        text = file.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{old!r} stands in {case['in']} {text.count(old)} times"
        file.write_text(text.replace(old, new), encoding="utf-8")
    for path in case.get("remove", []):
        place = root / path
        if place.is_dir():
            shutil.rmtree(place)
        else:
            place.unlink()
    for path, target in case.get("move", {}).items():
        (root / target).parent.mkdir(parents=True, exist_ok=True)
        (root / path).rename(root / target)
    for path, text in case.get("write", {}).items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, encoding="utf-8")
    for path, raw in case.get("raw", {}).items():
        (root / path).write_bytes(bytes.fromhex(raw))


def told(root: Path) -> list[str]:
    """Every diagnostic of a course as the author sees it."""
    return [str(one) for one in survey(root)[1]]


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A copy of the tiny course, to spoil."""
    return Path(shutil.copytree(TINY, tmp_path / "tiny"))


def test_tiny_course_is_clean() -> None:
    assert told(TINY) == []


@pytest.mark.parametrize("case", [pytest.param(case, id=f"{case['code']}: {case['title']}") for case in CASES])
def test_author_is_told_exactly_this(tiny: Path, case: dict[str, Any]) -> None:
    spoil(tiny, case)
    lines = told(tiny)
    assert lines == case["told"]
    assert any(f": {case['code']} " in line for line in lines)


def test_every_code_has_a_case_and_no_case_is_for_another() -> None:
    assert {case["code"] for case in CASES} == set(RULES) - PROVEN_BY_THE_GATE


def test_the_page_of_codes_explains_every_code_once_and_no_other() -> None:
    rows = re.findall(r"^\| `([A-Z]\d{3})` \| .+ \| .+ \|$", CODES_PAGE.read_text(encoding="utf-8"), re.MULTILINE)
    assert rows == list(RULES)


def test_the_page_of_codes_says_what_the_checker_says() -> None:
    rows = {line[3:7]: line.replace("`", "").replace("\\", "") for line in CODES_PAGE.read_text("utf-8").splitlines()}
    for code, rule in RULES.items():
        if rule.what != "{reason}":  # these are told apart by their reason; the page says it in general
            parts = (
                part.replace("{{", "{").replace("}}", "}") for part in re.split(r"(?<!\{)\{\w+\}(?!\})", rule.what)
            )
            assert all(part in rows[code] for part in parts), code


def test_the_page_of_codes_marks_warnings_as_such() -> None:
    page = CODES_PAGE.read_text(encoding="utf-8")
    for code, rule in RULES.items():
        row = next(line for line in page.splitlines() if line.startswith(f"| `{code}` |"))
        assert ("(warning)" in row) == (rule.severity == "warning"), row


def test_all_problems_of_all_files_come_in_one_run(tiny: Path) -> None:
    for case in (case for case in CASES if case["code"] in ("S003", "Q007", "L008")):
        spoil(tiny, case)
    found = survey(tiny)[1]
    assert {one.code for one in found} == {"S003", "Q007", "L008"}
    assert found == sorted(found, key=lambda one: (one.span, one.code))


def test_an_empty_folder_gives_diagnostics_and_no_traceback(tmp_path: Path) -> None:
    assert {line.split(" ")[1] for line in told(tmp_path)} == {"C001", "K001", "S001"}


def test_the_form_of_a_message_is_fixed() -> None:
    span = Span("quizzes/two-doors/the-two-percent.md", 14)
    rule = RULES["Q007"]
    expected = "quizzes/two-doors/the-two-percent.md:14: Q007 no option is marked right; mark one with [x]"
    assert str(Diagnostic(span, "Q007", rule.what, rule.mend)) == expected
