# exercise: break-even
"""The break-even chance by hours for a talk, one line a pace."""

from course import picture as draw

STEPS = [quarter / 4 for quarter in range(13)]


def picture(solution):
    """Four lines; each ends where no talk can reach it any more."""
    lines = {name: [] for name in solution.PACES}
    for hours in STEPS:
        for name, chance in solution.bars(hours, solution.PACES).items():
            if chance is not None:
                lines[name].append((hours, chance))
    ends = {name: points[-1] for name, points in lines.items()}
    told = "; ".join(f"{name} {chance:.0%} at {hours:g} hours" for name, (hours, chance) in ends.items())
    return draw.picture(
        f"Four straight lines that start at nothing and rise with the hours that a talk costs. They end at: {told}. "
        "The line of the fast pace ends there because no talk can do better than every time.",
        draw.curves(
            "How good must a talk be?",
            lines,
            "hours for a talk, all in",
            "break-even chance",
            percent=True,
            markers=[(1.5, lines[name][6][1], f"{lines[name][6][1]:.0%}") for name in ("fast", "steady")],
        ),
    )
