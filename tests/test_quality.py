"""The gates on the code and the course, run as an author would. The front end has its own in test_web_units.py."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
TESTS = sorted((ROOT / "tests").rglob("*.py"))
GATES = {
    "no fault that ruff can see": [sys.executable, "-m", "ruff", "check"],
    "one format": [sys.executable, "-m", "ruff", "format", "--check"],
    "strict types": [sys.executable, "-m", "mypy"],
    "one direction of imports": [str(Path(sys.executable).parent / "lint-imports"), "--no-cache"],
    "a course without a problem": [sys.executable, "-m", "course", "check"],
    "programs that do as they should": [sys.executable, "-m", "course", "gate"],
}
SKIPS = {"skip", "skipif", "xfail", "importorskip", "skipTest", "SkipTest", "collect_ignore", "collect_ignore_glob"}


@pytest.mark.parametrize("name", GATES)
def test_the_project_keeps_to(name: str) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "scripts"), "NO_COLOR": "1"}
    done = subprocess.run(GATES[name], check=False, cwd=ROOT, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "(warning)" not in done.stdout + done.stderr, done.stdout + done.stderr


def skips(source: str) -> list[str]:
    """Every name in a program that would keep a test from running or from failing, with its line."""
    found = []
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Attribute(attr=name) | ast.Name(id=name) | ast.alias(name=name) if name in SKIPS:
                found.append(f"{node.lineno}: {name}")
    return found


def test_no_test_is_skipped_or_expected_to_fail() -> None:
    assert len(TESTS) > 20
    found = [f"{file.relative_to(ROOT)}:{place}" for file in TESTS for place in skips(file.read_text(encoding="utf-8"))]
    assert found == []


@pytest.mark.parametrize(
    "source",
    [
        "import pytest\npytest.skip('later')",
        "import pytest\n@pytest.mark.xfail\ndef test(): ...",
        "from pytest import importorskip",
        "collect_ignore = ['test_slow.py']",
    ],
)
def test_a_skip_is_found_wherever_it_stands(source: str) -> None:
    assert len(skips(source)) == 1


def test_the_word_in_a_text_is_no_skip() -> None:
    assert skips("text = 'pytest.skip'  # skip") == []
