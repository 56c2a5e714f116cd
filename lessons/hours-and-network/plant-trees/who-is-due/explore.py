"""No-code path: a garden of the learner's own contacts, and four weeks of notes for the calendar."""

import re
from datetime import timedelta

from course.picture import day, draft, event, findings, number, picture, rows, slider, text

AGO = {
    "never yet": None,
    "this week": 3,
    "a month ago": 30,
    "3 months ago": 90,
    "half a year ago": 180,
    "a year ago": 365,
    "years ago": 1095,
}
RHYTHM = {"30 days": 30, "90 days": 90, "180 days": 180, "on pause": 0}
CIRCLES = [
    "last employer",
    "earlier job",
    "school or training",
    "friends, neighbours",
    "club, community",
    "field I want",
]
SAMPLE = [
    ("a month ago", "30 days", "last employer"),
    ("half a year ago", "90 days", "last employer"),
    ("years ago", "180 days", "school or training"),
    ("this week", "90 days", "last employer"),
    ("never yet", "90 days", "last employer"),
    ("a year ago", "on pause", "earlier job"),
]

PARAMETERS = [
    draft(
        "names",
        "Names, one a line",
        "Ines\nFarah\nMr Osei\nTomasz\nLena\nJakub",
        lines=6,
        help="In the order of the rows.",
    ),
    rows(
        "beds",
        "One bed for each of them",
        [
            ("last", "Last note", list(AGO)),
            ("every", "A note every", list(RHYTHM)),
            ("circle", "You know them from", CIRCLES),
        ],
        [{"last": last, "every": every, "circle": circle} for last, every, circle in SAMPLE],
    ),
    day("today", "The plan starts on"),
    slider("per_week", "Notes a week", 1, 3, 1, value=2),
]

BEGIN = "one true thing that you noticed, and one easy question"
GIVE = (
    "say how their advice turned out",
    "send an article, with one line on why they might like it",
    "congratulate them, and name the thing",
    "offer to introduce them to somebody who does similar work",
)
SPARE = (
    "a thank-you to somebody who helped you years ago",
    "a first line to somebody in the field you want",
    "an introduction between two people who agree to it",
    "a note to somebody outside your usual circle",
)
NOTHING = "No beds yet. Add a row and a name, and the garden appears."


def planted(names, beds, today):
    """Contacts as the exercise knows them, from names and rows."""
    lines = [" ".join(name.split()) for name in names.splitlines() if name.strip()]
    found = []
    for place, bed in enumerate(beds):
        ago = AGO[bed["last"]]
        wanted = lines[place] if place < len(lines) else f"Bed {place + 1}"
        taken = [one["name"] for one in found]
        found.append(
            {
                "name": wanted if wanted not in taken else f"{wanted} ({place + 1})",
                "last": None if ago is None else today - timedelta(days=ago),
                "every": RHYTHM[bed["every"]],
                "paused": not RHYTHM[bed["every"]],
                "circle": bed["circle"],
            }
        )
    return found


def written(date):
    """A day as people write it."""
    return f"{date.day} {date:%B %Y}"


def spell(count):
    """A number of days in words; the rows are rough, so long spells are, too."""
    if count > 360:
        return "for a year or more. Such notes may be the most welcome of all"
    if count > 45:
        return f"for about {round(count / 30)} months. A line that gives something will do"
    return f"for {count} {'day' if count == 1 else 'days'}. A line that gives something will do"


def state(contact, wanted, due, today):
    """Whether a bed is fine, and what to say about it."""
    name = contact["name"]
    if contact["paused"]:
        return True, name, "Resting. Leave it, until you take the pause away."
    if wanted is None:
        return False, name, "A new bed, no note yet. Begin with one true thing that you noticed or learned."
    if name not in due:
        return True, name, f"Moist. The next note is due on {written(wanted)}."
    if wanted < today:
        return False, name, f"Dry {spell((today - wanted).days)}."
    return False, name, f"Dry this week: the note is due on {written(wanted)}."


def weekdays(today, per_week):
    """The days of the plan: so many a week for four weeks, moved off Saturdays and Sundays."""
    days = []
    for place in range(4 * per_week):
        one = today + timedelta(days=place * 7 // per_week)
        while one.weekday() > 4 or one in days:
            one += timedelta(days=1)
        days.append(one)
    return days


def plan(contacts, solution, due, days):
    """Who gets a note on which day: those who are due at once, the others once their day has come."""
    later = sorted(
        (solution.next_touch(one), one["name"])
        for one in contacts
        if not one["paused"] and one["name"] not in due and solution.next_touch(one) <= days[-1]
    )
    waiting, made = [(days[0], name) for name in due] + later, []
    for one in days:
        ready = [entry for entry in waiting if entry[0] <= one]
        made.append((one, ready[0][1] if ready else None))
        if ready:
            waiting.remove(ready[0])
    return made, [name for _, name in waiting]


def calendar(made, new):
    """One entry for each day of the plan; ``new`` are the names that never had a note."""
    entries = []
    for place, (one, name) in enumerate(made):
        if name is None:
            said = SPARE[place % len(SPARE)]
            entries.append(
                event(f"Ten minutes: {said}", one, "Your plan has room here. Anyone you like.", f"spare-{one}")
            )
            continue
        slug = re.sub("[^a-z0-9]+", "-", name.lower()).strip("-")
        give = BEGIN if name in new else GIVE[place % len(GIVE)]
        said = f"Something for them: {give}. No favour this time."
        entries.append(event(f"A short note to {name}", one, said, f"note-{slug or place}-{one}"))
    return entries


def difference(contacts):
    """What the circles say about who hears the same news."""
    circles = [one["circle"] for one in contacts]
    most = max(sorted(set(circles)), key=circles.count)
    share = circles.count(most)
    if len(circles) < 3:
        same = "Two or three more beds, and you see how different they are."
    elif share * 2 > len(circles):
        same = (
            f"{share} of {len(circles)} come from one circle ({most}) and hear the same news. A bridge elsewhere helps."
        )
    else:
        same = f"Your {len(circles)} beds lie in {len(set(circles))} circles, so they hear different news."
    if "field I want" in circles:
        return same
    return f"{same} Nobody is from the field you want yet. Plant one there, if you want a change."


def explore(solution, names, beds, today, per_week):
    """The state of every bed, four weeks of notes, and what a year of them reaches."""
    contacts = planted(names, beds, today)
    if not contacts:
        return picture(NOTHING, text(NOTHING))
    due = solution.due(contacts, today)
    items = [state(one, solution.next_touch(one), due, today) for one in contacts]
    made, left = plan(contacts, solution, due, weekdays(today, per_week))
    notes, people = solution.year(per_week)
    dry = f"{len(due)} of {len(contacts)} to write to this week" if due else "nobody is due this week"
    first = f" First: {due[0]}." if due else " A week off is part of the rhythm."
    fits = (
        f"Four weeks are not enough for {', '.join(left)}. Write more often, or give some beds a slower rhythm."
        if left
        else "Everyone who is due finds a place in these four weeks. Take into your calendar what suits you."
    )
    news = difference(contacts)
    return picture(
        f"Your garden: {dry}.{first} {fits} A year of this holds {notes} notes, two each for {people} people. {news}",
        findings(f"Your garden on {written(today)}: {dry}.{first}", items),
        text(fits),
        *calendar(made, {one["name"] for one in contacts if one["last"] is None}),
        number(f"{people} people", f"hear from you twice a year, at {notes} notes"),
        text(news),
    )
