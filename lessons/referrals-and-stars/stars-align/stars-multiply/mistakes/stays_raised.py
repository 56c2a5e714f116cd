# must get: Each star stayed raised
"""Stars that must align."""

import math


def stars(chances):
    """Chance that all of them are true at once; ValueError for what is no chance."""
    product = 1
    for chance in chances:
        if not 0 <= chance <= 1:
            raise ValueError("a chance lies between 0 and 1")
        product = product * chance
    return product


def any_of(p, n):
    """Chance that it happens with at least one of n contacts, each with chance p."""
    return 1 - (1 - p) ** n


def needed(p, target):
    """Fewest contacts for a chance of at least target; None if no number is enough."""
    if target <= 0:
        return 0
    if p >= 1:
        return 1
    if p <= 0 or target >= 1:
        return None
    return math.ceil(math.log(1 - target) / math.log(1 - p))


def one_raised(now, then, n):
    """For each star: the chance with n contacts if only this star goes from now to then."""
    table = []
    tried = now
    for i in range(len(now)):
        tried[i] = then[i]
        table.append(any_of(stars(tried), n))
    return table


print("One contact:", stars([0.3, 0.1, 0.3]))
print("Fifty contacts:", any_of(0.009, 50))
print("Contacts for even odds:", needed(0.009, 0.5))
print("Raise one star:", one_raised([0.3, 0.1, 0.3], [0.6, 0.2, 0.9], 50))
