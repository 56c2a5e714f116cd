"""No sum: what a reader takes along from a title, and from an ending."""

from course.picture import picture, select, table, text

READERS = {
    "The titles only": (
        "People don't help. I am allowed to stop.",
        "Fifty more forms tonight.",
    ),
    "The last paragraphs only": (
        "People matter, later more than now.",
        "A note to one old colleague, with nothing asked.",
    ),
    "Both, from start to end": (
        "A quick harvest fails. Slow growth pays, and openings must be told what I want.",
        "Forms for this month, one clear message to people who know my work, one note for next year.",
    ),
}
PARAMETERS = [select("read", "What did you read of these two articles?", list(READERS))]


def explore(solution, read):
    """What follows from having read that much."""
    belief, deed = READERS[read]
    others = [name for name in READERS if name != read]
    return picture(
        f"Having read {read.lower()}, you believe: {belief} You do: {deed}",
        table(read, ["What it leaves", "In short"], [["What you believe", belief], ["What you do tonight", deed]]),
        text(f"Now change it to “{others[0]}”. The authors wrote every word of it, both times."),
    )
