"""Three questions about many tries. Replace every -1 with your own line."""

import math  # gives you math.log and math.ceil


def at_least_one(p, n):
    """Chance of at least one interview from n forms, each with chance p."""
    return -1


def applications_needed(p, target):
    """Fewest forms for a chance of at least target; None if no number is enough."""
    return -1


def among_qualified(p, share):
    """Chance of those who fit, if all interviews go to them; None if nobody fits."""
    return -1


print("Fifty forms at 2%:", at_least_one(0.02, 50))
print("Forms for even odds at 2%:", applications_needed(0.02, 0.5))
print("If only a quarter fit:", among_qualified(0.02, 0.25))
