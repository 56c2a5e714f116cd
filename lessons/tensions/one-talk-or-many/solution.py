"""How far the hours for talks reach."""


def talks_in(hours, each):
    """Whole talks that fit into so many hours."""
    return int(hours / each)


def people(hours, each, talks):
    """People who can be met so many times in these hours."""
    return talks_in(hours, each) // talks
