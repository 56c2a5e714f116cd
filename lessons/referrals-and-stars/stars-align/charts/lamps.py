# exercise: stars-multiply
"""The chance of at least one alignment by number of contacts: as they are, one star doubled, and told."""

from course import picture as draw

CASES = {
    "told clearly, 2.7% each": [0.3, 0.1, 0.9],
    "trust or news doubled, 1.8% each": [0.6, 0.1, 0.3],
    "as they are, 0.9% each": [0.3, 0.1, 0.3],
}


def picture(solution):
    """Three curves with their points at fifty contacts."""
    chances = {name: solution.stars(case) for name, case in CASES.items()}
    lines = {name: [(n, solution.any_of(p, n)) for n in range(0, 201, 4)] for name, p in chances.items()}
    at_fifty = {name: solution.any_of(p, 50) for name, p in chances.items()}
    said = ", ".join(f"{chance:.0%} {name}" for name, chance in at_fifty.items())
    return draw.picture(
        f"Three curves that rise and then flatten, never quite to certainty. At 50 contacts they stand at {said}.",
        draw.curves(
            "Chance that the stars align at least once",
            lines,
            "contacts",
            "chance of at least one",
            percent=True,
            markers=[(50, chance, f"{chance:.0%}") for chance in at_fifty.values()],
        ),
    )
