"""Stars that must align. Replace every -1 with your own lines."""

import math  # gives you math.log and math.ceil


def stars(chances):
    """Chance that all of them are true at once; ValueError for what is no chance."""
    return -1


def any_of(p, n):
    """Chance that it happens with at least one of n contacts, each with chance p."""
    return -1


def needed(p, target):
    """Fewest contacts for a chance of at least target; None if no number is enough."""
    return -1


def one_raised(now, then, n):
    """For each star: the chance with n contacts if only this star goes from now to then."""
    return -1


print("One contact:", stars([0.3, 0.1, 0.3]))
print("Fifty contacts:", any_of(0.009, 50))
print("Contacts for even odds:", needed(0.009, 0.5))
print("Raise one star:", one_raised([0.3, 0.1, 0.3], [0.6, 0.2, 0.9], 50))
