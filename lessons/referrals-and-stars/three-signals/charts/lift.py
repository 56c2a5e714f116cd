# exercise: three-part-signal
"""How many times a clear signal multiplies the chance, by number of contacts."""

from course import picture as draw


def picture(solution):
    """One falling curve with the three points that the text names."""
    line = [(n, solution.lift(0.009, 0.027, n)) for n in range(1, 202, 2)]
    points = [(n, solution.lift(0.009, 0.027, n)) for n in (10, 50, 200)]
    said = ", ".join(f"{times:.2f} times with {n} contacts" for n, times in points)
    return draw.picture(
        f"One curve that falls towards one. Telling people clearly makes the chance three times as large with a "
        f"single contact; it is {said}.",
        draw.curves(
            "How many times as likely, once they are told",
            {"told against not told": line},
            "contacts",
            "times as likely",
            markers=[(n, times, f"{n} contacts: {times:.2f}") for n, times in points],
        ),
    )
