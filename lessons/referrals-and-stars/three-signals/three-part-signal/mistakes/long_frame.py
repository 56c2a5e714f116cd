# must get: Your own words alone
"""A signal in three parts, and what it is worth."""

PARTS = ["now", "next", "when"]


def any_of(p, n):
    """Chance that at least one of n contacts leads to an opening, each with chance p."""
    return 1 - (1 - p) ** n


def signal(now, next_, when):
    """One message that holds all three parts."""
    own = (
        "Dear friends and colleagues, I hope that this message finds you and your families in good health and in high "
        "spirits after what has surely been a busy and eventful season for all of us. Please forgive me for writing to "
        "you after such a long silence. I have been meaning to get in touch for many months, and somehow life always got "
        "in the way, as it does. I wanted to take this opportunity to share with you some news about my professional "
        "situation, in the hope that it may be of interest to you."
    )
    return f"{own} {now} {next_} {when}"


def missing(parts):
    """The names of the parts that are not there or empty, in the order now, next, when."""
    return [name for name in PARTS if not parts.get(name, "").strip()]


def lift(before, after, contacts):
    """How many times as likely, if each contact's chance goes from before to after; None if it was zero."""
    if before <= 0 or contacts <= 0:
        return None
    return any_of(after, contacts) / any_of(before, contacts)


print(signal("Since May I've run the night desk.", "I want hospital admissions.", "I could start in March."))
print("Missing:", missing({"now": "Since May I've run the night desk.", "next": "", "when": "In March."}))
print("Told against not told:", lift(0.009, 0.027, 50))
