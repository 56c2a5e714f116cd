"""Checks for rank-companies: every message says what a score or a chance means for somebody with a list."""

from course.harness import check, close, expect, mistake, same, shown

WEIGHTS = {"mission": 2, "culture": 1, "balance": 1}
HARBOUR = {"mission": 5, "culture": 3, "balance": 4}
UNKNOWN = {"mission": 5, "culture": 2}
MUSEUMS = {
    "Castle": {"mission": 3, "culture": 5, "balance": 5},
    "Harbour": HARBOUR,
    "Science": {"mission": 5, "balance": 3},
    "Gallery": {"mission": 2, "culture": 4, "balance": 2},
}
TIED = {"Weaver": {"mission": 4}, "Baker": {"mission": 5}, "Potter": {"mission": 4}, "Miller": {"mission": 4}}


@check("One museum, mission counting twice")
def one(learner):
    got = learner.score(HARBOUR, WEIGHTS)
    expect(
        same(got, 4.25),
        f"You gave {shown(got)}. It should be 4.25: 5 times 2, plus 3, plus 4, makes 17, and the weights add up to 4.",
    )
    return "4.25 of 5. The mission pulls it up, because you said that it matters most."


@check("The same weights, written larger or smaller")
def proportions(learner):
    doubled = learner.score(HARBOUR, {"mission": 4, "culture": 2, "balance": 2})
    small = learner.score(HARBOUR, {"mission": 0.5, "culture": 0.25, "balance": 0.25})
    expect(
        same(doubled, 4.25) and same(small, 4.25),
        f"With all weights doubled you gave {shown(doubled)}, with weights that add up to 1 {shown(small)}. Both "
        "should be 4.25: only the proportions count, so divide by the sum of the weights.",
    )
    return "Only the proportions of your weights count. You need not make them add up to anything."


@check("A rating that is not known yet")
def missing(learner):
    got = learner.score(UNKNOWN, WEIGHTS)
    expect(
        same(got, 3.75),
        f"You gave {shown(got)}. The balance is not known, so it counts as 3: (10 + 2 + 3) over 4 makes 3.75.",
    )
    return "3.75. What you don't know neither helps nor harms the place. It is a question for a first talk."


@check("Nothing known, nothing weighted, one thing too many")
def edges(learner):
    nothing = learner.score({}, WEIGHTS)
    careless = learner.score(HARBOUR, {"mission": 0, "culture": 0, "balance": 0})
    extra = learner.score({"mission": 4, "view": 1}, {"mission": 1})
    expect(same(nothing, 3), f"For a company without any rating you gave {shown(nothing)}. It stands in the middle: 3.")
    expect(
        same(careless, 3),
        f"With every weight at 0 you gave {shown(careless)}. If nothing counts, all stand in the middle: 3.",
    )
    expect(
        same(extra, 4),
        f"With a rating for the view, which has no weight, you gave {shown(extra)}. Only weighted criteria count: 4.",
    )
    return "A new name starts in the middle of the list, and moves when you learn something."


@check("Four museums in order")
def four(learner):
    got = learner.rank(MUSEUMS, WEIGHTS)
    expect(
        got == ["Harbour", "Castle", "Science", "Gallery"],
        f"You gave {shown(got)}. By score it is Harbour 4.25, then Castle and Science with 4.0 each in the order of "
        "the list, then Gallery 2.5.",
    )
    return "Harbour leads. Castle and Science are equal; a talk will tell them apart better than a decimal."


@check("Other weights, another order")
def other_weights(learner):
    got = learner.rank(MUSEUMS, {"mission": 1, "culture": 3, "balance": 1})
    expect(
        got == ["Castle", "Harbour", "Science", "Gallery"],
        f"You gave {shown(got)}. With culture counting three times, Castle 4.6 goes before Harbour 3.6; Science has "
        "3.4 and Gallery 3.2.",
    )
    return "The companies stayed as they were. What changed the order is you."


@check("Equals keep the order of your list")
def ties(learner):
    got = learner.rank(TIED, {"mission": 1})
    expect(
        got == ["Baker", "Weaver", "Potter", "Miller"],
        f"You gave {shown(got)}. Baker leads with 5. The other three have 4 and stay as they came: Weaver, Potter, "
        "Miller.",
    )
    empty = learner.rank({}, WEIGHTS)
    expect(empty == [], f"For a list without a name you gave {shown(empty)}. There is nothing to sort: [].")
    return "Equals stay as you wrote them down. Your first thoughts may count for something."


@check("Five dream companies")
def five(learner):
    got = learner.some_open(5, 0.1)
    expect(
        same(got, 0.40951),
        f"You gave {shown(got)}. It should be about 0.410: five companies without an opening have a chance of 0.590.",
    )
    return "41%. In the other 59 quarters of a hundred, five names have nothing for you."


@check("Twenty names, and fifty")
def longer(learner):
    twenty, fifty = learner.some_open(20, 0.1), learner.some_open(50, 0.1)
    expect(
        same(twenty, 0.87842) and same(fifty, 0.99485),
        f"You gave {shown(twenty)} and {shown(fifty)}. They should be about 0.878 and 0.995.",
    )
    return "88% with twenty names, 99.5% with fifty. The first twenty do most of the work."


@check("No name, no chance, a sure thing")
def limits(learner):
    unlisted, never, sure = learner.some_open(0, 0.1), learner.some_open(50, 0), learner.some_open(3, 1)
    expect(same(unlisted, 0), f"With no name on the list you gave {shown(unlisted)}. No list, no opening on it: 0.")
    expect(same(never, 0), f"At chance 0 you gave {shown(never)}. A longer list of the wrong places stays at 0.")
    expect(same(sure, 1), f"At chance 1 you gave {shown(sure)}. Each of them has an opening, so it is certain: 1.")
    return "Length helps only where there is some chance. Fifty wrong names are still none."


@check("Openings on average")
def average(learner):
    fifty, twenty = learner.average_open(50, 0.1), learner.average_open(20, 0.1)
    expect(
        same(fifty, 5) and same(twenty, 2),
        f"You gave {shown(fifty)} for fifty names and {shown(twenty)} for twenty. One in ten of them: 5 and 2.",
    )
    return "Five openings on average with fifty names, two with twenty. That is the choice you gain."


@mistake("not started")
def not_started(learner):
    if not close(learner.score(HARBOUR, WEIGHTS), -1):
        return None
    return (
        "score still gives back -1, as it came. Begin there: rating times weight, added up, divided by the sum of the "
        "weights. The first hint has the way in. some_open and average_open don't need it."
    )


@mistake("not divided")
def not_divided(learner):
    if not close(learner.score(HARBOUR, WEIGHTS), 17):
        return None
    return (
        "You added up rating times weight and stopped there. It sorts well enough, but 17 of what? Divide by the sum "
        "of the weights and you are back on the scale from 1 to 5."
    )


@mistake("weights ignored")
def weights_ignored(learner):
    if not close(learner.score(HARBOUR, WEIGHTS), 4):
        return None
    return (
        "You took the plain average of the ratings. Then the mission counts no more than the rest, although you gave "
        "it twice the weight. Multiply each rating by its weight before you add."
    )


@mistake("missing as zero")
def missing_as_zero(learner):
    if not close(learner.score(UNKNOWN, WEIGHTS), 3):
        return None
    return (
        "You count a missing rating as zero, which is worse than the worst. So places sink because you don't know "
        "them, and those are the ones to ask about. Use ratings.get(criterion, 3)."
    )


@mistake("missing left out")
def missing_left_out(learner):
    if not close(learner.score(UNKNOWN, WEIGHTS), 4):
        return None
    return (
        "You leave a missing rating out. Then a company with one good rating and nothing else known beats one that you "
        "know well. A neutral 3 keeps it honest: ratings.get(criterion, 3)."
    )


@mistake("worst first")
def worst_first(learner):
    if learner.rank(TIED, {"mission": 1}) != ["Weaver", "Potter", "Miller", "Baker"]:
        return None
    return (
        "Your list begins with the worst fit. sorted goes from low to high unless you tell it otherwise. A minus "
        "before the score turns it round and leaves equals in their order."
    )


@mistake("by alphabet")
def by_alphabet(learner):
    if learner.rank(TIED, {"mission": 1}) != ["Baker", "Miller", "Potter", "Weaver"]:
        return None
    return (
        "The best fit stands first, but then you sort equals by their names. The alphabet knows nothing about you. "
        "Sort by the score alone, and sorted keeps the order in which you wrote them."
    )


@mistake("multiplied")
def multiplied(learner):
    if not close(learner.some_open(20, 0.1), 2):
        return None
    return (
        "You multiplied the chance by the number of companies. That is the number of openings on average, and it is "
        "right for average_open. As a chance it would be 200%, which can't be. Take the chance of none from 1."
    )


@mistake("chance of none")
def chance_of_none(learner):
    if not close(learner.some_open(5, 0.1), 0.59049):
        return None
    return (
        "That is the chance that no company has an opening: 59% with five names. You are one step away. Take it from 1 "
        "and you have the chance of at least one."
    )
