"""Checks for worth-waiting: every message says what the number means for somebody who hopes for a referral."""

from course.harness import check, close, expect, mistake, shown


def two(got, what):
    """Both numbers of an answer, with a friendly word where there are not two."""
    expect(
        isinstance(got, (list, tuple)) and len(got) == 2,
        f"You gave {shown(got)}. This function gives back two numbers, {what}: return one, two.",
    )
    return got


def rates(learner, low, high, people):
    """The two rates of per_thousand."""
    return two(learner.per_thousand(low, high, people), "the low and the high rate")


def waited(learner, direct, referred, days, closing):
    """Chance after the wait, and the gain."""
    return two(learner.worth_waiting(direct, referred, days, closing), "the chance if you wait and the gain")


@check("A thousand referred strangers")
def strangers(learner):
    low, high = rates(learner, 6, 9, 1000)
    expect(
        close(low, 6) and close(high, 9),
        f"You gave {shown(low)} and {shown(high)}. Of 1,000 people, 6 to 9 were hired: 6 and 9 in a thousand.",
    )
    return "6 to 9 in a thousand, and that is the most it can be: he referred more than a thousand."


@check("Applied from outside, and referred")
def outside(learner):
    cold, usual = rates(learner, 1, 1, 200), rates(learner, 1, 1, 25)
    expect(
        close(cold[0], 5) and close(cold[1], 5),
        f"For 1 in 200 you gave {shown(cold[0])} and {shown(cold[1])}. In a thousand that is 5, for low and high "
        "alike.",
    )
    expect(
        close(usual[0], 40) and close(usual[1], 40),
        f"For 1 in 25 you gave {shown(usual[0])} and {shown(usual[1])}. In a thousand that is 40.",
    )
    return "5 without a referral, 40 with one. The strangers, at 6 to 9, stand near the 5."


@check("Nobody to count")
def nobody(learner):
    got = learner.per_thousand(0, 0, 0)
    expect(got is None, f"For no people you gave {shown(got)}. Out of nobody there is no rate: None.")
    low, high = rates(learner, 0, 2, 40)
    expect(
        close(low, 0) and close(high, 50),
        f"For 0 to 2 of 40 you gave {shown(low)} and {shown(high)}. It should be 0 and 50 in a thousand.",
    )
    return "Out of nobody there is no rate. And a small count leaves a wide range: 0 to 50."


@check("Still open after ten days")
def ten_days(learner):
    got = learner.still_open(10, 0.03)
    expect(
        close(got, 0.7374),
        f"You gave {shown(got)}. If 3% close each day, about 0.737 are open after ten. Each day takes its part of "
        "what is "
        "left, so the last days take less than the first.",
    )
    got = learner.still_open(2, 0.5)
    expect(close(got, 0.25), f"If half close each day, a quarter is open after two. You gave {shown(got)}.")
    return "74 in 100 are still open. The wait has a price even before you know what the referral is worth."


@check("No wait, nothing closes, all close")
def ends(learner):
    today, never, at_once = learner.still_open(0, 0.03), learner.still_open(30, 0), learner.still_open(1, 1)
    expect(close(today, 1), f"After 0 days you gave {shown(today)}. Nothing has had time to close: 1.")
    expect(close(never, 1), f"Where nothing closes you gave {shown(never)}. All are open, however long you wait: 1.")
    expect(close(at_once, 0), f"Where all close within a day you gave {shown(at_once)}. Nothing is left: 0.")
    return "Where nothing closes, waiting is free. Ask your contact how long such posts stay open."


@check("Days below 0")
def below_zero(learner):
    got = None
    refused = False
    try:
        got = learner.still_open(-3, 0.03)
    except ValueError:
        refused = True
    expect(
        refused,
        f"For -3 days you gave {shown(got)}. More than all openings can't be open, so this is a slip: raise "
        "ValueError(...).",
    )
    return "Days below 0 are refused. Otherwise the past would hold more openings than there were."


@check("The weak rung: 3%, ten days")
def weak(learner):
    after, gain = waited(learner, 0.02, 0.03, 10, 0.03)
    expect(
        close(after, 0.0221, 0.0001),
        f"You gave {shown(after)} for the chance if you wait. It should be about 0.022: 3% of the openings that are "
        "left.",
    )
    expect(
        close(gain, 0.0021, 0.0001),
        f"You gave {shown(gain)} for the gain. 0.022 less the 0.020 that you have today is about 0.002.",
    )
    return "2 more interviews among 1,000 people who all wait ten days. That is next to nothing: apply now."


@check("The strong rung: 80%, ten days")
def strong(learner):
    after, gain = waited(learner, 0.02, 0.80, 10, 0.03)
    expect(
        close(after, 0.5899) and close(gain, 0.5699),
        f"You gave {shown(after)} and {shown(gain)}. It should be about 0.590 if you wait, a gain of 0.570.",
    )
    return "59% against 2%. Same ten days, another rung: this one is worth the wait."


@check("A referral today")
def no_delay(learner):
    after, gain = waited(learner, 0.02, 0.03, 0, 0.03)
    expect(
        close(after, 0.03, 0.0001) and close(gain, 0.01, 0.0001),
        f"With no delay you gave {shown(after)} and {shown(gain)}. The plain rates remain: 0.030, a gain of 0.010.",
    )
    return "Without delay even a weak referral gains a little. If it is in by tonight, take it."


@check("When waiting loses")
def loses(learner):
    after, gain = waited(learner, 0.05, 0.06, 14, 0.05)
    expect(
        close(after, 0.0293, 0.0001) and close(gain, -0.0207, 0.0001),
        f"You gave {shown(after)} and {shown(gain)}. After two weeks, with 5% closing each day, 6% has become 0.029: "
        "0.021 "
        "less than the 5% of today. The gain is below 0.",
    )
    return "A gain below 0 is a loss: the wait has eaten the referral, and a part of what you had."


@mistake("not started")
def not_started(learner):
    if learner.per_thousand(6, 9, 1000) != -1:
        return None
    return (
        "per_thousand still gives back -1, as it came. Replace the -1 with your own lines; the first hint has the "
        "way in. "
        "One function at a time is fine."
    )


@mistake("in a hundred")
def in_a_hundred(learner):
    low, high = rates(learner, 6, 9, 1000)
    if not (close(low, 0.6) and close(high, 0.9)):
        return None
    return "That is in a hundred, as percent are. In a thousand it is ten times as many: multiply by 1000."


@mistake("straight line")
def straight_line(learner):
    if not close(learner.still_open(10, 0.03), 0.7):
        return None
    return (
        "You took 3% of the first day's openings ten times. But each day closes a part of what is *left*: 0.97 times "
        "0.97, "
        "and so on. On a straight line, fewer than none would be open after 34 days."
    )


@mistake("part that closed")
def part_closed(learner):
    if not close(learner.still_open(10, 0.03), 0.2626):
        return None
    return (
        "That is the part that has closed. You are one step away: leave out the 1 - in front, and what is open remains."
    )


@mistake("delay left out")
def delay_left_out(learner):
    after, _ = waited(learner, 0.02, 0.80, 10, 0.03)
    if not close(after, 0.80):
        return None
    return (
        "Your chance after the wait is the same as without it. Ten days went by, and about a quarter of the openings "
        "are "
        "closed: multiply the referral by still_open(days, closing)."
    )


@mistake("form waits, too")
def form_waits(learner):
    _, gain = waited(learner, 0.02, 0.03, 10, 0.03)
    if not close(gain, 0.00737, 0.0001):
        return None
    return (
        "You made the form wait as well. It would go out today, while everything is open, so take the plain direct "
        "from "
        "the chance after the wait."
    )


@mistake("gain turned round")
def turned_round(learner):
    _, gain = waited(learner, 0.02, 0.80, 10, 0.03)
    if not close(gain, -0.5699):
        return None
    return (
        "You took the chance after the wait from the chance now. That is what you would lose by NOT waiting, with "
        "the sign "
        "turned round: after - direct."
    )
