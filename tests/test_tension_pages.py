"""Tensions: what a file becomes, what the page makes of it, and that the gate runs its explorer."""

from __future__ import annotations

import re
import shutil
from dataclasses import fields, replace
from pathlib import Path

import pytest
from course.gate import gate
from course.model import Course
from course.render.drawn import Drawn
from course.render.extension import CourseExtension
from course.render.markdown import CONFIGS, EXTENSIONS
from course.render.site import Site
from course.sources import load
from markdown import Markdown

HERE = Path(__file__).parent
ROOT = HERE.parent
TINY = HERE / "fixtures" / "tiny"
PAGE = "where-sources-disagree.md"


def golden() -> list[tuple[str, str, str]]:
    """Title, tension.md and expected text of every case."""
    parts = re.split(r"^\.\n", (HERE / "golden" / "tensions" / "tension.txt").read_text("utf-8"), flags=re.MULTILINE)
    return list(zip(parts[0::3], parts[1::3], parts[2::3], strict=True))


def told(root: Path, text: str) -> str:
    """Everything that reading makes of a text, and what it complains about."""
    folder = root / "lessons" / "tensions" / "now"
    folder.mkdir(parents=True)
    (folder / "tension.md").write_text(text, encoding="utf-8")
    units = "units: [{id: doors, title: Doors, lessons: []}]"
    (root / "lessons" / "course.yml").write_text(f"{units}\ntensions: [now]\n", encoding="utf-8")
    course, problems = load(root)
    lines = []
    for name in (one.name for one in fields(course.tensions[0]) if one.name not in ("id", "lines")):
        value = getattr(course.tensions[0], name)
        if value not in ("", ()):
            lines.append(f"{name}: {value if name == 'span' else repr(value)}")
    lines += [str(problem) for problem in problems if "tensions" in problem.span.file]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*case[1:], id=case[0].strip()) for case in golden()])
def test_a_tension_becomes_exactly_this(tmp_path: Path, text: str, expected: str) -> None:
    assert told(tmp_path, text) == expected


@pytest.fixture(scope="module")
def course() -> Course:
    """The tiny course, read once."""
    return load(TINY)[0]


def page(course: Course) -> str:
    """The page of the tensions, as a builder would make it."""
    site = Site(course, Drawn(first={"tension/rate-or-speed": "<svg>first</svg>"}), "9.9.9")
    prepared = site.prepare(PAGE, "where-sources-disagree/")
    body = site.filled(PAGE, "# Where the sources disagree\n\n[course: tensions]\n")
    html = Markdown(extensions=[*EXTENSIONS, CourseExtension(prepared.scope)], extension_configs=CONFIGS).convert(body)
    return html + site.tail(prepared)


def test_each_tension_is_a_part_of_the_page_with_both_sides_and_the_line(course: Course) -> None:
    html = page(course)
    assert '<h2 id="rate-or-speed">Is the rate low, or only the number of tries?' in html
    assert html.count('<div class="admonition side">') == 2
    assert html.index("Tries add up") < html.index("<svg>first</svg>") < html.index("The course’s line</h3>")


def test_the_claims_of_a_tension_have_chips_and_cards(course: Course) -> None:
    html = page(course)
    for claim in ("S1-05", "F1", "sum-none-of-two"):
        assert f'popovertarget="claim-{claim}"' in html
        assert html.count(f'<div popover id="claim-{claim}"') == 1


def test_the_page_links_to_lessons_that_are_written_and_not_to_planned_ones(course: Course) -> None:
    links = re.search(r'<p class="tension__taught">(.*?)</p>', page(course))
    assert links
    assert 'data-lesson-link="forms"' in links[1]
    assert "people" not in links[1]


def test_the_explorer_gets_its_program_by_the_pages_data(course: Course) -> None:
    html = page(course)
    assert '<course-explore data-explore="rate-or-speed">' in html
    assert '"explorers":[{"id":"rate-or-speed","solution":"def nothing(count)' in html


def test_an_exercise_lends_its_solution(course: Course) -> None:
    lent = replace(course.tensions[0], exercise="none-at-all", solution="")
    assert "def none_at_all" in course.solution_for(lent)
    assert "def nothing" in course.solution_for(course.tensions[0])


def test_the_gate_runs_the_explorer_of_a_tension_at_the_ends_of_its_sliders(tmp_path: Path) -> None:
    root = Path(shutil.copytree(TINY, tmp_path / "tiny"))
    file = root / "lessons" / "tensions" / "rate-or-speed" / "explore.py"
    file.write_text(file.read_text("utf-8").replace("solution.nothing(count)", "1 / (100 - count)"), encoding="utf-8")
    said = [str(problem) for problem in gate(load(root)[0])]
    assert len(said) == 1
    assert said[0].startswith("lessons/tensions/rate-or-speed/explore.py:1: G006 the explorer fails (count = 100.0:")


def test_every_tension_of_the_course_cites_two_claims_or_more_and_has_something_to_move() -> None:
    tensions = load(ROOT)[0].tensions
    assert len(tensions) == 18
    for one in tensions:
        assert len(one.claims) >= 2, one.id
        assert one.explore, one.id
