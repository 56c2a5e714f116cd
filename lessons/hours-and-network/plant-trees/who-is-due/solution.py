"""A garden of contacts: who is due, and what a year holds."""

from datetime import date, timedelta

A_DAY = timedelta(days=1)
CONTACTS = [
    {"name": "Ines", "last": date(2026, 5, 20), "every": 30, "paused": False},
    {"name": "Mr Osei", "last": date(2025, 11, 3), "every": 180, "paused": False},
    {"name": "Tomasz", "last": None, "every": 90, "paused": False},
    {"name": "Farah", "last": date(2026, 1, 10), "every": 90, "paused": False},
    {"name": "Lena", "last": date(2025, 6, 1), "every": 90, "paused": True},
]


def next_touch(contact):
    """The day of the next note; None if there has never been one."""
    if contact["last"] is None:
        return None
    return contact["last"] + A_DAY * contact["every"]


def due(contacts, today):
    """Names due today or in the six days after: never written to first, then the longest overdue."""
    never, waiting = [], []
    for contact in contacts:
        day = next_touch(contact)
        if contact["paused"]:
            continue
        if day is None:
            never.append(contact["name"])
        elif day <= today + A_DAY * 6:
            waiting.append((day, contact["name"]))
    return never + [name for day, name in sorted(waiting)]


def year(per_week):
    """Notes in a year of 52 weeks, and how many people hear from you twice."""
    notes = per_week * 52
    return notes, notes // 2


print("Ines, next on:", next_touch(CONTACTS[0]))
print("Due in the week of 1 June:", due(CONTACTS, date(2026, 6, 1)))
print("Two notes a week:", year(2))
