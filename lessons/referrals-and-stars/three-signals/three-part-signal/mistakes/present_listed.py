# must get: You list the parts that are there
"""A signal in three parts, and what it is worth."""

PARTS = ["now", "next", "when"]


def any_of(p, n):
    """Chance that at least one of n contacts leads to an opening, each with chance p."""
    return 1 - (1 - p) ** n


def signal(now, next_, when):
    """One message that holds all three parts."""
    return f"A short update from me. {now} {next_} {when} If you hear of something like it, think of me."


def missing(parts):
    """The names of the parts that are not there or empty, in the order now, next, when."""
    return [name for name in PARTS if parts.get(name, "").strip()]


def lift(before, after, contacts):
    """How many times as likely, if each contact's chance goes from before to after; None if it was zero."""
    if before <= 0 or contacts <= 0:
        return None
    return any_of(after, contacts) / any_of(before, contacts)


print(signal("Since May I've run the night desk.", "I want hospital admissions.", "I could start in March."))
print("Missing:", missing({"now": "Since May I've run the night desk.", "next": "", "when": "In March."}))
print("Told against not told:", lift(0.009, 0.027, 50))
