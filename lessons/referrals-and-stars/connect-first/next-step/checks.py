"""Checks for next-step: ten cases; every message says why this step and not another."""

from course.harness import check, expect, mistake, shown

NO_FORM = "talk, no form"
HONEST = "honest note"
TELL = "apply, and tell them"
TALK = "talk first"
APPLY = "apply now"
BASE = {
    "is_open": True,
    "already_applied": False,
    "days_left": 14,
    "knows_someone": False,
    "strong_tie": False,
    "tier": "C",
}


def step(learner, **facts):
    """The step for a case that differs from the base in these facts."""
    return learner.next_step({**BASE, **facts})


def wanted(learner, want, why, **facts):
    """Expect one step; say what came instead, and why it should be this one."""
    got = step(learner, **facts)
    expect(got == want, f"You gave {shown(got)}. Here it is {want!r}: {why}")


@check("Nobody there, C list, two weeks left")
def plain(learner):
    wanted(learner, APPLY, "without a person or a deadline there is nothing to wait for.")
    wanted(learner, APPLY, "the B list is no reason to wait, either.", tier="B")
    return "Apply now. It is quick, and this way in is open to everybody."


@check("A former neighbour works there, two weeks left")
def neighbour(learner):
    wanted(learner, TALK, "there is a person and there is time, so the talk comes before the form.", knows_someone=True)
    return "Talk first. Today she can tell you what to write, and through which door to send it."


@check("A list, nobody there yet, three weeks left")
def top_list(learner):
    wanted(
        learner, TALK, "a place on your A list is worth the search for somebody to talk with.", tier="A", days_left=21
    )
    return "Talk first, even though you must find the person yet. For a C list, that would be too much."


@check("It closes today, and an old friend works there")
def today(learner):
    wanted(
        learner,
        TELL,
        "a strong tie does not stop the clock. Apply, and say so.",
        days_left=0,
        knows_someone=True,
        strong_tie=True,
        tier="A",
    )
    return "Apply, then tell them. Nobody can help with an opening that is closed."


@check("It closes tomorrow, nobody there")
def tomorrow(learner):
    wanted(learner, APPLY, "there is nobody to tell.", days_left=1)
    wanted(learner, APPLY, "even on the A list: in one day you won't find anybody to talk with.", days_left=1, tier="A")
    return "Apply. You can look for a person at this place when the form is in."


@check("Three days left, and four")
def edge(learner):
    wanted(learner, TELL, "three days are within three days.", days_left=3, knows_someone=True)
    wanted(learner, TALK, "with four days left, a talk still fits.", days_left=4, knows_someone=True)
    return "Three days: apply. Four: there's time for one short call. It's a rule of thumb, so its edge is soft."


@check("The form is already out")
def out(learner):
    for facts in ({"knows_someone": True}, {"knows_someone": True, "days_left": 1}, {"tier": "A"}):
        wanted(
            learner,
            HONEST,
            "the form is out, and a talk that hides this would be a show.",
            already_applied=True,
            **facts,
        )
    return "Say it first, then ask one thing about the work. Nothing is lost by honesty here."


@check("Nothing is open")
def closed(learner):
    wanted(learner, NO_FORM, "there is no form to send, so the talk is about the place.", is_open=False, tier="A")
    wanted(
        learner,
        NO_FORM,
        "what you sent earlier is over. Talk about what may come.",
        is_open=False,
        already_applied=True,
        knows_someone=True,
    )
    wanted(learner, NO_FORM, "no posting, no clock.", is_open=False, days_left=0)
    return "Talk without a form. These are the easiest talks: you have nothing to ask for."


@check("The fact that is never needed")
def not_needed(learner):
    for days in (0, 14):
        for knows in (True, False):
            weak = step(learner, days_left=days, knows_someone=knows, strong_tie=False)
            strong = step(learner, days_left=days, knows_someone=knows, strong_tie=True)
            expect(
                weak == strong,
                f"With {days} days left, a strong tie changes your answer from {shown(weak)} to {shown(strong)}. It "
                "decides what "
                "you may ask this person, not what you do next.",
            )
    return "The strength of a tie decides what you may ask for, not whether to talk before the form."


@check("Slips are refused")
def slips(learner):
    for facts in ({"tier": "D"}, {"tier": "a"}, {"days_left": -1}, {"tier": "D", "is_open": False}):
        try:
            got = step(learner, **facts)
        except ValueError:
            continue
        expect(
            False,
            f"For {facts} you gave {shown(got)}. That is a slip in the case: raise ValueError(...) before the rule.",
        )
    return "A slip is refused, in place of advice that looks sound and isn't."


@mistake("not started")
def not_started(learner):
    if step(learner) != "" or step(learner, knows_someone=True) != "":
        return None
    return (
        'next_step still gives back "", as it came. Write the first line of the rule as an if with a return; the '
        "first hint "
        "shows one. Then run it again."
    )


@mistake("always apply")
def always_apply(learner):
    cases = ({"knows_someone": True}, {"tier": "A"}, {"is_open": False}, {"already_applied": True})
    if any(step(learner, **facts) not in (APPLY, TELL) for facts in cases):
        return None
    return (
        "Every case ends in applying. That is the habit which the lesson turns round: apply first, then find "
        "somebody to push "
        "it. Where there is a person and time, the talk comes first."
    )


@mistake("clock forgotten")
def clock_forgotten(learner):
    if step(learner, days_left=0, knows_someone=True) != TALK:
        return None
    return (
        "You talk first even when it closes today. By the time that you have talked, the posting is gone. Ask about "
        "the days "
        "before you ask about people."
    )


@mistake("one day off")
def one_day_off(learner):
    if step(learner, days_left=3, knows_someone=True) != TALK or step(learner, days_left=2, knows_someone=True) != TELL:
        return None
    return "Your clock begins at two days. The rule says within three, and three is within three: use <= 3."


@mistake("form forgotten")
def form_forgotten(learner):
    if step(learner, already_applied=True, knows_someone=True) == HONEST:
        return None
    if step(learner, knows_someone=True) != TALK or step(learner, is_open=False) != NO_FORM:
        return None
    return (
        "Your rule doesn't look at already_applied, so somebody whose form is out asks for advice as if it weren't. "
        "When this "
        "comes to light, it looks as if the advice had never mattered. Look at it before the clock."
    )


@mistake("A list forgotten")
def a_list_forgotten(learner):
    if step(learner, tier="A") != APPLY or step(learner, knows_someone=True) != TALK:
        return None
    return (
        "At a place on your A list where you know nobody, you apply at once. With two weeks left, it's worth finding "
        "somebody "
        "first: knows_someone OR tier A."
    )


@mistake("nobody to tell")
def nobody_to_tell(learner):
    if step(learner, days_left=1) != TELL:
        return None
    return (
        "You tell somebody where nobody is known. Within the three days there are two endings: TELL with a person, "
        "else APPLY."
    )
