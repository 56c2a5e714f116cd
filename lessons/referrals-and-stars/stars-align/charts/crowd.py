# exercise: stars-multiply
"""A hundred people who each have fifty contacts, at the guesses of the lesson."""

from course import picture as draw


def picture(solution):
    """One dot a person; lit are those for whom the stars align at least once."""
    lit = round(100 * solution.any_of(solution.stars([0.3, 0.1, 0.3]), 50))
    return draw.picture(
        f"A hundred dots, one a person, each with fifty contacts at the guesses 0.3, 0.1 and 0.3. {lit} are lit: the "
        f"stars aligned for at least one of their contacts. {100 - lit} are not: nothing came of any of the fifty.",
        draw.dots(
            "A hundred people, fifty contacts each",
            [("people", 100)],
            lit,
            "the stars aligned at least once",
        ),
    )
