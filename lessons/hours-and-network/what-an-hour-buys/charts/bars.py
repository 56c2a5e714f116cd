# exercise: break-even
"""The break-even chance of a talk of an hour and a half, at four paces."""

from course import picture as draw

HOURS = 1.5


def picture(solution):
    """One bar a pace."""
    table = solution.bars(HOURS, solution.PACES)
    rows = []
    for name, chance in sorted(table.items(), key=lambda row: -row[1]):
        pace, rate = solution.PACES[name]
        rows.append((name, round(100 * chance), f"{pace} an hour at {rate:.0%}"))
    told = "; ".join(f"{value}% against {name} forms, {note}" for name, value, note in rows)
    return draw.picture(
        f"Four bars: how likely a talk that costs {HOURS} hours must be to bring an interview, to match the forms of "
        f"the same time. {told}.",
        draw.bars(f"Break-even chance of a talk of {HOURS} hours", rows, unit="%", maximum=100),
    )
