# must get: You added the chances up
"""What a place gives you, from three counts."""


def odds_per_form(applicants, slots):
    """Odds that one form leads to an interview, from 0 to 1."""
    if applicants <= slots:
        return 1.0
    return slots / applicants


def expected_interviews(openings, applicants, slots):
    """Interviews to expect, on average, from a form for every opening."""
    return openings * odds_per_form(applicants, slots)


def chance_of_any(openings, applicants, slots):
    """Chance of at least one interview from a form for every opening."""
    return min(1.0, openings * odds_per_form(applicants, slots))


print("Odds of one form, hub and town:", odds_per_form(250, 5), odds_per_form(25, 5))
print("Interviews a month:", round(expected_interviews(60, 250, 5), 2), round(expected_interviews(3, 25, 5), 2))
print("Chance of at least one:", round(chance_of_any(60, 250, 5), 2), round(chance_of_any(3, 25, 5), 2))
