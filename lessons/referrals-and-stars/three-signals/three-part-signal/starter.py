"""A signal in three parts, and what it is worth. Replace every -1 with your own line."""

PARTS = ["now", "next", "when"]


def any_of(p, n):
    """Done for you: chance that at least one of n contacts leads to an opening, each with chance p."""
    return 1 - (1 - p) ** n


def signal(now, next_, when):
    """One message that holds all three parts."""
    return -1


def missing(parts):
    """The names of the parts that are not there or empty, in the order now, next, when."""
    return -1


def lift(before, after, contacts):
    """How many times as likely, if each contact's chance goes from before to after; None if it was zero."""
    return -1


print(signal("Since May I've run the night desk.", "I want hospital admissions.", "I could start in March."))
print("Missing:", missing({"now": "Since May I've run the night desk.", "next": "", "when": "In March."}))
print("Told against not told:", lift(0.009, 0.027, 50))
