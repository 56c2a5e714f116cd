"""Checks for who-is-due: every message says what it means for the people in the garden."""

from datetime import date

from course.harness import check, close, expect, mistake, shown

TODAY = date(2026, 6, 1)


def contact(name, last, every=90, paused=False):
    """One person of the garden."""
    return {"name": name, "last": last, "every": every, "paused": paused}


INES = contact("Ines", date(2026, 5, 20), 30)
FRESH = contact("Fresh", date(2026, 5, 25))
OLD = contact("Old", date(2025, 12, 1))  # due since 1 March
OLDER = contact("Older", date(2025, 10, 1))  # due since 30 December
SLOW = contact("Slow", date(2025, 9, 1), 180)  # due since 28 February, though its last note is the oldest
NEVER = contact("Never", None)
RESTING = contact("Resting", date(2025, 1, 1), 30, paused=True)


def expect_due(learner, contacts, wanted, why):
    """Compare the names for the first of June, with a friendly word about the difference."""
    got = learner.due(contacts, TODAY)
    expect(got == wanted, f"You gave {shown(got)}. It should be {wanted}: {why}")


@check("A month after the last note")
def thirty(learner):
    got = learner.next_touch(INES)
    expect(got == date(2026, 6, 19), f"You gave {got}. 30 days after 20 May 2026 is 19 June 2026.")
    return "19 June: no need to carry it in your head until then."


@check("A leap day")
def leap(learner):
    got = learner.next_touch(contact("Ada", date(2028, 1, 30), 30))
    expect(got == date(2028, 2, 29), f"You gave {got}. In 2028, 30 days after 30 January is 29 February.")
    got = learner.next_touch(contact("Ada", date(2027, 12, 1), 90))
    expect(got == date(2028, 2, 29), f"You gave {got}. 90 days after 1 December 2027 is 29 February 2028.")
    return "The calendar knows the odd day of 2028. Nobody is forgotten for having one."


@check("Never written to")
def never(learner):
    got = learner.next_touch(NEVER)
    expect(got is None, f"You gave {shown(got)}. Without a last note there is no day to count from: None.")
    return "No day to count from. That is a bed to dig, not one to water."


@check("Nobody due")
def nobody(learner):
    expect_due(learner, [FRESH, INES], [], "both heard from you lately, and their day is weeks away.")
    expect_due(learner, [], [], "an empty garden has no dry bed.")
    return "A week off. It belongs to the rhythm."


@check("The whole week counts")
def week(learner):
    friday = contact("Friday", date(2026, 3, 7))
    sunday = contact("Sunday", date(2026, 3, 9))
    monday = contact("Monday", date(2026, 3, 10))
    expect_due(
        learner,
        [friday, sunday, monday],
        ["Friday", "Sunday"],
        "their days are 5, 7 and 8 June. The week of 1 June ends on the 7th.",
    )
    return "Friday and Sunday are in, next Monday is not: one look a week is enough."


@check("The longest overdue first")
def longest(learner):
    expect_due(learner, [OLD, FRESH, OLDER], ["Older", "Old"], "one waits since 30 December, the other since 1 March.")
    return "The longest silence comes first. It is the note one puts off, and perhaps the most welcome."


@check("Overdue by their own rhythm")
def own_rhythm(learner):
    expect_due(
        learner,
        [SLOW, OLDER],
        ["Older", "Slow"],
        "at 180 days, Slow is due since 28 February; at 90 days, Older has waited since 30 December.",
    )
    return "Half a year of silence is fine where half a year was the plan."


@check("New beds before dry ones")
def new_first(learner):
    expect_due(learner, [OLDER, NEVER, OLD], ["Never", "Older", "Old"], "those who never had a note come first.")
    return "A tie that hasn't begun can't wait for its turn: it has none."


@check("Whoever rests is left in peace")
def paused(learner):
    expect_due(learner, [RESTING, OLD], ["Old"], "a paused contact stays out, however long ago the last note was.")
    new = contact("New", None, paused=True)
    expect_due(learner, [new], [], "paused holds for a new contact, too.")
    return "Illness, a no, a full month: a pause is part of the care."


@check("Two notes a week, and three")
def pace(learner):
    got, more, none = learner.year(2), learner.year(3), learner.year(0)
    expect(
        got == (104, 52),
        f"For two a week you gave {shown(got)}. It is (104, 52): 104 notes, two for each of 52 people.",
    )
    expect(more == (156, 78), f"For three a week you gave {shown(more)}. It is (156, 78).")
    expect(none == (0, 0), f"For none you gave {shown(none)}. Nothing sent, nobody reached: (0, 0).")
    return "104 notes, 52 people. A few minutes a week reach more people than most of us could name."


@mistake("not started")
def not_started(learner):
    begun = {
        "next_touch": learner.next_touch(INES),
        "due": learner.due([], TODAY),
        "year": learner.year(2),
    }
    waiting = [name for name, got in begun.items() if close(got, -1)]
    if not waiting:
        return None
    return (
        f"Still to come: {', '.join(waiting)}. A -1 stands there, as it came. Begin with year, which is two lines; "
        "then next_touch, which due needs."
    )


@mistake("rhythm ignored")
def rhythm_ignored(learner):
    if learner.next_touch(contact("Ada", date(2026, 1, 1), 90)) != date(2026, 1, 31):
        return None
    return (
        "You take the same 30 days for everyone. Close colleagues and a teacher of long ago need different rhythms: "
        'use contact["every"].'
    )


@mistake("never forgotten")
def never_forgotten(learner):
    if learner.due([NEVER], TODAY) != []:
        return None
    return (
        "You leave out those you never wrote to, because they have no day. But nothing else will remind you of "
        "them. Collect their names in a list of their own, and put it first."
    )


@mistake("never last")
def never_last(learner):
    if learner.due([OLDER, NEVER], TODAY) != ["Older", "Never"]:
        return None
    return (
        "You put those you never wrote to at the end, where they stay for good: something is always dry. Turn it "
        "round: never + the others."
    )


@mistake("only today")
def only_today(learner):
    sunday = contact("Sunday", date(2026, 3, 9))
    if learner.due([sunday], TODAY) != []:
        return None
    return (
        "You ask who is due today, not this week. Who looks once a week would find Sunday's bed dry on Monday. "
        "Compare with today + A_DAY * 6."
    )


@mistake("paused kept")
def paused_kept(learner):
    if "Resting" not in learner.due([RESTING, OLD], TODAY):
        return None
    return (
        "You write to people on pause. Somebody asked for quiet, or needs it. Before anything else in the loop: if "
        'contact["paused"]: continue.'
    )


@mistake("newest first")
def newest_first(learner):
    if learner.due([OLD, OLDER, FRESH], TODAY) != ["Old", "Older"] or learner.due([OLDER, OLD], TODAY) != [
        "Old",
        "Older",
    ]:
        return None
    return (
        "The freshest bed comes first, and the longest overdue waits on. Sorting puts early days in front by itself; "
        "leave out reverse=True."
    )


@mistake("by last note")
def by_last_note(learner):
    if learner.due([OLDER, SLOW], TODAY) != ["Slow", "Older"]:
        return None
    return (
        "You sort by the last note, not by the day when the next one was due. Somebody you planned to write to twice a "
        "year is then ahead of a friend you promised each season. Sort by next_touch."
    )


@mistake("once each")
def once_each(learner):
    if learner.year(2) != (104, 104):
        return None
    return (
        "You count every note as a new person. Twice a year means that two notes go to each, so the people are half as "
        "many: notes // 2."
    )
