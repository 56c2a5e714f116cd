# exercise: check-message
"""A hundred people who each write five first messages."""

from course import picture as draw


def picture(solution):
    """One dot a person; lit are those who hear from at least one of five strangers."""
    silent = round(100 * solution.all_silent(0.2, 5))
    return draw.picture(
        f"A hundred dots, one a person, each writing to five strangers of whom 20% answer. {100 - silent} are lit: "
        f"somebody answered. {silent} are not: all five stayed silent.",
        draw.dots(
            "A hundred people, five messages each, 20% answered",
            [("people", 100)],
            100 - silent,
            "heard from somebody",
        ),
    )
