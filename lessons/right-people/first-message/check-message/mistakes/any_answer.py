# must get: That is the chance that somebody answers
"""A kind reader for first messages, and what comes after sending."""

from datetime import date, timedelta

WEEK = timedelta(days=7)
ONE_DAY = timedelta(days=1)
ASKS = ["refer me", "a referral", "recommend me", "are you hiring", "any openings", "any vacancies"]
ASKS += ["a job for me", "my cv", "my resume", "my résumé", "good word for me"]
OUTS = ["no reply", "no answer needed", "no need to answer", "a no is fine", "no worries", "fine to say no"]
OUTS += ["too busy", "too full", "whatever is easy", "whatever suits"]


def check_message(text):
    """What to mend, in this order: long, question, ask, blank, no way out."""
    low = text.lower()
    problems = []
    if len(text.split()) > 100:
        problems.append("long")
    if not 1 <= text.count("?") <= 2:
        problems.append("question")
    if any(phrase in low for phrase in ASKS):
        problems.append("ask")
    if "[" in text:
        problems.append("blank")
    if not any(phrase in low for phrase in OUTS):
        problems.append("no way out")
    return problems


def follow_up(sent):
    """The day of the one reminder: 7 days later, moved off a weekend."""
    day = sent + WEEK
    while day.weekday() > 4:
        day = day + ONE_DAY
    return day


def all_silent(chance, messages):
    """Chance that nobody answers, if each answers with this chance."""
    return 1 - (1 - chance) ** messages


print("A draft:", check_message("Are you HIRING? My CV is attached."))
print("Sent on 4 June, again on:", follow_up(date(2026, 6, 4)))
print("Five silent strangers at 20%:", all_silent(0.2, 5))
