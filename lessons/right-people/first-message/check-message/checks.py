"""Checks for check-message: every message says what it means for the stranger who reads, or for you who waits."""

from datetime import date

from course.harness import check, close, expect, mistake, same, shown

CLEAN = "Hi Ana, your note on triage queues helped me. What did you learn first? A no is fine."
ASKING = "Dear Mr Osei, are you hiring? My CV is attached. No reply needed if not."
TEMPLATE = "Hi [name], I liked your work. What should I read first? No worries if you are busy."


def of_length(words):
    """A clean message with exactly this many words."""
    return f"{'word ' * (words - 7)}What came first? No reply is needed."


def expect_found(got, wanted, why):
    """Compare lists of problems, with a friendly word about the difference."""
    expect(got == wanted, f"You gave {shown(got)}. It should be {wanted}: {why}")


@check("A message with nothing to mend")
def clean(learner):
    got = learner.check_message(CLEAN)
    expect_found(got, [], "a reason, one question and a way out, in under 20 words.")
    return "Short, one question, an easy no: a stranger can answer this between two patients."


@check("A message that asks for a job")
def asking(learner):
    got = learner.check_message(ASKING)
    expect_found(got, ["ask"], "'are you hiring' and 'my cv' stand in it, and 'no reply' is its way out.")
    return "Mr Osei may have no job to give. Every such line leaves him only a no."


@check("Capitals change nothing")
def capitals(learner):
    got = learner.check_message("What came first? COULD YOU REFER ME? NO REPLY needed.")
    expect_found(got, ["ask"], "it says 'refer me' and 'no reply', only louder. Compare in lower case.")
    return "Loud or quiet, an ask is an ask, and a way out is a way out."


@check("No question, and three of them")
def questions(learner):
    none = learner.check_message("Hi Ana, I liked your note. A no is fine.")
    expect_found(none, ["question"], "without a question she can only guess what you want.")
    three = learner.check_message("Hi Ana, how? Why? And when? A no is fine.")
    expect_found(three, ["question"], "three questions are an interview. One or two pass.")
    two = learner.check_message("Hi Ana, what came first? And what next? A no is fine.")
    expect_found(two, [], "two question marks still pass.")
    return "One question gets answered. None gets a puzzled look, and three get put off until Sunday."


@check("A hundred words, and one more")
def long(learner):
    fits = learner.check_message(of_length(100))
    expect_found(fits, [], "that message has exactly 100 words, which still fits.")
    over = learner.check_message(of_length(101))
    expect_found(over, ["long"], "that one has 101 words.")
    return "A hundred words are about half a minute of reading, which is a fair price for a stranger."


@check("A blank left in the template")
def blank(learner):
    got = learner.check_message(TEMPLATE)
    expect_found(got, ["blank"], "the '[' shows that nobody filled in the name.")
    return "'Hi [name]' tells Ana how many others got it. Better found here than by her."


@check("No way out")
def no_way_out(learner):
    got = learner.check_message("Hi Ana, your note on queues helped me. What did you learn first?")
    expect_found(got, ["no way out"], "no phrase of OUTS stands in it, so silence is the only way to say no.")
    return "A way out costs you one line. Without it, the only no is to vanish."


@check("Everything at once, in order")
def everything(learner):
    got = learner.check_message("Dear [name], " + "please " * 100 + "recommend me!")
    expect_found(got, ["long", "question", "ask", "blank", "no way out"], "all five, in the order of the table.")
    empty = learner.check_message("")
    expect_found(empty, ["question", "no way out"], "an empty page asks nothing and leaves no way out.")
    return "All five found, in order. Mend them from the top; often the later ones go by themselves."


@check("Sent on a Thursday")
def thursday(learner):
    got = learner.follow_up(date(2026, 6, 4))
    expect(
        got == date(2026, 6, 11), f"You gave {got}. Sent on Thursday 4 June 2026: one week later is Thursday 11 June."
    )
    return "4 June to 11 June. With the day in your calendar, you needn't ask yourself each evening."


@check("A weekend, and the turn of the year")
def weekend(learner):
    got = learner.follow_up(date(2026, 6, 6))
    expect(
        got == date(2026, 6, 15),
        f"You gave {got}. A week after Saturday 6 June is Saturday 13 June; Monday is the 15th.",
    )
    got = learner.follow_up(date(2026, 12, 27))
    expect(
        got == date(2027, 1, 4),
        f"You gave {got}. A week after 27 December 2026 is Sunday 3 January 2027, so Monday 4 January.",
    )
    return "Both land on a Monday, one of them in a new year. The calendar does the counting for you."


@check("Nobody answers")
def silence(learner):
    five, ten = learner.all_silent(0.2, 5), learner.all_silent(0.2, 10)
    expect(
        same(five, 0.3277) and same(ten, 0.1074),
        f"For five and for ten messages at 20% you gave {shown(five)} and {shown(ten)}. It should be about 0.328 and "
        "0.107: one stays silent with chance 0.8; multiply that by itself.",
    )
    none, sure = learner.all_silent(0.2, 0), learner.all_silent(1, 1)
    expect(
        same(none, 1) and same(sure, 0),
        f"With nothing sent you gave {shown(none)}, and with a sure answer {shown(sure)}. It should be 1 and 0.",
    )
    return "At 20%, one in three people hears nothing from five strangers. That is arithmetic, not an insult."


@mistake("not started")
def not_started(learner):
    waiting = [
        name
        for name, got in (
            ("check_message", learner.check_message(CLEAN)),
            ("follow_up", learner.follow_up(date(2026, 6, 4))),
            ("all_silent", learner.all_silent(0.2, 5)),
        )
        if close(got, -1)
    ]
    if not waiting:
        return None
    return (
        f"Still to come: {', '.join(waiting)}, which gives back -1, as it came. One function at a time is fine; "
        "all_silent is a single line."
    )


@mistake("stops at the first problem")
def first_only(learner):
    if learner.check_message("Refer me!") != ["question"]:
        return None
    return (
        "You stop at the first thing you find, because return ends the function. Then somebody mends one line, asks "
        "again, and hears of the next. Collect the words in a list, and return it once at the end."
    )


@mistake("case matters")
def case_matters(learner):
    if learner.check_message("why? no reply") != [] or learner.check_message("WHY? NO REPLY") != ["no way out"]:
        return None
    return (
        "You look for the phrases in the text as it was typed. They are in small letters, so 'My CV' and 'No reply' "
        "slip through. Make a copy with low = text.lower() and look in that."
    )


@mistake("letters counted")
def letters_counted(learner):
    if learner.check_message(of_length(40)) != ["long"]:
        return None
    return (
        "You count letters, not words: len(text) counts every sign. A hundred letters are hardly two lines. "
        "text.split() makes a list of words; take its len."
    )


@mistake("questions unlimited")
def questions_unlimited(learner):
    if learner.check_message("Hi Ana, how? Why? And when? A no is fine.") != []:
        return None
    return (
        "You let any number of questions pass. Three turn a favour into a form to fill in. The count of question marks "
        "must lie between 1 and 2."
    )


@mistake("way out upside down")
def out_upside_down(learner):
    if learner.check_message("why? no reply") != ["no way out"]:
        return None
    return (
        "You flag the way out when it is there. It is the one thing on the list that a message should have, so the "
        "test turns round: if not any(...)."
    )


@mistake("weekend kept")
def weekend_kept(learner):
    if learner.follow_up(date(2026, 6, 6)) != date(2026, 6, 13):
        return None
    return (
        "Your reminder falls on a weekend. The sum is right, and the day is not: many people read it on Monday, under "
        "all the rest. Go on a day at a time while day.weekday() > 4."
    )


@mistake("working days")
def working_days(learner):
    if learner.follow_up(date(2026, 6, 4)) != date(2026, 6, 15):
        return None
    return (
        "You counted seven working days. Waiting that long is a sound rule, too; here the task is simpler: seven days "
        "of any kind, and only then off the weekend."
    )


@mistake("any answer")
def any_answer(learner):
    if not close(learner.all_silent(0.2, 5), 0.6723):
        return None
    return (
        "That is the chance that somebody answers: 67 in 100 people hear from at least one of five. The question here "
        "is about the others, so leave out the '1 -' in front."
    )


@mistake("multiplied")
def multiplied(learner):
    if not close(learner.all_silent(0.2, 5), 4):
        return None
    return (
        "You multiplied the chance of silence by the number of messages and got 4, and no chance is above 1. All five "
        "must stay silent, so multiply 0.8 by itself five times: ** and not *."
    )
