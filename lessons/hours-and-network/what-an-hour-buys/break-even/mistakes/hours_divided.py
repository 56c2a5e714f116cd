# must get: You divided by the hours
"""How good must a conversation be to match the forms you could have sent?"""

import math

PACES = {"fast": (20, 0.02), "tailored": (3, 0.08), "steady": (4, 0.03), "careful": (1, 0.02)}


def break_even(hours, forms_per_hour, rate):
    """Interviews that the forms of these hours would bring: the chance that a talk has to match."""
    return forms_per_hour * rate / hours if hours else 0


def bars(hours, paces):
    """For each pace (forms an hour, rate) the break-even chance; None where it is above 1."""
    table = {}
    for name, (forms_per_hour, rate) in paces.items():
        chance = break_even(hours, forms_per_hour, rate)
        table[name] = chance if chance <= 1 else None
    return table


def week(split, hours, per_hour):
    """Interviews of a week on average; None if the shares do not make a whole."""
    if not math.isclose(sum(split.values()), 1):
        return None
    return sum(share * hours * per_hour[what] for what, share in split.items())


print("A talk of 1.5 hours against fast forms:", break_even(1.5, 20, 0.02))
print("A talk of 3 hours against each pace:", bars(3, PACES))
print("Ten hours, half and half:", week({"forms": 0.5, "talks": 0.5}, 10, {"forms": 0.4, "talks": 0.1}))
