"""The same share of candidates, and the chances that may hide behind it."""

from course.picture import bars, number, picture, slider, text

CANDIDATES = 100
PARAMETERS = [
    slider("share", "Candidates of 100 who came from the form", 1, 99, 1, value=10),
    slider("forms", "Your guess: people who sent the form", 100, 20_000, 100, value=10_000),
    slider("others", "Your guess: people who came another way", 100, 20_000, 100, value=1_000),
]


def explore(solution, share, forms, others):
    """Chance per person at both doors, and the ratio between them."""
    hired = {"form": share, "another way": CANDIDATES - share}
    tried = {"form": forms, "another way": others}
    chances = {way: solution.chance(hired[way], tried[way]) for way in hired}
    if max(chances.values()) > 1:
        said = "More candidates than people who tried: raise the number of people."
        return picture(said, text(said))
    times = solution.ratio(hired, tried, "another way", "form")
    better = f"{times:.2g} times as good as" if times >= 1 else f"worse than ({times:.2g} times)"
    said = f"{share} of 100 candidates used the form, and one form means {chances['form']:.2%}: it hangs on who tried."
    return picture(
        f"{said} The other way, {chances['another way']:.2%}, is {better} the form.",
        number(f"{chances['form']:.2%}", "chance of one person with a form"),
        number(f"{chances['another way']:.2%}", "chance of one person who came another way"),
        bars("Candidates of 100, by door", {"The form": share, "Another way": CANDIDATES - share}),
        bars("People who tried, by door", {"The form": forms, "Another way": others}),
        text(said),
    )
