"""Checks for rank-contacts: every message says what the order means for somebody who looks for a person."""

from course.harness import check, close, expect, mistake, same, shown

LISTED = ("Rosenhof", "Lindenhof")


def person(name, distance, tie, company="Rosenhof", left=False):
    """A card for one contact."""
    return {
        "name": name,
        "company": company,
        "on_list": company in LISTED,
        "distance": distance,
        "tie": tie,
        "left_recently": left,
    }


YUSUF = (
    person("director", 2, 1),
    person("friend", 0, 3, company="Hotel"),
    person("front desk", 3, 2),
    person("assistant", 0, 0),
    person("nurse", 1, 1),
)


def names(ranked):
    """The order as names."""
    return [contact["name"] for contact in ranked]


@check("A stranger who does the job")
def stranger(learner):
    got = learner.passes(person("assistant", 0, 0))
    expect(
        got is True,
        f"You gave {shown(got)}. On the list, does the job, still there: True. How well you know her is no part of it.",
    )
    return "She passes. That you don't know her yet is what step 2 is for."


@check("One desk away, and two")
def desks(learner):
    beside, other, far = (learner.passes(person("x", distance, 3)) for distance in (1, 2, 3))
    expect(
        beside is True,
        f"For somebody right beside the job you gave {shown(beside)}. The guide counts neighbours: True.",
    )
    expect(
        other is False and far is False,
        f"For distances 2 and 3 you gave {shown(other)} and {shown(far)}. However well you know them, they don't "
        "see the work: False.",
    )
    return "The nurse passes, the director doesn't. It says nothing about either as a person."


@check("Another company, and somebody who left")
def elsewhere(learner):
    unlisted, left = (
        learner.passes(person("friend", 0, 3, company="Hotel")),
        learner.passes(person("x", 0, 2, left=True)),
    )
    expect(
        unlisted is False,
        f"For the friend in the hotel you gave {shown(unlisted)}. She can tell what the job is, but not what "
        "Rosenhof wants: False.",
    )
    expect(
        left is False,
        f"For somebody who left you gave {shown(left)}. They can be frank, but they aren't inside: False.",
    )
    return "Both are worth a talk, about the path or about why people go. They just aren't this person."


@check("A stranger near the work, a director you know well")
def near_beats_high(learner):
    got = names(learner.rank_contacts([person("director", 2, 3), person("assistant", 0, 0)]))
    expect(
        got == ["assistant", "director"],
        f"You gave {shown(got)}. Only the assistant passes the test, and the tie doesn't change that: "
        "['assistant', 'director'].",
    )
    return "The assistant first. She knows what the first week asks for; the director would have to ask her."


@check("Your list goes first")
def list_first(learner):
    got = names(learner.rank_contacts([person("friend", 0, 3, company="Hotel"), person("nurse", 1, 0)]))
    expect(
        got == ["nurse", "friend"],
        f"You gave {shown(got)}. Your questions are about the companies on your list. The nurse passes the test, the "
        "friend doesn't: ['nurse', 'friend'].",
    )
    return "For a question about Rosenhof, somebody at Rosenhof. The friend is for questions about the path."


@check("Two who are equally near")
def tie_decides(learner):
    got = names(learner.rank_contacts([person("met once", 1, 1), person("close", 1, 3), person("stranger", 1, 0)]))
    expect(
        got == ["close", "met once", "stranger"],
        f"You gave {shown(got)}. All three work beside the job, so the tie decides: ['close', 'met once', 'stranger'].",
    )
    return "Among equals, begin with the one you know. It is easier for both of you."


@check("One who stayed and one who left")
def stayed(learner):
    got = names(learner.rank_contacts([person("left", 0, 3, left=True), person("stayed", 1, 0)]))
    expect(
        got == ["stayed", "left"],
        f"With a close friend who left and a stranger who stayed you gave {shown(got)}. Only the one inside passes the "
        "test: ['stayed', 'left'].",
    )
    others = names(learner.rank_contacts([person("director", 2, 1), person("left", 0, 3, left=True)]))
    expect(
        others == ["left", "director"],
        f"With a director and a friend who did the job and left you gave {shown(others)}. Neither passes, so nearness "
        "to the work decides: ['left', 'director'].",
    )
    return "What the team wants today, those inside know. Why people go, the one who went can tell you."


@check("Two who don't pass the test")
def not_passing(learner):
    got = names(learner.rank_contacts([person("friend", 0, 3, company="Hotel"), person("front desk", 3, 0)]))
    expect(
        got == ["front desk", "friend"],
        f"You gave {shown(got)}. Neither passes the test, so the list decides: ['front desk', 'friend'].",
    )
    return "For a question about Rosenhof, the front desk may know a name. The friend knows the trade."


@check("Yusuf's five")
def five(learner):
    got = names(learner.rank_contacts(YUSUF))
    expect(
        got == ["assistant", "nurse", "director", "front desk", "friend"],
        f"You gave {shown(got)}. First the two who pass, then the rest: it is assistant, nurse, director, "
        "front desk, and last the friend, who is at another company.",
    )
    return "The most useful one is a stranger, one treatment room from the job."


@check("Equal cards, and none")
def stable(learner):
    got = names(learner.rank_contacts([person(name, 1, 1) for name in ("Vera", "Adam", "Mo")]))
    expect(got == ["Vera", "Adam", "Mo"], f"You gave {shown(got)}. All three are alike, so they stay as they came.")
    empty = learner.rank_contacts([])
    expect(empty == [], f"For nobody you gave {shown(empty)}. There is nobody to sort: [].")
    return "Equals stay in your order. With nobody on the cards yet, there is step 1."


@check("Where to begin, company by company")
def steps(learner):
    rosenhof, lindenhof = learner.start_step("Rosenhof", YUSUF), learner.start_step("Lindenhof", YUSUF)
    expect(same(rosenhof, 2), f"For Rosenhof you gave {shown(rosenhof)}. The assistant passes, so it is step 2.")
    expect(same(lindenhof, 1), f"For Lindenhof you gave {shown(lindenhof)}. He knows of nobody there: step 1.")
    return "Rosenhof: write. Lindenhof: look for somebody. Each company gets its own answer."


@check("Somebody there, but not the right one")
def not_right(learner):
    desk = learner.start_step("Rosenhof", [person("front desk", 3, 3)])
    left = learner.start_step("Rosenhof", [person("left", 0, 3, left=True)])
    expect(same(desk, 1), f"With only the front desk you gave {shown(desk)}. Kind, but not near the work: step 1.")
    expect(same(left, 1), f"With only somebody who left you gave {shown(left)}. Nobody inside yet: step 1.")
    return "Still step 1, and a short one: both can tell you a name."


@mistake("not started")
def not_started(learner):
    if not close(learner.passes(person("assistant", 0, 0)), -1):
        return None
    return (
        "passes still gives back -1, as it came. Begin there: three conditions joined by 'and'. start_step can use it "
        "afterwards."
    )


@mistake("same job only")
def same_job_only(learner):
    if learner.passes(person("assistant", 0, 0)) is not True or learner.passes(person("nurse", 1, 0)) is not False:
        return None
    return (
        "You accept only those who do the very job. In a small house that may be nobody, or one person who is on "
        "leave. Whoever works right beside it sees it every day: distance <= 1."
    )


@mistake("left passes")
def left_passes(learner):
    if learner.passes(person("left", 0, 0, left=True)) is not True:
        return None
    return (
        "You let somebody pass who has left. They are good company for the question why people go. What the team wants "
        "today, they no longer know first-hand. Add: and not contact['left_recently']."
    )


@mistake("test upside down")
def test_upside_down(learner):
    if names(learner.rank_contacts(YUSUF)) != ["director", "front desk", "friend", "assistant", "nurse"]:
        return None
    return (
        "You put those who pass the test at the end. False sorts before True, so passes(c) by itself turns the order "
        "round. Put 'not' before it."
    )


@mistake("test left out")
def test_left_out(learner):
    got = names(learner.rank_contacts([person("left", 0, 3, left=True), person("stayed", 1, 0)]))
    if got != ["left", "stayed"] or names(learner.rank_contacts(YUSUF))[0] != "assistant":
        return None
    return (
        "You leave the test out of the order. So a friend who has left comes before somebody inside, who knows what "
        "the team wants today. Let not passes(c) be the first thing that you sort by."
    )


@mistake("list upside down")
def list_upside_down(learner):
    got = names(learner.rank_contacts([person("director", 2, 0), person("far", 3, 0, company="Hotel")]))
    if got != ["far", "director"]:
        return None
    return (
        "Among those who don't pass, you put people from other companies in front. False sorts before True, so on_list "
        "needs a 'not' before it."
    )


@mistake("list left out")
def list_left_out(learner):
    if names(learner.rank_contacts(YUSUF)) != ["assistant", "nurse", "friend", "director", "front desk"]:
        return None
    return (
        "After the test, you sort by nearness alone. So the friend in the hotel comes before people at Rosenhof, and "
        "she has never seen it from inside. Let the list decide before the distance."
    )


@mistake("far first")
def far_first(learner):
    got = names(learner.rank_contacts([person("near", 0, 3), person("beside", 1, 0)]))
    if got != ["beside", "near"]:
        return None
    return (
        "You put those farthest from the work in front. A minus turns an order round, and the distance needs none: 0 "
        "is the nearest. Only the tie runs the other way."
    )


@mistake("tie first")
def tie_first(learner):
    got = names(learner.rank_contacts([person("near", 0, 0), person("beside", 1, 3)]))
    if got != ["beside", "near"]:
        return None
    return (
        "You begin with the people you know best. It feels easier, and it leads away from the work. To learn about a "
        "job, nearness goes first; the tie decides between equals."
    )


@mistake("strangers first")
def strangers_first(learner):
    got = names(learner.rank_contacts([person("stranger", 1, 0), person("close", 1, 3)]))
    if got != ["stranger", "close"]:
        return None
    return (
        "Between two who are equally near, you take the one you know less. A high tie is a close one, so it needs a "
        "minus to stand in front."
    )


@mistake("any contact")
def any_contact(learner):
    if not same(learner.start_step("Rosenhof", [person("front desk", 3, 3)]), 2):
        return None
    return (
        "You skip step 1 as soon as you know anybody there. A friend at the front desk is a good beginning, but not "
        "yet somebody near the work. Ask for a name, and use passes(contact) here."
    )


@mistake("any company")
def any_company(learner):
    if not same(learner.start_step("Lindenhof", [person("assistant", 0, 0)]), 2):
        return None
    return (
        "You didn't look at which company they work for. The assistant at Rosenhof can't tell you what Lindenhof "
        "wants. Compare contact['company'] with the company that was asked for."
    )
