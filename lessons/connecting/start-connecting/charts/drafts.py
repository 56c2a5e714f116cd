# exercise: balance
"""What each of the two drafts gives, learns and asks."""

from course import picture as draw

FIRST = [
    ("ask", "Are there any openings at your house?"),
    ("ask", "Could you hand my CV to your boss?"),
    ("ask", "Could you put in a word for me?"),
    ("ask", "Please keep me in mind."),
]
SECOND = [
    ("give", "I tried your trick for dimming LEDs."),
    ("give", "My notes on the third hall are below."),
    ("learn", "What did you have to learn anew?"),
    ("ask", "May I write again when I have solved the third?"),
]


def picture(solution):
    """Bars for both drafts, counted by the learner's own function."""
    told, rows = [], []
    for name, draft in (("first draft", FIRST), ("second draft", SECOND)):
        counts, verdict = solution.balance(draft)
        rows += [(kind, count, "", f"{name}: {verdict}") for kind, count in counts.items()]
        said = ", ".join(f"{kind} {count}" for kind, count in counts.items())
        told.append(f"The {name}: {said}, so the verdict is {verdict}.")
    return draw.picture(
        f"Two groups of bars that count sentences. {' '.join(told)}",
        draw.bars("Sentences in Ines's two drafts", rows, maximum=4),
    )
