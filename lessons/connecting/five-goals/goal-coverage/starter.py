"""What a log of talks brought, goal by goal. Replace every -1 with your own line."""

GOALS = "PNOIL"  # path, names, openings, inside, long term


def coverage(log):
    """In how many talks each of the five goals was met."""
    return -1


def never_met(log):
    """The goals that no talk met, as a set of letters."""
    return -1


def per_talk(log):
    """How many goals a talk met on average; None if there was no talk."""
    return -1


tomasz = ["PNL", "IN", "P", "NIL", "IL", "PN"]
print("Each goal:", coverage(tomasz))
print("Never met:", never_met(tomasz))
print("Goals per talk:", per_talk(tomasz))
