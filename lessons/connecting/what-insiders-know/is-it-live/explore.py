"""No-code path: mark your postings, and see what it is worth to ask about them."""

from course.picture import bars, number, picture, rows, slider, text

TODAY = "2026-03-09"
SEEN = {
    "employer's site, this week": {"posted": "2026-03-05", "on_company_site": True},
    "employer's site, over a month old": {"posted": "2026-01-30", "on_company_site": True},
    "job board only, this week": {"posted": "2026-03-05", "on_company_site": False},
    "job board only, eleven weeks old": {"posted": "2025-12-22", "on_company_site": False},
}
STATUS = {"open": "open", "filled": "filled", "not known": "unknown"}
FRESH, AGED, BOARD, STALE = SEEN

PARAMETERS = [
    rows(
        "postings",
        "Your postings",
        [("seen", "Where, and how old", list(SEEN)), ("status", "Somebody inside says", list(STATUS))],
        [
            {"seen": FRESH, "status": "open"},
            {"seen": FRESH, "status": "open"},
            {"seen": AGED, "status": "not known"},
            {"seen": BOARD, "status": "open"},
            {"seen": STALE, "status": "filled"},
            {"seen": STALE, "status": "not known"},
        ],
        help="These six are an example. Put in your own; up to twelve fit.",
    ),
    slider("form", "A form takes you", 3, 180, 1, value=60, unit=" min"),
    slider("question", "Your guess: one question costs you", 1, 60, 1, value=5, unit=" min"),
]


def duration(hours):
    """Hours as a person would say them."""
    minutes = round(60 * hours)
    if minutes < 90:
        return f"{minutes} min"
    return f"{minutes / 60:.1f}".removesuffix(".0") + " hours"


def minutes_said(count):
    """A number of minutes in words."""
    if 0 < count < 1:
        return "under a minute"
    whole = round(count)
    return "1 minute" if whole == 1 else f"{whole} minutes"


def weighed(counted, worth, question):
    """What the hours say about asking."""
    if counted["filled"]:
        if round(worth) == question:
            return "That is about what it costs: asking and sending come to the same."
        if worth > question:
            return "That is more than it costs: by the hours alone, ask first."
        return "That is less than it costs: by the hours alone, just send them."
    if counted["open"]:
        return "None was filled, so asking has saved no hours. It has told you where somebody is reading."
    return "Nobody has said anything yet, so there is nothing to weigh. Ask about one or two, and see."


def ask_next(solution, cards):
    """Which posting of unknown status to ask about: the oldest; among equals, one that is on no employer's site."""
    doubtful = [card for card in cards if card["status"] == "unknown"]
    if not doubtful:
        return "You know how all of them stand. Now put your time into the open ones."
    oldest = max(doubtful, key=lambda card: (solution.age_days(card["posted"], TODAY), not card["on_company_site"]))
    days = solution.age_days(oldest["posted"], TODAY)
    place = "on the employer's own site" if oldest["on_company_site"] else "only on a job board"
    return (
        f"Ask next, if you ask, about the one that is {days} days old and stands {place}. "
        "Age is no proof; it is a reason to ask."
    )


def live_rate(solution, filled, count):
    """What 2% over all would be without the filled ones; no sentence where nothing changes."""
    if not filled:
        return []
    rate = solution.rate_on_live(0.02, filled / count)
    if rate is None:
        return ["All of these are filled, so no form can reach anybody. Their silence would say nothing about you."]
    return [f"If 2% of all such forms led to an interview, it would be {100 * rate:.2g}% without the filled ones."]


def explore(solution, postings, form, question):
    """Shares, hours and what one question is worth, over the postings that were marked."""
    cards = [{**SEEN[row["seen"]], "status": STATUS[row["status"]]} for row in postings]
    live, saved = solution.live_share(cards), solution.hours_saved(cards, form / 60)
    if live is None:
        return picture("No posting is marked yet.", text("No posting is marked yet. Add a row."))
    counted = {name: sum(card["status"] == status for card in cards) for name, status in STATUS.items()}
    worth = 60 * saved / len(cards)
    sentences = [
        weighed(counted, worth, question),
        ask_next(solution, cards),
        *live_rate(solution, counted["filled"], len(cards)),
    ]
    told = ", ".join(f"{name} {count}" for name, count in counted.items())
    return picture(
        f"Your postings: {told}. Confirmed as open: {live:.0%}. Time not spent on filled ones: {duration(saved)}. Each "
        f"question was worth {minutes_said(worth)}. {' '.join(sentences)}",
        number(duration(saved), "not spent on filled postings"),
        number(duration(worth / 60), f"what each question was worth; you say that it costs {question} min"),
        number(f"{live:.0%}", "confirmed as open"),
        bars(
            "Your postings",
            list(counted.items()),
            maximum=len(cards),
        ),
        *(text(sentence) for sentence in sentences),
    )
