"""No-code path: what a guess about the rate means over many tries."""

from course.picture import curves, number, picture, slider, text

PARAMETERS = [
    slider("rate", "Your guess: interviews per 100 applications", 0.5, 20, 0.5, value=2, unit="%"),
    slider("tries", "Applications you send", 1, 200, 1, value=50),
    slider("share", "Your guess: share of applicants who fit", 5, 100, 5, value=25, unit="%"),
]


def percent(chance, certain):
    """A chance in percent that reads as certain only where every single form is a yes."""
    if chance >= 0.995:
        return "100%" if certain else "over 99%"
    return f"{100 * chance:.2g}%"


def forms(count):
    """A number of applications in words."""
    return f"{count} application" if count == 1 else f"{count} applications"


def silence(chance):
    """What hearing nothing says when the chance of at least one interview is this."""
    none = min(99, round(100 * (1 - chance)))
    told = f"Of 100 people like that, about {none} hear nothing." if none else "Hardly anybody hears nothing here."
    if chance < 0.8:
        return f"{told} Silence is common here. It is no verdict."
    return f"{told} If you do, your guess may be too high: change what you send, or where."


def explore(solution, rate, tries, share):
    """Curves for the whole crowd and for those who fit, with the numbers in words."""
    crowd, tries = rate / 100, int(tries)
    fit = solution.among_qualified(crowd, share / 100)
    chance, chance_fit = solution.at_least_one(crowd, tries), solution.at_least_one(fit, tries)
    said, said_fit = percent(chance, crowd >= 1), percent(chance_fit, fit >= 1)
    crowd_name, fit_name = f"{rate:g}%", f"{100 * fit:.3g}%"
    steps = range(0, 201, 2)
    half, half_fit = (forms(solution.applications_needed(p, 0.5)) for p in (crowd, fit))
    odds = f"Even odds take {half} at {crowd_name}, and {half_fit} at {fit_name}."
    note = (
        "Your two guesses clash: more people are interviewed than fit. Lower the rate, or raise the share."
        if rate > share
        else "The second curve assumes that all interviews go to people who fit, each with the same chance."
    )
    return picture(
        f"With {forms(tries)} at {crowd_name} each, the chance of at least one interview is {said}; "
        f"for those who fit it is {said_fit}. {odds} {note}",
        number(said, f"chance of at least one interview from {forms(tries)} at {crowd_name}"),
        number(said_fit, f"the same for somebody among the {share:g}% who fit, at {fit_name}"),
        curves(
            "Chance of at least one interview",
            {
                f"everyone, {crowd_name}": [(n, solution.at_least_one(crowd, n)) for n in steps],
                f"those who fit, {fit_name}": [(n, solution.at_least_one(fit, n)) for n in steps],
            },
            "applications sent",
            "chance of at least one",
            percent=True,
            markers=[(tries, chance, said), (tries, chance_fit, said_fit)],
        ),
        text(silence(chance)),
        text(odds),
        text(note),
    )
