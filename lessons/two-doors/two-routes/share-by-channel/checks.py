"""Checks for share-by-channel: every message says what the number means for somebody who looks for work."""

from course.harness import check, expect, mistake, same, shown

FORM, PERSON = "form", "person"


def made(*kinds):
    """Leads from (channel, outcome, how many)."""
    return [{"channel": channel, "outcome": outcome} for channel, outcome, times in kinds for _ in range(times)]


SAMPLE = made(
    (FORM, "no answer", 4),
    (FORM, "reply", 1),
    (FORM, "interview", 1),
    (PERSON, "reply", 1),
    (PERSON, "interview", 2),
    (PERSON, "no answer", 1),
)
OFFERS = made((FORM, "offer", 1), (FORM, "no answer", 3))
THIRD = made((FORM, "no answer", 2), (PERSON, "interview", 1), ("job fair", "reply", 1))


def row(learner, leads, channel):
    """The three numbers of one door, or a friendly word where the door is missing."""
    table = learner.share_by_channel(leads)
    found = ", ".join(repr(name) for name in table) or "no door at all"
    expect(channel in table, f"The leads hold a door called {channel!r}, and your table has {found}.")
    count, share, rate = table[channel]
    return count, share, rate


@check("Ten leads: how many through each door")
def counts(learner):
    form, person = row(learner, SAMPLE, FORM)[0], row(learner, SAMPLE, PERSON)[0]
    expect(
        same(form, 6) and same(person, 4),
        f"You gave {shown(form)} for forms and {shown(person)} for people. Luis has 6 leads through forms and 4 "
        "through people. len(through) counts them.",
    )
    return "6 leads through forms, 4 through people. That is where his effort went, not yet what it brought."


@check("Ten leads: each door's share")
def shares(learner):
    form, person = row(learner, SAMPLE, FORM)[1], row(learner, SAMPLE, PERSON)[1]
    expect(
        same(form, 0.6) and same(person, 0.4),
        f"You gave {shown(form)} and {shown(person)}. It should be 0.6 and 0.4: 6 of all 10 leads, and 4 of all 10. "
        "Divide the count by len(leads).",
    )
    return "Forms are 60% of his leads, people 40%. A share tells where you knocked."


@check("Interviews per form")
def form_rate(learner):
    got = row(learner, SAMPLE, FORM)[2]
    expect(
        same(got, 1 / 6),
        f"You gave {shown(got)}. Of 6 leads through forms 1 became an interview: 1 / 6, about 0.167.",
    )
    return "One form in six brought an interview. On so few leads, luck can outweigh the door."


@check("Interviews per lead through a person")
def person_rate(learner):
    got = row(learner, SAMPLE, PERSON)[2]
    expect(
        same(got, 0.5),
        f"You gave {shown(got)}. Of 4 leads through people 2 became an interview: 2 / 4, which is 0.5.",
    )
    return "Two of four. It looks like three times the forms' rate, and it rests on two events."


@check("An offer counts as an interview")
def offers(learner):
    got = row(learner, OFFERS, FORM)[2]
    expect(
        same(got, 0.25),
        f"With four forms, of which one led to an offer, you gave {shown(got)}. Nobody gets an offer unseen, so it "
        "counts: 1 / 4, which is 0.25.",
    )
    return "The best answer of all isn't lost: an offer had its interview, too."


@check("A reply alone is no interview")
def replies(learner):
    got = row(learner, made((PERSON, "reply", 2)), PERSON)[2]
    expect(
        same(got, 0),
        f"With two replies and no interview you gave {shown(got)}. Replies are good news, and the rate is 0.",
    )
    return "Two people answered: an outcome worth noting. It just isn't an interview yet."


@check("A third door")
def third_door(learner):
    count, share, rate = row(learner, THIRD, "job fair")
    expect(
        same(count, 1) and same(share, 0.25) and same(rate, 0),
        f"For one lead from a job fair among four you gave {shown(count)}, {shown(share)} and {shown(rate)}. "
        "It should be 1, 0.25 and 0.",
    )
    total = sum(one[1] for one in learner.share_by_channel(THIRD).values())
    expect(same(total, 1), f"The shares of all doors add up to {shown(total)}. Each lead came through one door, so: 1.")
    return "A door that nobody planned for has its own row, and all shares still add up to 1."


@check("One lead")
def single(learner):
    count, share, rate = row(learner, made((PERSON, "interview", 1)), PERSON)
    expect(
        same(count, 1) and same(share, 1) and same(rate, 1),
        f"For a single lead that became an interview you gave {shown(count)}, {shown(share)} and {shown(rate)}. "
        "It should be 1, 1 and 1.",
    )
    return "One of one is a rate of 1, and nobody would bet on it. A rate without its count is half the story."


@check("Forty forms, forty silences")
def silence(learner):
    count, share, rate = row(learner, made((FORM, "no answer", 40)), FORM)
    expect(
        same(count, 40) and same(share, 1) and same(rate, 0),
        f"You gave {shown(count)}, {shown(share)} and {shown(rate)}. It should be 40, 1 and 0.",
    )
    return "A rate of 0 so far, from one door only. The share of 1 shows what is still untried: another door."


@check("No leads yet")
def empty(learner):
    got = learner.share_by_channel([])
    expect(
        same(len(got), 0),
        f"For an empty list you gave {shown(got)}. Nothing noted yet, nothing to divide: an empty table, {{}}.",
    )
    return "An empty log gives an empty table, not an error. Everybody starts there."


@mistake("not started")
def not_started(learner):
    _, share, rate = row(learner, SAMPLE, FORM)
    if not (same(share, -1) and same(rate, -1)):
        return None
    return (
        "share and rate are still -1, as they came. Start with the share: the count of this door, divided by the "
        "number of all leads. One line at a time is fine."
    )


@mistake("two doors only")
def two_doors_only(learner):
    if "job fair" in learner.share_by_channel(THIRD):
        return None
    return (
        "Your function knows only the doors that you wrote into it, so a lead from a job fair disappears. Take the "
        'names from the leads themselves: for channel in sorted({lead["channel"] for lead in leads}).'
    )


@mistake("share and rate swapped")
def swapped(learner):
    _, share, rate = row(learner, SAMPLE, FORM)
    if not (same(share, 1 / 6) and same(rate, 0.6)):
        return None
    return (
        "The share and the rate have changed places. First where the leads came from (0.6 for forms), then what came "
        "back (0.167). They answer different questions, which is why people mix them up."
    )


@mistake("share in percent")
def percent(learner):
    if not same(row(learner, SAMPLE, FORM)[1], 60):
        return None
    return (
        "Your share runs from 0 to 100. Here it runs from 0 to 1, so leave out the 100: 6 / 10 is 0.6, "
        "which reads as 60%."
    )


@mistake("rate of all leads")
def rate_of_all_leads(learner):
    if not (same(row(learner, SAMPLE, FORM)[2], 0.1) and same(row(learner, SAMPLE, PERSON)[2], 0.2)):
        return None
    return (
        "You divided by all leads. That mixes how often you knock with what a knock brings, so a door that you rarely "
        "try looks poor. Divide by the leads through this door only: 1 / 6 and 2 / 4."
    )


@mistake("share of the interviews")
def share_of_interviews(learner):
    if not (same(row(learner, SAMPLE, FORM)[2], 1 / 3) and same(row(learner, SAMPLE, PERSON)[2], 2 / 3)):
        return None
    return (
        "You divided by all interviews. That says which part of the interviews came through a door, a fair question "
        "but another one. For the rate, divide by the leads through the door: how many knocks did it take?"
    )


@mistake("replies counted")
def replies_counted(learner):
    if not (same(row(learner, SAMPLE, FORM)[2], 2 / 6) and same(row(learner, SAMPLE, PERSON)[2], 3 / 4)):
        return None
    return (
        "Your rate counts replies as interviews. A reply is a real outcome, and people like to count it. But here the "
        'rate is about interviews: keep only leads whose outcome is "interview" or "offer".'
    )


@mistake("offers forgotten")
def offers_forgotten(learner):
    if not (same(row(learner, OFFERS, FORM)[2], 0) and same(row(learner, SAMPLE, PERSON)[2], 0.5)):
        return None
    return (
        "You left out the offers, so the best leads of all count as failures. Whoever got an offer was interviewed: "
        'keep the outcomes in ("interview", "offer").'
    )
