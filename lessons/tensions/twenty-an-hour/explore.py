"""Two numbers, one product: pace and rate, and what they make together."""

from course.picture import bars, number, picture, slider, text

PARAMETERS = [
    slider("pace", "Forms you send in an hour, searching included", 1, 30, 1, value=20),
    slider("rate", "Forms of 100 that lead to an interview", 0.2, 15, 0.2, value=2),
]


def explore(solution, pace, rate):
    """Interviews in ten hours, beside three paces of the course."""
    hourly = solution.interviews_per_hour(pace, rate / 100)
    hours = solution.minutes_per_interview(pace, rate / 100) / 60
    forms = solution.compare_modes({"yours": (pace, rate / 100)})["yours"][1]
    others = {"20 an hour at 2%": (20, 0.02), "3 an hour at 8%": (3, 0.08), "1 an hour at 2%": (1, 0.02)}
    rows = {"Yours": 10 * hourly} | {name: 10 * solution.interviews_per_hour(*one) for name, one in others.items()}
    behind = f"Behind one interview stand {forms:,.0f} forms and {hours:,.1f} hours."
    return picture(
        f"{pace} an hour at {rate:g}% make {hourly:.2g} interviews an hour on average. {behind}",
        number(f"{hourly:.2g}", "interviews an hour, on average"),
        number(f"{hours:,.1f} h", "of work behind one interview"),
        bars("Interviews in ten hours, on average", rows),
        text(f"{behind} On average: three such stretches in a row can bring nothing, and then two at once."),
    )
