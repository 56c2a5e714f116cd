"""From a few contacts outwards: names come in weeks, trust doesn't."""

from course.picture import curves, number, picture, slider, text

PARAMETERS = [
    slider("start", "People whom you can ask today", 0, 30, 1, value=5),
    slider("week", "Talks you manage in a week", 1, 5, 1, value=2),
    slider("names", "Your guess: new names from one talk", 0, 3, 0.5, value=1),
    slider("weeks", "Weeks", 1, 26, 1, value=8),
]


def explore(solution, start, week, names, weeks):
    """People talked to and names at hand, week by week."""
    course = [solution.reach(start, week, names, n) for n in range(27)]
    talked, left = course[weeks]
    twice = min(talked, week * weeks // 2)
    said = (
        f"After {weeks} weeks you have talked to {talked} people, and {left:.0f} names are waiting."
        if left >= 1
        else f"After {talked} talks the names have run out: ask each person for one more, or find a bridge."
    )
    return picture(
        f"{said} Had you met the same people twice, it would have been {twice}.",
        number(talked, "people you have talked to once"),
        number(twice, "if you meet each of them twice instead"),
        curves(
            "People talked to, and names waiting",
            {
                "talked to": [(n, one[0]) for n, one in enumerate(course)],
                "waiting": [(n, one[1]) for n, one in enumerate(course)],
            },
            "weeks",
            "people",
            markers=[(weeks, talked, str(talked))],
        ),
        text(f"{said} It counts talks. How many of them trust your work after that, no sum can say."),
    )
