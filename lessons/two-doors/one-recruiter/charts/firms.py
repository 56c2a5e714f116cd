# exercise: people-behind-the-bars
"""Two invented firms with the same share of candidates from the form, and very different chances."""

from course import picture as draw

EACH = 10


def crowd(name, candidates, applied, chance):
    """The applicants of one firm as dots; lit are those who became candidates."""
    return draw.dots(
        f"{name}: a chance of {chance:.1%} for each who applied",
        [("applied through the form", applied)],
        candidates // EACH,
        "lit dots, the candidates among them",
        each=EACH,
    )


def picture(solution):
    """The same ten candidates among ten thousand applicants, and among two hundred."""
    share = solution.shares({"form": 10, "other ways": 90})["form"]
    first, second = solution.chance(10, 10_000), solution.chance(10, 200)
    return draw.picture(
        f"Two crowds of dots, ten people a dot. At both firms the form brought {share:.0%} of the candidates, and one "
        f"dot is lit in each crowd. The first crowd has 10,000 people, so the chance is {first:.1%}. The second has "
        f"200, so it is {second:.0%}.",
        crowd("First firm", 10, 10_000, first),
        crowd("Second firm", 10, 200, second),
    )
