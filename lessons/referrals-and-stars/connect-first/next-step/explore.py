"""No-code path: flip the facts of a case, and see the next step and what would change it."""

from course.picture import number, picture, select, slider, switch, table, text

PARAMETERS = [
    switch("is_open", "There is an open posting", True),
    switch("already_applied", "My form is already out"),
    slider("days_left", "Days until it closes", 0, 30, 1, value=14),
    switch("knows_someone", "I know or can reach somebody there", True),
    select("tier", "My list", ["A", "B", "C"], value="B"),
]

SAY = {
    "talk, no form": (
        "Ask about the place and the work. There is nothing to apply for, so nobody has to be on guard.",
        '"I like what your team does, and I know that nothing is open. May I ask you how people usually come in?"',
    ),
    "honest note": (
        "Stint's warning: asking for a view after the decision looks as if the view did not matter. So say it first.",
        '"I should say first that I have applied. May I ask you one thing about the team, so that I am ready?"',
    ),
    "apply, and tell them": (
        "The clock decides. What a person can still do is tell you about the work.",
        '"I applied this morning, as it closes soon. I am not asking you to do anything about it."',
    ),
    "talk first": (
        (
            "The career coach's advice: people can help most before the form. Ask how to apply, then apply that way. "
            "Set a day now on which you apply in any case."
        ),
        '"Before I write anything: how do referrals work at your place, and how would you apply, if you were me?"',
    ),
    "apply now": (
        "Nobody to ask, and no reason to wait: a form is one sound way in.",
        "no message is needed. Send the form, and give the time that you save to your A list.",
    ),
}

SAY_TO_SOMEBODY = [step for step in SAY if step.startswith(("talk", "honest"))]


def flips(case):
    """Each fact changed by itself, with words for it."""
    days = case["days_left"]
    yield ("nothing were open" if case["is_open"] else "a posting were open"), {"is_open": not case["is_open"]}
    out = case["already_applied"]
    yield ("your form were not out yet" if out else "your form were already out"), {"already_applied": not out}
    yield ("two weeks were left" if days <= 3 else "it closed tomorrow"), {"days_left": 14 if days <= 3 else 1}
    known = case["knows_someone"]
    yield ("you knew nobody there" if known else "you knew somebody there"), {"knows_someone": not known}
    tier = "C" if case["tier"] == "A" else "A"
    yield f"it stood on your {tier} list", {"tier": tier}


def explore(solution, is_open, already_applied, days_left, knows_someone, tier):
    """The step, its reason, words to send, and what would change it."""
    case = {
        "is_open": is_open,
        "already_applied": already_applied,
        "days_left": days_left,
        "knows_someone": knows_someone,
        "strong_tie": False,
        "tier": tier,
    }
    step = solution.next_step(case)
    why, words = SAY[step]
    if not knows_someone and step in SAY_TO_SOMEBODY:
        why += " You know nobody there yet, so finding a person comes before it: Lesson 3.2 shows whom to look for."
    rows = []
    for told, change in flips(case):
        other = solution.next_step({**case, **change})
        rows.append((told, "the same" if other == step else other))
    changing = [told for told, other in rows if other != "the same"]
    ends = f"It would change if {'; or if '.join(changing)}." if changing else "No single fact would change it."
    return picture(
        f"Your next step: {step}. {why} {ends}",
        number(step, "your next step by the course's own rule"),
        text(why),
        text(f"In words: {words}"),
        table("What would change it?", ["If...", "then"], rows),
    )
