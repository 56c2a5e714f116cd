"""One rate for the crowd, another for those who fit."""

from course.picture import bars, number, picture, slider, text

PARAMETERS = [
    slider("rate", "Applicants of 100 who get an interview", 0.5, 10, 0.5, value=2),
    slider("share", "Your guess: applicants of 100 who fit", 5, 100, 5, value=25),
    slider("tries", "Forms you send", 1, 60, 1, value=10),
]


def explore(solution, rate, share, tries):
    """The rate of those who fit, and what it does over several forms."""
    p = rate / 100
    fitting = solution.among_qualified(p, share / 100)
    if fitting is None or rate > share:
        said = "More interviews than people who fit: this can't be. Lower the first number, or raise the second."
        return picture(said, text(said))
    crowd, yours = solution.at_least_one(p, tries), solution.at_least_one(fitting, tries)
    said = f"With {share} in 100 who fit, and no interview for the rest, {rate:g}% becomes {fitting:.1%} for who fits."
    return picture(
        f"{said} Over {tries} forms: {yours:.0%} against {crowd:.0%} for at least one interview.",
        number(f"{fitting:.1%}", "chance of one form, if you fit"),
        bars(
            f"Chance of at least one interview from {tries} forms",
            {"If you are like the crowd": 100 * crowd, "If you fit": 100 * yours},
            unit="%",
            maximum=100,
        ),
        text(f"{said} A fair draw among those who fit is assumed, which no real posting promises."),
    )
