"""Two places: odds per form on one side, openings on the other."""

from course.picture import bars, picture, slider, switch, table, text

SLOTS = 5
PARAMETERS = [
    slider("hub_openings", "Hub: openings a month", 1, 100, 1, value=60),
    slider("hub_crowd", "Hub: applicants for each", 10, 600, 10, value=250),
    slider("town_openings", "Town: openings a month", 1, 30, 1, value=3),
    slider("town_crowd", "Town: applicants for each", 5, 300, 5, value=25),
    switch("remote", "All of it goes remote: 1,000 applicants for each", False),
]


def explore(solution, hub_openings, hub_crowd, town_openings, town_crowd, remote):
    """Odds per form and interviews a month in both places, with five interviews for each opening."""
    places = {
        "Hub": (hub_openings, 1000 if remote else hub_crowd),
        "Town": (town_openings, 1000 if remote else town_crowd),
    }
    odds = {name: solution.odds_per_form(crowd, SLOTS) for name, (_, crowd) in places.items()}
    month = {name: solution.expected_interviews(count, crowd, SLOTS) for name, (count, crowd) in places.items()}
    any_at_all = {name: solution.chance_of_any(count, crowd, SLOTS) for name, (count, crowd) in places.items()}
    better_odds, more = max(odds, key=odds.get), max(month, key=month.get)
    said = (
        f"The {better_odds.lower()} has better odds per form, and the {more.lower()} brings more interviews a month."
        if better_odds != more
        else f"Here the {more.lower()} wins on both counts."
    )
    if odds["Hub"] == odds["Town"]:
        said = f"The odds per form are the same, so openings decide: the {more.lower()} brings more interviews a month."
    return picture(
        f"Per form: hub {odds['Hub']:.1%}, town {odds['Town']:.1%}. Interviews a month if you apply to all: hub "
        f"{month['Hub']:.2g}, town {month['Town']:.2g}. {said}",
        bars("Odds of one form", {name: 100 * value for name, value in odds.items()}, unit="%"),
        bars("Interviews a month, if you apply to all", month),
        table(
            "Chance of at least one interview in a month",
            ["Place", "Chance"],
            [[name, f"{value:.0%}"] for name, value in any_at_all.items()],
        ),
        text(f"{said} Five interviews for each opening are assumed."),
    )
