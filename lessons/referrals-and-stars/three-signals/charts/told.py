# exercise: three-part-signal
"""The chance with fifty contacts before and after telling them clearly."""

from course import picture as draw


def picture(solution):
    """Two bars, and how many times as long the second one is."""
    before, after = (round(100 * solution.any_of(p, 50)) for p in (0.009, 0.027))
    times = solution.lift(0.009, 0.027, 50)
    return draw.picture(
        f"Two bars. With fifty contacts, the chance that at least one leads to an opening is {before}% as they are, "
        f"and {after}% once they have been told what you want: {times:.2f} times as much.",
        draw.bars(
            "Chance that at least one of fifty contacts leads to an opening",
            [("As they are", before, "0.9% each"), ("Told clearly", after, "2.7% each")],
            unit="%",
            maximum=100,
        ),
    )
