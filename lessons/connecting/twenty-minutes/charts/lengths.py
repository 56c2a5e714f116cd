# exercise: twenty-minute-plan
"""How many of Rosa's goals a talk serves, by its length."""

from course import picture as draw

CARDS = [("P", 4), ("I", 5), ("N", 4), ("O", 6), ("L", 2)]
LENGTHS = (5, 10, 15, 20, 25)
NAMES = {"P": "path", "I": "inside", "N": "names", "O": "openings", "L": "long term"}


def picture(solution):
    """One bar for each length of talk."""
    cards = [{"goal": g, "minutes": m, "priority": place} for place, (g, m) in enumerate(CARDS, start=1)]
    served = [(length, solution.goals(solution.plan(length, cards))) for length in LENGTHS]
    lines = [(length, [name for goal, name in NAMES.items() if goal in met]) for length, met in served]
    told = "; ".join(f"{length} minutes {len(met)} ({', '.join(met)})" for length, met in lines)
    return draw.picture(
        f"Bars that grow with the length of the talk. Goals served, by Rosa's plan: {told}.",
        draw.bars(
            "Goals served, by length of the talk",
            [(f"{length} minutes", len(met), ", ".join(met)) for length, met in lines],
            maximum=len(CARDS),
        ),
    )
