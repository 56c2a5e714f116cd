"""No-code path: your pace, your rate and your talks, and where the bar stands."""

from course.picture import bars, curves, number, picture, slider, text

LONGEST = 4  # hours for a talk, all in
SHARES = (0, 25, 50, 75, 100)

PARAMETERS = [
    slider("pace", "Forms you send in an hour, with the search", 1, 30, 1, value=4),
    slider("rate", "Your guess: interviews per 100 forms", 0.5, 15, 0.5, value=3, unit="%"),
    slider("hours", "Hours that one talk costs you, all in", 0.5, LONGEST, 0.25, value=1.5),
    slider("chance", "Your guess: talks that bring an interview", 0, 80, 1, value=10, unit="%"),
    slider("week", "Hours you really have in a week", 1, 40, 1, value=10),
]


def percent(chance):
    """A chance in percent, with two figures that count."""
    return f"{100 * chance:.2g}%" if chance < 0.995 else f"{100 * chance:.0f}%"


def in_hours(count):
    """A number of hours in words."""
    return "1 hour" if count == 1 else f"{count:g} hours"


def verdict(bar, chance):
    """What the guess about talks means against the bar."""
    if bar is None:
        return "No talk can bring an interview more often than every time. On interviews alone, these forms win."
    if abs(chance - bar) <= 0.05 * bar:
        return "Your guess meets the bar: an hour of either brings about the same. Let fit and names decide."
    if chance > bar:
        return f"Your guess, {percent(chance)}, is above the bar. If it holds, an hour of talks brings more interviews."
    return (
        f"Your guess, {percent(chance)}, is below the bar. On interviews alone the forms bring more. Now ask what a "
        "talk brings besides: fit, hours saved, names."
    )


def bar_line(solution, pace, rate):
    """The break-even chance by hours for a talk, up to where it reaches certainty."""
    steps = [quarter / 4 for quarter in range(4 * LONGEST + 1)]
    points = [(each, solution.bars(each, {"yours": (pace, rate)})["yours"]) for each in steps]
    reached = [(each, bar) for each, bar in points if bar is not None]
    if len(reached) < len(points):
        reached.append((1 / (pace * rate), 1))
    return reached


def explore(solution, pace, rate, hours, chance, week):
    """The bar for a talk, the guess against it, and the week at five splits."""
    rate, chance = rate / 100, chance / 100
    bar = solution.bars(hours, {"yours": (pace, rate)})["yours"]
    said = percent(bar) if bar is not None else "out of reach"
    hourly = {"forms": solution.break_even(1, pace, rate), "talks": chance / hours}
    weeks = [(share, solution.week({"forms": 1 - share / 100, "talks": share / 100}, week, hourly)) for share in SHARES]
    told = ", ".join(f"{share}% talks {made:.2g}" for share, made in weeks)
    judged, forms = verdict(bar, chance), "1 form" if pace == 1 else f"{pace} forms"
    markers = [(hours, bar, f"bar {said}")] if bar is not None else []
    return picture(
        f"Against {forms} an hour at {percent(rate)}, a talk of {in_hours(hours)} has its bar at: {said}. {judged} "
        f"Interviews on average in a week of {in_hours(week)}: {told}.",
        number(said, f"break-even chance for a talk of {in_hours(hours)}"),
        number(f"{hourly['forms']:.2g}", "interviews that an hour of your forms brings, on average"),
        number(f"{hourly['talks']:.2g}", "interviews that an hour of your talks brings, if your guess holds"),
        curves(
            "The bar, by what a talk costs",
            {"break-even": bar_line(solution, pace, rate), "your guess": [(0, chance), (LONGEST, chance)]},
            "hours for a talk, all in",
            "chance of an interview",
            percent=True,
            markers=markers,
        ),
        bars(
            f"A week of {in_hours(week)}: interviews on average, by split",
            [(f"{100 - share} : {share}", float(f"{made:.2g}"), "forms : talks") for share, made in weeks],
        ),
        text(judged),
        text("These are averages. Single weeks scatter widely, and an interview is not yet an offer."),
    )
