# exercise: worth-waiting
"""Hires per thousand people: cold, referred by a stranger, referred as usual."""

from course import picture as draw


def picture(solution):
    """Four bars; the stranger's thousand has a low and a high reading."""
    cold, _ = solution.per_thousand(1, 1, 200)
    low, high = solution.per_thousand(6, 9, 1000)
    usual, _ = solution.per_thousand(1, 1, 25)
    return draw.picture(
        f"Of a thousand people who applied from outside, {cold:.0f} were hired; of a thousand strangers referred by "
        "one man, "
        f"{low:.0f} to {high:.0f} at most; of a thousand referred people in general, {usual:.0f}.",
        draw.bars(
            "Hired, of a thousand",
            [
                ("applied from outside", cold, "a vendor's figure"),
                ("referred by a stranger, low reading", low, "one man's case"),
                ("referred by a stranger, high reading", high, "one man's case"),
                ("referred, all rungs together", usual, "a vendor's figure"),
            ],
        ),
    )
