"""What a log of talks brought, goal by goal."""

GOALS = "PNOIL"  # path, names, openings, inside, long term


def coverage(log):
    """In how many talks each of the five goals was met."""
    return {goal: sum(goal in talk for talk in log) for goal in GOALS}


def never_met(log):
    """The goals that no talk met, as a set of letters."""
    met = coverage(log)
    return {goal for goal in GOALS if met[goal] == 0}


def per_talk(log):
    """How many goals a talk met on average; None if there was no talk."""
    if not log:
        return None
    return sum(coverage(log).values()) / len(log)


tomasz = ["PNL", "IN", "P", "NIL", "IL", "PN"]
print("Each goal:", coverage(tomasz))
print("Never met:", never_met(tomasz))
print("Goals per talk:", per_talk(tomasz))
