"""The same hours: many people once, or few people often."""

from course.picture import bars, number, picture, slider, text

ENOUGH = 3  # talks after which somebody may know how you work; a guess
PARAMETERS = [
    slider("hours", "Hours you have for talks this month", 2, 40, 1, value=12),
    slider("each", "Hours that one talk costs, all in", 0.5, 3, 0.5, value=1.5),
    slider("talks", "Talks with the same person", 1, 6, 1, value=1),
]


def explore(solution, hours, each, talks):
    """People met, and how many of them often enough to know you."""
    met = solution.people(hours, each, talks)
    rows = {f"{n} talk{'s' if n > 1 else ''} each": solution.people(hours, each, n) for n in range(1, 7)}
    deep = f"{met} of them {ENOUGH} times or more" if talks >= ENOUGH else f"none of them as often as {ENOUGH} times"
    said = f"{hours} hours hold {solution.talks_in(hours, each)} talks: {met} people, {deep}."
    kind = (
        "That is a plan for information: many houses, seen from inside."
        if talks < ENOUGH
        else "That is a plan for trust: few people, who come to know how you work."
    )
    return picture(
        f"{said} {kind}",
        number(met, "people you get to meet this month"),
        bars("People, by talks with each", rows),
        text(f"{said} {kind} How many talks make trust is a guess; nobody has counted it."),
    )
