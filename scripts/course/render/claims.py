"""One claim as a chip in the text and as the card that the chip opens."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from html import escape

from course.model import Claim, Course, Lesson
from course.render.badges import badge_of
from course.render.links import lesson_numbers, lesson_url

_ID = re.compile(r"\b(?:S\d-\d\d|F\d{1,2}|(?:sum|guess)-[a-z0-9-]+)\b")


def chip(claim: Claim) -> str:
    """The button behind a figure or a statement. Works without JavaScript (native popover)."""
    badge = badge_of(claim)
    name, own = escape(claim.id), claim.evidence == "M"
    said = "" if own else f"{name} "  # ids of our own sums say nothing to a reader; only paper needs them
    return (
        f'<button type="button" data-search-exclude class="chip chip--{badge.slug}" '
        f'popovertarget="claim-{name}" aria-label="Evidence for this: {said}{escape(badge.word)}">'
        f'<span class="chip__id{" chip__id--own" if own else ""}">{name} </span><b>{escape(badge.word)}</b></button>'
    )


def link(claim: Claim, evidence: str) -> str:
    """A plain link to the claim in the ledger, for pages that cite more than there is room for cards."""
    badge, name = badge_of(claim), escape(claim.id)
    said = "" if claim.evidence == "M" else f"{name} "
    return f'<a class="cite" href="{evidence}#{name}">{said}{escape(badge.word)}</a>'


def linked(text: str, claims: Mapping[str, Claim], evidence: str) -> str:
    """Text as HTML; every id of the ledger in it becomes a link into the page at ``evidence``."""

    def link(match: re.Match[str]) -> str:
        name = match.group(0)
        return f'<a href="{evidence}#{name}">{name}</a>' if name in claims else name

    return _ID.sub(link, escape(text, quote=False))


def origin(claim: Claim, course: Course) -> str:
    """Who says it, when, and what they gain, as one line of HTML."""
    if claim.evidence == "M":
        return "Worked out by this course"
    if claim.citation:
        return escape(claim.citation, quote=False)
    source = course.sources.get(claim.source)
    if source is None:
        return escape(claim.source)
    title = escape(source.title, quote=False)
    if source.address:
        title = f'<a href="{escape(source.address)}" rel="noopener">{title}</a>'
    year = claim.year or source.year
    return f"{escape(source.id)}: {title}, {escape(source.author, quote=False)}" + (f", {escape(year)}" if year else "")


def facts(claim: Claim, course: Course, evidence: str, alone: bool = True) -> list[tuple[str, str]]:
    """What is known about a claim: (name, HTML) pairs in the order in which they are shown.

    Args:
        claim: the claim.
        course: for its source, and for the claims that it is related to.
        evidence: address of the ledger.
        alone: also say what is the same for all claims of the source.
    """
    source = course.sources.get(claim.source)
    rows = [("Who says it", origin(claim, course))] if alone or claim.citation else []
    if claim.formula:
        rows.append(("The sum", f"<code>{escape(claim.formula, quote=False)}</code> = {claim.result:g}"))
    if claim.basis:
        rows.append(("Who counted", escape(claim.basis, quote=False)))
    elif claim.evidence in "UA":
        rows.append(("Who counted", "nobody, as far as the source shows"))
    if alone and source is not None and source.interest and claim.evidence not in "SM":
        rows.append(("What they gain", escape(source.interest, quote=False)))
    if claim.relation:
        name = "Made from" if claim.evidence == "M" else "Agrees or clashes"
        rows.append((name, linked(claim.relation, course.claims, evidence)))
    return rows


def fact_list(rows: Iterable[tuple[str, str]]) -> str:
    """Pairs as a definition list."""
    return "<dl>" + "".join(f"<dt>{name}</dt><dd>{value}</dd>" for name, value in rows) + "</dl>"


def card(claim: Claim, course: Course, base: str) -> str:
    """The popover of one claim; printed as a note at the end of the page."""
    badge = badge_of(claim)
    evidence = f"{base}evidence/"
    name = escape(claim.id)
    return (
        f'<div popover id="claim-{name}" class="claim-card" role="note" aria-label="Evidence {name}">'
        f'<p class="claim-card__top"><span class="badge badge--{badge.slug}">{escape(badge.word)}</span> '
        f'<span class="claim-card__id">{name}</span>'
        f'<button type="button" class="claim-card__close" popovertarget="claim-{name}" popovertargetaction="hide" '
        'aria-label="Close">×</button></p>'
        f'<p class="claim-card__text">{escape(claim.text, quote=False)}</p>'
        f"{fact_list(facts(claim, course, evidence))}"
        f'<p class="claim-card__what">{escape(badge.meaning)}</p>'
        f'<p class="claim-card__more"><a href="{evidence}#{name}">Open in the ledger</a></p></div>'
    )


def cards(names: Iterable[str], course: Course, base: str) -> str:
    """The cards of all claims that a page cites, in the order given."""
    made = [card(course.claims[name], course, base) for name in names if name in course.claims]
    if not made:
        return ""
    return (
        '<aside class="claim-cards" data-search-exclude aria-label="Notes on the evidence">'
        f'<p class="claim-cards__title">Notes on the evidence</p>{"".join(made)}</aside>'
    )


def lesson_links(claim: Claim, course: Course, base: str) -> str:
    """Where a claim is taught, as links."""
    lessons: dict[str, Lesson] = {lesson.id: lesson for lesson in course.lessons}
    numbers = lesson_numbers(course)
    found = [lessons[name] for name in claim.lessons if name in lessons]
    return ", ".join(
        f'<a href="{base}{lesson_url(lesson)}" data-lesson-link="{lesson.id}">{numbers[lesson.id]} '
        f"{escape(lesson.title, quote=False)}</a>"
        for lesson in found
    )
