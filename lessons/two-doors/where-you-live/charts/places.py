# exercise: compare-places
"""The invented hub and the invented town: odds of one form, and interviews in a month."""

from course import picture as draw

PLACES = {"Elena's hub": (60, 250, 5), "Tomas's town": (3, 25, 5)}


def picture(solution):
    """Two sets of bars that lean opposite ways."""
    odds, months, told = [], [], []
    for name, (openings, applicants, slots) in PLACES.items():
        chance = solution.odds_per_form(applicants, slots)
        interviews = solution.expected_interviews(openings, applicants, slots)
        odds.append((name, round(100 * chance, 1), f"{slots} of {applicants} applicants"))
        months.append((name, round(interviews, 2), f"{openings} openings"))
        told.append(f"{name}: {chance:.0%} for each form, {interviews:.1f} interviews a month")
    return draw.picture(
        f"Two sets of bars that lean opposite ways. {'; '.join(told)}.",
        draw.bars("Odds of one form", odds, unit="%"),
        draw.bars("Interviews to expect in a month, if you apply to everything", months),
    )
