"""Everything that a builder needs, by page: generated Markdown, navigation, what goes in and what follows."""

from __future__ import annotations

import posixpath
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property, partial

from course.contract import (
    PUBLISHED,
    AssignmentSetData,
    ExplorerData,
    LessonData,
    OddsGrid,
    OutlineLab,
    ProgramChecks,
    QuestionData,
)
from course.contract.rubric import RubricData
from course.model import Course, Lesson, Unit
from course.render import (
    answer_key,
    data,
    evidence,
    home,
    lesson,
    questions,
    rubric,
    sets,
    tensions,
    unit,
    unit_check,
    workbook,
)
from course.render.claims import cards, link
from course.render.drawn import Drawn
from course.render.extension import Scope
from course.render.links import asset_url, base_of, check_url, is_asset, lesson_of_url, lesson_url, site_url
from course.render.markdown import Fragments

BOARD = "coach/board.md"
"""The coach's board, below the docs folder."""

Nav = list[dict[str, object]]


def _within(source: str, href: str) -> str:
    """The path that a link in a file means, from the project's root."""
    return posixpath.normpath(posixpath.join(posixpath.dirname(source), href))


def _check(unit: Unit) -> str:
    """The page of a unit's check, below the docs folder."""
    return check_url(unit).removesuffix("/") + ".md"


@dataclass
class Prepared:
    """One page on its way: ``scope`` goes into Markdown, ``tail`` comes after it."""

    scope: Scope
    base: str
    cited: dict[str, None] = field(default_factory=dict)  # in texts that we rendered ourselves
    lesson: LessonData | None = None
    samples: list[QuestionData] = field(default_factory=list)
    pool: list[QuestionData] = field(default_factory=list)
    explorers: list[ExplorerData] = field(default_factory=list)
    odds: OddsGrid | None = None
    sets: list[AssignmentSetData] = field(default_factory=list)
    rubric: RubricData | None = None
    programs: list[ProgramChecks] = field(default_factory=list)


@dataclass(frozen=True)
class Site:
    """The course as pages. ``runtime`` is the version of Pyodide; ``notices`` the HTML of others' licences;
    ``offline`` whether the site has a service worker."""

    course: Course
    drawn: Drawn
    runtime: str
    notices: str = ""
    labs: Mapping[str, unit.LabRow] = field(default_factory=dict)  # unit id -> its lab
    offline: bool = False

    @cached_property
    def release(self) -> str:
        """A hash of the course's content."""
        return data.release(self.course)

    def pages(self) -> dict[str, str]:
        """Generated pages: path below the docs folder -> Markdown."""
        made: dict[str, str] = {}
        for one in self._ready():
            made[f"{one.id}/index.md"] = unit.markdown(one)
            for each in one.lessons:
                made[lesson_url(each).removesuffix("/") + ".md"] = lesson.markdown(each, self.course)
            if unit_check.drawable(one):
                made[_check(one)] = unit_check.markdown(one, self.course)
        return made

    def assets(self) -> dict[str, str]:
        """Files that lie beside lessons: path on the site -> path below the project's root."""
        return {asset_url(path): path for path in self.course.files if is_asset(path)}

    def texts(self) -> dict[str, str]:
        """Files that are neither pages nor lie in a folder: path on the site -> text."""
        return {f"schemas/{kind}.json": data.schema_text(kind) for kind in PUBLISHED}

    def nav(self) -> Nav:
        """The part of the navigation that follows from ``course.yml``."""
        return [
            {
                one.title: [
                    f"{one.id}/index.md",
                    *(f"{one.id}/{each.id}.md" for each in one.lessons),
                    *self._lab(one),
                    *([_check(one)] if unit_check.drawable(one) else []),
                ]
            }
            for one in self._ready()
        ]

    def filled(self, path: str, text: str) -> str:
        """The Markdown of a page by hand, with what the course adds to it: its headings belong to its contents."""
        fill = {tensions.PAGE: tensions.filled, answer_key.PAGE: answer_key.filled}.get(path)
        return fill(text, self.course) if fill else text

    def _lab(self, one: Unit) -> list[object]:
        found = self.labs.get(one.id)
        return [{f"Lab: {found.title}": f"{one.id}/lab.md"}] if found else []

    def prepare(self, path: str, url: str) -> Prepared:
        """Everything that the page at ``path`` (below docs) may place, cite and link to."""
        base = base_of(url)
        found = self._find(path)
        source = found.span.file if isinstance(found, Lesson) else f"docs/{path}"
        page = Prepared(self._scope(source, base, path), base)
        if isinstance(found, Lesson):
            self._lesson(page, found)
        elif isinstance(found, Unit):
            page.scope.placements = unit.placements(found, self.course, base, self.labs)
        elif checked := next((one for one in self.course.units if path == _check(one)), None):
            page.pool = self._pool(page, [checked])
            page.scope.placements = unit_check.placements(checked, self.course, base)
        else:
            self._by_hand(page, path)
        return page

    def tail(self, page: Prepared) -> str:
        """Cards of the claims that were cited, and the page's data. Call it when the Markdown is rendered."""
        cited = [*page.scope.cited, *(name for name in page.cited if name not in page.scope.cited)]
        made = data.page_data(
            self.course,
            self.release,
            page.base,
            self.runtime,
            page.lesson,
            page.samples,
            page.pool,
            page.explorers,
            page.odds,
            self.offline,
            page.sets,
            page.rubric,
            page.programs,
            {id: OutlineLab(title=one.title, href=f"{id}/lab/", minutes=one.minutes) for id, one in self.labs.items()},
        )
        return cards(cited, self.course, page.base) + data.script(made)

    def _ready(self) -> list[Unit]:
        """Units that have lessons; the others are only announced."""
        return [one for one in self.course.units if one.lessons]

    def _find(self, path: str) -> Lesson | Unit | None:
        for one in self.course.units:
            if path == f"{one.id}/index.md":
                return one
        return next((each for each in self.course.lessons if path == f"{each.unit}/{each.id}.md"), None)

    def _scope(self, source: str, base: str, page: str = "") -> Scope:
        """What a text in ``source`` refers to. ``page``: the builder's path, if the builder handles its links."""

        def link(href: str) -> tuple[str, str | None] | None:
            address = site_url(href, source, self.course)
            if address is None:
                return None
            if page and address in self.assets():
                return posixpath.relpath(address, posixpath.dirname(page)), None  # the builder takes it from there
            if source.startswith("docs/") and _within(source, href).startswith("docs/"):
                return None  # between pages by hand: the builder resolves these itself
            return f"{base}{address}" or "./", lesson_of_url(address, self.course)

        return Scope(self.course.claims, link=link)

    def _fragments(self, page: Prepared, source: str) -> Fragments:
        scope = self._scope(source, page.base)
        scope.cited = page.cited
        return Fragments(scope)

    def _linking(self, page: Prepared) -> answer_key.Texts:
        """Renders the texts of any file, with links to the ledger behind what is cited, instead of cards."""

        def texts(file: str) -> Fragments:
            scope = self._scope(file, page.base)
            scope.cite = partial(link, evidence=f"{page.base}evidence/")
            return Fragments(scope)

        return cache(texts)

    def _pool(self, page: Prepared, units: list[Unit], written: bool = False) -> list[QuestionData]:
        """All questions of some units that a page may draw from; with ``written``, those for one's own words, too."""
        every = [each for one in units for lesson in one.lessons for each in lesson.questions]
        chosen = every if written else [question for one in units for question in unit_check.drawable(one)]
        files = {question.span.file: self._fragments(page, question.span.file) for question in chosen}
        return [questions.data(question, files[question.span.file]) for question in chosen]

    def _lesson(self, page: Prepared, found: Lesson) -> None:
        prose = self._fragments(page, found.span.file)
        quiz = self._fragments(page, found.questions[0].span.file) if found.questions else prose
        tasks = self._fragments(page, found.exercises[0].span.file) if found.exercises else prose
        place = next(one for one in self.course.units if one.id == found.unit)
        page.lesson = data.lesson_data(found, self.drawn, quiz, tasks)
        page.scope.placements = lesson.placements(
            found, place, self.course, page.lesson, self.drawn, prose, tasks, page.base
        )

    def _by_hand(self, page: Prepared, path: str) -> None:
        """Pages under docs/: what they may place depends on what they are for."""
        if path == "index.md":
            page.odds = self.drawn.odds
            page.scope.placements = home.placements(self.course, self.drawn.odds, page.base)
        elif path == "evidence.md":
            page.scope.placements = evidence.placements(self.course, page.base)
        elif path == "samples.md":
            quiz = self._fragments(page, "quizzes/samples.md")
            page.samples = [questions.data(one, quiz) for one in self.course.samples]
            page.scope.placements = {
                "course: samples": f"<course-samples>{questions.reading(page.samples)}</course-samples>"
            }
        elif path in (unit_check.REVIEW, "hand-over.md"):
            page.pool = self._pool(page, list(self.course.units))
        elif path == BOARD:
            page.pool = self._pool(page, list(self.course.units), written=True)
            page.programs = data.programs(self.course)
        elif path == tensions.PAGE:
            texts = [self._fragments(page, one.span.file) for one in self.course.tensions]
            page.scope.placements = tensions.placements(self.course, self.drawn, texts, page.base)
            page.explorers = tensions.data(self.course, self.drawn)
        elif path == "coach/assign.md":
            page.sets = data.sets(self.course)
        elif path == "licences.md":
            page.scope.placements = {"course: notices": self.notices}
        elif path == answer_key.PAGE:
            page.scope.placements = answer_key.placements(self.course, self._linking(page), page.base)
        elif path == rubric.PAGE:
            page.rubric = rubric.data(self.course.rubric)
            page.scope.placements = rubric.placements(self.course)
        elif path == sets.PAGE:
            page.scope.placements = sets.placements(self.course, page.base)
        elif path == workbook.PAGE:
            page.sets = data.sets(self.course)
            scopes = partial(self._scope, base=page.base)
            page.scope.placements = workbook.placements(self.course, self.drawn, scopes)
        elif path in ("privacy.md", "coach/index.md", "coach/care.md"):
            page.scope.placements = home.contact(self.course.settings)
