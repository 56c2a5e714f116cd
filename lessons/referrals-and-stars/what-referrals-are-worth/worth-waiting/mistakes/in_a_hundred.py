# must get: That is in a hundred
"""Is a referral worth the wait?"""


def per_thousand(low, high, people):
    """Two numbers: low and high, of so many people, in a thousand; None if there are no people."""
    if people <= 0:
        return None
    return 100 * low / people, 100 * high / people


def still_open(days, closing):
    """Part of the openings that is open after so many days; ValueError for days below 0."""
    if days < 0:
        raise ValueError("days begin at 0")
    return (1 - closing) ** days


def worth_waiting(direct, referred, days, closing):
    """Two numbers: the chance if I wait, and how much that is above (or below) direct."""
    after = referred * still_open(days, closing)
    return after, after - direct


print("Strangers, in a thousand:", per_thousand(6, 9, 1000))
print("Still open after ten days:", still_open(10, 0.03))
print("Weak rung:", worth_waiting(0.02, 0.03, 10, 0.03))
print("Strong rung:", worth_waiting(0.02, 0.80, 10, 0.03))
