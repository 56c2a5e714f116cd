"""The ledger as a page: every claim, its source, its badge, where it is taught, what agrees and what clashes."""

from __future__ import annotations

from html import escape

from course.model import Claim, Course, Source
from course.render.badges import BADGES, badge_of
from course.render.claims import fact_list, facts, lesson_links


def _order(source: Source) -> tuple[int, str]:
    """The documents first, then outside evidence, then our own sums."""
    return ({"F": 1, "own": 2}.get(source.id, 0), source.id)


def _row(claim: Claim, course: Course, base: str) -> str:
    badge = badge_of(claim)
    rows = facts(claim, course, "", alone=False)
    taught = lesson_links(claim, course, base)
    if taught:
        rows.append(("Taught in", taught))
    elif "coach" in claim.lessons:
        rows.append(("Taught in", "the coach’s notes"))
    return (
        f'<li class="claim" id="{escape(claim.id)}" data-source="{escape(claim.source)}" data-badge="{badge.slug}">'
        f'<p class="claim__head"><a class="claim__id" href="#{escape(claim.id)}">{escape(claim.id)}</a> '
        f'<span class="badge badge--{badge.slug}">{escape(badge.word)}</span></p>'
        f'<p class="claim__text">{escape(claim.text, quote=False)}</p>'
        f'<details><summary>Source and context<span class="sr-only"> of {escape(claim.id)}</span></summary>'
        f"{fact_list(rows)}</details></li>"
    )


def _source(source: Source, claims: list[Claim], course: Course, base: str) -> str:
    title = escape(source.title, quote=False)
    note = ""
    if source.id.startswith("S"):
        title = f"{source.id}: {title}"
        note = (
            f"<p>By {escape(source.author, quote=False)}; {escape(source.year)}. "
            f"<strong>What they gain if you believe it:</strong> {escape(source.interest, quote=False)}</p>"
        )
    elif source.interest:
        note = f"<p>{escape(source.interest, quote=False)}</p>"
    rows = "".join(_row(claim, course, base) for claim in claims)
    return (
        f'<details class="ledger__source" id="source-{escape(source.id)}"><summary><h3>{title}</h3> '
        f'<span class="ledger__count">{len(claims)} claims</span></summary>{note}'
        f'<ol class="claims">{rows}</ol></details>'
    )


def legend(course: Course) -> str:
    """What the badges mean and how many claims carry each; a badge that nobody carries is shown, too."""
    count = {badge.slug: 0 for badge in BADGES}
    for claim in course.claims.values():
        count[badge_of(claim).slug] += 1
    rows = "".join(
        f'<div class="legend__row"><dt><span class="badge badge--{badge.slug}">{escape(badge.word)}</span> '
        f'<a href="#badge-{badge.slug}" class="legend__count">{count[badge.slug]}'
        f'<span class="sr-only"> claims with the badge {escape(badge.word)}</span></a></dt>'
        f"<dd>{escape(badge.meaning)}</dd></div>"
        for badge in BADGES
    )
    return f'<dl class="legend">{rows}</dl>'


def by_badge(course: Course) -> str:
    """Ids under each badge, so that the ledger can be read by badge with links alone."""
    blocks = []
    for badge in BADGES:
        names = [claim.id for claim in course.claims.values() if badge_of(claim) == badge]
        links = " ".join(f'<a href="#{escape(name)}">{escape(name)}</a>' for name in names)
        blocks.append(
            f'<details class="by-badge" id="badge-{badge.slug}"><summary>'
            f'<span class="badge badge--{badge.slug}">{escape(badge.word)}</span> {len(names)}</summary>'
            f"<p>{links or 'No claim in this course carries it.'}</p></details>"
        )
    return f"<div data-search-exclude>{''.join(blocks)}</div>"


def ledger(course: Course, base: str) -> str:
    """All claims by source, folded; the address of a claim (``#S1-05``) opens the source that holds it."""
    sources = sorted(course.sources.values(), key=_order)
    lists: dict[str, list[Claim]] = {source.id: [] for source in sources}
    for claim in course.claims.values():
        lists.setdefault(claim.source, []).append(claim)
    shown = [source for source in sources if lists[source.id]]
    body = "".join(_source(source, lists[source.id], course, base) for source in shown)
    return f'<div class="ledger">{body}</div>'


def placements(course: Course, base: str) -> dict[str, str]:
    """HTML of the placements on the evidence page."""
    return {
        "course: legend": legend(course),
        "course: by-badge": by_badge(course),
        "course: ledger": ledger(course, base),
    }
