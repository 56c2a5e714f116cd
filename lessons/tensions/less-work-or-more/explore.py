"""What a talk must bring to keep up with the forms of the same hours."""

from course.picture import bars, number, picture, slider, text

PARAMETERS = [
    slider("hours", "Hours that a talk costs, all in", 0.5, 4, 0.5, value=1.5),
    slider("pace", "Forms you send in an hour", 1, 30, 1, value=20),
    slider("rate", "Forms of 100 that lead to an interview", 0.5, 15, 0.5, value=2),
    slider("talk", "Your guess: talks of 100 that lead to an interview", 0, 60, 1, value=10),
]


def explore(solution, hours, pace, rate, talk):
    """The break-even chance, beside the learner's guess for a talk."""
    needed = solution.break_even(hours, pace, rate / 100)
    guess = talk / 100
    if needed > 1:
        said = "No talk can do that: on interviews alone, forms win at this pace."
    elif guess > needed:
        said = "By your guess a talk beats the forms of the same hours."
    elif guess == needed:
        said = "By your guess both doors are equal."
    else:
        said = "By your guess forms bring more interviews an hour. What a talk teaches you is not in this sum."
    return picture(
        f"A talk of {hours:g} hours must bring an interview {needed:.0%} of the time to equal {pace} forms an hour at "
        f"{rate:g}%. Your guess is {guess:.0%}. {said}",
        number(f"{needed:.0%}", "the chance that a talk must reach"),
        bars("Chance that a talk leads to an interview", {"Needed": 100 * needed, "Your guess": talk}, unit="%"),
        text(said),
    )
