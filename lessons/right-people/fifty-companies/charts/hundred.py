# exercise: rank-companies
"""A hundred people with five companies each, at a chance of 10% per company."""

from course import picture as draw

NAMES, CHANCE = 5, 0.1


def picture(solution):
    """One dot a person; lit are those with an opening somewhere on their list."""
    lit = round(100 * solution.some_open(NAMES, CHANCE))
    return draw.picture(
        f"A hundred dots, one a person, each with a list of {NAMES} companies at {CHANCE:.0%}. {lit} are lit: "
        f"somewhere on their list there is an opening. For {100 - lit} there is none.",
        draw.dots(
            f"A hundred people, {NAMES} companies each, {CHANCE:.0%} a company",
            [("people", 100)],
            lit,
            "an opening somewhere on the list",
        ),
    )
