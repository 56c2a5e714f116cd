"""Checks for read-your-funnel: every message says what the count can tell, and what it can't."""

from course.harness import check, close, expect, mistake, same, shown


def tries(channel, *furthest):
    """Entries of a log from how many stopped at each stage, in order."""
    stages = ["sent", "reply", "talk", "interview", "offer"]
    return [
        {"channel": channel, "stage": stage}
        for stage, times in zip(stages, furthest, strict=True)
        for _ in range(times)
    ]


LOG = tries("form", 37, 1, 1, 1, 0) + tries("person", 6, 1, 4, 1, 0)
FAIR = tries("job fair", 0, 0, 1, 2, 1)


def ends(learner, k, n):
    """The two ends of a range, or a friendly word if they are not two."""
    got = learner.wilson(k, n)
    expect(len(got) == 2, f"You gave {shown(got)} for {k} of {n}. It should be a pair, (low, high).")
    return got


def listed(values):
    """A list of numbers as a person would write it down."""
    return ", ".join(shown(value) for value in values)


@check("Malik's messages to people, step by step")
def people(learner):
    got = list(learner.funnel(LOG, "person"))
    expect(
        got == [12, 6, 5, 1, 0],
        f"You gave {shown(got)}. It should be [12, 6, 5, 1, 0]: whoever got to a talk has had a reply before.",
    )
    return "12 messages, 6 replies, 5 talks, 1 interview. Each count includes all who got further."


@check("Malik's forms, step by step")
def forms(learner):
    got = list(learner.funnel(LOG, "form"))
    expect(got == [40, 3, 2, 1, 0], f"You gave {shown(got)}. It should be [40, 3, 2, 1, 0], and of forms only.")
    return "40 forms, 3 replies, 2 talks, 1 interview."


@check("Counts never grow from left to right")
def never_grow(learner):
    got = list(learner.funnel(FAIR, "job fair"))
    expect(
        got == [4, 4, 4, 3, 1],
        f"You gave {shown(got)}. Four tries, and all four reached a talk; three of these an interview, one an offer: "
        "[4, 4, 4, 3, 1].",
    )
    return "[4, 4, 4, 3, 1]. A new channel is welcome, and no step holds more than the one before."


@check("A channel without a try")
def no_try(learner):
    got, other = learner.funnel(LOG, "recruiter"), learner.funnel(FAIR, "job fair")
    expect(
        got is None and other is not None,
        f"You gave {shown(got)}. Nobody has tried that channel, so there is nothing to count: None, not five zeros.",
    )
    return "None. A door you never tried is no door that failed."


@check("From step to step")
def steps(learner):
    got = list(learner.conversion([12, 6, 5, 1, 0]))
    expect(
        len(got) == 4 and all(close(a, b) for a, b in zip(got, [0.5, 0.8333, 0.2, 0], strict=True)),
        f"You gave {listed(got)}. It should be 0.500, 0.833, 0.200 and 0: each count divided by the one before it.",
    )
    return "Half reply, most of those talk, one talk in five leads on. Rates on five talks are guesses, though."


@check("A step with nobody left")
def nobody_left(learner):
    got = list(learner.conversion([20, 0, 0, 0, 0]))
    expect(
        len(got) == 4 and same(got[0], 0) and got[1:] == [None, None, None],
        f"You gave {listed(got)}. The first share is 0. After that there is nobody who could go on: None each time.",
    )
    return "0 replies tell you about forms. They tell you nothing about how you do in a talk."


@check("Nothing in twenty")
def nothing_in_twenty(learner):
    low, high = ends(learner, 0, 20)
    expect(
        close(low, 0, 0.001) and close(high, 0.161, 0.001),
        f"You gave {shown(low)} to {shown(high)}. It should be 0 to 0.161: twenty silences fit any rate up to 16%.",
    )
    return "0 to 16%. Twenty silences leave the question about you wide open."


@check("One of fifty, three of twelve")
def usual(learner):
    low, high = ends(learner, 1, 50)
    expect(
        close(low, 0.0035, 0.001) and close(high, 0.105, 0.001),
        f"For 1 of 50 you gave {shown(low)} to {shown(high)}. It should be 0.004 to 0.105.",
    )
    low, high = ends(learner, 3, 12)
    expect(
        close(low, 0.089, 0.001) and close(high, 0.532, 0.001),
        f"For 3 of 12 you gave {shown(low)} to {shown(high)}. It should be 0.089 to 0.532.",
    )
    return "1 of 50 is anything from 0.4% to 10.5%; 3 of 12 anything from 9% to 53%. Few tries, wide ranges."


@check("All of ten, and no try at all")
def edges(learner):
    low, high = ends(learner, 10, 10)
    expect(
        close(low, 0.722, 0.001) and close(high, 1, 0.001),
        f"For 10 of 10 you gave {shown(low)} to {shown(high)}. It should be 0.722 to 1: even ten out of ten is not "
        "always.",
    )
    none = learner.wilson(0, 0)
    expect(none is None, f"Without a try you gave {shown(none)}. There is no rate to put a range on: None.")
    return "Ten of ten still fits a rate of 72%. Luck smiles as well as frowns."


@check("The rule of three")
def three(learner):
    sixty, twenty, two = learner.rule_of_three(60), learner.rule_of_three(20), learner.rule_of_three(2)
    expect(
        close(sixty, 0.05) and close(twenty, 0.15),
        f"You gave {shown(sixty)} for sixty tries and {shown(twenty)} for twenty. It should be 0.05 and 0.15: 3 / n.",
    )
    expect(close(two, 1), f"For two tries you gave {shown(two)}. No rate is above 1, so stop there with min(1.0, ...).")
    return "Nothing in sixty: at most about 5%. Nothing in twenty: about 15%, close to the finer 16%."


@mistake("not started")
def not_started(learner):
    if list(learner.funnel(LOG, "person")) != [-1] * 5:
        return None
    return (
        "funnel still gives back -1 for every stage, as it came. The first hint has the way in. One function at a time "
        "is fine."
    )


@mistake("only this stage")
def this_stage_only(learner):
    if list(learner.funnel(LOG, "person")) != [6, 1, 4, 1, 0]:
        return None
    return (
        "You counted only those who stopped at a stage. But a try that reached a talk was sent and answered before. "
        "Count all that got at least as far: furthest >= stage."
    )


@mistake("channels mixed")
def channels_mixed(learner):
    if list(learner.funnel(LOG, "person")) != [52, 9, 7, 2, 0]:
        return None
    return (
        "You counted all channels together, so the forms hide what the messages bring. Keep only the entries whose "
        "channel is the one asked for."
    )


@mistake("of all sent")
def of_all_sent(learner):
    if not close(learner.conversion([12, 6, 5, 1, 0])[1], 5 / 12):
        return None
    return (
        "You divided by all that were sent. That is a fair question, too, but it hides where the leak is: a low reply "
        "rate pulls every later step down with it. Divide by the step before."
    )


@mistake("zero for none")
def zero_for_none(learner):
    if not same(learner.conversion([20, 0, 0, 0, 0])[1], 0):
        return None
    return (
        "You gave 0 where nobody was left. 0 would say: they had talks, and none worked. Nobody had one, so nothing is "
        "known. Put None there."
    )


@mistake("no width at zero")
def no_width(learner):
    if not close(learner.wilson(0, 20)[1], 0):
        return None
    return (
        "Your range has no width when nothing came: it says that your rate is 0 for sure. That is the textbook's short "
        "formula, p plus or minus z times a root, and it fails for small counts. Move the middle by z * z / (2 * n), "
        "and divide by 1 + z * z / n."
    )


@mistake("whole left out")
def whole_left_out(learner):
    if not close(learner.wilson(0, 20)[1], 0.192, 0.001):
        return None
    return (
        "You left out the last division, so the range comes out too high. Divide both ends by 1 + z * z / n: for "
        "twenty tries that takes the upper end from 19% to 16%."
    )


@mistake("middle not moved")
def middle_not_moved(learner):
    if not close(learner.wilson(0, 20)[1], 0.0806, 0.001):
        return None
    return (
        "You kept the seen rate as the middle. After twenty silences that is 0, and the range then is too narrow by "
        "half. Move it a little: p + z * z / (2 * n)."
    )


@mistake("one by n")
def one_by_n(learner):
    if not close(learner.rule_of_three(60), 1 / 60):
        return None
    return (
        "You divided 1 by the tries. At a rate of 1 in 60, sixty tries still come to nothing for more than a third of "
        "all people. To be fairly sure it takes 3 / n."
    )


@mistake("rule uncapped")
def rule_uncapped(learner):
    if not close(learner.rule_of_three(2), 1.5):
        return None
    return "You kept a rate above 1. With two tries the rule says 1.5, which no rate can be: use min(1.0, 3 / n)."
