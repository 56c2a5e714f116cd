# exercise: rank-companies
"""The chance of at least one opening by length of the list, at three guesses per company."""

from course import picture as draw


def percent(chance):
    """A chance as the text of the lesson writes it."""
    return f"{chance:.1%}" if chance > 0.99 else f"{chance:.0%}"


def picture(solution):
    """Curves at 20%, 10% and 5%, with the three lengths that the text names."""
    lines = {f"{rate}% a company": [(n, solution.some_open(n, rate / 100)) for n in range(61)] for rate in (20, 10, 5)}
    points = [(n, solution.some_open(n, 0.1)) for n in (5, 20, 50)]
    told = ", ".join(f"{n} companies {percent(chance)}" for n, chance in points)
    others = " and ".join(f"{solution.some_open(20, rate / 100):.0%} at {rate}%" for rate in (20, 5))
    return draw.picture(
        f"Three curves that rise fast and flatten. At 10% a company: {told}. With 20 companies it is {others}.",
        draw.curves(
            "Chance of at least one opening on the list",
            lines,
            "companies on the list",
            "chance of at least one opening",
            percent=True,
            markers=[(n, chance, f"{n}: {percent(chance)}") for n, chance in points],
        ),
    )
