"""Checks for compare-places: every message says what the number means for somebody who lives in such a place."""

from course.harness import check, close, expect, mistake, same, shown

HUB = (60, 250, 5)  # openings, applicants, slots
TOWN = (3, 25, 5)
REMOTE = (3, 1000, 5)


@check("One form in the hub, one in the town")
def odds(learner):
    hub, town = learner.odds_per_form(250, 5), learner.odds_per_form(25, 5)
    expect(
        same(hub, 0.02) and same(town, 0.2),
        f"You gave {shown(hub)} and {shown(town)}. It should be 0.02 and 0.2: 5 of 250 are interviewed in the hub, 5 "
        "of 25 in the town.",
    )
    return "2 forms in 100 succeed in the hub, 20 in 100 in the town. One form does ten times as well there."


@check("More slots than applicants")
def few(learner):
    got = learner.odds_per_form(3, 5)
    expect(
        same(got, 1),
        f"With 3 applicants for 5 slots you gave {shown(got)}. All three are interviewed, so the odds are 1, and "
        "never more.",
    )
    return "Where few apply, everybody is heard. It can happen with rare skills in a small place."


@check("Nobody else has applied")
def nobody(learner):
    got = learner.odds_per_form(0, 5)
    expect(same(got, 1), f"Where nobody has applied you gave {shown(got)}. No rival, no queue: the odds are 1.")
    return "No division by nothing, and a thought to keep: a posting can have no applicants yet."


@check("A month in the hub")
def hub_month(learner):
    got = learner.expected_interviews(*HUB)
    expect(
        same(got, 1.2),
        f"You gave {shown(got)}. It should be 1.2: 60 openings, each with odds of 0.02. Multiply the two.",
    )
    return "1.2 interviews a month on average. It takes sixty forms to get there, two every day."


@check("A month in the town")
def town_month(learner):
    got = learner.expected_interviews(*TOWN)
    expect(same(got, 0.6), f"You gave {shown(got)}. It should be 0.6: 3 openings, each with odds of 0.2.")
    return "0.6 a month: half of the hub's, with three forms. Better odds each, fewer interviews in all."


@check("Twelve openings, sixty applicants, three slots")
def between(learner):
    got = learner.expected_interviews(12, 60, 3)
    expect(same(got, 0.6), f"You gave {shown(got)}. One form has odds of 3 / 60, or 0.05, and 12 times that is 0.6.")
    return "0.6 again, as in the town, by another way: a quarter of the odds, four times the openings."


@check("At least one, in the hub and in the town")
def any_interview(learner):
    hub, town = learner.chance_of_any(*HUB), learner.chance_of_any(*TOWN)
    expect(
        same(hub, 0.7024) and same(town, 0.488),
        f"You gave {shown(hub)} and {shown(town)}. It should be about 0.702 and 0.488. Take the chance that all "
        "forms fail away from 1.",
    )
    return "70 months in 100 bring something in the hub, 49 in the town. The others are nobody's fault."


@check("A month without openings")
def no_openings(learner):
    mean, chance = learner.expected_interviews(0, 25, 5), learner.chance_of_any(0, 25, 5)
    expect(
        same(mean, 0) and same(chance, 0),
        f"With no opening you gave {shown(mean)} and {shown(chance)}. No form to send, so both are 0, however good "
        "the odds.",
    )
    return "Good odds on nothing are nothing. In such a month, the other door is the one that is open."


@check("The town's jobs turn remote")
def remote(learner):
    mean, chance = learner.expected_interviews(*REMOTE), learner.chance_of_any(*REMOTE)
    expect(
        same(mean, 0.015) and same(chance, 0.0149),
        f"With 1,000 applicants you gave {shown(mean)} and {shown(chance)}. It should be 0.015 and about 0.0149: "
        "odds of 0.005, three times.",
    )
    return "From 0.6 interviews a month to 0.015. The jobs stayed; the crowd moved in."


@check("Where everybody is interviewed")
def certain(learner):
    mean, chance = learner.expected_interviews(3, 2, 5), learner.chance_of_any(3, 2, 5)
    expect(
        same(mean, 3) and same(chance, 1),
        f"With 3 openings and 2 applicants for each you gave {shown(mean)} and {shown(chance)}. Every form leads to "
        "an interview: 3 of them, and a chance of 1.",
    )
    return "Three forms, three interviews. An average never exceeds the number of openings."


@mistake("not started")
def not_started(learner):
    if not close(learner.odds_per_form(250, 5), -1):
        return None
    return (
        "odds_per_form still gives back -1, as it came. Begin there, since the other two can use it: slots divided "
        "by applicants. One function at a time is fine."
    )


@mistake("upside down")
def upside_down(learner):
    if not close(learner.odds_per_form(250, 5), 50):
        return None
    return (
        "You divided the applicants by the slots. That says how many people share one interview (50 in the hub), a "
        "fair thing to know. Odds are the other way up: slots / applicants, 5 / 250."
    )


@mistake("one slot")
def one_slot(learner):
    if not close(learner.odds_per_form(250, 5), 0.004):
        return None
    return (
        "You left out the slots, as if each employer saw one person only. Five of the 250 are interviewed, so the "
        "odds are five times as good: slots / applicants."
    )


@mistake("no cap")
def no_cap(learner):
    if not close(learner.odds_per_form(3, 5), 5 / 3):
        return None
    return (
        "Your odds go above 1 where there are more slots than applicants, and dividing by no applicants at all is an "
        "error. Everybody is interviewed there: begin with if applicants <= slots: return 1.0."
    )


@mistake("odds only")
def odds_only(learner):
    if not (close(learner.expected_interviews(*HUB), 0.02) and close(learner.expected_interviews(*TOWN), 0.2)):
        return None
    return (
        "That is the odds of one form, so your month has only one opening. It is what makes a small place look "
        "better than it is. Multiply by the openings: 60 in the hub, 3 in the town."
    )


@mistake("added up")
def added_up(learner):
    hub, town = learner.chance_of_any(*HUB), learner.chance_of_any(*TOWN)
    if not ((close(hub, 1) or close(hub, 1.2)) and close(town, 0.6)):
        return None
    return (
        "You added the chances up. That gives the average number of interviews, where a month with two counts twice. "
        "For at least one, start from the chance that all forms fail, and take it from 1."
    )


@mistake("chance of none")
def chance_of_none(learner):
    if not (close(learner.chance_of_any(*HUB), 0.2976) and close(learner.chance_of_any(*TOWN), 0.512)):
        return None
    return (
        "That is the chance of an empty month: 30 in 100 in the hub, 51 in 100 in the town. Worth knowing, and one "
        "step away. Take it from 1."
    )
