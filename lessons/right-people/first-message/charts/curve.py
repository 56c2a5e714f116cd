# exercise: check-message
"""The chance that every message stays unanswered, by number of messages, at three rates."""

from course import picture as draw


def picture(solution):
    """Curves at 10%, 20% and 40%, with the points that the text names."""
    lines = {f"{rate}% answer": [(n, solution.all_silent(rate / 100, n)) for n in range(31)] for rate in (10, 20, 40)}
    markers = [
        (n, solution.all_silent(0.2, n), f"{n} messages: {solution.all_silent(0.2, n):.0%}") for n in (5, 10, 20)
    ]
    told = ", ".join(f"{solution.all_silent(0.2, n):.0%} after {n}" for n in (5, 10, 20))
    others = " and ".join(f"{solution.all_silent(rate / 100, 10):.0%} if {rate}% answer" for rate in (10, 40))
    return draw.picture(
        f"Three falling curves, steep at first. If 20% of strangers answer, the chance that all stay silent is {told} "
        f"messages. After 10 messages it is {others}.",
        draw.curves(
            "Chance that nobody answers",
            lines,
            "messages sent to strangers",
            "chance that all stay silent",
            percent=True,
            markers=markers,
        ),
    )
