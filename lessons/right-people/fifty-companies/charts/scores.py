# exercise: rank-companies
"""Four museums sorted by what matters to Noémie."""

from course import picture as draw

WEIGHTS = {"mission": 2, "culture": 1, "balance": 1}
MUSEUMS = {
    "Castle": {"mission": 3, "culture": 5, "balance": 5},
    "Harbour Museum": {"mission": 5, "culture": 3, "balance": 4},
    "Science House": {"mission": 5, "balance": 3},
    "City Gallery": {"mission": 2, "culture": 4, "balance": 2},
}


def note(name):
    """What is not known yet about a museum."""
    missing = [criterion for criterion in WEIGHTS if criterion not in MUSEUMS[name]]
    return f"{missing[0]} not known yet" if missing else ""


def picture(solution):
    """One bar a museum, the best fit first."""
    order = solution.rank(MUSEUMS, WEIGHTS)
    scores = [(name, solution.score(MUSEUMS[name], WEIGHTS), note(name)) for name in order]
    told = "; ".join(f"{name} {value:g}" + (f" ({unknown})" if unknown else "") for name, value, unknown in scores)
    return draw.picture(
        f"Bars for {len(order)} invented museums, best fit first, with mission weighted twice. {told}.",
        draw.bars(
            "Scores from one to five, mission counting twice",
            scores,
            maximum=5,
        ),
    )
