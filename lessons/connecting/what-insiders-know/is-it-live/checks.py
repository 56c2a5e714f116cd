"""Checks for is-it-live: every message says what the number means for somebody with postings to choose from."""

from course.harness import check, close, expect, mistake, same, shown


def cards(is_open=0, filled=0, unknown=0):
    """Postings of which an insider says so."""
    statuses = ["open"] * is_open + ["unknown"] * unknown + ["filled"] * filled
    return [{"posted": "2026-02-26", "on_company_site": True, "status": status} for status in statuses]


TWELVE = cards(is_open=7, filled=3, unknown=2)


@check("Over the end of February, and over New Year")
def month_end(learner):
    got, leap = learner.age_days("2026-02-26", "2026-03-01"), learner.age_days("2028-02-26", "2028-03-01")
    expect(
        same(got, 3, 0), f"From 26 February to 1 March 2026 you gave {shown(got)}. It is 3 days: the 27th, 28th, 1st."
    )
    expect(same(leap, 4, 0), f"In 2028 you gave {shown(leap)}. It is 4 days: that February has a 29th.")
    winter = learner.age_days("2025-12-22", "2026-03-09")
    expect(same(winter, 77, 0), f"From 22 December to 9 March you gave {shown(winter)}. It is 77 days: eleven weeks.")
    return "Eleven weeks is old. It is no proof that a posting is dead, but a good reason to ask."


@check("Posted today")
def fresh(learner):
    got = learner.age_days("2026-03-09", "2026-03-09")
    expect(same(got, 0, 0), f"You gave {shown(got)}. A posting of today is 0 days old.")
    return "A fresh posting, on the employer's own site: here your form beats your question."


@check("Noor's twelve postings")
def twelve(learner):
    got = learner.live_share(TWELVE)
    expect(same(got, 7 / 12), f"You gave {shown(got)}. 7 of 12 are confirmed as open: about 0.583.")
    return "58% are confirmed as open. Those seven are where an evening is well spent."


@check("Unknown is not open")
def unknown(learner):
    got = learner.live_share(cards(is_open=1, unknown=1))
    expect(same(got, 0.5), f"For one open and one unknown you gave {shown(got)}. One of two is confirmed: 0.5.")
    nobody_knows = learner.live_share(cards(unknown=3))
    expect(same(nobody_knows, 0), f"For three unknown ones you gave {shown(nobody_knows)}. None is confirmed: 0.")
    return "What nobody has confirmed may still be open. It is a question to ask, not a number to count on."


@check("No postings at all")
def none_at_all(learner):
    got, hours = learner.live_share([]), learner.hours_saved([], 1)
    expect(got is None, f"live_share gave {shown(got)}. There is no share of nothing: None.")
    expect(same(hours, 0), f"hours_saved gave {shown(hours)}. Without a posting there is nothing to save: 0.")
    return "No postings, no share. Time to look at people instead of the board."


@check("Hours that Noor saves")
def saved(learner):
    got = learner.hours_saved(TWELVE, 1)
    expect(same(got, 3), f"You gave {shown(got)}. 3 postings are filled, at an hour each: 3 hours.")
    return "Three hours, an evening, for a few lines of asking."


@check("When a form takes 45 minutes, or three")
def other_forms(learner):
    got, quick = learner.hours_saved(cards(is_open=32, filled=8), 0.75), learner.hours_saved(cards(filled=8), 0.05)
    expect(same(got, 6), f"For 8 filled ones at 0.75 hours you gave {shown(got)}. It is 8 times 0.75: 6 hours.")
    expect(same(quick, 0.4), f"For 8 filled ones at 3 minutes (0.05 hours) you gave {shown(quick)}. It is 0.4 hours.")
    return (
        "Six hours with careful forms, 24 minutes with quick ones. The dearer the form, the more a question is worth."
    )


@check("Nobody could say")
def nothing_filled(learner):
    got = learner.hours_saved(cards(is_open=4, unknown=5), 2)
    expect(same(got, 0), f"You gave {shown(got)}. None of these is known to be filled, so nothing is saved: 0.")
    return "Asking does not always pay. Then you know that you spend your hours on jobs that may be there."


@check("One in five is dead")
def one_in_five(learner):
    got = learner.rate_on_live(0.02, 0.2)
    expect(same(got, 0.025), f"You gave {shown(got)}. Of 100 forms 80 reach live postings, and 2 in 80 is 0.025.")
    return "2% over all is 2.5% where somebody is reading. The dead ones only made it look worse."


@check("None dead, all dead, guesses that clash")
def edges(learner):
    alive, dead, clash = learner.rate_on_live(0.02, 0), learner.rate_on_live(0.02, 1), learner.rate_on_live(0.5, 0.8)
    expect(same(alive, 0.02), f"With none dead you gave {shown(alive)}. The rate stays as it is: 0.02.")
    expect(dead is None, f"With all dead you gave {shown(dead)}. There is no live posting to have a rate on: None.")
    expect(
        same(clash, 1),
        f"You gave {shown(clash)} for a rate of half with four in five dead. That would be above certain, so one of "
        "the two guesses is off; stop at 1 with min(1.0, ...).",
    )
    return "If all are live, nothing changes; if none is, there is nothing to change. And never above certain."


@mistake("not started")
def not_started(learner):
    if not close(learner.live_share(TWELVE), -1):
        return None
    return (
        "live_share still gives back -1, as it came. It is a good one to begin with: count the open ones, divide by "
        "all. The second hint has the line."
    )


@mistake("dates swapped")
def dates_swapped(learner):
    if not close(learner.age_days("2026-02-26", "2026-03-01"), -3):
        return None
    return (
        "You took today away from the day of the posting, so the age came out below zero. Turn it round: today minus "
        "posted. An age grows as today moves on."
    )


@mistake("thirty-day months")
def thirty_day_months(learner):
    if not close(learner.age_days("2026-02-26", "2026-03-01"), 5):
        return None
    return (
        "You gave every month thirty days, and February has fewer. Two days sound like little, but deadlines are "
        "counted in days. date.fromisoformat knows the calendar: make two dates and take one from the other."
    )


@mistake("unknown as open")
def unknown_as_open(learner):
    if not close(learner.live_share(TWELVE), 0.75):
        return None
    return (
        "You counted the unknown ones as open: 9 of 12. Hope is allowed, but it is no confirmation. Count only those "
        "whose status is 'open'."
    )


@mistake("unknown left out")
def unknown_left_out(learner):
    if not close(learner.live_share(TWELVE), 0.7):
        return None
    return (
        "You left the unknown ones out: 7 of the 10 whose status you know. That answers another good question. This "
        "one is about all twelve on the phone, so divide by len(postings)."
    )


@mistake("unknown saves hours")
def unknown_saves_hours(learner):
    if not close(learner.hours_saved(TWELVE, 1), 5):
        return None
    return (
        "You saved the hours of the unknown ones, too: 5 instead of 3. To skip those is to give up jobs that may well "
        "be open. Only 'filled' is a reason to skip."
    )


@mistake("rate multiplied")
def rate_multiplied(learner):
    if not close(learner.rate_on_live(0.02, 0.2), 0.016, 0.0001):
        return None
    return (
        "You multiplied, and the rate on live postings came out lower than before. The same interviews come from fewer "
        "postings, so each live one brings more: divide by the live share. 2 in 100 becomes 2 in 80."
    )
