"""The chance of at least one answer, form by form."""

from course.picture import curves, number, picture, slider, text

PARAMETERS = [
    slider("rate", "Your guess: chance of one form", 0.5, 20, 0.5, value=2, unit="%"),
    slider("tries", "Forms you send", 1, 150, 1, value=20),
]


def explore(solution, rate, tries):
    """The curve, the point on it, and where nine in ten is reached."""
    p = rate / 100
    chance = solution.at_least_one(p, tries)
    enough = solution.applications_needed(p, 0.9)
    silent = f"{100 * (1 - chance):.0f} in 100 people with this rate have heard nothing after {tries} forms."
    verdict = (
        f"Nine chances in ten take {enough} forms. Until then, silence says little."
        if tries < enough
        else f"Past {enough} forms, silence says something: look at what you send, or where."
    )
    return picture(
        f"At {rate:g}% each, {tries} forms give {chance:.0%} for at least one interview. {silent} {verdict}",
        number(f"{chance:.0%}", f"chance of at least one interview from {tries} forms"),
        number(f"{1 - chance:.0%}", "chance of nothing at all"),
        curves(
            "Chance of at least one interview",
            {f"{rate:g}% each": [(n, solution.at_least_one(p, n)) for n in range(0, 151, 3)]},
            "forms",
            "chance",
            percent=True,
            markers=[(tries, chance, f"{chance:.0%}")],
        ),
        text(verdict),
    )
