"""Same you, same form: only the crowd changes."""

from course.picture import bars, number, picture, slider, text

PARAMETERS = [
    slider("applicants", "Applicants for the posting", 5, 1500, 5, value=250),
    slider("slots", "Interviews that the employer gives", 1, 15, 1, value=5),
]
COUNTS = (25, 118, 250, 1000)


def explore(solution, applicants, slots):
    """The average chance, beside the crowds that the sources speak of."""
    chance = solution.odds_per_form(applicants, slots)
    rows = {"Yours": 100 * chance} | {f"{n:,} applicants": 100 * solution.odds_per_form(n, slots) for n in COUNTS}
    said = f"{slots} interviews for {applicants:,} applicants: {chance:.1%} each, on average."
    return picture(
        said,
        number(f"{chance:.1%}", "average chance of one form"),
        number(f"1 in {max(1, round(1 / chance)):,}", "the same, in people"),
        bars("Average chance of one form", rows, unit="%"),
        text(f"{said} An average over people who fit and people who don't: your own chance can lie far from it."),
    )
