"""Checks for goal-coverage: every message says what the count means for somebody who keeps such a log."""

from course.harness import check, close, expect, mistake, same, shown

TOMASZ = ["PNL", "IN", "P", "NIL", "IL", "PN"]
SLIPPED = ["PNL", "IN", "PP", "NIL", "IL", "PN"]


@check("Tomasz's six talks, goal by goal")
def six_talks(learner):
    got = learner.coverage(TOMASZ)
    wanted = {"P": 3, "N": 4, "O": 0, "I": 3, "L": 3}
    expect(got == wanted, f"You gave {shown(got)}. It should be {wanted}: in each talk, look which letters occur.")
    return "Six talks, no job, and 13 goals met. Names came most often: four talks out of six."


@check("A letter written twice")
def written_twice(learner):
    got = learner.coverage(["PP", "PNP"])
    expect(
        got == {"P": 2, "N": 1, "O": 0, "I": 0, "L": 0},
        f"You gave {shown(got)}. Two talks met P, however often the letter stands there, and one met N.",
    )
    return "Two pieces of advice in one talk are one goal met. It keeps the log honest."


@check("Letters in any order, a talk that met nothing")
def odd_talks(learner):
    got = learner.coverage(["LIONP", "", "O"])
    expect(
        got == {"P": 1, "N": 1, "O": 2, "I": 1, "L": 1},
        f"You gave {shown(got)}. The first talk met all five, the second none, the third only O.",
    )
    return "A talk that met nothing stays in the log. It happens to everyone, and leaving it out would flatter."


@check("What Tomasz never asked")
def blind_spot(learner):
    got = learner.never_met(TOMASZ)
    expect(
        sorted(got) == ["O"],
        f"You gave {shown(got)}. It should be the one goal that none of the six talks met: {{'O'}}, openings.",
    )
    return "He never asked what is coming. That is a sentence for his next talk, and no reproach."


@check("All five met, but not all in one talk")
def spread_out(learner):
    got = learner.never_met(["PN", "OI", "L"])
    expect(
        sorted(got) == [],
        f"You gave {shown(got)}. No talk met all five, but each goal was met by one of them. So none is left: set().",
    )
    return "Three short talks met all five. No single one had to."


@check("Goals per talk")
def average(learner):
    got = learner.per_talk(TOMASZ)
    expect(same(got, 13 / 6, 0.005), f"You gave {shown(got)}. It should be about 2.167: 13 goals met, over 6 talks.")
    return "2.2 goals a talk, though one of the six met only one."


@check("Goals per talk, with a slip of the pen and an empty talk")
def honest_average(learner):
    slipped, empty = learner.per_talk(SLIPPED), learner.per_talk(["PN", ""])
    expect(
        same(slipped, 13 / 6, 0.005),
        f"With 'PP' for one talk you gave {shown(slipped)}. That is still one goal: 13 over 6, about 2.167.",
    )
    expect(same(empty, 1), f"For one talk with two goals and one with none you gave {shown(empty)}. It is 2 over 2: 1.")
    return "The talk that met nothing counts as a talk. The average may fall, and you can believe it."


@check("No talk yet")
def no_talk(learner):
    got, missing, average = learner.coverage([]), learner.never_met([]), learner.per_talk([])
    expect(
        got == dict.fromkeys("PNOIL", 0), f"For an empty log coverage gave {shown(got)}. All five letters stand at 0."
    )
    expect(sorted(missing) == sorted("PNOIL"), f"never_met gave {shown(missing)}. All five are still to meet.")
    expect(average is None, f"per_talk gave {shown(average)}. Without a talk there is no average: None.")
    return "Nothing yet: all five goals are open, and there is no average to worry about."


@mistake("not started")
def not_started(learner):
    if not close(learner.coverage(TOMASZ), -1):
        return None
    return (
        "coverage still gives back -1, as it came. Put your own line in place of the -1 after 'return'. The other two "
        "functions can build on it, so it is a good one to begin with."
    )


@mistake("letters counted")
def letters_counted(learner):
    got = learner.coverage(["PP"])
    if not (isinstance(got, dict) and got.get("P") == 2):
        return None
    return (
        "You counted letters, not talks. 'PP' is one talk that met P. Ask whether the letter is in the talk, "
        "goal in talk, rather than how often."
    )


@mistake("zeros missing")
def zeros_missing(learner):
    if learner.coverage(["P"]) != {"P": 1}:
        return None
    return (
        "Your count leaves out the goals that were never met. They are what the log is for: O with a 0 says what to "
        "ask next. Go through all five letters of GOALS instead of those that you happen to find."
    )


@mistake("missing somewhere")
def missing_somewhere(learner):
    if sorted(learner.never_met(["PN", "IN"])) != sorted("PIOL"):
        return None
    return (
        "You list each goal that is missing from at least one talk. That is nearly all of them, for nobody meets five "
        "every time. Never met means that no talk met it: its count in coverage(log) is 0."
    )


@mistake("divided by goals")
def divided_by_goals(learner):
    if not close(learner.per_talk(TOMASZ), 2.6):
        return None
    return (
        "You divided by the five goals. That tells in how many talks a goal was met on average. For goals per talk, "
        "divide by the number of talks: len(log)."
    )
