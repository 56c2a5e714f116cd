# exercise: forms-per-hour
"""Interviews per hour against pace, if each doubling of the pace leaves part of the rate."""

import math

from course import picture as draw

CAREFUL, BEST = 3, 0.08  # forms an hour, and the rate at that pace
LEFT = (0.6, 0.5, 0.4)


def rate(per_hour, left):
    """The rate at a pace, if each doubling leaves that much of it."""
    return BEST * left ** math.log2(per_hour / CAREFUL)


def picture(solution):
    """Three curves from the same start: one rises, one stays level, one falls."""
    at_twenty = {left: solution.interviews_per_hour(20, rate(20, left)) for left in LEFT}
    lines = {
        f"doubling leaves {left:.0%}": [
            (pace, solution.interviews_per_hour(pace, rate(pace, left))) for pace in range(CAREFUL, 41)
        ]
        for left in LEFT
    }
    start = solution.interviews_per_hour(CAREFUL, BEST)
    told = ", ".join(f"{at_twenty[left]:.2f} if a doubling leaves {left:.0%} of the rate" for left in LEFT)
    return draw.picture(
        f"Three curves start at {CAREFUL} forms an hour and {start:.2f} interviews an hour. One rises, one stays "
        f"level, one falls. At 20 forms an hour the interviews per hour are {told}.",
        draw.curves(
            "Interviews per hour, by pace",
            lines,
            "forms an hour",
            "interviews an hour",
            markers=[(20, made, f"{made:.2f}") for made in at_twenty.values()],
        ),
    )
