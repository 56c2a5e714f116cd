# exercise: goal-coverage
"""How often each goal was met in the six talks of the text."""

from course import picture as draw

LOG = ["PNL", "IN", "P", "NIL", "IL", "PN"]
NAMES = {"P": "P path", "N": "N names", "O": "O openings", "I": "I inside", "L": "L long term"}


def picture(solution):
    """One bar a goal; a goal that was never met is an empty bar."""
    met = solution.coverage(LOG)
    told = ", ".join(f"{NAMES[goal]} {times}" for goal, times in met.items())
    never = " and ".join(NAMES[goal] for goal in met if goal in solution.never_met(LOG))
    return draw.picture(
        f"Five bars, one a goal, that count the talks in which it was met. Of {len(LOG)} talks: {told}. "
        f"Never met: {never}. Together {sum(met.values())} goals, {solution.per_talk(LOG):.1f} a talk.",
        draw.bars(
            "Talks in which each goal was met",
            [(NAMES[goal], times) for goal, times in met.items()],
            maximum=len(LOG),
        ),
    )
