"""No-code path: three dimmers, a crowd of contacts, and one lamp to light."""

from course.picture import curves, number, picture, select, slider, text

TELL, TRUST, NEWS = "tell them clearly (90%)", "earn twice the trust", "have them hear of twice as much"
NAMES = ["trust", "news", "you, and they know it"]

PARAMETERS = [
    slider("trust", "Your guess: they trust your work", 0, 100, 5, value=30, unit="%"),
    slider("news", "Your guess: they hear of an opening", 0, 100, 5, value=10, unit="%"),
    slider("you", "Your guess: it suits you, and they know that you want it", 0, 100, 5, value=30, unit="%"),
    slider("contacts", "Contacts", 1, 200, 1, value=50),
    select("lamp", "Which star do you brighten?", [TELL, TRUST, NEWS]),
]


def percent(chance, certain=False):
    """A chance in percent that reads as certain only where it is."""
    if chance >= 0.995:
        return "100%" if certain else "over 99%"
    return "0%" if chance == 0 else f"{100 * chance:.2g}%"


def people(count):
    """A number of contacts in words."""
    return f"{count} contact" if count == 1 else f"{count} contacts"


def even(count):
    """How many contacts even odds take."""
    return "no number of contacts gives even odds" if count is None else f"even odds take {people(count)}"


def advice(now):
    """What the three guesses say about where to look."""
    dark = [name for name, chance in zip(NAMES, now, strict=True) if chance == 0]
    if dark:
        return f"Dark: {' and '.join(dark)}. While a star is at 0, the others make no difference."
    if min(now) >= 0.9:
        return "All three shine. If this is right and you hear nothing, one of the guesses is too bright."
    weak = [name for name, chance in zip(NAMES, now, strict=True) if chance == min(now)]
    return f"Weakest: {' and '.join(weak)}. How soon could you change that, for how many contacts at once?"


def explore(solution, trust, news, you, contacts, lamp):
    """Curves as the stars are and with one of them brighter, and what that means."""
    now = [trust / 100, news / 100, you / 100]
    then = [min(1, 2 * now[0]), min(1, 2 * now[1]), max(0.9, now[2])]
    place = [TRUST, NEWS, TELL].index(lamp)
    brighter = [*now[:place], then[place], *now[place + 1 :]]
    p, q = solution.stars(now), solution.stars(brighter)
    before, after = solution.any_of(p, contacts), solution.one_raised(now, then, contacts)[place]
    said, said_after = percent(before, p >= 1), percent(after, q >= 1)
    steps = range(0, 201, 4)
    lines = {f"then, {percent(q, q >= 1)} each": [(n, solution.any_of(q, n)) for n in steps]}
    lines[f"now, {percent(p, p >= 1)} each"] = [(n, solution.any_of(p, n)) for n in steps]
    odds = f"Now {even(solution.needed(p, 0.5))}; then {even(solution.needed(q, 0.5))}."
    note = advice(now)
    if then[place] == now[place]:
        note += " The lamp that you chose changes nothing here: try another."
    return picture(
        f"With {people(contacts)}, the chance that the stars align at least once is {said} now, and {said_after} if "
        "you "
        f"{lamp}. {odds} {note}",
        number(said, f"chance with {people(contacts)} as they are, at {percent(p, p >= 1)} each"),
        number(said_after, f"chance if you {lamp}, at {percent(q, q >= 1)} each"),
        curves(
            "Chance that the stars align at least once",
            lines,
            "contacts",
            "chance of at least one",
            percent=True,
            markers=[(contacts, before, said), (contacts, after, said_after)],
        ),
        text(odds),
        text(note),
        text("All of this rests on your guesses, and on contacts who don't all depend on the same employer."),
    )
