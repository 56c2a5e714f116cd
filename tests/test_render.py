"""Pages from a course: chips, cards, placements, links, data. Nothing here needs MkDocs or Node."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest
from course.contract import CourseData, DayParameter, OddsGrid
from course.model import Course
from course.render.badges import BADGES
from course.render.drawn import Drawn
from course.render.extension import CourseExtension
from course.render.markdown import CONFIGS, EXTENSIONS, Fragments
from course.render.site import Prepared, Site
from course.render.theme import DARK_PAPER, LIGHT_PAPER, contrast, css, ink_on, readable
from course.sources import load
from markdown import Markdown

TINY = Path(__file__).parent / "fixtures" / "tiny"
LESSON = "doors/forms.md"


@pytest.fixture(scope="module")
def course() -> Course:
    """The tiny course, read once."""
    return load(TINY)[0]


@pytest.fixture(scope="module")
def site(course: Course) -> Site:
    """Its site, with a picture and a grid of odds that are easy to recognise."""
    odds = OddsGrid(rates=[0.02, 0.1], chances=[[0.0, 0.02], [0.0, 0.1]])
    return Site(course, Drawn(charts={"forms/nothing": "<svg>chart</svg>"}, odds=odds), "9.9.9", "<p>notices</p>")


def page(site: Site, path: str, url: str, text: str | None = None) -> tuple[str, Prepared]:
    """A page as a builder would make it: Markdown with the page's extension, then the tail."""
    prepared = site.prepare(path, url)
    body = (text if text is not None else site.pages()[path]).split("---\n", 2)[-1]
    html = Markdown(extensions=[*EXTENSIONS, CourseExtension(prepared.scope)], extension_configs=CONFIGS).convert(body)
    return html + site.tail(prepared), prepared


@pytest.fixture(scope="module")
def lesson(site: Site) -> str:
    """The one lesson's page."""
    return page(site, LESSON, "doors/forms/")[0]


class Ids(HTMLParser):
    """Collects ids, and what buttons and links of the page point to."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.targets: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Notes one element."""
        found = dict(attrs)
        if found.get("id"):
            self.ids.append(str(found["id"]))
        if found.get("popovertarget"):
            self.targets.add(str(found["popovertarget"]))


def data_of(html: str) -> CourseData:
    """The page's data, held against the contract."""
    match = re.search(r'<script type="application/json" id="course-data">(.*?)</script>', html, re.DOTALL)
    assert match
    return CourseData.model_validate(json.loads(match.group(1)))


def test_a_citation_becomes_a_button_that_opens_the_card_of_its_claim(lesson: str) -> None:
    assert 'class="chip chip--c" popovertarget="claim-S1-05" aria-label="Evidence for this: S1-05 cited"' in lesson
    found = Ids(lesson)
    assert found.targets <= set(found.ids)


def test_each_cited_claim_has_one_card_however_often_it_is_cited(lesson: str) -> None:
    found = Ids(lesson)
    assert len(found.ids) == len(set(found.ids))
    assert found.ids.count("claim-S1-05") == 1


def test_claims_cited_only_in_the_quiz_have_their_card_on_the_page(course: Course, site: Site) -> None:
    lesson = course.lessons[0]
    quiet = replace(lesson, body="Nothing is cited here.")
    unit = replace(course.units[0], lessons=(quiet,))
    html, prepared = page(replace(site, course=replace(course, units=(unit,))), LESSON, "doors/forms/")
    assert not prepared.scope.cited
    assert 'id="claim-sum-none-of-two"' in html


def test_a_card_says_who_says_it_and_what_they_gain(lesson: str) -> None:
    card = lesson[lesson.index('id="claim-S1-05"') :]
    assert "A post, A company" in card
    assert "It sells advice." in card
    assert 'href="../../evidence/#F1"' in card


def test_an_unknown_claim_is_shown_as_a_gap_and_not_as_a_button(site: Site) -> None:
    html, _ = page(site, "coach.md", "coach/", "So they say.[^S9-99]")
    assert "<mark>[?S9-99]</mark>" in html


def test_a_chip_stays_on_the_line_of_the_word_before_it(site: Site) -> None:
    html, _ = page(site, "coach.md", "coach/", "They say so **often**.[^S1-05] Or *never*[^F1] [^S1-05]")
    assert '<strong>often</strong><span class="nobr">.<button' in html
    assert "<em>never</em><button" in html


def test_a_citation_in_code_stays_text(site: Site) -> None:
    html, prepared = page(site, "coach.md", "coach/", "Write `[^S1-05]` like this.")
    assert "<code>[^S1-05]</code>" in html
    assert not prepared.scope.cited


def test_long_names_in_tables_may_break_after_a_joint(site: Site) -> None:
    html, _ = page(site, "coach.md", "coach/", "| `a_b(c)` |\n|---|\n| `x < y_z` |\n\nBut not `a_b` here.")
    assert "<code>a_<wbr>b(<wbr>c)</code>" in html.replace("<wbr />", "<wbr>")
    assert "<code>x &lt; y_<wbr>z</code>" in html.replace("<wbr />", "<wbr>")
    assert "<code>a_b</code> here" in html


def test_a_chip_carries_its_id_for_wide_screens_and_paper(lesson: str) -> None:
    assert '<span class="chip__id">S1-05 </span><b>cited</b>' in lesson
    assert '<span class="chip__id chip__id--own">sum-none-of-two </span><b>our sum</b>' in lesson


def test_charts_exercises_and_quiz_stand_where_they_were_placed(lesson: str) -> None:
    order = [
        lesson.index(part)
        for part in ("<svg>chart</svg>", 'data-exercise="none-at-all"', 'data-lesson="forms"', 'id="today"')
    ]
    assert order == sorted(order)


def test_a_lesson_can_be_read_without_scripts(course: Course, lesson: str) -> None:
    for question in course.lessons[0].questions:
        assert (
            Fragments(Site(course, Drawn(), "1").prepare(LESSON, "doors/forms/").scope).inline(question.prompt)
            in lesson
        )
    assert '<div class="highlight"><pre tabindex="0"' in lesson


def test_a_picture_that_depends_on_today_is_left_to_the_browser(site: Site) -> None:
    exercise = site.course.lessons[0].exercises[0].id
    drawn = replace(site.drawn, first={exercise: "<svg>first</svg>"})
    assert "<svg>first</svg>" in page(replace(site, drawn=drawn), LESSON, "doors/forms/")[0]
    dated = replace(drawn, parameters={exercise: [DayParameter(kind="day", name="today", label="Day", value="")]})
    assert "<svg>first</svg>" not in page(replace(site, drawn=dated), LESSON, "doors/forms/")[0]


def test_headings_carry_their_objective_as_data(lesson: str) -> None:
    assert re.search(r'<h2 data-objective="O1" id="none">|<h2 id="none" data-objective="O1">', lesson)
    assert " objective=" not in lesson


def test_the_data_of_a_lesson_fits_the_contract(course: Course, lesson: str) -> None:
    data = data_of(lesson)
    assert data.base == "../../"
    assert data.runtime == "assets/pyodide/9.9.9"
    assert data.lesson
    assert [one.id for one in data.lesson.questions] == [one.id for one in course.lessons[0].questions]
    assert data.outline[0].lessons[0].href == "doors/forms/"


def test_pages_without_a_lesson_carry_the_outline(site: Site) -> None:
    data = data_of(page(site, "coach.md", "coach/", "Text")[0])
    assert data.lesson is None
    assert data.base == "../"
    assert data.outline[0].id == "doors"


def test_no_text_can_end_the_data_script(course: Course, site: Site) -> None:
    settings = replace(course.settings, title="</script><b>")
    html, _ = page(replace(site, course=replace(course, settings=settings)), "coach.md", "coach/", "Text")
    assert data_of(html).title == "</script><b>"


def test_the_home_page_brings_the_odds_and_shows_them_as_a_table(site: Site) -> None:
    html, _ = page(site, "index.md", "", "[course: odds]\n\n[course: start]")
    assert data_of(html).odds is not None
    assert "<course-odds><table>" in html
    assert 'href="doors/forms/"' in html


def test_links_between_files_become_addresses_of_pages(site: Site) -> None:
    html, _ = page(site, "coach.md", "coach/", "[go](../lessons/doors/forms/lesson.md#none)")
    assert 'href="../doors/forms/#none"' in html
    assert 'data-lesson-link="forms"' in html


def test_links_between_handwritten_pages_are_left_to_the_builder(site: Site) -> None:
    html, _ = page(site, "coach.md", "coach/", "[home](index.md)")
    assert 'href="index.md"' in html


def test_a_picture_beside_a_lesson_is_part_of_the_site(site: Site, lesson: str) -> None:
    assert site.assets() == {"doors/forms/door.svg": "lessons/doors/forms/door.svg"}
    assert 'src="forms/door.svg"' in lesson  # relative to the page's file; the builder makes it an address


def test_the_ledger_shows_every_claim_with_badge_relations_and_lesson(course: Course, site: Site) -> None:
    html, _ = page(site, "evidence.md", "evidence/", "[course: legend]\n\n[course: by-badge]\n\n[course: ledger]")
    for name in course.claims:
        assert f'<li class="claim" id="{name}"' in html
    for source in {claim.source for claim in course.claims.values()}:
        assert f'<details class="ledger__source" id="source-{source}"><summary>' in html
    assert '<a href="#F1">F1</a>' in html
    assert 'href="../doors/forms/" data-lesson-link="forms">1.1 What a form can do</a>' in html
    assert "<code>(1 - 0.02) ** 2</code> = 0.9604" in html


def test_the_legend_explains_every_badge(site: Site) -> None:
    html, _ = page(site, "evidence.md", "evidence/", "[course: legend]")
    for badge in BADGES:
        assert badge.meaning in html


def test_units_without_lessons_are_announced_and_have_no_page(course: Course, site: Site) -> None:
    coming = replace(course.units[0], id="later", title="Later", lessons=())
    wider = replace(site, course=replace(course, units=(*course.units, coming)))
    assert "later/index.md" not in wider.pages()
    html, _ = page(wider, "index.md", "", "[course: units]")
    assert "Being written" in html
    assert "Unit 2: Later." in html


def test_the_home_page_folds_every_unit_but_the_first(course: Course, site: Site) -> None:
    more = replace(course.units[0], id="more", title="More doors")
    html, _ = page(
        replace(site, course=replace(course, units=(*course.units, more))), "index.md", "", "[course: units]"
    )
    assert '<details class="unit-card" id="unit-doors" open><summary>' in html
    assert '<details class="unit-card" id="unit-more"><summary>' in html


def test_text_of_authors_cannot_become_markup_by_accident(course: Course, site: Site) -> None:
    claim = replace(course.claims["S1-05"], text="5 < 7 & so on")
    wider = replace(site, course=replace(course, claims={**course.claims, "S1-05": claim}))
    html, _ = page(wider, "coach.md", "coach/", "Text.[^S1-05]")
    assert "5 &lt; 7 &amp; so on" in html


def test_the_same_course_gives_the_same_pages(course: Course, site: Site) -> None:
    again = Site(load(TINY)[0], site.drawn, site.runtime, site.notices)
    assert page(again, LESSON, "doors/forms/")[0] == page(site, LESSON, "doors/forms/")[0]


@pytest.mark.parametrize("colour", ["#12504d", "#d9572b", "#ffffff", "#000000", "#ffee00", "#7f7f7f"])
def test_any_colour_of_a_self_hoster_gives_text_that_can_be_read(colour: str, course: Course) -> None:
    for paper in (LIGHT_PAPER, DARK_PAPER):
        assert contrast(readable(colour, paper), paper) >= 4.5
        assert contrast(ink_on(readable(colour, paper)), readable(colour, paper)) >= 4.5
    assert colour in css(replace(course.settings, primary=colour))


def test_contrast_agrees_with_the_definition() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)
