# must get: You stopped at the first question that was too long
"""What fits into a talk when the end is kept free."""

CLOSE = 3  # minutes that are always kept for the end


def room(minutes):
    """Minutes for questions once the close is kept free; never below 0."""
    return max(0, minutes - CLOSE)


def plan(minutes, questions):
    """The questions that fit, by priority, the shorter first among equals."""
    left = room(minutes)
    chosen = []
    for question in sorted(questions, key=lambda q: (q["priority"], q["minutes"])):
        if question["minutes"] <= left:
            chosen.append(question)
            left -= question["minutes"]
        else:
            break
    return chosen


def goals(chosen):
    """The goals that the chosen questions serve, as a set of letters."""
    return {question["goal"] for question in chosen}


rosa = [
    {"goal": "P", "minutes": 4, "priority": 1},
    {"goal": "I", "minutes": 5, "priority": 2},
    {"goal": "N", "minutes": 4, "priority": 3},
    {"goal": "O", "minutes": 6, "priority": 4},
    {"goal": "L", "minutes": 2, "priority": 5},
]
print("Minutes for questions:", room(20))
print("She asks:", plan(20, rosa))
print("Goals of all five:", goals(rosa))
