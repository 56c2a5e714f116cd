"""Checks for forms-per-hour: every message says what the number means for an hour of somebody's day."""

import math

from course.harness import check, close, expect, mistake, same, shown

MODES = {"machine, a night": (1000, 0.004), "fast, an hour": (20, 0.02), "tailored, an hour": (3, 0.08)}


def pair(got):
    """Two numbers as a person would write them down."""
    return f"{shown(got[0])} and {shown(got[1])}"


@check("Twenty an hour at 2%")
def fast(learner):
    got = learner.interviews_per_hour(20, 0.02)
    expect(close(got, 0.4), f"You gave {shown(got)}. It should be 0.4: twenty forms, and 2 in 100 bring an interview.")
    return "0.4 interviews an hour, if the rate holds at that speed. We found nobody who measured both."


@check("Three an hour at 8%")
def tailored(learner):
    got = learner.interviews_per_hour(3, 0.08)
    expect(close(got, 0.24), f"You gave {shown(got)}. It should be 0.24: three forms at 8 in 100.")
    return "0.24 an hour: fewer than the fast pace, from far fewer forms."


@check("Minutes behind one interview")
def minutes(learner):
    quick, careful = learner.minutes_per_interview(20, 0.02), learner.minutes_per_interview(3, 0.08)
    expect(
        close(quick, 150) and close(careful, 250),
        f"You gave {shown(quick)} for the fast pace and {shown(careful)} for the tailored one. It should be 150 and "
        "250 minutes: 60 divided by the interviews of an hour.",
    )
    return "150 minutes fast, 250 tailored. By the clock alone speed wins; the clock counts nothing else."


@check("An hour that never brings one")
def never(learner):
    got = learner.minutes_per_interview(20, 0)
    expect(got is None, f"At rate 0 you gave {shown(got)}. No time is long enough, so the honest answer is None.")
    got = learner.minutes_per_interview(0, 0.02)
    expect(got is None, f"With no form sent you gave {shown(got)}. Nothing sent, nothing comes: None.")
    got = learner.interviews_per_hour(0, 0.02)
    expect(same(got, 0), f"With no form sent an hour brings 0 interviews, and you gave {shown(got)}.")
    return "At rate 0, more speed is no help: no time is long enough."


@check("Machine, fast and tailored")
def modes(learner):
    got = learner.compare_modes(MODES)
    machine, quick, careful = (got[name] for name in MODES)
    expect(
        close(machine[0], 4) and close(quick[0], 0.4) and close(careful[0], 0.24),
        f"Your interviews are {shown(machine[0])}, {shown(quick[0])} and {shown(careful[0])}. They should be 4 a "
        "night, 0.4 and 0.24 an hour: forms times rate.",
    )
    expect(
        close(machine[1], 250) and close(quick[1], 50) and close(careful[1], 12.5),
        f"Your forms behind one interview are {shown(machine[1])}, {shown(quick[1])} and {shown(careful[1])}. They "
        "should be 250, 50 and 12.5: 1 divided by the rate.",
    )
    return "Behind one interview stand 250 forms of the machine, 50 fast ones, or 12.5 tailored ones."


@check("The slowed bot: 538 forms, 20 talks")
def slowed(learner):
    got = learner.compare_modes({"slowed bot": (538, 20 / 538)})["slowed bot"]
    expect(
        close(got[0], 20) and close(got[1], 26.9),
        f"You gave {pair(got)}. It should be 20 talks, and 26.9 forms behind each, which is a rate of 3.7%.",
    )
    return "3.7%, 27 forms for each phone talk: as reported by newspapers, and one man's own count."


@check("A mode that never works, and no mode at all")
def empty(learner):
    got = learner.compare_modes({"wrong trade": (20, 0)})["wrong trade"]
    expect(
        same(got[0], 0) and got[1] is None,
        f"At rate 0 you gave {pair(got)}. It should be 0 interviews, and None for the forms behind one.",
    )
    got = learner.compare_modes({})
    expect(got == {}, f"Without any mode you gave {got}. There is nothing to compare: {{}}.")
    return "Twenty forms an hour in the wrong trade bring nothing, and no number of forms stands behind nothing."


@check("A hundred searches of fifty forms")
def hundred(learner):
    got = learner.simulate(50, 0.02, 7)
    expect(len(got) == 100, f"Your list has {len(got)} searches. It should have 100, one number a person.")
    mean, band = sum(got) / 100, 3 * math.sqrt(50 * 0.02 * 0.98 / 100)
    expect(
        abs(mean - 1) <= band,
        f"Your searches bring {mean:.2f} interviews on average. It should be near 1, within {band:.1f}.",
    )
    expect(len(set(got)) > 1, "All your searches end alike. Luck differs: draw new numbers for every form.")
    none = sum(one == 0 for one in got)
    return f"Same pace, same rate: {none} of your hundred people got none, and one got {max(got)}. That is luck."


@check("Forms that always work, or never")
def sure(learner):
    always, never_once = learner.simulate(4, 1, 7), learner.simulate(50, 0, 7)
    expect(
        all(close(one, 4) for one in always),
        f"Four forms at chance 1 bring 4 interviews to everybody. Your first person got {shown(always[0])}.",
    )
    expect(all(close(one, 0) for one in never_once), "At chance 0 nobody gets one, and in your list somebody does.")
    return "Between never and always there is luck. At the two ends there is none."


@check("The same seed, the same luck")
def seeded(learner):
    first, again, other = (learner.simulate(50, 0.02, seed) for seed in (7, 7, 8))
    expect(first == again, "Two runs with seed 7 differ. Draw every number from random.Random(seed).")
    expect(first != other, "Seeds 7 and 8 give the same list. The seed has to go into random.Random(seed).")
    mean, band = sum(learner.simulate(200, 0.1, 3)) / 100, 3 * math.sqrt(200 * 0.1 * 0.9 / 100)
    expect(abs(mean - 20) <= band, f"200 forms at 10% bring about 20. Yours bring {mean:.1f}.")
    return "Anybody can repeat your run and find the same searches. That is what makes it evidence."


@mistake("not started")
def not_started(learner):
    if not close(learner.interviews_per_hour(20, 0.02), -1):
        return None
    return (
        "interviews_per_hour still gives back -1, as it came. Replace the -1 after 'return' with your own sum; "
        "the first hint has the way in. One function at a time is fine."
    )


@mistake("percent read as a number")
def percent(learner):
    if not close(learner.interviews_per_hour(20, 0.02), 0.004, 0.0001):
        return None
    return (
        "Your function reads 0.02 as if it were 0.02%. Rates here run from 0 to 1, so 0.02 already is 2%; "
        "leave out the division by 100."
    )


@mistake("divided by the rate")
def divided(learner):
    if not close(learner.interviews_per_hour(20, 0.02), 1000):
        return None
    return (
        "You divided the forms by the rate and got 1,000 interviews an hour. Dividing answers how many forms it takes "
        "for so many interviews. For what an hour brings, multiply: 2 in 100 of twenty forms."
    )


@mistake("hours instead of minutes")
def hours(learner):
    if not close(learner.minutes_per_interview(20, 0.02), 2.5):
        return None
    return (
        "2.5 is right in hours: one interview per two and a half hours. The function should say it in minutes, "
        "so put 60 where you have 1."
    )


@mistake("rate in the place of forms")
def rate_for_forms(learner):
    if not close(learner.compare_modes(MODES)["fast, an hour"][1], 0.02):
        return None
    return (
        "The second number of each pair is the rate as it came in. Forms behind one interview is the rate turned "
        "upside down: at 2 in 100 it is 1 / 0.02, fifty forms."
    )


@mistake("one draw of luck for all")
def same_luck(learner):
    got = learner.simulate(50, 0.02, 7)
    if len(got) != 100 or len(set(got)) != 1:
        return None
    return (
        "All hundred people have exactly the same luck. random.Random(seed) starts the same series of numbers each "
        "time, so making it anew for every person repeats one search. Make it once, before the list."
    )


@mistake("somebody or nobody")
def yes_or_no(learner):
    if not all(close(one, 1) for one in learner.simulate(4, 1, 7)):
        return None
    return (
        "Your list says whether each person got an interview, yes or no. The question is how many: four forms that "
        "always work are four interviews. Use sum(...) where you have any(...)."
    )


@mistake("luck that can't be repeated")
def unseeded(learner):
    if learner.simulate(50, 0.02, 7) == learner.simulate(50, 0.02, 7):
        return None
    return (
        "Your luck differs from run to run, even with the same seed. random.random() takes no notice of the seed. Draw "
        "from the generator that you made with it: draw.random()."
    )
