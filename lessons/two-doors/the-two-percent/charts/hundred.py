# exercise: at-least-one
"""A hundred people who each send fifty applications at 2%."""

from course import picture as draw


def picture(solution):
    """One dot a person; lit are those with at least one interview."""
    lit = round(100 * solution.at_least_one(0.02, 50))
    return draw.picture(
        f"A hundred dots, one a person, each sending fifty applications at 2%. {lit} are lit: they got at least one "
        f"interview. {100 - lit} are not: they got none.",
        draw.dots(
            "A hundred people, fifty applications each, 2% a time",
            [("people", 100)],
            lit,
            "at least one interview",
        ),
    )
