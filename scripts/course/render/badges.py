"""How the grades of evidence are called and explained, in one place."""

from __future__ import annotations

from dataclasses import dataclass

from course.model import Claim


@dataclass(frozen=True, slots=True)
class Badge:
    """One grade: ``slug`` for CSS and anchors, ``word`` on the chip, ``meaning`` for the legend."""

    slug: str
    word: str
    meaning: str


BADGES = (
    Badge("p", "counted", "The source shows its own count. You could check it."),
    Badge("c", "cited", "The source names somebody else for it. The trail can be followed, and may end in a guess."),
    Badge("a", "anecdote", "One person’s story, or one firm’s. True for them, perhaps; nobody else was counted."),
    Badge("u", "bare claim", "Said with nothing to back it. It may still be right."),
    Badge("d", "framework", "A way to sort things, or a list of steps. It can be useful; it can’t be true or false."),
    Badge("v", "value", "A view of what is good or fair. Agree or don’t; no count could settle it."),
    Badge("n", "context", "Not a claim: a pointer or a remark that explains where the rest comes from."),
    Badge("s", "outside, read", "Research or data from beyond the five sources. We read the page or its abstract."),
    Badge("r", "outside, reported", "Evidence from beyond the five sources that we know through somebody’s report."),
    Badge("m", "our sum", "We worked it out, from numbers that carry their own badge. The formula is shown."),
    Badge("g", "made-up number", "A number we invented to show how a sum works. Put in your own."),
)
"""In the order of the legend."""

_BY_SLUG = {badge.slug: badge for badge in BADGES}
_SLUGS = {"P": "p", "C": "c", "A": "a", "U": "u", "D": "d", "V": "v", "-": "n"}


def badge_of(claim: Claim) -> Badge:
    """The badge that a claim carries."""
    if claim.evidence == "S":
        return _BY_SLUG["r" if claim.verified == "report" else "s"]
    if claim.evidence == "M":
        return _BY_SLUG["m" if claim.formula else "g"]
    return _BY_SLUG[_SLUGS[claim.evidence]]
