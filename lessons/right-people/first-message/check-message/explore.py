"""No-code path: a review of the learner's own draft, the day of the reminder, and what silence would say."""

import re

from course.picture import day, draft, event, findings, number, picture, slider, text

DRAFT = (
    "Hi there,\n\n"
    "I came across your profile and I am very passionate about solar power. I have been an electrician for eight "
    "years, and I saw your talk about roofs that leak after panels go up. Are you hiring at the moment? If so, could "
    "you refer me? My CV is attached.\n\n"
    "Tomasz"
)

PARAMETERS = [
    draft("message", "Your message", DRAFT, lines=9, help="Tomasz lends you his first draft. Write yours over it."),
    day("sent", "The day you send it"),
    slider("rate", "Your guess: how many of 100 strangers answer", 1, 60, 1, value=20),
    slider("messages", "Messages you send", 1, 30, 1, value=5),
]

REWRITES = {  # what an ask is after, and a question with the same wish
    ("refer me", "a referral", "recommend me", "good word"): (
        "asks for their good name, which nobody lends to a stranger",
        "How did you find your way in?",
    ),
    ("my cv", "my resume", "my résumé"): (
        "asks for their judgement, and for half an hour",
        "Which part of your training do you use most?",
    ),
    ("hiring", "openings", "vacancies", "job for me"): (
        "asks for a job, which is seldom theirs to give",
        "How do people usually start where you work?",
    ),
}
STOCK = {  # lines that fit everybody, and what to put in their place
    "passion": "Show it by what you did: “Last winter I wired our allotment for solar.”",
    "came across your profile": "Say what you stopped at: “Your post on wet roofs answered a question of mine.”",
    "inspir": "Say what you did differently because of them: that is praise that they can use.",
    "impress": "Name the one thing that impressed you, and what it changed for you.",
    "finds you well": "Start with your reason instead: it is a kinder opening than a formula.",
    "hard worker": "Let one fact say it: “I ran the early shift alone for a year.”",
    "fast learner": "Let one fact say it: “I passed the crane licence in three weeks.”",
}
VAGUE = ("pick your brain", "any advice", "any tips", "tell me about", "tell me everything", "any thoughts", "any help")
MADE = r"talk|article|piece|post|video|note|notes|workshop|lecture|interview|book|write-up|podcast|report|answer"
GREETING = re.compile(
    r"^\s*(?:hi|hello|dear|hey|good (?:morning|day|evening))\s+([^,!.\n]{2,40})[,!.\n]", re.IGNORECASE
)
NOBODY = ("there", "all", "everyone", "sir", "madam", "team", "to whom", "hiring manager")
TITLE = re.compile(r"\b(Dr|Mr|Mrs|Ms|Mx|Prof)\.")
AFTERWARDS = r"(?= and | helped| made| showed| answered| explained| was | is |[.,;:!?]|$)"


def sentences(message):
    """The sentences of a message, its greeting and its line breaks aside."""
    joined = " ".join(GREETING.sub("", message).split())
    return [one for one in re.split(r"(?<=[.!?])\s+", joined) if one]


def quoted(sentence):
    """A sentence in quotation marks, cut short where it is long."""
    words = sentence.split()
    return f"“{sentence}”" if len(words) <= 14 else f"“{' '.join(words[:12])} …”"


def reader(message):
    """Whom the greeting names, or an empty text."""
    found = GREETING.match(message)
    name = " ".join(found[1].split()) if found else ""
    return "" if name.lower().startswith(NOBODY) or "[" in name else name


def topic(message):
    """What the reader spoke or wrote about, as the message tells it, or an empty text."""
    found = re.search(rf"\b(?:{MADE}) (?:on|about) (.{{3,60}}?){AFTERWARDS}", " ".join(message.split()), re.IGNORECASE)
    return found[1] if found else ""


def better_question(message):
    """An easy question, about their own subject where the message names one."""
    about = topic(message)
    return f"“What surprised you most about {about}?”" if about else "“What did you have to learn first?”"


def on_name(message):
    """The finding on the greeting."""
    name = reader(message)
    if name:
        return True, "A name", f"You write to {name}, one person."
    return (
        False,
        "A name",
        "It greets nobody in particular. Put their name first, spelt as they spell it: “Hello Ms Adeyemi,”.",
    )


def on_reason(message):
    """The finding on the reason why it is this reader."""
    for sentence in sentences(message):
        for stock, instead in STOCK.items():
            if stock in sentence.lower():
                return False, "Why you", f"{quoted(sentence)} could go to anybody. {instead}"
    for sentence in sentences(message):
        if re.search(r"\byou(r|rs)?\b", sentence, re.IGNORECASE) and "?" not in sentence and len(sentence.split()) > 5:
            return True, "Why you", f"{quoted(sentence)} If only this reader could get that line, it is the right one."
    return (
        False,
        "Why you",
        "It doesn't say why you write to this person. One true thing that they made, said or changed will do.",
    )


def is_ask(sentence):
    """Whether a sentence asks for a job or for a good name."""
    return any(phrase in sentence.lower() for phrases in REWRITES for phrase in phrases)


def on_question(message, problems):
    """The finding on the question."""
    asked, example = [one for one in sentences(message) if "?" in one], better_question(message)
    if not asked:
        return False, "One question", f"Nothing is asked, so they can't help. For example: {example}"
    if "question" in problems:
        return False, "One question", f"{message.count('?')} question marks. Keep the easiest one, such as {example}"
    if all(is_ask(one) for one in asked):
        return False, "One question", f"You ask favours only. Ask for something that they know: {example}"
    for one in asked:
        if any(vague in one.lower() for vague in VAGUE):
            return False, "One question", f"{quoted(one)} can mean anything. Ask for one thing: {example}"
    best = next(one for one in asked if not is_ask(one))
    return True, "One question", f"{quoted(best)} Could they answer in two minutes? Then it is easy enough."


def on_asks(message, problems):
    """One finding for each sentence that asks for a job or for a good name."""
    if "ask" not in problems:
        return [(True, "No job, no referral", "Somebody with no job to give can answer this, too.")]
    found = []
    for sentence in sentences(message):
        for phrases, (meaning, instead) in REWRITES.items():
            if any(phrase in sentence.lower() for phrase in phrases):
                found.append((False, "A favour too early", f"{quoted(sentence)} {meaning}. The same wish: “{instead}”"))
                break
    return found or [(False, "A favour too early", "It asks for a job or a good name. Ask for what they know instead.")]


def review(message, problems):
    """All findings on a message."""
    count, longest = len(message.split()), max(sentences(message), key=len, default="")
    over = f"{count} words; {count - 100} must go. Begin with {quoted(longest)} Would it be missed?"
    made = [
        on_name(message),
        on_reason(message),
        on_question(message, problems),
        *on_asks(message, problems),
        (False, "Length", over)
        if "long" in problems
        else (True, "Length", f"Words: {count}. It fits on a phone screen."),
    ]
    if "blank" in problems:
        made.append(
            (False, "A blank", "A “[” is left from a template. Fill it in, or they know that they are one of many.")
        )
    if "no way out" in problems:
        made.append((False, "A way out", "Make a no easy: “If this month is too full, no reply is needed.”"))
    else:
        made.append((True, "A way out", "They can say no without a bad conscience, so they can also say yes."))
    return made


def reading(silent, messages):
    """What it would say if nobody answered."""
    if silent >= 0.1:
        return "So if nobody answers, it says very little. Write the next ones."
    if silent >= 0.02 or messages < 5:
        return "So if nobody answers, have a second look: at the reason, the question, and whom you write to."
    return "So if nobody answers, your guess is probably too high. Change the message, or the people."


def explore(solution, message, sent, rate, messages):
    """The review, the day of the reminder as a calendar entry, and the chance of silence."""
    plain = TITLE.sub(r"\1", message.replace("’", "'").replace("？", "?"))
    made = review(plain, solution.check_message(plain)) if plain.strip() else []
    mend = sum(not ok for ok, _, _ in made)
    verdict = (
        "Nothing to mend. Read it aloud once, then send it."
        if not mend
        else f"{mend} to mend, {len(made) - mend} fine."
    )
    again = solution.follow_up(sent)
    named = f"{again:%A} {again.day} {again:%B %Y}"
    who = reader(plain) or "the person you wrote to"
    silent = solution.all_silent(rate / 100, messages)
    chance = "under 1%" if silent < 0.01 else f"{silent:.0%}"
    said = reading(silent, messages)
    parts = (
        [findings(f"Your draft, read kindly: {verdict}", made)]
        if made
        else [text("Write a line or two, and they are read here.")]
    )
    unanswered = "your message stays" if messages == 1 else f"all {messages} messages stay"
    odds = f"chance that {unanswered} unanswered, if {rate} in 100 strangers answer"
    return picture(
        f"{verdict if made else 'No draft yet.'} The one follow-up is due on {named}. {chance}: {odds}. {said}",
        *parts,
        text("This reader knows some English phrases, and no tone. Where you are sure of a line, keep it."),
        number(f"{again.day} {again:%B}", f"{again:%A}: your one follow-up, if you send it on {sent.day} {sent:%B}"),
        event(
            f"Follow up once with {who}",
            again,
            "Two or three lines. Bring something new, and say that it is your last. After this one, let it rest.",
            f"follow-up-{re.sub('[^a-z0-9]+', '-', who.lower()).strip('-')}-{sent}",
        ),
        number(chance, odds),
        text(said),
    )
