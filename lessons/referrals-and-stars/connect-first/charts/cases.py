# exercise: next-step
"""Six people and their next step by the rule."""

from course import picture as draw

PEOPLE = [
    ("Naledi: one day left, an old friend works there", {"days_left": 1, "knows_someone": True, "strong_tie": True}),
    ("Emil: two weeks left, a former neighbour there", {"days_left": 14, "knows_someone": True}),
    ("Priya: three weeks left, A list, knows nobody", {"days_left": 21, "tier": "A"}),
    ("Omar: two weeks left, C list, knows nobody", {"days_left": 14}),
    ("Rosa: applied on Monday, then found a contact", {"already_applied": True, "knows_someone": True}),
    ("Tomasz: A list, nothing open there", {"is_open": False, "tier": "A"}),
]
BASE = {
    "tier": "C",
    "days_left": 14,
    "knows_someone": False,
    "strong_tie": False,
    "already_applied": False,
    "is_open": True,
}


def picture(solution):
    """A table of people and steps."""
    rows = [(person, solution.next_step({**BASE, **facts})) for person, facts in PEOPLE]
    told = "; ".join(f"{person}: {step}" for person, step in rows)
    return draw.picture(
        f"Six people and their next step. {told}.", draw.table("Whose turn?", ["Case", "Next step"], rows)
    )
