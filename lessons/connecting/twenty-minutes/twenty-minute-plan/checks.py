"""Checks for twenty-minute-plan: every message says what the plan means for somebody who asks for time."""

from course.harness import check, close, expect, mistake, same, shown

ROSA = (("P", 4, 1), ("I", 5, 2), ("N", 4, 3), ("O", 6, 4), ("L", 2, 5))


def cards(*rows):
    """Question cards from (goal, minutes, priority)."""
    return [{"goal": goal, "minutes": minutes, "priority": priority} for goal, minutes, priority in rows]


def letters(chosen):
    """The goals of a plan in its order, as one word."""
    return "".join(question["goal"] for question in chosen)


@check("Minutes for questions in a talk of twenty")
def twenty(learner):
    got, longer = learner.room(20), learner.room(45)
    expect(same(got, 17), f"You gave {shown(got)}. Three of the 20 minutes are kept for the close: 17.")
    expect(same(longer, 42), f"For 45 minutes you gave {shown(longer)}. The close takes three there, too: 42.")
    return "17 minutes for questions. The three at the end are where a name and a next step come from."


@check("A talk shorter than its close")
def too_short(learner):
    short, none, just = learner.room(2), learner.room(0), learner.room(3)
    expect(same(short, 0), f"For a talk of 2 minutes you gave {shown(short)}. There is no room for questions: 0.")
    expect(same(none, 0), f"For 0 minutes you gave {shown(none)}. No time, no questions: 0.")
    expect(same(just, 0), f"For 3 minutes you gave {shown(just)}. That is the close and nothing else: 0.")
    return "Two minutes at a door are a close by themselves: thanks, and 'who else should I learn from?'"


@check("Rosa's twenty minutes")
def rosa(learner):
    got = letters(learner.plan(20, cards(*ROSA)))
    expect(
        got == "PINL",
        f"You chose the goals {got!r}. It should be 'PINL': 4, 5 and 4 minutes are in, 6 no longer fit, 2 do.",
    )
    return "Four of the five questions, 15 of the 17 minutes. Openings must wait for another talk."


@check("The cards in any order")
def shuffled(learner):
    got = letters(learner.plan(20, cards(ROSA[4], ROSA[2], ROSA[0], ROSA[3], ROSA[1])))
    expect(
        got == "PINL",
        f"From the same cards in another order you chose {got!r}. It should still be 'PINL': priority decides, "
        "not the order in which you thought of them.",
    )
    return "What matters most comes first, whenever it came to your mind."


@check("Ten minutes at the gate")
def ten(learner):
    got = letters(learner.plan(10, cards(*ROSA)))
    expect(
        got == "PL",
        f"You chose {got!r}. There is room for 7 minutes: the first question takes 4, the last one 2. It is 'PL'.",
    )
    return "Two goals in ten minutes. Worth saying yes to, and worth asking what you need most."


@check("A question that fills the time to the minute")
def exact(learner):
    full = letters(learner.plan(20, cards(("P", 10, 1), ("I", 7, 2))))
    over = letters(learner.plan(20, cards(("P", 10, 1), ("I", 8, 2))))
    expect(full == "PI", f"With questions of 10 and 7 minutes you chose {full!r}. They fill the 17 exactly: 'PI'.")
    expect(over == "P", f"With 10 and 8 you chose {over!r}. That is one minute over, taken from the close: 'P'.")
    return "Full to the minute is allowed. One minute more, and it would come out of the close."


@check("Two questions of the same priority")
def ties(learner):
    got = letters(learner.plan(20, cards(("I", 9, 1), ("N", 4, 1), ("P", 9, 2), ("L", 4, 2))))
    expect(
        got == "NIL",
        f"You chose {got!r}. It should be 'NIL': N is as important as I, and shorter, so it goes first; L goes before "
        "P for the same reason, and P no longer fits.",
    )
    return "Among equals the short one goes first. It leaves room for one more."


@check("One long question that matters most")
def one_long(learner):
    got = letters(learner.plan(20, cards(("N", 3, 2), ("I", 16, 1), ("L", 1, 3))))
    expect(
        got == "IL",
        f"You chose {got!r}. It should be 'IL': the question of 16 minutes has priority 1. One minute is left then.",
    )
    return "If one thing matters most, it may take the whole talk. That is a choice, not a mistake."


@check("At least three goals")
def three_goals(learner):
    got = learner.goals(learner.plan(20, cards(*ROSA)))
    expect(
        got == {"P", "I", "N", "L"},
        f"You gave {shown(got)}. Rosa's plan serves four goals, and a set names each once: {{'P', 'I', 'N', 'L'}}.",
    )
    return "Four goals served in one talk; three would have been enough."


@check("Two questions for one goal")
def one_goal(learner):
    got = learner.goals(cards(("I", 4, 1), ("I", 5, 2)))
    expect(got == {"I"}, f"You gave {shown(got)}. Both questions serve the inside view, so it is one goal: {{'I'}}.")
    return "Two questions, one goal. If you want a name as well, one of them has to make room."


@check("No time, no questions")
def nothing(learner):
    no_time, no_cards = learner.plan(0, cards(*ROSA)), learner.plan(20, [])
    empty = learner.goals([])
    expect(no_time == [], f"For 0 minutes you gave {shown(no_time)}. Nothing fits: [].")
    expect(no_cards == [], f"Without a card you gave {shown(no_cards)}. There is nothing to choose from: [].")
    expect(empty == set(), f"goals([]) gave {shown(empty)}. No question serves no goal: set().")
    return "An empty plan is an empty list. Write the cards before you ask for the time."


@mistake("not started")
def not_started(learner):
    if not close(learner.room(20), -1):
        return None
    return (
        "room still gives back -1, as it came. Begin there: take CLOSE away from the minutes. The other two can wait "
        "until it works."
    )


@mistake("no close")
def no_close(learner):
    if letters(learner.plan(20, cards(*ROSA))) != "PINO" or not close(learner.room(20), 20):
        return None
    return (
        "You filled the talk to the last minute. Then it ends with 'sorry, I have to go', and with no name and no next "
        "step. Take the three minutes of the close away first, in room."
    )


@mistake("below zero")
def below_zero(learner):
    if not close(learner.room(2), -1):
        return None
    return (
        "In a talk of two minutes you find room for less than nothing. Time can run out, but it can't be owed: "
        "max(0, ...) keeps it at 0."
    )


@mistake("stops early")
def stops_early(learner):
    if letters(learner.plan(20, cards(*ROSA))) != "PIN":
        return None
    return (
        "You stopped at the first question that was too long. It feels tidy, but four minutes stay empty, and a short "
        "question would fit. Pass over the long one and look at the next."
    )


@mistake("list order")
def list_order(learner):
    got = letters(learner.plan(20, cards(("I", 8, 2), ("N", 9, 3), ("P", 7, 1))))
    if got != "IN":
        return None
    return (
        "You took the questions as they stand in the list. We write down first what comes to mind first, which is "
        "seldom what matters most. Sort by priority before you choose."
    )


@mistake("last first")
def last_first(learner):
    if letters(learner.plan(20, cards(*ROSA))) != "LONI":
        return None
    return (
        "You began with the highest number. Priority 1 is what matters most, as in 'first things first', so sort "
        "upwards. Otherwise the question you came for is the one that is left out."
    )


@mistake("shortest first")
def shortest_first(learner):
    got = letters(learner.plan(20, cards(("N", 3, 2), ("I", 16, 1), ("L", 1, 3))))
    if got != "LN":
        return None
    return (
        "You took the shortest questions first. That packs the most cards into the talk, but the one that matters most "
        "may be left out. Sort by priority, and by length only among equals."
    )


@mistake("ties left")
def ties_left(learner):
    got = letters(learner.plan(20, cards(("I", 9, 1), ("N", 4, 1), ("P", 9, 2), ("L", 4, 2))))
    if got != "INL":
        return None
    return (
        "Where two questions of the same priority meet, you keep the order of the list. Let the shorter go first: sort "
        "by two things at once, (q['priority'], q['minutes'])."
    )


@mistake("goals repeated")
def goals_repeated(learner):
    got = learner.goals(cards(("I", 4, 1), ("I", 5, 2)))
    if got != ["I", "I"]:
        return None
    return (
        "You counted a goal once for each question. Two questions about the inside view still serve one goal. Use "
        "curly brackets, {...}, and you get a set, which holds each letter once."
    )
