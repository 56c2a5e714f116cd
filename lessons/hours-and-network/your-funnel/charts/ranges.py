# exercise: read-your-funnel
"""One and two interviews of fifty, with their honest ranges."""

from course import picture as draw


def picture(solution):
    """For each of the two: the lower end, what was seen, the upper end."""
    rows, told = [], []
    for name, seen in (("You", 1), ("Your friend", 2)):
        low, high = (round(100 * end, 1) for end in solution.wilson(seen, 50))
        rows += [(f"{name}: at least", low), (f"{name}: seen", 100 * seen / 50), (f"{name}: at most", high)]
        told.append(f"{name}: {seen} of 50 seen, {100 * seen / 50:.0f}%, with a range from {low}% to {high}%.")
    return draw.picture(
        f"Two ranges that lie almost on top of each other. {' '.join(told)}",
        draw.bars("Which rates fit what was seen?", rows, unit="%"),
    )
