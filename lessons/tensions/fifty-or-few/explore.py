"""How long a list must be, and what it costs in hours."""

from course.picture import curves, number, picture, slider, text

PARAMETERS = [
    slider("companies", "Companies on your list", 1, 80, 1, value=50),
    slider("open", "Your guess: companies of 100 with your role this quarter", 1, 50, 1, value=10),
    slider("people", "People you write to in each", 1, 4, 1, value=2),
    slider("answer", "Your guess: people of 100 who end up talking to you", 1, 60, 1, value=12),
]
MESSAGE, TALK = 10 / 60, 1.5  # hours; the course's placeholders


def explore(solution, companies, open, people, answer):
    """Chance of an opening, and the hours behind it."""
    chance, average = solution.some_open(companies, open / 100), solution.average_open(companies, open / 100)
    messages = companies * people
    talks = messages * answer / 100
    hours = messages * MESSAGE + talks * TALK
    said = f"{messages} messages and about {talks:.0f} talks take {hours:.0f} hours all in."
    shown = "over 99%" if 0.995 <= chance < 1 else f"{chance:.0%}"
    return picture(
        f"{companies} companies: {shown} for at least one opening this quarter, {average:.2g} on average. {said}",
        number(shown, "chance that at least one has your role"),
        number(f"{hours:.0f} h", "for messages and talks"),
        curves(
            "Chance of at least one opening",
            {f"{open}% each": [(n, solution.some_open(n, open / 100)) for n in range(0, 81, 2)]},
            "companies on the list",
            "chance",
            percent=True,
            markers=[(companies, chance, shown)],
        ),
        text(f"{said} Ten minutes a message and an hour and a half a talk are placeholders."),
    )
