"""Three stars multiplied, then many contacts."""

from course.picture import curves, number, picture, slider, text

PARAMETERS = [
    slider("trust", "Your guess: contacts of 100 who trust your work", 0, 100, 5, value=30),
    slider("hears", "Your guess: of those, how many in 100 hear of an opening", 0, 100, 5, value=10),
    slider("told", "Your guess: of those, how many in 100 know that it suits you now", 0, 100, 5, value=30),
    slider("contacts", "Your contacts", 1, 200, 1, value=50),
]


def explore(solution, trust, hears, told, contacts):
    """The chance per contact and over all of them, now and with the last star raised."""
    now, then = (trust / 100, hears / 100, told / 100), (trust / 100, hears / 100, 0.9)
    each, clear = solution.stars(now), solution.stars(then)
    chance, lifted = solution.any_of(each, contacts), solution.any_of(clear, contacts)
    said = f"If 90 in 100 of those who hear knew what you want, it would be {lifted:.0%}."
    return picture(
        f"{each:.2%} per contact; with {contacts} of them the stars align at least once in {chance:.0%}. {said}",
        number(f"{each:.2%}", "chance per contact"),
        number(f"{chance:.0%}", f"chance with {contacts} contacts"),
        curves(
            "Chance that the stars align at least once",
            {
                "as it is": [(n, solution.any_of(each, n)) for n in range(0, 201, 5)],
                "told clearly": [(n, solution.any_of(clear, n)) for n in range(0, 201, 5)],
            },
            "contacts",
            "chance",
            percent=True,
            markers=[(contacts, chance, f"{chance:.0%}")],
        ),
        text(said),
    )
