"""No-code path: question cards in a talk whose last three minutes are kept free."""

from course.picture import bars, number, picture, rows, slider, text

CARDS = {
    "Path: How did you get into this work?": "P",
    "Path: What would you learn first today?": "P",
    "Names: Who else should I learn from?": "N",
    "Names: Here are three firms. Whom do you know there?": "N",
    "Openings: How do jobs come up here, and who hears first?": "O",
    "Inside: Has your job grown since you came?": "I",
    "Inside: Would you advise a friend to join?": "I",
    "Inside: What does a hard week look like?": "I",
    "Long term: May I tell you what I did with this?": "L",
}
TIMES = {f"{minutes} min": minutes for minutes in (1, 2, 3, 4, 5, 6, 8, 10)}
WISHES = {"most": 1, "much": 2, "if there is time": 3}
ASKED = list(CARDS)


def card(question, minutes, wish):
    """One row of the table."""
    return {"ask": ASKED[question], "time": f"{minutes} min", "wish": wish}


PARAMETERS = [
    slider("length", "Length of the talk", 5, 45, 5, value=20, unit=" min"),
    rows(
        "questions",
        "Your questions, one a row",
        [("ask", "Question", ASKED), ("time", "Your guess: takes", list(TIMES)), ("wish", "It matters", list(WISHES))],
        [
            card(0, 4, "most"),
            card(6, 5, "most"),
            card(3, 4, "much"),
            card(4, 6, "if there is time"),
            card(8, 2, "if there is time"),
        ],
        help="What matters most goes first; among equals, the shorter. The last three minutes stay free.",
    ),
]


def counted(count, thing):
    """A count of things in words."""
    return f"{count} {thing}" if count == 1 else f"{count} {thing}s"


def advice(chosen, served, dropped, left):
    """A sentence for the plan as it stands; ``left`` minutes are still free."""
    if not chosen:
        return "Nothing is planned. Add one, make one shorter, or ask for a longer talk."
    if len(served) >= 3:
        return "Three goals or more: that is a full talk. If they warm to one question, let another go."
    if dropped or not left:
        return "Fewer than three goals. Shorten a question, or let one that serves the same goal make room for another."
    return f"{counted(left, 'minute').capitalize()} left. A question that serves a new goal may still fit."


def explore(solution, length, questions):
    """The plan as bars: what is in, what is left out, and the close."""
    made = [
        {"goal": CARDS[q["ask"]], "minutes": TIMES[q["time"]], "priority": WISHES[q["wish"]], "ask": q["ask"]}
        for q in questions
    ]
    chosen, room = solution.plan(length, made), solution.room(length)
    kept = [id(question) for question in chosen]
    dropped = [question for question in made if id(question) not in kept]
    served = solution.goals(chosen)
    used = sum(question["minutes"] for question in chosen)
    over = sum(question["minutes"] for question in made) - room
    end = length - room
    lines = [(q["ask"], q["minutes"], "", "you ask") for q in chosen]
    lines.append(("The close: thanks, a name, a next step", end, "", "kept free"))
    lines += [(q["ask"], q["minutes"], "", "does not fit") for q in dropped]
    told = (
        f"All your questions together would run {counted(over, 'minute')} over, so {len(dropped)} must wait."
        if over > 0
        else "All your questions fit."
        if made
        else "There is no question yet."
    )
    goals, note = counted(len(served), "goal"), advice(chosen, served, dropped, room - used)
    return picture(
        f"A talk of {length} minutes: {counted(len(chosen), 'question')} in {used} of {room} minutes, {goals} served. "
        f"{told} {note}",
        number(f"{len(chosen)} of {len(made)}", f"questions fit, serving {goals}"),
        number(f"{used} of {room}", f"minutes for questions; {end} more are kept for the close"),
        bars("Your talk", lines, unit=" min"),
        text(told),
        text(note),
    )
