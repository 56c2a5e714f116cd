"""No-code path: drag the speed, watch the rate go down along a curve that you shape yourself."""

import math

from course.picture import curves, number, picture, slider, text

CAREFUL = 3  # forms an hour at the careful pace
FASTEST = 60
BY_HAND = 22  # forms an hour in a timed trial, form filling only

PARAMETERS = [
    slider("pace", "Forms you send in an hour", 1, FASTEST, 1, value=20),
    slider("best", f"Your guess: rate at a careful pace ({CAREFUL} an hour)", 1, 20, 1, value=8, unit="%"),
    slider("left", "Your guess: what a doubled pace leaves of the rate", 20, 100, 5, value=60, unit="%"),
]


def rate_at(pace, best, left):
    """The rate at a pace: the careful rate, and beyond that a part of it for each doubling."""
    return best * left ** max(0.0, math.log2(pace / CAREFUL))


def percent(rate):
    """A rate in percent, with two figures that count."""
    return f"{100 * rate:.2g}%"


def about_pace(pace):
    """What the pace means for one form."""
    minutes = 60 / pace
    told = f"{minutes:.2g} minutes" if minutes != 1 else "1 minute"
    if pace > BY_HAND:
        return f"That leaves {told} a form. Past about {BY_HAND} an hour not even the fields get filled in by hand."
    if pace < CAREFUL:
        return f"That leaves {told} a form. Below {CAREFUL} an hour this picture keeps the rate as it is."
    return f"That leaves {told} a form, with the search."


def time_behind(minutes):
    """Minutes of work as a person would say them."""
    hours = minutes / 60
    if hours < 2:
        return f"{minutes:.0f} minutes"
    return f"{hours:.2g} hours" if hours < 10 else f"{hours:,.0f} hours"


def about_curve(left):
    """Whether speed pays on this curve."""
    if left > 0.5:
        return "A doubled pace leaves more than half of the rate, so on this curve speed brings more interviews."
    if left == 0.5:
        return "A doubled pace leaves exactly half of the rate, so past the careful pace more forms bring nothing more."
    return "A doubled pace leaves less than half of the rate, so past the careful pace more forms cost interviews."


def explore(solution, pace, best, left):
    """The rate and the interviews per hour by pace, with the chosen pace marked."""
    best, left = best / 100, left / 100
    rate = rate_at(pace, best, left)
    made = solution.interviews_per_hour(pace, rate)
    minutes = solution.minutes_per_interview(pace, rate)
    forms = solution.compare_modes({"yours": (pace, rate)})["yours"][1]
    paces = range(1, FASTEST + 1)
    rates = [(each, rate_at(each, best, left)) for each in paces]
    hourly = [(each, solution.interviews_per_hour(each, each_rate)) for each, each_rate in rates]
    behind = f"{forms:,.0f} forms and {time_behind(minutes)} of work stand behind one interview."
    every = "1 form" if pace == 1 else f"{pace} forms"
    return picture(
        f"At {every} an hour the rate is {percent(rate)}, which makes {made:.2g} interviews an hour. {behind} "
        f"{about_pace(pace)} {about_curve(left)}",
        number(percent(rate), f"the rate that is left at {every} an hour"),
        number(f"{made:.2g}", "interviews an hour, on average"),
        curves(
            "Rate per form, by pace",
            {"rate": rates},
            "forms an hour",
            "chance per form",
            percent=True,
            markers=[(pace, rate, percent(rate))],
        ),
        curves(
            "Interviews an hour, by pace",
            {"interviews an hour": hourly},
            "forms an hour",
            "interviews an hour",
            markers=[(pace, made, f"{made:.2g}")],
        ),
        text(behind),
        text(about_pace(pace)),
        text(about_curve(left)),
    )
