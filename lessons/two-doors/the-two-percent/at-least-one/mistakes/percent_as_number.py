# must get: Your function reads 0.02 as if it were
"""Three questions about many tries."""

import math


def at_least_one(p, n):
    """Chance of at least one interview from n forms, each with chance p."""
    return 1 - (1 - p / 100) ** n


def applications_needed(p, target):
    """Fewest forms for a chance of at least target; None if no number is enough."""
    if target <= 0:
        return 0
    if p >= 1:
        return 1
    if p <= 0 or target >= 1:
        return None
    return math.ceil(math.log(1 - target) / math.log(1 - p))


def among_qualified(p, share):
    """Chance of those who fit, if all interviews go to them; None if nobody fits."""
    if share <= 0:
        return None
    return min(1.0, p / share)


print("Fifty forms at 2%:", at_least_one(0.02, 50))
print("Forms for even odds at 2%:", applications_needed(0.02, 0.5))
print("If only a quarter fit:", among_qualified(0.02, 0.25))
