"""Checks for stars-multiply: every message says what the number means for somebody with contacts."""

from course.harness import check, close, expect, mistake, shown

NOW, THEN = [0.3, 0.1, 0.3], [0.6, 0.2, 0.9]


def refused(learner, chances):
    """Whether stars stops with a ValueError; otherwise what it gave."""
    try:
        return False, learner.stars(chances)
    except ValueError:
        return True, None


def raised(learner, now, then, n):
    """The list of one_raised, with a friendly word where it is no list of the right length."""
    table = learner.one_raised(list(now), list(then), n)
    expect(
        isinstance(table, (list, tuple)) and len(table) == len(now),
        f"You gave {shown(table)}. With {len(now)} stars there are {len(now)} answers: a list with one for each star.",
    )
    return table


@check("One contact: 0.3, 0.1 and 0.3")
def one(learner):
    got = learner.stars(list(NOW))
    expect(
        close(got, 0.009, 0.00005),
        f"You gave {shown(got)}. It should be 0.009: 3 in 10 trust you, 1 in 10 of those hear of something, and for "
        "3 in "
        "10 of those it suits you and they know it. Multiply.",
    )
    return "0.9%: of 1,000 contacts like this one, 9 can lead you to something. Alone, none of them is a plan."


@check("One star is dark")
def dark(learner):
    for chances in ([0, 1, 1], [0.9, 0, 0.9], [0.9, 0.9, 0]):
        got = learner.stars(chances)
        expect(close(got, 0), f"For {chances} you gave {shown(got)}. One star at 0 puts out the others: 0.")
    got = learner.stars([1, 1, 1])
    expect(close(got, 1), f"For three certain stars you gave {shown(got)}. If all are certain, so is the product: 1.")
    return "One dark star, and two bright ones don't help. It's worth looking for the dark one first."


@check("The practice case: 0.5, 0.1 and 0.4")
def practice(learner):
    got = learner.stars([0.5, 0.1, 0.4])
    expect(close(got, 0.02, 0.00005), f"You gave {shown(got)}. 0.5 times 0.1 times 0.4 is 0.02. Is every star in it?")
    got = learner.stars([0.5, 0.4])
    expect(
        close(got, 0.2), f"For the two stars 0.5 and 0.4 you gave {shown(got)}. Multiply all that the list holds: 0.2."
    )
    return "2% per contact: the rate of Lesson 1.2, this time through people."


@check("What is no chance")
def no_chance(learner):
    for chances in ([3, 0.1, 0.3], [0.3, -0.1, 0.3], [0.3, 0.1, 1.01]):
        stopped, got = refused(learner, chances)
        expect(
            stopped,
            f"For {chances} you gave {shown(got)}. A chance lies between 0 and 1, so this is a slip. Say so with "
            "raise ValueError(...), and nobody builds a plan on it.",
        )
    for chances in ([0, 0.1, 0.3], [1, 0.1, 0.3]):
        stopped, _ = refused(learner, chances)
        expect(not stopped, f"For {chances} you raised an error. 0 and 1 are still chances: never, and for certain.")
    return "A slip such as 3 for 0.3 is refused. 0 and 1 are let through, as they should be."


@check("Ten, fifty and a hundred contacts")
def many(learner):
    for n, wanted in ((10, 0.0865), (50, 0.3636), (100, 0.5950)):
        got = learner.any_of(0.009, n)
        expect(
            close(got, wanted),
            f"For {n} contacts you gave {shown(got)}. It should be about {wanted:.3f}. Start from the chance that "
            "nothing comes of any of them.",
        )
    return "9% with ten, 36% with fifty, 60% with a hundred. Both 'it works' and 'it doesn't' are true of somebody."


@check("Fifty contacts, told clearly")
def told(learner):
    got = learner.any_of(learner.stars([0.3, 0.1, 0.9]), 50)
    expect(
        close(got, 0.7456),
        f"stars and any_of together gave {shown(got)}. At 2.7% per contact, fifty contacts give about 0.746.",
    )
    got = learner.any_of(0.027, 0)
    expect(close(got, 0), f"With no contact you gave {shown(got)}. Nobody told, nothing heard: 0.")
    return "75 in 100 people, where it was 36. The contacts are the same; they only know more."


@check("Contacts for even odds")
def even_odds(learner):
    before, after = learner.needed(0.009, 0.5), learner.needed(0.027, 0.5)
    expect(
        close(before, 77) and close(after, 26),
        f"You gave {shown(before)} and {shown(after)}. It takes 77 contacts at 0.9%, and 26 at 2.7%: round up, for you "
        "can't have two thirds of a contact.",
    )
    return "77 contacts for even odds, or 26 that you have told. Telling 26 people is a week of short messages."


@check("When no number of contacts is enough")
def out_of_reach(learner):
    got = learner.needed(0, 0.5)
    expect(got is None, f"At chance 0 you gave {shown(got)}. With a dark star no crowd is large enough: None.")
    got = learner.needed(0.027, 1)
    expect(got is None, f"For certainty you gave {shown(got)}. The curve never reaches 1, so the answer is None.")
    got = learner.needed(1, 0.9)
    expect(close(got, 1), f"Where every contact is sure you gave {shown(got)}. One is enough.")
    got = learner.needed(0.009, 0)
    expect(close(got, 0), f"For a target of 0 you gave {shown(got)}. A chance of 'at least 0' needs nobody: 0.")
    return "None means: more people are not the answer. Light the dark star instead."


@check("One star raised at a time")
def lamps(learner):
    trust, news, you = raised(learner, NOW, THEN, 50)
    expect(
        close(trust, 0.5968) and close(news, 0.5968),
        f"For trust and news you gave {shown(trust)} and {shown(news)}. Either of them doubled makes 1.8% per contact, "
        "and fifty contacts give about 0.597. Only one star changes at a time.",
    )
    expect(
        close(you, 0.7456),
        f"For the third star you gave {shown(you)}. With trust and news back at 0.3 and 0.1, told clearly, fifty "
        "contacts "
        "give about 0.746.",
    )
    return "60%, 60%, 75%. Which star goes first depends on how far you can raise it, and how soon."


@check("Another person's stars")
def others(learner):
    got = raised(learner, [0.8, 0.2, 0.9], [0.9, 0.4, 0.95], 10)
    wanted = [0.8292, 0.9665, 0.8077]
    expect(
        all(close(a, b) for a, b in zip(got, wanted, strict=True)),
        f"For somebody whose contacts all know what she wants, you gave {', '.join(map(shown, got))}. It should be "
        f"about {', '.join(map(shown, wanted))}.",
    )
    return "She has told everyone already. For her, contacts who hear of more openings are the better lamp."


@mistake("not started")
def not_started(learner):
    if not close(learner.stars(list(NOW)), -1):
        return None
    return (
        "stars still gives back -1, as it came. Replace the -1 with your own lines; the first hint has the way in. One "
        "function at a time is fine."
    )


@mistake("added")
def added(learner):
    if not close(learner.stars([0.2, 0.1, 0.3]), 0.6):
        return None
    return (
        "You added the stars. Adding suits things of which one is enough. Here all must be true at once, and each "
        "condition takes away a part of what is left: multiply."
    )


@mistake("average")
def average(learner):
    if not close(learner.stars([0.2, 0.1, 0.3]), 0.2):
        return None
    return (
        "You took the average. In an average, two bright stars make up for a dark one, and that is just what they "
        "can't "
        "do: a contact who hears of nothing has nothing to pass on. Multiply."
    )


@mistake("weakest")
def weakest(learner):
    if not (close(learner.stars([0.2, 0.1, 0.3]), 0.1) and close(learner.stars([0.9, 0.8, 0.7]), 0.7)):
        return None
    return (
        "You took the weakest star. It does limit the product, but the others still count: of those who hear of an "
        "opening, only some trust you. Multiply all of them."
    )


@mistake("contacts added up")
def contacts_added(learner):
    if not close(learner.any_of(0.009, 50), 0.45):
        return None
    return (
        "You multiplied the chance by the number of contacts. That is the average number of leads, where somebody with "
        "two counts twice; with 200 contacts it would pass certainty. Use 1 minus the chance that nothing comes."
    )


@mistake("chance of none")
def chance_of_none(learner):
    if not close(learner.any_of(0.009, 50), 0.6364):
        return None
    return (
        "That is the chance that nothing comes of the fifty: 64 in 100 people. You are one step away. Take it from 1."
    )


@mistake("stays raised")
def stays_raised(learner):
    table = raised(learner, NOW, THEN, 50)
    if not close(table[-1], 0.9967, 0.001):
        return None
    return (
        "Each star stayed raised while you went on to the next, so the last answer has all three raised. Copy the list "
        "first, tried = list(now), and change the copy."
    )
