# exercise: read-your-funnel
"""The honest range around a seen rate of 10%, by number of tries."""

from course import picture as draw

TRIES = range(20, 401, 20)


def picture(solution):
    """Two lines that close in on what was seen."""
    ends = [(n, solution.wilson(n // 10, n)) for n in TRIES]
    width = {n: high - low for n, (low, high) in ends}
    said = {n: f"{low:.0%} to {high:.0%}" for n, (low, high) in ends if n in (40, 160, 400)}
    told = "; ".join(f"{span} after {n}" for n, span in said.items())
    return draw.picture(
        "Two lines around 10%, wide apart on the left and nearing each other slowly. If one try in ten works, the "
        f"honest range is {told} tries. Four times the tries, 40 to 160, leave {width[160] / width[40]:.0%} of the "
        "width.",
        draw.curves(
            "One in ten worked: which rates fit?",
            {
                "at most": [(n, 100 * high) for n, (_, high) in ends],
                "seen": [(n, 10) for n, _ in ends],
                "at least": [(n, 100 * low) for n, (low, _) in ends],
            },
            "tries",
            "rate in %",
        ),
    )
