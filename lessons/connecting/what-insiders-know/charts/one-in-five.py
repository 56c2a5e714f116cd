# exercise: is-it-live
"""Forty forms, if one posting in five is dead."""

from course import picture as draw

FORMS, DEAD, MINUTES = 40, 8, 45


def picture(solution):
    """One dot a form; lit are those that went to dead postings."""
    postings = [{"status": "filled"}] * DEAD + [{"status": "open"}] * (FORMS - DEAD)
    hours = solution.hours_saved(postings, MINUTES / 60)
    live = solution.live_share(postings)
    return draw.picture(
        f"Forty dots, one a form. {DEAD} are lit: they went to postings that were dead, and {hours:g} hours went with "
        f"them. The other {FORMS - DEAD} went to live ones, {live:.0%} of all.",
        draw.dots("Forty forms, if one posting in five is dead", [("forms", FORMS)], DEAD, "went to a dead posting"),
    )
