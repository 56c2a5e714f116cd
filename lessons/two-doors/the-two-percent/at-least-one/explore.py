"""No-code path: what a guess about the rate means over many tries."""

from course.picture import curves, number, picture, slider, text

PARAMETERS = [
    slider("rate", "Your guess: interviews per 100 applications", 0.5, 20, 0.5, value=2, unit="%"),
    slider("tries", "Applications you send", 1, 200, 1, value=50),
    slider("share", "Your guess: share of applicants who fit", 5, 100, 5, value=25, unit="%"),
]


def forms(count):
    """A number of forms in words, also where there is no such number."""
    return "no number of forms" if count is None else f"{count} form{'' if count == 1 else 's'}"


def explore(solution, rate, tries, share):
    """Curves for the whole crowd and for those who fit, with the numbers in words."""
    p, tries = rate / 100, int(tries)
    fit = solution.among_qualified(p, share / 100)
    chance, chance_fit = solution.at_least_one(p, tries), solution.at_least_one(fit, tries)
    lines = {
        f"everyone ({p:.1%})": [(n, solution.at_least_one(p, n)) for n in range(0, 201, 2)],
        f"those who fit ({fit:.1%})": [(n, solution.at_least_one(fit, n)) for n in range(0, 201, 2)],
    }
    half, half_fit = (forms(solution.applications_needed(rate_, 0.5)) for rate_ in (p, fit))
    none = f"Of 100 people like that, about {100 - round(100 * chance)} hear nothing. It says little about them."
    odds = f"Even odds take {half} at {p:.1%}, and {half_fit} at {fit:.1%}."
    clash = p > share / 100
    note = (
        "Your two guesses clash: more people are interviewed than fit. Lower the rate or raise the share."
        if clash
        else "The second curve assumes that all interviews go to people who fit, each with the same chance."
    )
    return picture(
        f"{forms(tries).capitalize()} at {p:.1%} give a {chance:.0%} chance of at least one interview; "
        f"for those who fit, {chance_fit:.0%}. {odds}",
        number(f"{chance:.0%}", f"chance of at least one interview from {forms(tries)} at {p:.1%}"),
        number(f"{chance_fit:.0%}", f"the same, if you are among the {share:g}% who fit"),
        curves(
            "Chance of at least one interview",
            lines,
            "applications sent",
            "chance",
            percent=True,
            markers=[(tries, chance, f"{chance:.0%}"), (tries, chance_fit, f"{chance_fit:.0%}")],
        ),
        text(none),
        text(odds),
        text(note),
    )
