# exercise: twenty-minute-plan
"""Rosa's twenty minutes: what she asks, what does not fit, and the close."""

from course import picture as draw

NAMES = {"P": "Path", "I": "Inside", "N": "Names", "O": "Openings", "L": "Long term"}
CARDS = [("P", 4), ("I", 5), ("N", 4), ("O", 6), ("L", 2)]
LENGTH = 20


def picture(solution):
    """One bar a question, in minutes, and one for the close."""
    cards = [{"goal": g, "minutes": m, "priority": place} for place, (g, m) in enumerate(CARDS, start=1)]
    chosen, room = solution.plan(LENGTH, cards), solution.room(LENGTH)
    used = sum(card["minutes"] for card in chosen)
    bars = [(NAMES[c["goal"]], c["minutes"], "", "asked") for c in chosen]
    bars.append(("The close", LENGTH - room, "", "kept free"))
    left_out = [card for card in cards if card not in chosen]
    bars += [(NAMES[c["goal"]], c["minutes"], "", "does not fit") for c in left_out]
    asked = ", ".join(f"{NAMES[c['goal']]} {c['minutes']}" for c in chosen)
    missing = ", ".join(f"{NAMES[c['goal']]} {c['minutes']}" for c in left_out)
    return draw.picture(
        f"Bars for a talk of {LENGTH} minutes. Asked, in minutes: {asked}; together {used} of {room}. Kept free for "
        f"the close: {LENGTH - room}. Does not fit: {missing}.",
        draw.bars("Rosa's twenty minutes", bars, unit=" min"),
    )
