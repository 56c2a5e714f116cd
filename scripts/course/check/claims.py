"""The ledger against itself and against the texts that cite it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..codes import problem
from ..model import Claim, Course, Diagnostic
from .sums import NotASum, compute
from .texts import Texts

_ID = re.compile(r"\b(?:S\d+-\d+|F\d+|(?:sum|guess)-[a-z0-9-]+)")
COACH = "coach"


def claims(course: Course, texts: Texts) -> Iterator[Diagnostic]:
    """K004 to K010."""
    for claim in course.claims.values():
        file, line = claim.span.file, claim.span.line
        if course.sources and claim.source not in course.sources:
            known = ", ".join(course.sources)
            yield problem("K004", file, line, id=claim.id, source=claim.source, known=known)
        for other in dict.fromkeys(_ID.findall(claim.relation)):
            if other not in course.claims:
                yield problem("K005", file, line, id=claim.id, other=other)
        yield from _taught(course, claim)
        yield from _sum(claim)
    yield from _cited(course, texts)


def _taught(course: Course, claim: Claim) -> Iterator[Diagnostic]:
    """A document's claim stands in ``teaches``; outside evidence and sums of ours are there to be cited at need."""
    written = {lesson.id: lesson for lesson in course.lessons}
    document = claim.source not in ("F", "own")
    for id in claim.lessons:
        if id in written:
            listed = claim.id in written[id].teaches or not written[id].lines  # no front matter: reported as such
            if document and not listed:
                yield problem("K006", claim.span.file, claim.span.line, id=claim.id, lesson=id)
        elif course.listed and id not in (COACH, *course.listed, *course.planned):
            yield problem("K007", claim.span.file, claim.span.line, id=claim.id, lesson=id)


def _sum(claim: Claim) -> Iterator[Diagnostic]:
    if not claim.formula or claim.result is None:
        return
    try:
        got = compute(claim.formula)
    except NotASum as error:
        yield problem("K008", claim.span.file, claim.span.line, id=claim.id, reason=error)
        return
    if not abs(got - claim.result) <= claim.tolerance + 1e-9:
        told = f"{got:.6g}"
        yield problem("K009", claim.span.file, claim.span.line, id=claim.id, got=told, result=f"{claim.result:g}")


def _cited(course: Course, texts: Texts) -> Iterator[Diagnostic]:
    if not course.claims:
        return  # the ledger cannot be read; saying so once is enough
    for lesson in course.lessons:
        for place, id in enumerate(lesson.teaches):
            if id not in course.claims:
                yield problem("K010", lesson.span.file, lesson.lines.get(f"teaches.{place}", 1), id=id)
    for text in texts.all:
        for ref in text.prose.refs:
            if ref.id not in course.claims:
                yield problem("K010", text.file, ref.line, id=ref.id)
