# exercise: worth-waiting
"""The chance of an interview by days of waiting, for a strong and a weak referral, and for a form sent now."""

from course import picture as draw

DIRECT, WEAK, STRONG, CLOSING = 0.02, 0.03, 0.80, 0.03


def picture(solution):
    """Three lines; ten days are marked."""

    def after(referred, days):
        return solution.worth_waiting(DIRECT, referred, days, CLOSING)[0]

    days = range(31)
    weak, strong = after(WEAK, 10), after(STRONG, 10)
    return draw.picture(
        f"A strong referral starts at {STRONG:.0%} and stands at {strong:.0%} after ten days. A weak one starts at "
        f"{WEAK:.0%} and stands at {weak:.1%}. A form sent now lies flat at {DIRECT:.0%}. The two low lines can "
        "hardly be "
        f"told apart; the strong one stays far above them.",
        draw.curves(
            "Chance of an interview, by days until the referral",
            {
                "strong referral": [(d, after(STRONG, d)) for d in days],
                "weak referral": [(d, after(WEAK, d)) for d in days],
                "form sent now": [(d, DIRECT) for d in days],
            },
            "days until the referral is in",
            "chance of an interview",
            percent=True,
            markers=[(10, strong, f"{strong:.0%}"), (10, weak, f"{weak:.1%}")],
        ),
    )
