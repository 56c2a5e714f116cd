"""No-code path: choose sentences, say what each does, and see which way the scale tips."""

from course.picture import bars, number, picture, rows, table, text

OWN = "A sentence of my own"
READING = {
    "Are there any openings where you work?": ("ask", "Only a job answers it."),
    "Could you hand my CV to your boss?": ("ask", "It takes their name and their time."),
    "Please keep me in mind.": ("ask", "It sets them a task that never ends."),
    "Can I pick your brain over a coffee?": ("ask", "It costs them an hour and does not say what about."),
    "You moved from nursing to health data. What would you learn first today?": (
        "learn",
        "They can answer from their own life, in a minute.",
    ),
    "What surprised you in your first month there?": ("learn", "Only somebody inside can know it."),
    "I changed my shift plan as you said, and I sleep again.": (
        "give",
        "Thanks that say what changed are worth having.",
    ),
    "My notes from Tuesday's safety course are attached.": ("give", "They can use it today."),
    "Your booking page fails on my phone; here is a picture.": ("give", "Somebody there will be glad to know."),
    "A colleague of mine has the same problem. Shall I put you in touch?": ("give", "It opens a door for both."),
    OWN: (None, ""),
}
DOES = {"it asks a favour": "ask", "it asks to learn": "learn", "it gives": "give"}
NAMES = {kind: name for name, kind in DOES.items()}

FIRST = list(READING)[:3]

PARAMETERS = [
    rows(
        "message",
        "Your message, sentence by sentence",
        [("sentence", "Sentence", list(READING)), ("does", "What it does", list(DOES))],
        [{"sentence": sentence, "does": "it asks a favour"} for sentence in FIRST],
        help="Swap one sentence, or add one. Say for each what it does for the reader.",
    )
]


def advice(counts, verdict):
    """What to try next."""
    if verdict == "lopsided":
        over = counts["ask"] - counts["give"] - counts["learn"]
        much = "one favour" if over == 1 else f"{over} favours"
        return f"It tips by {much}. Take out an ask, or put in something that they can use or would like to be asked."
    if not sum(counts.values()):
        return "An empty page asks nothing of anyone. Add a sentence."
    if not counts["ask"]:
        return (
            "It asks no favour at all. That is a fine first message. You may still say in one line what you look for."
        )
    return "The asks rest on something. Could the reader answer it even without a job to give? Then send it."


def other_reading(row):
    """A sentence where the course reads a label differently, else None."""
    kind, why = READING[row["sentence"]]
    if kind is None or DOES[row["does"]] == kind:
        return None
    return f"“{row['sentence']}” You say: {row['does']}. We would say: {NAMES[kind]}. {why}"


def explore(solution, message):
    """The scale over the sentences that were chosen."""
    counts, verdict = solution.balance([(DOES[row["does"]], row["sentence"]) for row in message])
    said = f"{counts['give']} give, {counts['learn']} learn, {counts['ask']} ask"
    next_step = advice(counts, verdict)
    doubts = dict.fromkeys(doubt for doubt in map(other_reading, message) if doubt)
    doubts = [*doubts][:3]
    return picture(
        f"Sentences: {said}. The verdict is {verdict}. {' '.join([next_step, *doubts])}",
        number(verdict, "the asks against all the rest"),
        bars(
            "Sentences of each kind",
            [
                ("gives", counts["give"], "", "one pan"),
                ("learns", counts["learn"], "", "one pan"),
                ("asks", counts["ask"], "", "other pan"),
            ],
        ),
        table("Your message", ["Sentence", "What it does"], [(row["sentence"], row["does"]) for row in message]),
        text(next_step),
        *(text(doubt) for doubt in doubts),
    )
