"""Checks for second-ring: every message says what the count means for somebody who looks for a way in."""

from course.harness import check, expect, mistake, same, shown

CIRCLE = {
    "you": ["Ada", "Ben", "Noor", "Otto"],
    "Ada": ["you", "Ben", "Pia"],
    "Ben": ["you", "Ada", "Pia"],
    "Noor": ["you", "Ivo", "Mina", "Sol", "Tess"],
    "Otto": ["you"],
    "Pia": ["Ada", "Ben"],
    "Ivo": ["Noor", "Kofi"],
    "Mina": ["Noor"],
    "Sol": ["Noor"],
    "Tess": ["Noor"],
    "Kofi": ["Ivo"],
}
JOBS = {"Ada": "bakery", "Ben": "bakery", "Noor": "library", "Pia": "hotel", "Ivo": "hospital", "Kofi": "school"}
JOBS |= {"Mina": "print shop", "Sol": "harbour", "Tess": "city garden"}
PAIR = {"you": ["Ada"], "Ada": ["you", "Pia"], "Pia": ["Ada"]}
TALKER = {"you": ["Dora", "Emil"], "Dora": ["you", "F", "G", "H"], "Emil": ["you", "I", "J"]}
TALKER_JOBS = {"F": "mill", "G": "mill", "H": "mill", "I": "clinic", "J": "garage"}


def named(companies):
    """Companies as a person would list them."""
    return ", ".join(sorted(companies)) or "none at all"


@check("You, and the people you know")
def first_ring(learner):
    steps = learner.reach(CIRCLE, "you", 1)
    expect(same(steps.get("you"), 0), f"You are {shown(steps.get('you'))} steps from yourself. It should be 0.")
    got = sorted(name for name, step in steps.items() if step == 1)
    expect(
        got == ["Ada", "Ben", "Noor", "Otto"] and len(steps) == 5,
        f"At one step you have {named(got)}. It should be Ada, Ben, Noor and Otto: those you know yourself.",
    )
    return "Four people stand one step from you. That looks like a small network, so far."


@check("Two steps: each person once, by the shortest way")
def shortest(learner):
    steps = learner.reach(CIRCLE, "you", 2)
    expect(
        same(steps.get("Pia"), 2) and same(steps.get("Ben"), 1),
        f"Pia is {shown(steps.get('Pia'))} steps away and Ben {shown(steps.get('Ben'))}. It should be 2 and 1: Ada "
        "knows Ben, but you know him yourself.",
    )
    expect("Kofi" not in steps, "Kofi is in your answer. He is three steps away, and only two were asked for.")
    return "Everybody counts once, at the shortest distance. Ben doesn't get further away because Ada knows him, too."


@check("Three steps")
def third(learner):
    got = learner.reach(CIRCLE, "you", 3).get("Kofi")
    expect(same(got, 3), f"You gave {shown(got)} for Kofi. The way goes you, Noor, Ivo, Kofi: three steps.")
    return "Kofi is three steps away. From there on, an introduction needs two people's goodwill."


@check("The second ring of the circle")
def second(learner):
    got = learner.second_ring(CIRCLE, "you")
    expect(
        same(got, 5),
        f"You gave {shown(got)}. It should be 5: Pia, and the four people whom Noor knows. Those one step away are "
        "not in it.",
    )
    return "Five people within two steps, four of them through Noor. She is an acquaintance, and your bridge."


@check("Somebody who knows one person, and somebody who knows nobody")
def small(learner):
    pair, alone = learner.second_ring(PAIR, "you"), learner.second_ring({"you": []}, "you")
    expect(
        same(pair, 1) and same(alone, 0),
        f"You gave {shown(pair)} and {shown(alone)}. It should be 1 (Pia, through Ada), and 0 where there is nobody "
        "yet.",
    )
    return "One contact, one person behind. And nobody yet means 0: a place to start from, not an error."


@check("New companies through Noor")
def through_noor(learner):
    got = set(learner.new_companies(CIRCLE, JOBS, "you", "Noor"))
    expect(
        got == {"hospital", "print shop", "harbour", "city garden"},
        f"You gave {named(got)}. Noor's people work at the hospital, the print shop, the harbour and the city garden, "
        "and you know nobody at any of them.",
    )
    return "Four companies through one half-known person."


@check("New companies through two close friends")
def through_friends(learner):
    ada = set(learner.new_companies(CIRCLE, JOBS, "you", "Ada"))
    ben = set(learner.new_companies(CIRCLE, JOBS, "you", "Ben"))
    expect(
        ada == ben == {"hotel"},
        f"You gave {named(ada)} for Ada and {named(ben)} for Ben. Both lead to Pia's hotel and to nothing else: at the "
        "bakery you know somebody already.",
    )
    return "Ada and Ben add the same one company. Close friends are worth a lot, but seldom for their news."


@check("A contact who knows nobody else")
def lone(learner):
    got = set(learner.new_companies(CIRCLE, JOBS, "you", "Otto"))
    expect(got == set(), f"You gave {named(got)} for Otto. He knows only you, so it should be an empty list.")
    return "Otto adds no company. He may still be the friend who reads your letter."


@check("The best bridge")
def bridge(learner):
    got, ring = learner.best_bridge(CIRCLE, JOBS, "you"), learner.second_ring(CIRCLE, "you")
    expect(
        got == "Noor",
        f"You gave {shown(got)}, with a second ring of {shown(ring)}. It should be 'Noor': she brings four new "
        "companies.",
    )
    return "Noor. If you have half an hour this week, spend it with her."


@check("Many people, few companies")
def not_the_crowd(learner):
    got, ring = learner.best_bridge(TALKER, TALKER_JOBS, "you"), learner.second_ring(TALKER, "you")
    expect(
        got == "Emil",
        f"You gave {shown(got)}, with a second ring of {shown(ring)}. Dora knows three people, all at the mill; Emil "
        "knows two, at two companies. Count "
        "companies, not people: 'Emil'.",
    )
    return "Emil knows fewer people and reaches further. It is difference that counts."


@check("No bridge yet")
def no_bridge(learner):
    got = learner.best_bridge({"you": ["Otto"], "Otto": ["you"]}, {}, "you")
    expect(got is None, f"You gave {shown(got)}. Otto knows nobody else, so no contact is a bridge: None.")
    return "None means: look for a bridge outside your circle. An adviser, a forum or a course can be one."


@mistake("not started")
def not_started(learner):
    if learner.second_ring(CIRCLE, "you") != -1:
        return None
    return (
        "second_ring still gives back -1, as it came. Begin with reach, where one number is missing; the first hint "
        "has the way in. One function at a time is fine."
    )


@mistake("everybody one step away")
def all_one_step(learner):
    if learner.reach(CIRCLE, "you", 2).get("Pia") != 1:
        return None
    return (
        "You called everybody one step away, so the second ring is empty. The loop counts the rings for you: whoever "
        "turns up in this ring is `step` steps away."
    )


@mistake("both rings counted")
def both_rings(learner):
    if learner.second_ring(CIRCLE, "you") != 9:
        return None
    return (
        "You counted the first ring as well: 4 people you know, and 5 behind them. Both matter, but the question is "
        "about those at exactly two steps. Count only the 2s."
    )


@mistake("counted twice")
def counted_twice(learner):
    if learner.second_ring(CIRCLE, "you") != 6:
        return None
    return (
        "You counted Pia twice, once through Ada and once through Ben. It is tempting to add up what each friend "
        "knows. But two ways to Pia are still one Pia; reach lists her once."
    )


@mistake("known companies kept")
def known_kept(learner):
    if "bakery" not in learner.new_companies(CIRCLE, JOBS, "you", "Ada"):
        return None
    return (
        "You kept the companies that you reach already. Ada knows Ben at the bakery, but so do you. Take away what is "
        "known: found - known."
    )


@mistake("turned round")
def turned_round(learner):
    if "library" not in learner.new_companies(CIRCLE, JOBS, "you", "Ada"):
        return None
    return (
        "You took the new ones away and kept the old: known - found is what *you* reach without this contact. Turn it "
        "round: found - known."
    )


@mistake("most contacts")
def most_contacts(learner):
    if learner.best_bridge(TALKER, TALKER_JOBS, "you") != "Dora":
        return None
    return (
        "You chose whoever knows the most people. Dora's three all work at the mill, so they will tell you the same. "
        "Count the new companies instead: len(new_companies(...))."
    )
