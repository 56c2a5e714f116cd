"""Checks for break-even: every message says what the bar means for somebody with few hours."""

from course.harness import check, close, expect, mistake, same, shown

PACES = {"fast": (20, 0.02), "tailored": (3, 0.08), "steady": (4, 0.03), "careful": (1, 0.02)}
HOURLY = {"forms": 0.4, "talks": 0.1}
HALVES = {"forms": 0.5, "talks": 0.5}


def row(learner, hours, paces, name):
    """The bar of one pace, or a friendly word where it is missing."""
    table = learner.bars(hours, paces)
    found = ", ".join(repr(each) for each in table) or "no pace at all"
    expect(name in table, f"The paces hold one called {name!r}, and your table has {found}.")
    return table[name]


@check("A talk of an hour and a half, against fast forms")
def fast(learner):
    got = learner.break_even(1.5, 20, 0.02)
    expect(
        close(got, 0.6),
        f"You gave {shown(got)}. It should be 0.6: thirty forms fit into an hour and a half, and at 2% they bring 0.6 "
        "interviews. A talk has to match that.",
    )
    return "Six in ten. Hardly any talk is that good, so on interviews alone the fast forms win here."


@check("The same talk, against slower forms")
def slower(learner):
    tailored, steady = learner.break_even(1.5, 3, 0.08), learner.break_even(1.5, 4, 0.03)
    expect(
        close(tailored, 0.36) and close(steady, 0.18),
        f"You gave {shown(tailored)} and {shown(steady)}. It should be 0.36 for 3 forms an hour at 8%, and 0.18 for 4 "
        "an hour at 3%.",
    )
    return "36% and 18%. Nothing about the talk has changed, only what it is set against."


@check("One careful form an hour")
def careful(learner):
    got = learner.break_even(1, 1, 0.02)
    expect(close(got, 0.02), f"You gave {shown(got)}. One form at 2% is worth 0.02 interviews, so that is the bar.")
    return "2%. If one form takes you an hour, almost any good talk can keep up."


@check("No hours, no forms, no rate")
def nothing(learner):
    got = [learner.break_even(0, 20, 0.02), learner.break_even(2, 0, 0.02), learner.break_even(2, 20, 0)]
    expect(
        all(close(each, 0) for each in got),
        f"You gave {', '.join(shown(each) for each in got)}. A talk that takes no time costs no forms, and forms that "
        "never work are worth nothing: 0 each time.",
    )
    return "Where the forms bring nothing, any talk at all keeps up."


@check("A talk of three hours: the bar that nobody clears")
def out_of_reach(learner):
    steady, got = row(learner, 3, PACES, "steady"), row(learner, 3, PACES, "fast")
    expect(close(steady, 0.36), f"For 4 forms an hour at 3% you gave {shown(steady)}. It should be 0.36.")
    expect(
        got is None,
        f"You gave {shown(got)} for the fast pace. The sum says 1.2, and no talk brings an interview more often than "
        "every time. So its place holds None: it can't match on interviews alone.",
    )
    return "None: against such forms a long talk can't win on interviews. It needs another reason."


@check("A bar of exactly one")
def exactly_one(learner):
    got = row(learner, 2, {"even": (4, 0.125), "slow": (1, 0.125)}, "even")
    expect(close(got, 1), f"You gave {shown(got)}. A chance of 1 is hard to reach, but it exists. Above 1 it is None.")
    return "Such a talk would have to work every time. Hard, and not impossible."


@check("All paces in the table")
def whole_table(learner):
    tailored, careful = row(learner, 1, PACES, "tailored"), row(learner, 1, PACES, "careful")
    expect(
        close(tailored, 0.24) and close(careful, 0.02) and len(learner.bars(1, PACES)) == 4,
        f"For a talk of one hour you gave {shown(tailored)} (tailored) and {shown(careful)} (careful). It should be "
        "0.24 and 0.02, with all four paces in the table.",
    )
    return "From 2% to 40% for the same hour with a person. Measure your pace before you judge your talks."


@check("Ten hours, half and half")
def half_week(learner):
    got = learner.week(HALVES, 10, HOURLY)
    expect(
        close(got, 2.5),
        f"You gave {shown(got)}. It should be 2.5: five hours of forms bring 2, and five hours of talks 0.5.",
    )
    return "2.5 interviews on average. Forms alone would bring 4; the gap is what talks must bring in other ways."


@check("A week with three parts")
def three_parts(learner):
    got = learner.week({"forms": 0.7, "talks": 0.2, "rest": 0.1}, 10, {**HOURLY, "rest": 0})
    forms = learner.week({"forms": 1}, 12, HOURLY)
    expect(
        same(got, 3) and same(forms, 4.8),
        f"You gave {shown(got)} for shares of 0.7, 0.2 and 0.1, and {shown(forms)} for twelve hours of forms. It "
        "should be 3 and 4.8.",
    )
    return "An hour of rest brings no interview, and the week still holds."


@check("Shares that don't make a whole, and a week without hours")
def odd_weeks(learner):
    empty, over = learner.week(HALVES, 0, HOURLY), learner.week({"forms": 0.8, "talks": 0.5}, 10, HOURLY)
    expect(same(empty, 0), f"For a week without hours you gave {shown(empty)}. It should be 0.")
    expect(over is None, f"Shares of 0.8 and 0.5 make more than a week, and you gave {shown(over)}. It should be None.")
    return "A plan for more hours than you have is no plan. None says so."


@mistake("not started")
def not_started(learner):
    if not close(learner.break_even(1.5, 20, 0.02), -1):
        return None
    return (
        "break_even still gives back -1, as it came. Replace the -1 after 'return' with your own sum; the first hint "
        "has the way in. One function at a time is fine."
    )


@mistake("hours left out of the bar")
def hour_only(learner):
    if not (close(learner.break_even(1.5, 20, 0.02), 0.4) and close(learner.break_even(3, 20, 0.02), 0.4)):
        return None
    return (
        "You left out the hours: 0.4 is what one hour of forms brings. A talk that costs an hour and a half has to "
        "match an hour and a half of them. Multiply by the hours as well."
    )


@mistake("hours divided")
def hours_divided(learner):
    if not close(learner.break_even(2, 20, 0.02), 0.2):
        return None
    return (
        "You divided by the hours, so a longer talk would need to be less good. It is the other way round: the longer "
        "it takes, the more forms you could have sent. Multiply."
    )


@mistake("percent read as a number")
def percent_as_number(learner):
    if not close(learner.break_even(1.5, 20, 0.02), 0.006):
        return None
    return (
        "Your function reads 0.02 as if it were 0.02%. Chances here run from 0 to 1, so 0.02 already is 2%; leave out "
        "the division by 100."
    )


@mistake("no limit")
def no_limit(learner):
    if not close(learner.bars(3, PACES)["fast"], 1.2):
        return None
    return (
        "You kept a chance above 1. 1.2 is a fair sum, but as a chance it means 'more often than every time'. Put "
        "None in its place: chance if chance <= 1 else None."
    )


@mistake("capped")
def capped(learner):
    if not close(learner.bars(3, PACES)["fast"], 1):
        return None
    return (
        "You stopped at 1, which says that a talk could just about match. It can't: even one that works every time "
        "falls short of 1.2. Put None there, so that the reader can tell."
    )


@mistake("exactly one left out")
def one_is_out(learner):
    if learner.bars(2, {"even": (4, 0.125), "slow": (1, 0.125)})["even"] is not None:
        return None
    return "You left out the bar that is exactly 1. A talk that works every time would match it. Use <= in place of <."


@mistake("share left out")
def share_left_out(learner):
    if not close(learner.week(HALVES, 10, HOURLY), 5):
        return None
    return (
        "You gave the whole week to each activity, as if you lived it twice. Each gets only its share: multiply by "
        "share, by hours and by what an hour of it brings."
    )


@mistake("hours left out of the week")
def hours_left_out(learner):
    if not close(learner.week(HALVES, 10, HOURLY), 0.25):
        return None
    return "That is one hour of the week, split in half. Multiply by the hours of the week, too: ten give 2.5."
