"""Checks for people-behind-the-bars: every message says what the number means for somebody who looks for a way in."""

from course.harness import check, close, expect, mistake, same, shown

HIRES = {"applied": 50, "sourced": 31, "referred": 16, "agency": 3}
ONE_IN = {"applied": 152, "sourced": 72, "referred": 16, "agency": 22}
PEOPLE = {"applied": 7600, "sourced": 2232, "referred": 256, "agency": 66}

# An invented firm: the form brings a tenth of the hires, and gives the better chance.
TENTH = {"form": 10, "other": 90}
BEHIND_TENTH = {"form": 200, "other": 9000}


@check("People behind 100 hires")
def behind(learner):
    got = learner.people_behind(HIRES, ONE_IN)
    expect(
        got == PEOPLE,
        f"You gave {got}. It should be {PEOPLE}: behind each of the 50 who were hired stand 152 who applied.",
    )
    return "7,600 people applied for 50 places; 256 were referred for 16. The bars alone never show that."


@check("The whole crowd")
def whole(learner):
    got = sum(learner.people_behind(HIRES, ONE_IN).values())
    expect(
        close(got, 10154),
        f"All your people together make {shown(got)}. It should be 10,154, or 1 hire in 101.5 people.",
    )
    return "10,154 people for 100 hires, 1 in 101.5. The report says 1 in 100, so the rebuilt crowd fits."


@check("Other ways in, and one that brought nobody")
def any_names(learner):
    got = learner.people_behind({"job fair": 2, "walked in": 0}, {"job fair": 30, "walked in": 40})
    expect(
        got == {"job fair": 60, "walked in": 0},
        f"For a job fair (2 hires, 1 in 30) and walking in (no hire) you gave {got}. It should be 60 and 0. "
        "Go through the names in hires, whatever they are.",
    )
    return "Your function takes any way in. With no hire there is nobody to count back from: 0."


@check("Shares of the people and of the hires")
def parts(learner):
    people, hires = learner.shares(PEOPLE), learner.shares(HIRES)
    expect(
        close(people["applied"], 0.7485) and close(people["referred"], 0.0252),
        f"Of the people you gave {shown(people['applied'])} who applied and {shown(people['referred'])} who were "
        "referred. They should be about 0.748 and 0.025: a count, divided by all 10,154.",
    )
    expect(
        close(hires["applied"], 0.5) and close(hires["referred"], 0.16),
        f"Of the hires you gave {shown(hires['applied'])} and {shown(hires['referred'])}. It should be 0.5 and 0.16.",
    )
    expect(
        close(sum(people.values()), 1) and close(sum(hires.values()), 1),
        "Your shares do not add up to 1. All ways together are the whole, so divide each by the total.",
    )
    return "The referred are 2.5% of the people and 16% of the hires. Two shares of the same way in, far apart."


@check("Nobody to share")
def nobody(learner):
    for counts in ({}, {"applied": 0, "referred": 0}):
        got = learner.shares(counts)
        expect(got == {}, f"For {counts} you gave {got}. There is no whole to take a part of: give back {{}}.")
    return "No people, no shares. Your function says so, and does not divide by 0."


@check("The chance of one applicant")
def applicant(learner):
    got = learner.chance(50, 7600)
    expect(
        close(got, 0.00658, 0.00005),
        f"You gave {shown(got)}. Of 7,600 who applied 50 were hired: 50 / 7600, about 0.0066, or 1 in 152.",
    )
    return "0.66%: 1 in 152. Half of all hires came through this door, because so many stood at it."


@check("Two firms, one share")
def two_firms(learner):
    share = learner.shares({"form": 10, "other ways": 90})["form"]
    expect(close(share, 0.1), f"For 10 of 100 candidates you gave a share of {shown(share)}. It is 0.1, at both firms.")
    crowded, quiet = learner.chance(10, 10000), learner.chance(10, 200)
    expect(
        close(crowded, 0.001, 0.00005) and close(quiet, 0.05),
        f"Of 10,000 you gave {shown(crowded)}, of 200 {shown(quiet)}. It should be 0.001 and 0.05.",
    )
    return "The share is 10% at both. The chance is 0.1% at one and 5% at the other: the share alone can't tell you."


@check("Nobody tried, or nobody got in")
def tried(learner):
    got = learner.chance(0, 0)
    expect(got is None, f"Where nobody tried you gave {shown(got)}. There is nobody to have a chance: None.")
    got = learner.chance(0, 40)
    expect(same(got, 0), f"Where 40 tried and nobody got in you gave {shown(got)}. That is a chance of 0.")
    return "'Nobody got in' is 0. 'Nobody tried' is None. The first says something about a door, the second nothing."


@check("Referred, or through an agency, against applied")
def against_applied(learner):
    referred = learner.ratio(HIRES, PEOPLE, "referred", "applied")
    expect(
        close(referred, 9.5),
        f"You gave {shown(referred)}. It should be 9.5: a chance of 16 in 256, divided by a chance of 50 in 7,600.",
    )
    agency = learner.ratio(HIRES, PEOPLE, "agency", "applied")
    expect(close(agency, 6.9091), f"For the agency you gave {shown(agency)}. 3 in 66 against 50 in 7,600 is about 6.9.")
    return "In that count a referred person had 9.5 times the chance. That describes a crowd and promises nothing."


@check("Nine tenths of the hires, and the worse chance")
def worse_chance(learner):
    got = learner.ratio(TENTH, BEHIND_TENTH, "other", "form")
    expect(
        close(got, 0.2),
        f"You gave {shown(got)}. At this invented firm 90 of 9,000 got in by other ways, and 10 of 200 by the form: 1% "
        "against 5%, which is 0.2 times.",
    )
    return "Other ways brought nine tenths of the hires at a fifth of the chance. So 9 to 1 is not nine times better."


@check("Nothing to compare with")
def no_telling(learner):
    hires, people = {"fair": 0, "form": 5, "phone": 0}, {"fair": 0, "form": 100, "phone": 30}
    got = learner.ratio(hires, people, "form", "fair")
    expect(got is None, f"Against a way that nobody tried you gave {shown(got)}. There is no chance there: None.")
    got = learner.ratio(hires, people, "fair", "form")
    expect(got is None, f"For a way that nobody tried you gave {shown(got)}. There is no chance to compare: None.")
    got = learner.ratio(hires, people, "form", "phone")
    expect(got is None, f"Against a chance of 0 you gave {shown(got)}. No number times 0 gives the other: None.")
    got = learner.ratio(hires, people, "phone", "form")
    expect(same(got, 0), f"For a way where 30 tried and nobody got in you gave {shown(got)}. That is 0 times.")
    return "Where one side of the comparison is missing you say so, and don't make up a number."


@mistake("not started")
def not_started(learner):
    if learner.people_behind(HIRES, ONE_IN) != -1:
        return None
    return (
        "people_behind still gives back -1, as it came. Replace the -1 after 'return' with your own line; "
        "the first two hints have the way in. One function at a time is fine."
    )


@mistake("people divided")
def people_divided(learner):
    if not close(learner.people_behind(HIRES, ONE_IN)["applied"], 50 / 152):
        return None
    return (
        "You divided the hires by the 'one in', and a third of a person is left. '1 in 152' tempts one to divide. But "
        "each hire stands for 152 people who tried, so the crowd is larger than the hires: multiply."
    )


@mistake("chance upside down")
def upside_down(learner):
    if not close(learner.chance(50, 7600), 152):
        return None
    return (
        "Your chance is 152, upside down: the people for each hire. It is the number after '1 in', so you are near. "
        "A chance lies between 0 and 1: divide the hired by the people."
    )


@mistake("shares in percent")
def percent(learner):
    if not close(learner.shares(HIRES)["applied"], 50):
        return None
    return (
        "Your shares are in percent and add up to 100. In the code a share runs from 0 to 1, so half is 0.5. "
        "Leave out the step times 100."
    )


@mistake("shares compared")
def shares_compared(learner):
    if not close(learner.ratio(TENTH, BEHIND_TENTH, "other", "form"), 9):
        return None
    return (
        "You compared the hires of the two ways, 90 against 10, and got nine times. That is the trap of this lesson: a "
        "ratio of shares leaves out how many tried. Work out the two chances first, then divide them."
    )


@mistake("ratio the other way round")
def reversed_ratio(learner):
    if not (
        close(learner.chance(50, 7600), 0.00658, 0.00005)
        and close(learner.ratio(HIRES, PEOPLE, "referred", "applied"), 16 / 152)
    ):
        return None
    return (
        "You divided the other way round: your number says how the applicants stand against the referred. The question "
        "is how way compares with base, so the chance by way goes on top."
    )
