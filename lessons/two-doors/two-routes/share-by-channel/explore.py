"""No-code path: ten leads with two drop-downs each, and what the two doors gave back."""

from course.picture import bars, picture, rows, text

FORMS = ("no answer", "no answer", "no answer", "reply", "no answer", "interview")
PEOPLE = ("reply", "interview", "interview", "no answer")
SAMPLE = [("form", answer) for answer in FORMS] + [("person", answer) for answer in PEOPLE]

PARAMETERS = [
    rows(
        "leads",
        "Ten leads: those of Luis, until you make them yours",
        [
            ("channel", "Door", ["form", "person", "other"]),
            ("outcome", "What came back", ["no answer", "reply", "interview", "offer"]),
        ],
        [{"channel": channel, "outcome": outcome} for channel, outcome in SAMPLE],
        help="Change any of them. Remove or add rows until the list is yours.",
    ),
]
NAMES = {"form": "A form", "person": "A person", "other": "Another door"}
NOTHING = "No leads yet, so there is nothing to divide. Add a row, and the bars appear."


def leads_in_words(count):
    """A number of leads in words."""
    return f"{count} lead" if count == 1 else f"{count} leads"


def one_lead_aside(count, rate):
    """The rates that this door would have with one interview fewer, and with one more."""
    won = round(count * rate)
    return max(0, won - 1) / count, min(count, won + 1) / count


def settled(table):
    """Whether these leads can tell which door brings more, by what one lead more or less would change."""
    if len(table) == 1:
        return "Only one door so far, so there is nothing to compare. What might the other one give back?"
    spans = {channel: one_lead_aside(count, rate) for channel, (count, _, rate) in table.items()}
    told = "; ".join(f"{NAMES[channel].lower()} {low:.0%} to {high:.0%}" for channel, (low, high) in spans.items())
    test = f"Suppose that each door had brought one interview fewer, or one more. The rates would be: {told}."
    if max(low for low, _ in spans.values()) <= min(high for _, high in spans.values()):
        return f"{test} These ranges overlap, so your leads can't tell yet which door gives more. Keep the log going."
    return f"{test} They don't all overlap: a hint, and worth testing on your next leads."


def explore(solution, leads):
    """Bars for the share and the rate of each door, and how far they can be trusted."""
    table = solution.share_by_channel(leads)
    if not table:
        return picture(NOTHING, text(NOTHING))
    shares, rates, told = [], [], []
    for channel, (count, share, rate) in table.items():
        name, won = NAMES[channel], round(count * rate)
        shares.append((name, round(100 * share), f"{count} of {leads_in_words(len(leads))}"))
        rates.append((name, round(100 * rate), f"{won} of {leads_in_words(count)}"))
        became = f"{won} of {leads_in_words(count)} became an interview, {rate:.0%}"
        told.append(f"{name}: {share:.0%} of the leads; {became}.")
    answered = sum(lead["outcome"] != "no answer" for lead in leads)
    both = f"The two numbers of the lesson: {leads_in_words(len(leads))} followed up, {answered} answered by somebody."
    trust = settled(table)
    return picture(
        f"{' '.join(told)} {both} {trust}",
        bars("Where the leads came from: each door's share", shares, unit="%", maximum=100),
        bars("What came back: interviews per lead through that door", rates, unit="%", maximum=100),
        text(both),
        text(trust),
    )
