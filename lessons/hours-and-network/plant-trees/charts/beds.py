# exercise: who-is-due
"""A small garden of contacts in the week of 1 June 2026."""

from datetime import date

from course import picture as draw

TODAY = date(2026, 6, 1)


def said(contact, day, due):
    """What the garden says about one contact."""
    if contact["paused"]:
        return "on pause"
    if day is None:
        return "a new bed: write first"
    return f"dry for {(TODAY - day).days} days" if contact["name"] in due else f"fine until {day.day} {day:%B}"


def picture(solution):
    """One line a contact, and the order in which to write."""
    due = solution.due(solution.CONTACTS, TODAY)
    rows = []
    for contact in solution.CONTACTS:
        last = contact["last"]
        spoken = "never" if last is None else f"{last.day} {last:%B %Y}"
        every = f"every {contact['every']} days"
        rows.append((contact["name"], spoken, every, said(contact, solution.next_touch(contact), due)))
    told = "; ".join(f"{name}, last note {last}, {every}: {state}" for name, last, every, state in rows)
    return draw.picture(
        f"A garden of five people on 1 June 2026. {told}. Write in this order: {', '.join(due)}.",
        draw.table("Five people on 1 June 2026", ["Who", "Last note", "Rhythm", "This week"], rows),
    )
