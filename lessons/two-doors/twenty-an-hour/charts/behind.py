# exercise: forms-per-hour
"""How many forms stand behind one interview: a machine's and the same man's own."""

from course import picture as draw

MACHINE = 20 / 5000
BY_HAND = (20 / 300, 20 / 200)


def picture(solution):
    """Bars of forms for one interview, at the three rates that were reported."""
    modes = {
        "by the machine": (5000, MACHINE),
        "by hand, 300 forms": (300, BY_HAND[0]),
        "by hand, 200 forms": (200, BY_HAND[1]),
    }
    forms = {name: each for name, (_, each) in solution.compare_modes(modes).items()}
    machine, most, fewest = (round(each) for each in forms.values())
    return draw.picture(
        f"Three bars: forms behind one interview, as one man reported them. The machine needed {machine}. By hand he "
        f"needed {fewest} to {most}, two far shorter bars.",
        draw.bars(
            "Forms behind one interview, same man",
            [(name, round(each, 1), f"{modes[name][1]:.1%} of the forms") for name, each in forms.items()],
        ),
    )
