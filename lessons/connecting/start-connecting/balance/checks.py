"""Checks for balance: every message says what the verdict means for somebody who reads such a message."""

from course.harness import check, close, expect, mistake, shown


def written(give=0, learn=0, ask=0):
    """A message with so many sentences of each kind; its asks come last."""
    return [("give", "")] * give + [("learn", "")] * learn + [("ask", "")] * ask


@check("A first draft: four asks")
def all_ask(learner):
    counts, verdict = learner.balance(written(ask=4))
    expect(counts == {"give": 0, "learn": 0, "ask": 4}, f"You counted {shown(counts)}. It holds four asks, no more.")
    expect(
        verdict == "lopsided",
        f"You said {shown(verdict)}. Four favours and nothing else: the scale tips, so the verdict is 'lopsided'.",
    )
    return "Four favours in one message: whoever has no job to give can only say no, or nothing."


@check("A second draft: two gives, one question, one ask")
def second_draft(learner):
    counts, verdict = learner.balance(written(give=2, learn=1, ask=1))
    expect(
        counts == {"give": 2, "learn": 1, "ask": 1},
        f"You counted {shown(counts)}. There are two gives, one learn and one ask.",
    )
    expect(
        verdict == "exchange",
        f"You said {shown(verdict)}. One ask against three others is light, so the verdict is 'exchange'.",
    )
    return "One small ask rests easily on two gives and a question. Nobody has to hide that they want something."


@check("Only questions about their work")
def only_learning(learner):
    counts, verdict = learner.balance(written(learn=3))
    expect(counts == {"give": 0, "learn": 3, "ask": 0}, f"You counted {shown(counts)}. There are three learns.")
    expect(verdict == "exchange", f"You said {shown(verdict)}. It asks no favour at all, so it is an 'exchange'.")
    return "With nothing to give yet, real questions are enough: they treat the reader as somebody who knows."


@check("Two questions carry one ask")
def learning_counts(learner):
    _, verdict = learner.balance(written(learn=2, ask=1))
    expect(
        verdict == "exchange",
        f"You said {shown(verdict)}. What a message learns lies on the same pan as what it gives: two against one.",
    )
    return "What you learn weighs as much as what you give. Both leave the reader more than a favour to refuse."


@check("A tie")
def tie(learner):
    _, verdict = learner.balance(written(give=1, learn=1, ask=2))
    expect(
        verdict == "exchange",
        f"You said {shown(verdict)}. Two against two is level. Only more asks than all the rest make it 'lopsided'.",
    )
    return "Level is level: as much on one side as on the other."


@check("One ask too many")
def tips(learner):
    _, verdict = learner.balance(written(give=1, learn=1, ask=3))
    expect(verdict == "lopsided", f"You said {shown(verdict)}. Three asks outweigh one give and one learn: 'lopsided'.")
    return "One favour more and it tips. Often it takes only one sentence less."


@check("The order of the sentences")
def any_order(learner):
    got = learner.balance([("ask", "a"), ("give", "b"), ("ask", "c"), ("learn", "d"), ("ask", "e")])
    counts, verdict = got
    expect(
        counts == {"give": 1, "learn": 1, "ask": 3} and verdict == "lopsided",
        f"You gave {shown(got)}. There are three asks, one give and one learn, wherever they stand.",
    )
    return "A gift in the second line does not undo three favours around it."


@check("Nothing written yet")
def empty(learner):
    counts, verdict = learner.balance([])
    expect(
        counts == {"give": 0, "learn": 0, "ask": 0},
        f"You counted {shown(counts)}. An empty message has three zeros: {{'give': 0, 'learn': 0, 'ask': 0}}.",
    )
    expect(verdict == "exchange", f"You said {shown(verdict)}. No ask is not more than nothing, so: 'exchange'.")
    return "An empty page asks nothing of anyone. It is a fair place to start."


@check("A label that does not exist")
def unknown(learner):
    told = False
    try:
        got = learner.balance([("give", ""), ("flatter", "You are the best!")])
    except ValueError:
        told, got = True, None
    except KeyError:
        got = "a KeyError"
    expect(told, f"You gave {shown(got)}. The label 'flatter' is none of the three: stop with raise ValueError(kind).")
    return "A slip is told, and not counted in silence. And flattery has no pan on this scale."


def verdict_on(learner, **kinds):
    """The verdict alone."""
    return learner.balance(written(**kinds))[1]


@mistake("not started")
def not_started(learner):
    if not close(learner.balance([]), -1):
        return None
    return (
        "balance still gives back -1, as it came. Begin with the three zeros of the first hint and run it; "
        "then add the loop, then the verdict."
    )


@mistake("any ask")
def any_ask(learner):
    if verdict_on(learner, give=3, learn=3, ask=1) != "lopsided":
        return None
    return (
        "You call a message lopsided as soon as it asks for anything. Asking is not the fault, and hiding a wish helps "
        "nobody. Compare: are there more asks than gives and learns together?"
    )


@mistake("learning left out")
def learning_left_out(learner):
    if verdict_on(learner, learn=3, ask=1) != "lopsided":
        return None
    return (
        "You weighed the asks against the gives alone. A question about somebody's own work lies on the same pan as a "
        "gift, so add the two first: counts['give'] + counts['learn']."
    )


@mistake("tie tips")
def tie_tips(learner):
    if verdict_on(learner, give=2, ask=2) != "lopsided" or verdict_on(learner, give=3, ask=2) != "exchange":
        return None
    return (
        "You let a tie tip the scale. As many asks as all the rest is level, which is an exchange. Use > (more than), "
        "not >= (at least)."
    )


@mistake("zeros missing")
def zeros_missing(learner):
    if learner.balance([])[0] != {}:
        return None
    return (
        "You count only what occurs, so a kind that is missing from the message is missing from the result. The zeros "
        "are the news here: 'give: 0' is what a first draft needs to hear. Start from all three at 0."
    )


@mistake("unknown passed over")
def unknown_passed_over(learner):
    try:
        learner.balance([("flatter", "")])
    except Exception:
        return None
    return (
        "Your scale passed over a label that does not exist, without a word. A mistyped 'aks' would vanish, and a "
        "lopsided message would look fine. Before you count: if kind not in counts: raise ValueError(kind)."
    )
