"""No-code path: choose a rung and a delay, and see whether the wait pays."""

from course.picture import curves, number, picture, select, slider, text

STRANGER, KIND, KNOWS, VOUCHES = (
    "a stranger (3%)",
    "knows me, not my work (5%)",
    "knows my work (25%)",
    "hiring team, vouches (80%)",
)
CHANCE = {STRANGER: 0.03, KIND: 0.05, KNOWS: 0.25, VOUCHES: 0.80}
MOST_DAYS = 60

PARAMETERS = [
    select("rung", "Who would refer you?", list(CHANCE), help="In brackets: our guess at the chance of an interview."),
    slider("days", "Days until the referral is in", 0, MOST_DAYS, 1, value=10),
    slider("closing", "Your guess: openings that close each day", 0, 20, 0.5, value=3, unit="%"),
    slider("direct", "Your guess: chance if you apply now", 0.5, 30, 0.5, value=2, unit="%"),
]


def percent(chance):
    """A chance in percent, short."""
    if 0 < chance < 0.001:
        return "under 0.1%"
    return f"{100 * chance:.0f}%" if chance >= 0.1 else f"{100 * chance:.2g}%"


def verdict(gain, direct, days):
    """What the gain says about waiting."""
    if days == 0:
        if gain > 0:
            return "There is nothing to wait for: on these guesses, apply today and by way of the referral."
        return "The referral is here today, and on these guesses it adds nothing. Apply now."
    if gain > direct:
        return "On these guesses the wait pays: it more than doubles your chance. Watch the deadline all the same."
    if gain > direct / 4:
        return "On these guesses the wait gains a little. Would you miss it, should the opening close?"
    if gain >= 0:
        return "On these guesses the wait gains next to nothing. Apply now, and tell your contact that you did."
    return "On these guesses the wait costs you more than the referral brings. Apply now, and tell your contact."


def limit(solution, direct, referred, closing):
    """Until when the referral is worth more than a form sent today."""
    if referred <= direct:
        return "Even today, this referral would be worth no more than your form."
    better = [d for d in range(MOST_DAYS + 1) if solution.worth_waiting(direct, referred, d, closing)[1] > 0]
    if better[-1] == MOST_DAYS:
        return f"It stays ahead of a form sent today for {MOST_DAYS} days and more."
    if better[-1] == 0:
        return "It is ahead of a form sent today only if it comes today."
    return (
        f"It stays ahead of a form sent today for {better[-1]} day{'s' * (better[-1] != 1)}; after that, it falls "
        "behind."
    )


def explore(solution, rung, days, closing, direct):
    """Two lines, two numbers and a verdict."""
    referred, now, shut = CHANCE[rung], direct / 100, closing / 100
    after, gain = solution.worth_waiting(now, referred, days, shut)
    left = solution.still_open(days, shut)
    of_now, of_after = solution.per_thousand(1000 * now, 1000 * after, 1000)
    people = f"Of 1,000 people who apply now, {of_now:.0f} are interviewed; of 1,000 with the referral, {of_after:.0f}."
    said, told = verdict(gain, now, days), limit(solution, now, referred, shut)
    wait = f"waiting {days} day{'s' * (days != 1)}" if days else "a referral today"
    return picture(
        f"Referred by: {rung}. Applying now gives {percent(now)}; {wait} gives {percent(after)}. {said} {told}",
        number(percent(now), "chance of an interview if you apply now"),
        number(percent(after), f"chance with the referral; {percent(left)} of the openings are left by then"),
        curves(
            "Chance of an interview, by days until the referral",
            {
                "with the referral": [
                    (d, solution.worth_waiting(now, referred, d, shut)[0]) for d in range(MOST_DAYS + 1)
                ],
                "form sent now": [(d, now) for d in range(MOST_DAYS + 1)],
            },
            "days until the referral is in",
            "chance of an interview",
            percent=True,
            markers=[(days, after, percent(after))],
        ),
        text(people),
        text(said),
        text(told),
    )
