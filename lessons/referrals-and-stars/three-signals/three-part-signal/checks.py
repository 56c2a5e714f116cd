"""Checks for three-part-signal: every message says what it means for the people who should know."""

from course.harness import check, close, expect, mistake, same, shown

FARIDA = ("Since May I run the night desk.", "Next I want hospital admissions.", "I could start in March.")
JONAS = ("I drive the north route.", "I want to work in dispatch.", "From June on.")
FULL = dict(zip(("now", "next", "when"), FARIDA, strict=True))


@check("All three parts in one message")
def all_parts(learner):
    got = learner.signal(*FARIDA)
    left_out = [part for part in FARIDA if part not in got]
    expect(not left_out, f"You gave {shown(got)}. This part is not in it, word for word: {left_out[:1]}.")
    return "Whoever reads it knows where Farida is, what she wants and when. They could repeat it over lunch."


@check("Another person, other words")
def another(learner):
    got = learner.signal(*JONAS)
    expect(
        all(part in got for part in JONAS),
        f"With Jonas's three parts you gave {shown(got)}. It should hold what is handed in, not one fixed text.",
    )
    return "It works for a driver as for a receptionist: the parts change, the shape stays."


@check("Now, then next, then when")
def order(learner):
    got = learner.signal(*FARIDA)
    places = [got.find(part) for part in FARIDA]
    expect(
        -1 not in places and places == sorted(places),
        f"You gave {shown(got)}. In this order, please: where she is now, what she wants next, when she can move.",
    )
    return "From today to tomorrow to the date: a reader can follow it in one go."


@check("Under eighty words")
def short(learner):
    count = len(learner.signal(*FARIDA).split())
    expect(
        count < 80,
        f"With three short parts your message has {count} words. Your own words around them should leave it under 80.",
    )
    return f"{count} words. Short enough for a phone, and for somebody else's memory."


@check("Nothing missing")
def complete(learner):
    got = learner.missing(FULL)
    expect(got == [], f"All three parts are written, and you gave {shown(got)}. It should be an empty list, [].")
    return "A complete signal needs no further question from anyone."


@check("The forgotten part")
def forgotten(learner):
    got = learner.missing({"now": "I am now a product owner.", "next": "I want to work in fintech.", "when": ""})
    expect(got == ["when"], f"You gave {shown(got)}. Only the third part is empty: ['when'].")
    return "'When' is the part most often forgotten, says the author; without it you sound settled."


@check("Blanks, and a part that is absent")
def blanks(learner):
    got = learner.missing({"now": "   ", "when": "In May."})
    expect(
        got == ["now", "next"],
        f"You gave {shown(got)}. 'now' holds only blanks and 'next' is absent, so: ['now', 'next'].",
    )
    got = learner.missing({})
    expect(got == ["now", "next", "when"], f"With nothing written you gave {shown(got)}. All three are missing.")
    return "A blank says nothing, and neither does a part that was never begun."


@check("Fifty contacts, told clearly")
def fifty(learner):
    got = learner.lift(0.009, 0.027, 50)
    expect(
        same(got, 2.05, 0.002),
        f"You gave {shown(got)}. It should be about 2.05: from 0.364 to 0.746. Work out any_of for both, then divide.",
    )
    return "Twice as likely, by two minutes of writing for each contact. The guesses behind it are guesses."


@check("One contact, ten, two hundred")
def other_sizes(learner):
    one, ten, many = (learner.lift(0.009, 0.027, n) for n in (1, 10, 200))
    expect(
        same(one, 3, 0.002) and same(ten, 2.77, 0.002) and same(many, 1.191, 0.002),
        f"You gave {shown(one)}, {shown(ten)} and {shown(many)}. It should be about 3, 2.77 and 1.19.",
    )
    return "The fewer people you know, the more it multiplies. A signal is no privilege of the well connected."


@check("They knew already, or there was no trust")
def nothing_gained(learner):
    known = learner.lift(0.027, 0.027, 50)
    expect(same(known, 1), f"Where nothing changes you gave {shown(known)}. As likely as before: 1.")
    for case in ((0, 0, 50), (0, 0.027, 50), (0.009, 0.027, 0)):
        got = learner.lift(*case)
        expect(
            got is None, f"For lift{case} you gave {shown(got)}. No number of times makes something of nothing: None."
        )
    return "A signal makes trust count. Where there is none, or where all is known, it has nothing to lift."


@mistake("not started")
def not_started(learner):
    begun = {
        "signal": learner.signal(*FARIDA),
        "missing": learner.missing(FULL),
        "lift": learner.lift(0.009, 0.027, 50),
    }
    waiting = [name for name, got in begun.items() if close(got, -1)]
    if not waiting:
        return None
    return (
        f"Still to come: {', '.join(waiting)}. A -1 stands there, as it came. Each of the three needs one or two "
        "lines; the first hint has the way in."
    )


@mistake("braces without f")
def braces_without_f(learner):
    if "{now}" not in learner.signal(*FARIDA):
        return None
    return (
        "Your message shows the names in braces, not what stands behind them. One letter is missing: the f before the "
        "first quotation mark turns a text into an f-string."
    )


@mistake("a part forgotten")
def part_forgotten(learner):
    names = ("now", "next_", "when")
    left = [name for name, part in zip(names, FARIDA, strict=True) if part not in learner.signal(*FARIDA)]
    if not left or len(left) == 3:
        return None
    return (
        f"Your message leaves out {', '.join(left)}. It happens to most people when they write to friends, too: what "
        "is clear to yourself feels said already. Put it into braces with the others."
    )


@mistake("long frame")
def long_frame(learner):
    if len(learner.signal(*FARIDA).split()) < 80:
        return None
    return (
        "Your own words alone fill a page before the signal begins. People skim, and the three lines that count come "
        "last. Cut down to one line before and one line after."
    )


@mistake("present listed")
def present_listed(learner):
    if learner.missing(FULL) != ["now", "next", "when"]:
        return None
    return (
        "You list the parts that are there. Asked for the gap, turn the test round: keep a name if its text is *not* "
        "filled, with the word not."
    )


@mistake("key expected")
def key_expected(learner):
    try:
        learner.missing({"now": "Here."})
    except KeyError:
        return (
            "You expect every part to be in the dictionary, and Python stops at the one that isn't. People leave parts "
            'out; that is the point. parts.get(name, "") gives an empty text instead.'
        )
    except Exception:
        return None
    return None


@mistake("spaces filled")
def spaces_filled(learner):
    if learner.missing({"now": "   ", "next": "a", "when": "b"}) != []:
        return None
    return (
        "You count a part of blanks as written. Python does, too: a text of blanks isn't empty. Take them off first "
        "with .strip()."
    )


@mistake("chances divided")
def chances_divided(learner):
    if not close(learner.lift(0.009, 0.027, 50), 3):
        return None
    return (
        "You divided the chances of one contact: three times. With fifty, many would have led somewhere without it, so "
        "the whole grows less. Divide any_of(after, contacts) by any_of(before, contacts)."
    )


@mistake("subtracted")
def subtracted(learner):
    if not close(learner.lift(0.009, 0.027, 50), 0.382):
        return None
    return (
        "You took one chance from the other: 38 points more. True as well, but the question is how many *times* as "
        "likely. Divide."
    )


@mistake("upside down")
def upside_down(learner):
    if not close(learner.lift(0.009, 0.027, 50), 0.488):
        return None
    return (
        "Your division stands upside down: it says that telling people halves the chance. Put the chance after telling "
        "on top."
    )
