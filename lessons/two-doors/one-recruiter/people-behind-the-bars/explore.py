"""No-code path: how many people stand behind the hires, and what that does to a chance."""

from course.picture import bars, number, picture, slider, text

REFERRED_HIRES = 16

PARAMETERS = [
    slider("applied", "Your guess: hires who had applied, of 100", 1, 80, 1, value=50),
    slider("applicants", "Your guess: people who applied", 100, 20000, 100, value=7600),
    slider("referred", "Your guess: people who were referred, for 16 hires", 20, 2000, 4, value=256),
]


def one_in(chance):
    """A chance as a person would say it."""
    people = 1 / chance
    return f"1 in {people:,.0f}" if people >= 10 else f"1 in {people:.3g}"


def percent(chance):
    """A chance in percent, with up to three figures that count."""
    return f"{100 * chance:.3g}%"


def often(times):
    """How many times, without false precision."""
    return f"{times:,.0f} times" if times >= 10 else f"{times:.2g} times"


def compared(times):
    """Who stands better, somebody referred or somebody who applied."""
    if 0.95 < times < 1.05:
        return "One person has about the same chance either way. The bars of the hires would not tell you."
    if times > 1:
        return f"Somebody referred has {often(times)} the chance of somebody who applied."
    return f"Here somebody who applied has {often(1 / times)} the chance of somebody referred."


def hires_compared(applied):
    """Which of the two ways brought more hires."""
    if applied == REFERRED_HIRES:
        return "Both ways bring the same number of hires."
    more, fewer = ("Applying", "referrals") if applied > REFERRED_HIRES else ("Referrals", "applying")
    return f"{more} brought more of the hires than {fewer}. That is a share, and says nothing about a chance."


def explore(solution, applied, applicants, referred):
    """Bars of the hires, bars of the people behind them, and the chance of one person."""
    hires = {"applied": applied, "referred": REFERRED_HIRES, "all other ways": 100 - applied - REFERRED_HIRES}
    people = {"applied": applicants, "referred": referred}
    form = solution.chance(applied, applicants)
    friend = solution.chance(REFERRED_HIRES, referred)
    share = solution.shares(hires)["applied"]
    told = compared(solution.ratio(hires, people, "referred", "applied"))
    hired = hires_compared(applied)
    same_share = (
        f"The share from the form is {share:.0%}, the chance {percent(form)}. Now move only the number of people who "
        "applied: the share stays, the chance moves."
    )
    return picture(
        f"{applied} of 100 hires had applied, out of {applicants:,} people: {one_in(form)}, or {percent(form)}. "
        f"{REFERRED_HIRES} were referred, out of {referred:,}: {one_in(friend)}, or {percent(friend)}. {told} {hired}",
        number(one_in(form), f"the chance of one person who applied, {percent(form)}"),
        number(one_in(friend), f"the chance of one person who was referred, {percent(friend)}"),
        bars("Of 100 hires", hires, maximum=100),
        bars("The people behind them", people),
        text(told),
        text(hired),
        text(same_share),
    )
