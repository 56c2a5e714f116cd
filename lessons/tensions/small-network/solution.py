"""How a small circle grows, if each talk brings names."""


def reach(start, week, names, weeks):
    """People talked to, and names still waiting, after so many weeks."""
    talked, waiting = 0, start
    for _ in range(weeks):
        now = min(week, int(waiting))
        talked, waiting = talked + now, waiting - now + now * names
    return talked, waiting
