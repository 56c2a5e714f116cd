"""No-code path: sort companies by your own weights, and see how many openings a list of some length has."""

import random

from course.picture import bars, dots, number, picture, rows, slider, text

CRITERIA = ("mission", "culture", "balance")
RATINGS = ["?", "1", "2", "3", "4", "5"]
NAMES = [f"Company {letter}" for letter in "ABCDEFGH"]


def company(name, *ratings):
    """One row of the table."""
    return {"name": f"Company {name}"} | dict(zip(CRITERIA, ratings, strict=True))


PARAMETERS = [
    rows(
        "companies",
        "Your ratings, one company a row (? = not known yet)",
        [("name", "Company", NAMES)] + [(name, name.capitalize(), RATINGS) for name in CRITERIA],
        [company("A", "3", "5", "5"), company("B", "5", "3", "4"), company("C", "5", "?", "3")],
        help="Think of places on your list, and write down on paper which letter stands for which.",
    ),
    slider("mission", "Weight of mission", 0, 5, 1, value=2),
    slider("culture", "Weight of culture", 0, 5, 1, value=1),
    slider("balance", "Weight of balance", 0, 5, 1, value=1),
    slider("length", "Companies on your list", 1, 100, 1, value=50),
    slider("chance", "Your guess: a company has your job this quarter", 1, 30, 1, value=10, unit="%"),
]


def percent(chance):
    """A chance in words that never claims certainty."""
    return "over 99%" if chance >= 0.995 else f"{100 * chance:.3g}%"


def counted(count, one, many):
    """A count of things in words."""
    return f"{count:g} {one if count == 1 else many}"


def rated(companies):
    """The table as ratings by company; a letter that was chosen twice gets a number."""
    made = {}
    for row in companies:
        taken = sum(name.startswith(row["name"]) for name in made)
        name = f"{row['name']} ({taken + 1})" if taken else row["name"]
        made[name] = {criterion: int(row[criterion]) for criterion in CRITERIA if row[criterion] != "?"}
    return made


def quarters(length, chance):
    """Openings in four quarters drawn at random, the same draw for the same list."""
    draw = random.Random(17)
    return [sum(draw.random() < chance for _ in range(length)) for _ in range(4)]


def advice(chance, average):
    """What a list of that length means."""
    if chance < 0.5:
        return "More often than not, a quarter on this list is empty. That is the list, not you: add names."
    if average < 3:
        return "There is probably something, and little to choose from. More names bring more choice."
    return "Several openings at a time: enough to choose among, and too many names to treat alike. Use tiers."


def explore(solution, companies, mission, culture, balance, length, chance):
    """The ranking by the weights, and the openings on a list of that length."""
    weights, known = {"mission": mission, "culture": culture, "balance": balance}, rated(companies)
    scores = [(name, solution.score(known[name], weights)) for name in solution.rank(known, weights)]
    some, average = solution.some_open(length, chance / 100), solution.average_open(length, chance / 100)
    drawn = quarters(length, chance / 100)
    order = ", ".join(f"{name} {value:.2f}" for name, value in scores) or "no company yet"
    sample = f"Four quarters, drawn at random from your guess: {', '.join(map(str, drawn))} companies with an opening."
    unweighted = " All weights are 0, so every company stands at 3." if not any(weights.values()) else ""
    note = advice(some, average)
    return picture(
        f"Best fit first: {order}.{unweighted} With {counted(length, 'company', 'companies')} at {chance}% each, the "
        f"chance of at least one opening is {percent(some)}, and there are {average:.3g} on average. {sample} {note}",
        bars("Your companies, best fit first", scores, maximum=5),
        number(percent(some), f"chance of at least one opening among {counted(length, 'company', 'companies')}"),
        number(f"{average:.3g}", "openings on average in a quarter"),
        dots(
            "Your list in one quarter, drawn at random from your guess",
            [("companies", length)],
            drawn[0],
            "has an opening for you",
        ),
        text(sample),
        text(note),
    )
