"""No-code path: two places side by side, and a switch that makes every job remote."""

from course.picture import bars, picture, slider, switch, text

REMOTE_CROWD = 1000

PARAMETERS = [
    slider("openings_a", "Place A: openings a month that fit you", 0, 100, 1, value=60),
    slider("applicants_a", "Place A, your guess: applicants for each", 0, 500, 5, value=250),
    slider("openings_b", "Place B: openings a month that fit you", 0, 100, 1, value=3),
    slider("applicants_b", "Place B, your guess: applicants for each", 0, 500, 5, value=25),
    slider("slots", "Your guess: people interviewed for each opening", 1, 10, 1, value=5),
    switch("remote", "Make it remote: 1,000 applicants for every opening", False),
]


def percent(chance):
    """A chance in percent that reads as certain only where it is."""
    if 0.995 <= chance < 1:
        return "over 99%"
    if 0 < chance < 0.001:
        return "under 0.1%"
    return f"{100 * chance:.2g}%" if chance < 0.1 else f"{100 * chance:.0f}%"


def average(mean):
    """An average number of interviews, short."""
    return f"{mean:.2g}" if mean < 10 else f"{mean:.0f}"


def compared(a, b):
    """Which place is ahead in what; a and b are (odds, mean, chance)."""
    if not a[1] and not b[1]:
        return "No openings in either place: no form can help this month, and people still can."
    if not a[1] or not b[1]:
        return f"Place {'B' if b[1] else 'A'} is the only one with openings. Odds without openings bring nothing."
    odds, mean = a[0] - b[0], a[1] - b[1]
    better, more = ("A" if one > 0 else "B" for one in (odds, mean))
    if abs(mean) < 0.005 * max(a[1], b[1]):
        return "Both places bring the same number of interviews. What differs is how many forms it takes."
    if abs(odds) < 1e-9:
        return f"One form does equally well in both places. Place {more} has more openings, so more interviews."
    if better == more:
        return f"Place {better} is ahead in both: better odds for each form, and more interviews in all."
    return f"Place {better} has the better odds for each form, place {more} more interviews: openings decide."


def advice(name, openings, figures):
    """What the figures of one place speak for."""
    odds, _, chance = figures
    if not openings:
        return f"Place {name}: nothing to apply to, so the way in is people, here or in the next town."
    if odds >= 0.1:
        plan = "apply to every opening that fits, and widen the circle"
    elif odds >= 0.04:
        plan = "forms can work; add a person at the jobs that you want most"
    else:
        plan = "be choosy with forms, and lead with people"
    empty = "Every month brings something" if chance >= 1 else f"A month without an interview: {percent(1 - chance)}"
    return f"Place {name}: {plan}. {empty}, if you apply to all."


def explore(solution, openings_a, applicants_a, openings_b, applicants_b, slots, remote):
    """Odds of a form and interviews a month in both places, in bars and in words."""
    places = {"A": (openings_a, applicants_a), "B": (openings_b, applicants_b)}
    found, odds, months = {}, [], []
    for name, (openings, crowd) in places.items():
        applicants = REMOTE_CROWD if remote else crowd
        chance = solution.odds_per_form(applicants, slots)
        mean = solution.expected_interviews(openings, applicants, slots)
        found[name] = (chance, mean, solution.chance_of_any(openings, applicants, slots))
        odds.append((f"Place {name}", round(100 * chance, 1), f"{slots} interviewed, {applicants} apply"))
        months.append((f"Place {name}", round(mean, 3), f"at least one: {percent(found[name][2])}"))
    told = [
        f"Place {name}, with {places[name][0]} openings a month: {percent(chance)} for each form; on average "
        f"{average(mean)} interviews a month; at least one with a chance of {percent(some)}."
        for name, (chance, mean, some) in found.items()
    ]
    words = [compared(found["A"], found["B"]), *(advice(name, places[name][0], found[name]) for name in places)]
    if remote:
        words.append("Remote: the crowd is the same wherever you live, so only the number of openings still differs.")
    elif any(crowd <= slots for _, crowd in places.values()):
        words.append("In one place everybody who applies is interviewed. Check that guess; it is rare.")
    return picture(
        f"{' '.join(told)} {' '.join(words)}",
        bars("Odds of one form", odds, unit="%"),
        bars("Interviews to expect in a month, if you apply to everything", months),
        *(text(sentence) for sentence in words),
    )
