"""What waiting for a referral costs, and what it buys."""

from course.picture import curves, number, picture, slider, text

PARAMETERS = [
    slider("direct", "Your guess: chance if you apply today", 0.5, 20, 0.5, value=2, unit="%"),
    slider("referred", "Your guess: chance with the referral", 1, 90, 1, value=3, unit="%"),
    slider("days", "Days until you have it", 0, 30, 1, value=10),
    slider("closing", "Your guess: openings of 100 that close each day", 0, 15, 0.5, value=3),
]


def explore(solution, direct, referred, days, closing):
    """The referral after the wait, against the form today."""
    waited, gain = solution.worth_waiting(direct / 100, referred / 100, days, closing / 100)
    left = solution.still_open(days, closing / 100)
    if gain > 0.02:
        said = "Worth the wait, by these guesses."
    elif gain > -0.0005:
        said = "As good as nothing gained: apply today, and tell your contact."
    else:
        said = "The wait costs more than the referral brings: apply today."
    points = [(day, referred / 100 * solution.still_open(day, closing / 100)) for day in range(31)]
    return picture(
        f"After {days} days {left:.0%} of the openings are left, so {referred}% becomes {waited:.1%}, against "
        f"{direct:g}% today. {said}",
        number(f"{waited:.1%}", f"chance with the referral, after {days} days"),
        number(f"{direct:g}%", "chance if you apply today"),
        curves(
            "Chance by the day on which you apply",
            {"with the referral": points, "today, without it": [(0, direct / 100), (30, direct / 100)]},
            "days of waiting",
            "chance",
            percent=True,
            markers=[(days, waited, f"{waited:.1%}")],
        ),
        text(said),
    )
