# exercise: at-least-one
"""The chance of at least one interview by number of applications, at three rates."""

from course import picture as draw


def picture(solution):
    """Curves at 1%, 2% and 8%, with the two points that the text names."""
    lines = {
        f"{rate}% each": [(n, solution.at_least_one(rate / 100, n)) for n in range(0, 151, 2)] for rate in (8, 2, 1)
    }
    points = [(solution.applications_needed(0.02, target), target) for target in (0.5, 0.9)]
    markers = [(n, solution.at_least_one(0.02, n), f"{n} at 2%: {target:.0%}") for n, target in points]
    after = [f"{solution.at_least_one(rate / 100, 50):.0%} at {rate}%" for rate in (1, 2, 8)]
    reached = " and ".join(f"{target:.0%} after {n}" for n, target in points)
    return draw.picture(
        f"Three curves that rise fast and then flatten, always short of certainty. After 50 applications the chance of "
        f"at least one interview is {', '.join(after)}. The 2% curve passes {reached} applications.",
        draw.curves(
            "Chance of at least one interview",
            lines,
            "applications sent",
            "chance of at least one",
            percent=True,
            markers=markers,
        ),
    )
