"""Checks for at-least-one: every message says what the number means for a person who applies."""

from course.harness import check, close, expect, mistake


def shown(got):
    """An answer as a person would write it down."""
    return f"{got:.3f}" if isinstance(got, float) else repr(got)


@check("One application at 2%")
def one(learner):
    got = learner.at_least_one(0.02, 1)
    expect(close(got, 0.02), f"You gave {shown(got)}. With a single form, 'at least one' is simply that form: 0.02.")
    return "One form at 2%: 2 in 100 people hear yes."


@check("Fifty applications at 2%")
def fifty(learner):
    got = learner.at_least_one(0.02, 50)
    expect(
        close(got, 0.6358),
        f"You gave {shown(got)}. It should be about 0.636: of 100 people who each send fifty forms, 64 hear at least "
        "one yes and 36 hear none. Start from the chance of none.",
    )
    return "About 64 in 100 people get at least one interview. The other 36 did nothing wrong."


@check("Twenty at 2%, ten at 8%")
def two_plans(learner):
    many, fitting = learner.at_least_one(0.02, 20), learner.at_least_one(0.08, 10)
    expect(
        close(many, 0.3324) and close(fitting, 0.5656),
        f"You gave {shown(many)} and {shown(fitting)}. They should be about 0.332 and 0.566. "
        "Do both p and n stand in your line?",
    )
    return "Twenty forms at 2% give 33%; ten at 8% give 57%. Half the forms, a better chance."


@check("No chance, a sure yes, no form at all")
def edges(learner):
    never, always, unsent = learner.at_least_one(0, 50), learner.at_least_one(1, 3), learner.at_least_one(0.02, 0)
    expect(close(never, 0), f"At chance 0 you gave {shown(never)}. No number of forms turns 0 into something.")
    expect(close(always, 1), f"At chance 1 you gave {shown(always)}. Every form is a yes, so the chance is 1.")
    expect(close(unsent, 0), f"With no form sent you gave {shown(unsent)}. Nothing sent, nothing heard: 0.")
    return "A chance always lies between 0 (never) and 1 (certain), and yours does."


@check("Forms for even odds at 2%")
def even_odds(learner):
    got = learner.applications_needed(0.02, 0.5)
    expect(
        close(got, 35),
        f"You gave {shown(got)}. It takes 35: with 34 forms the chance is 49.7%, with 35 it is 50.7%.",
    )
    return "35 forms for the chance of a coin flip. Before that, silence is the likelier result."


@check("Forms for 90% and 95%")
def high_targets(learner):
    nine, nineteen = learner.applications_needed(0.02, 0.9), learner.applications_needed(0.02, 0.95)
    expect(
        close(nine, 114) and close(nineteen, 149),
        f"You gave {shown(nine)} and {shown(nineteen)}. It takes 114 for nine chances in ten, and 149 for 95 in 100: "
        "the last few percent cost the most.",
    )
    fitting = learner.applications_needed(0.08, 0.9)
    expect(close(fitting, 28), f"At 8% you gave {shown(fitting)}. There, 28 forms are enough for nine chances in ten.")
    return "114 forms at 2%, but 28 at 8%, for the same nine chances in ten."


@check("When no number of forms is enough")
def out_of_reach(learner):
    got = learner.applications_needed(0, 0.5)
    expect(got is None, f"At chance 0 you gave {shown(got)}. No number is enough, so the honest answer is None.")
    got = learner.applications_needed(0.02, 1)
    expect(got is None, f"For certainty you gave {shown(got)}. The curve never touches 100%, so the answer is None.")
    return "None means: more forms are not the answer. That goes for a chance of 0, and for certainty."


@check("When one form is enough, or none")
def within_reach(learner):
    got = learner.applications_needed(1, 0.9)
    expect(close(got, 1), f"Where every form is a yes you gave {shown(got)}. One form does it.")
    got = learner.applications_needed(0.02, 0)
    expect(close(got, 0), f"For a target of 0 you gave {shown(got)}. A chance of 'at least 0' needs no form: 0.")
    return "A sure yes takes one form; wanting nothing takes none."


@check("A quarter of the applicants fit")
def quarter(learner):
    got = learner.among_qualified(0.02, 0.25)
    expect(
        close(got, 0.08),
        f"You gave {shown(got)}. Of 100 applicants 2 are interviewed and 25 fit, so it is 2 in 25, which is 0.08.",
    )
    got = learner.among_qualified(0.03, 0.5)
    expect(close(got, 0.06), f"At 3% with half fitting you gave {shown(got)}. It is 3 in 50: 0.06.")
    return "Those who fit stand at 8%, four times the crowd's rate, if the two guesses hold."


@check("Everybody fits, and nobody does")
def share_ends(learner):
    got = learner.among_qualified(0.02, 1)
    expect(close(got, 0.02), f"Where everybody fits you gave {shown(got)}. The crowd's rate is theirs, too: 0.02.")
    got = learner.among_qualified(0.02, 0)
    expect(got is None, f"Where nobody fits you gave {shown(got)}. There is nobody to have a chance: None.")
    return "If everybody fits, 2% stays 2%. If nobody does, there is no rate to speak of."


@check("Never above certain")
def capped(learner):
    got = learner.among_qualified(0.5, 0.25)
    expect(
        close(got, 1),
        f"You gave {shown(got)}. A chance above 1 is no chance. More interviews than people who fit means that one of "
        "the two guesses is off; stop at 1 with min(1.0, ...).",
    )
    return "If half are interviewed and a quarter fit, the guesses clash. You stop at 1, as one must."


@mistake("not started")
def not_started(learner):
    if not close(learner.at_least_one(0.02, 50), -1):
        return None
    return (
        "at_least_one still gives back -1, as it came. Replace the -1 after 'return' with your own sum; "
        "the first hint has the way in. One function at a time is fine."
    )


@mistake("multiplied")
def multiplied(learner):
    if not close(learner.at_least_one(0.02, 20), 0.4):
        return None
    return (
        "You multiplied the chance by the number of forms. That counts the interviews you expect on average "
        "(one from fifty forms at 2%), not the chance of getting any: some people get two, and 36 in 100 get "
        "none. Use 1 minus the chance of none."
    )


@mistake("chance of none")
def chance_of_none(learner):
    if not close(learner.at_least_one(0.02, 50), 0.3642):
        return None
    return (
        "That is the chance of no interview at all: 36 in 100 people after fifty forms at 2%. You are one step "
        "away. Take it from 1 and you have the chance of at least one."
    )


@mistake("percent read as a number")
def percent_as_number(learner):
    if not close(learner.at_least_one(0.02, 50), 0.00995):
        return None
    return (
        "Your function reads 0.02 as if it were 0.02%. Chances here run from 0 to 1, so 0.02 already is 2%; "
        "leave out the division by 100."
    )


@mistake("expected count")
def expected_count(learner):
    if not (close(learner.applications_needed(0.02, 0.5), 25) and close(learner.applications_needed(0.02, 0.9), 45)):
        return None
    return (
        "That is where you expect half an interview on average: target divided by p. Averages add up, chances "
        "do not. After 25 forms at 2% the chance of at least one is 40%, not 50%; even odds take 35."
    )


@mistake("rounded down")
def rounded_down(learner):
    if not close(learner.applications_needed(0.02, 0.5), 34):
        return None
    return (
        "You rounded down, or to the nearest whole form. 34 forms give 49.7%, just short of even odds. You cannot "
        "send a third of a form, so round up with math.ceil: 35."
    )


@mistake("share multiplied")
def share_multiplied(learner):
    if not close(learner.among_qualified(0.02, 0.25), 0.005):
        return None
    return (
        "You multiplied by the share, and the people who fit came out with a worse chance than the crowd. The "
        "same interviews go to fewer people, so each has more: divide by the share. 2 in 100 becomes 2 in 25."
    )
