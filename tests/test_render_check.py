"""Unit checks, the page Review and the reading paths, as pages."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from course.contract import CourseData
from course.model import Course
from course.render.drawn import Drawn
from course.render.site import Site
from course.sources import load
from test_render import data_of, page

TINY = Path(__file__).parent / "fixtures" / "tiny"


@pytest.fixture(scope="module")
def course() -> Course:
    """The tiny course, read once."""
    return load(TINY)[0]


@pytest.fixture(scope="module")
def site(course: Course) -> Site:
    """Its site, without pictures."""
    return Site(course, Drawn(), "9.9.9")


def pool(site: Site, path: str, url: str, text: str | None = None) -> CourseData:
    """The data of a page."""
    return data_of(page(site, path, url, text)[0])


def judged(course: Course) -> list[str]:
    """Questions that the page can judge."""
    return [one.id for lesson in course.lessons for one in lesson.questions if one.kind != "reflect"]


def test_each_unit_has_a_check_that_carries_its_questions(course: Course, site: Site) -> None:
    data = pool(site, "doors/check.md", "doors/check/")
    assert [one.id for one in data.pool] == judged(course)
    assert data.outline[0].check == "doors/check/"
    assert data.base == "../../"


def test_the_check_stands_after_the_lessons_of_its_unit(site: Site) -> None:
    assert site.nav() == [{"Doors": ["doors/index.md", "doors/forms.md", "doors/check.md"]}]


def test_claims_that_the_checks_questions_cite_have_their_cards(site: Site) -> None:
    html, _ = page(site, "doors/check.md", "doors/check/")
    assert 'id="claim-sum-none-of-two"' in html


def test_without_scripts_the_check_leads_to_the_quizzes(site: Site) -> None:
    html, _ = page(site, "doors/check.md", "doors/check/")
    assert '<course-unit-check data-unit="doors">' in html
    assert 'href="../../doors/forms/#quiz"' in html


def test_a_unit_page_and_the_home_page_link_to_the_check(site: Site) -> None:
    unit, _ = page(site, "doors/index.md", "doors/")
    home, _ = page(site, "index.md", "", "[course: units]")
    assert 'href="../doors/check/"' in unit
    assert 'href="doors/check/"' in home


def test_a_unit_whose_learners_judge_everything_themselves_has_no_check(course: Course, site: Site) -> None:
    lesson = course.lessons[0]
    own = tuple(replace(one, kind="reflect") for one in lesson.questions)
    unit = replace(course.units[0], lessons=(replace(lesson, questions=own),))
    quiet = replace(site, course=replace(course, units=(unit,)))
    assert "doors/check.md" not in quiet.pages()
    html, _ = page(quiet, "doors/index.md", "doors/")
    assert "course-unit-mark" not in html
    assert data_of(html).outline[0].check == ""
    assert data_of(html).outline[0].lessons[0].written == [one.id for one in own]


def test_review_carries_every_question_and_other_pages_none(course: Course, site: Site) -> None:
    assert [one.id for one in pool(site, "review.md", "review/", "Text").pool] == judged(course)
    assert pool(site, "coach.md", "coach/", "Text").pool == []


def test_a_lesson_has_room_for_what_is_due_and_ends_with_what_is_next(site: Site) -> None:
    html, _ = page(site, "doors/forms.md", "doors/forms/")
    order = [html.index(part) for part in ("<course-due ", "<course-quiz ", "<course-reflection ", "<course-onward ")]
    assert order == sorted(order)


def test_paths_can_be_read_with_their_plan_and_followed_by_links(course: Course, site: Site) -> None:
    week = replace(course.paths[1], title="A week", plan=("Day 1. Read & rest.",))
    wider = replace(site, course=replace(course, paths=(course.paths[0], week)))
    html, _ = page(wider, "index.md", "", "[course: paths]")
    assert "Day 1. Read &amp; rest." in html
    assert html.count('<a href="doors/forms/" data-lesson-link="forms">1.1') == 2
    assert data_of(html).paths[1].plan == ["Day 1. Read & rest."]


def test_one_path_is_no_choice(course: Course, site: Site) -> None:
    only = replace(site, course=replace(course, paths=course.paths[:1]))
    assert "course-path" not in page(only, "index.md", "", "[course: paths]")[0]
