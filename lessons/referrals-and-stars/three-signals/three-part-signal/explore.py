"""No-code path: three boxes build a signal; it is read, sent through a channel, and weighed."""

import re

from course.picture import bars, draft, findings, number, picture, select, slider, text

HAS_JOB, OPEN, FREE = "I have a job, and they must not know", "I have a job, and they may know", "I have no job now"
ONE, GROUP, PUBLIC, SETTING = (
    "a note to one person at a time",
    "a group chat",
    "a public post",
    "a recruiters-only setting",
)

PARAMETERS = [
    draft("now", "Now: where you are today", "I'm still at the Linden Hotel, doing a bit of everything.", lines=2),
    draft("next_", "Next: what you want to do", "I'm looking for a new challenge with people.", lines=2),
    draft("when", "When: how soon you could move", "", lines=2),
    select("job", "Your situation", [HAS_JOB, OPEN, FREE]),
    select("channel", "How you tell them", [PUBLIC, GROUP, ONE, SETTING]),
    slider("contacts", "People you tell", 1, 200, 1, value=50),
    slider("knew", "Your guess: it suits you, and they know that you want it", 5, 95, 5, value=30, unit="%"),
    slider("know", "Your guess for the same, once they are told", 5, 95, 5, value=90, unit="%"),
]

TRUST_AND_NEWS = 0.3 * 0.1  # the guesses of the lesson: they trust your work, and they hear of an opening
EXAMPLES = {
    "now": "“Since May I've been in charge of the night desk at the Linden.”",
    "next": "“Next I'd like to work at a hospital's admissions desk.”",
    "when": "“I could start four weeks after a yes”, or “from the first of March”.",
}
NAMES = {"now": "Now", "next": "Next", "when": "When"}
WHY = {
    "now": "They picture you where they saw you last.",
    "next": "They will guess, and guess more of the same.",
    "when": "Without a date you sound settled.",
}
VAGUE = {
    "now": ("various", "different things", "a bit of everything", "between things", "many years"),
    "next": (
        "new challenge",
        "something new",
        "something different",
        "anything",
        "any job",
        "new opportunit",
        "growth",
    ),
    "when": ("soon", "flexible", "some time", "sometime", "one day", "asap", "as possible", "not sure", "right moment"),
}
INSTEAD = {
    "now": "Name the work and the place: ",
    "next": "Name one kind of work and one kind of place: ",
    "when": "Give a day, a month or a notice period: ",
}
MONTHS = "january|february|march|april|may|june|july|august|september|october|november|december"
TIME = re.compile(
    rf"\d|\b(now|today|tomorrow|immediately|at once|right away|{MONTHS}|spring|summer|autumn|fall|winter|new year|"
    r"(mon|tues|wednes|thurs|fri|satur|sun)day|days?|weeks?|months?|years?|notice|term|season)\b",
    re.IGNORECASE,
)
SAFE = {  # what a channel means in a situation: fine or not, and why
    (HAS_JOB, PUBLIC): (False, "Whoever reads it can tell your employer. Tell five people one by one instead."),
    (HAS_JOB, GROUP): (False, "One member in touch with your firm is enough. Write to the same people one by one."),
    (HAS_JOB, ONE): (
        True,
        "Outside your firm, from your own phone. Add: “It isn't public yet, so please keep it to yourself.”",
    ),
    (HAS_JOB, SETTING): (False, "It helps, and it leaks. Ask yourself how bad it would be if they saw it."),
    (OPEN, PUBLIC): (
        True,
        "They may know, so many may read it. People answer a note of their own more gladly, though.",
    ),
    (OPEN, GROUP): (True, "Fine for news. A few people deserve their own note first."),
    (OPEN, ONE): (True, "It reaches fewer people, and each of them will know that it was meant for them."),
    (OPEN, SETTING): (True, "Good as an extra. It tells recruiters, and none of the people who know your work."),
    (FREE, PUBLIC): (True, "You have little to hide. Begin with five notes of their own all the same."),
    (FREE, GROUP): (
        True,
        "Fine. In a group everyone thinks that somebody else will answer, so write a few notes as well.",
    ),
    (FREE, ONE): (True, "A note to one person gets read. In a week you can write to many."),
    (FREE, SETTING): (True, "Good as an extra. It tells recruiters, and none of the people who know your work."),
}


def ended(words):
    """A part without outer blanks, and with a full stop where the learner left it out."""
    plain = " ".join(words.replace("’", "'").split())
    return f"{plain}." if plain[-1:].isalnum() else plain


def on_part(name, words, gaps):
    """The finding on one part of the signal."""
    label, example = NAMES[name], EXAMPLES[name]
    if name in gaps:
        return False, label, f"Not there yet. {WHY[name]} For example: {example}"
    low = words.lower()
    for vague in VAGUE[name]:
        if vague in low:
            return False, label, f"“{vague}” can mean anything. {INSTEAD[name]}{example}"
    if name == "when" and not TIME.search(words):
        return False, label, f"I can't find a time in “{words}”. {INSTEAD[name]}{example}"
    if len(words.split()) > 25:
        return (
            False,
            label,
            f"{len(words.split())} words. Could somebody repeat it over lunch? One line is enough: {example}",
        )
    return True, label, f"“{words}” Somebody else could repeat that."


def on_tone(message):
    """The finding on what the message asks for."""
    low = message.lower()
    if any(ask in low for ask in ("refer me", "my cv", "my resume", "find me", "any openings", "are you hiring")):
        return (
            False,
            "Asks for nothing",
            "It sets them a task, and a task gets put off. Let it inform: it is enough that they know.",
        )
    if any(word in low for word in ("desperate", "urgent", "please please", "i beg")):
        return (
            False,
            "Asks for nothing",
            "That is an honest word, and a hard one to pass on. Your date says the same: “from Monday”.",
        )
    return True, "Asks for nothing", "They needn't do anything. That makes it easy to like, and easy to remember."


def percent(chance):
    """A chance in percent that is never called certain."""
    return "over 99%" if chance > 0.99 else "under 1%" if chance < 0.01 else f"{chance:.0%}"


def weighed(times, whole):
    """What the lift says, as a sentence."""
    if not whole:
        return "That is with all three parts clear. As it stands, they would still have to ask you."
    if times < 1:
        return "By your guesses fewer know it after than before. Raise the second guess, or lower the first."
    if times < 1.05:
        return "They know already, by your guess. Then your time is better spent on people who don't know you yet."
    return "A few minutes for each note. It rests on your guesses, and on trust that is there already."


def explore(solution, now, next_, when, job, channel, contacts, knew, know):
    """The message, its review, and what telling people is worth."""
    given = {"now": ended(now), "next": ended(next_), "when": ended(when)}
    gaps = solution.missing(given)
    message = " ".join(solution.signal(*given.values()).split())
    count = len(message.split())
    fits = f"{count} words with a line before and after. It fits on a phone screen."
    items = [
        *(on_part(name, words, gaps) for name, words in given.items()),
        (
            count < 80,
            "Length",
            fits if count < 80 else f"{count} words. Cut down to under 80, and it will be read whole.",
        ),
        on_tone(message),
        (SAFE[job, channel][0], "A safe way", SAFE[job, channel][1]),
    ]
    mend = sum(not ok for ok, _, _ in items)
    verdict = (
        f"{mend} to mend, {len(items) - mend} fine" if mend else "nothing to mend; read it aloud once, then send it"
    )
    before, after = TRUST_AND_NEWS * knew / 100, TRUST_AND_NEWS * know / 100
    times = solution.lift(before, after, contacts)
    odds = [solution.any_of(p, contacts) for p in (before, after)]
    people = "1 person" if contacts == 1 else f"{contacts} people"
    said = weighed(times, all(ok for ok, _, _ in items[: len(given)]))
    return picture(
        f"Your signal: {verdict}. Told to {people}, the chance of an opening goes from {percent(odds[0])} to "
        f"{percent(odds[1])}, {times:.2f} times. {said}",
        text(f"“{message}”"),
        findings(f"Your signal, read kindly: {verdict}.", items),
        number(f"{times:.2f} times", f"as likely, once you have told {people}"),
        bars(
            "Chance that at least one of them leads to an opening",
            [("Not told", round(100 * odds[0], 1)), ("Told", round(100 * odds[1], 1))],
            unit="%",
            maximum=100,
        ),
        text(said),
        text("This reader knows some English phrases, and no tone. Where you are sure of a line, keep it."),
    )
