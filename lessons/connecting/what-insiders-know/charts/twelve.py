# exercise: is-it-live
"""Noor's twelve postings, by what an insider says."""

from course import picture as draw

TWELVE = [{"status": status} for status in ["open"] * 7 + ["filled"] * 3 + ["unknown"] * 2]


def picture(solution):
    """Bars for open, filled and unknown."""
    counted = {status: sum(one["status"] == status for one in TWELVE) for status in ("open", "filled", "unknown")}
    told = ", ".join(f"{status} {count}" for status, count in counted.items())
    live, hours = solution.live_share(TWELVE), solution.hours_saved(TWELVE, 1)
    return draw.picture(
        f"Three bars for twelve postings: {told}. {live:.0%} are confirmed as open. The filled ones would have cost "
        f"{hours:g} hours at an hour a form.",
        draw.bars(
            "Noor's twelve postings, as insiders see them",
            list(counted.items()),
            maximum=len(TWELVE),
        ),
    )
