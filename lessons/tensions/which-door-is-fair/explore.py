"""What a gap in answers costs in forms."""

from course.picture import curves, number, picture, slider, text

PARAMETERS = [
    slider("rate", "Your guess: forms of 100 answered, with a favoured name", 1, 30, 0.5, value=9),
    slider(
        "more", "How much more often it is answered", 0, 100, 5, value=50, unit="%", help="The older study found 50%."
    ),
    slider("tries", "Forms that both send", 1, 60, 1, value=15),
]


def explore(solution, rate, more, tries):
    """The same forms under two names."""
    favoured, other = rate / 100, rate / 100 / (1 + more / 100)
    chance, behind = solution.at_least_one(favoured, tries), solution.at_least_one(other, tries)
    even, late = solution.applications_needed(favoured, 0.5), solution.applications_needed(other, 0.5)
    said = f"For an even chance one name needs {even} forms and the other {late}, for the same work."
    return picture(
        f"{tries} forms: {chance:.0%} for one answer or more with a favoured name, {behind:.0%} with the other. {said}",
        number(f"{chance:.0%}", "at least one answer, favoured name"),
        number(f"{behind:.0%}", "at least one answer, the other name"),
        curves(
            "Chance of at least one answer",
            {
                "favoured name": [(n, solution.at_least_one(favoured, n)) for n in range(0, 61, 2)],
                "the other": [(n, solution.at_least_one(other, n)) for n in range(0, 61, 2)],
            },
            "forms",
            "chance",
            percent=True,
        ),
        text(f"{said} No study gives us the same sum for networks. Its absence is not fairness."),
    )
