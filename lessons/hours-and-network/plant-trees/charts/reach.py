# exercise: who-is-due
"""How many people hear from you twice a year, by notes a week."""

from course import picture as draw


def picture(solution):
    """One bar for each pace."""
    rows = []
    for pace in (1, 2, 3):
        notes, people = solution.year(pace)
        rows.append((f"{pace} note a week" if pace == 1 else f"{pace} notes a week", people, f"{notes} notes"))
    told = ", ".join(f"{label}: {people} people ({note} a year)" for label, people, note in rows)
    return draw.picture(
        f"Three bars. People who hear from you twice a year, by pace: {told}.",
        draw.bars("People who hear from you twice a year", rows, unit=" people"),
    )
