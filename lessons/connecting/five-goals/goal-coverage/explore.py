"""No-code path: say what each of your talks brought, and see which goal is still open."""

from course.picture import bars, number, picture, rows, text

NOTHING = "nothing"
GOALS = {
    "P": ("path: advice on which way to go", "How would you enter this field today?"),
    "N": ("names: who else to talk to", "Who sees this from another side?"),
    "O": ("openings: jobs not advertised", "Is your team growing this spring?"),
    "I": ("inside: what it is like there", "What does the first half-year look like?"),
    "L": ("long term: a reason to meet again", "May I write in spring, and tell you how it went?"),
}
CHOICES = {NOTHING: ""} | {name: goal for goal, (name, _) in GOALS.items()}
COLUMNS = [(name, label, list(CHOICES)) for name, label in (("one", "It brought"), ("two", "and"), ("three", "and"))]


def filled(goals):
    """A row of drop-downs for a talk that met these goals."""
    names = [GOALS[goal][0] for goal in goals] + [NOTHING] * 3
    return dict(zip(("one", "two", "three"), names, strict=False))


PARAMETERS = [
    rows(
        "talks",
        "Your talks, one a row (these are Tomasz's first three)",
        COLUMNS,
        [filled(goals) for goals in ("PNL", "IN", "P")],
        help="A goal is met if you could write down their words. Old talks count, too.",
    )
]


def next_question(missing):
    """A question for a goal that no talk has met so far."""
    if not missing:
        return "All five goals are met somewhere in this log. Now ask yourself what the others gained from you."
    goal = next(goal for goal in "NOILP" if goal in missing)  # path last: those who stay in their field can skip it
    others = " Skip it if you stay in your field." if goal == "P" else " One at a time is enough." * (len(missing) > 1)
    return f"Next time you could ask: “{GOALS[goal][1]}” That serves {goal}, which no talk has met so far.{others}"


def explore(solution, talks):
    """Coverage of the five goals in the talks that were filled in."""
    log = ["".join(CHOICES[choice] for choice in talk.values()) for talk in talks]
    met, missing, average = solution.coverage(log), solution.never_met(log), solution.per_talk(log)
    productive = sum(len(set(talk)) >= 2 for talk in log)
    mean = "no talk yet" if average is None else f"{average:.1f}"
    share = f"{productive} of {len(log)}"
    told = ", ".join(f"{goal} {times}" for goal, times in met.items())
    advice = next_question(missing)
    return picture(
        f"Goals per talk: {mean}. Talks that met two goals or more: {share}. Met: {told}. {advice}",
        number(mean, "goals per talk"),
        number(share, "talks met two goals or more"),
        bars(
            "Talks in which each goal was met",
            [(f"{goal} {name.split(':')[0]}", met[goal]) for goal, (name, _) in GOALS.items()],
            maximum=max(1, len(log)),
        ),
        text(advice),
    )
