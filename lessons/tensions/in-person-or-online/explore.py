"""No sum says what a form of talk is worth; this one says only what it costs."""

from course.picture import bars, number, picture, slider, text

PARAMETERS = [
    slider("hours", "Hours you have for talks this month", 2, 40, 1, value=10),
    slider("talk", "Minutes of talk", 10, 90, 5, value=30),
    slider("travel", "Minutes to get there and back", 0, 240, 10, value=60),
]
WRITING = 20  # minutes to find the person, write and thank; a guess


def explore(solution, hours, talk, travel):
    """Talks a month, in person and by call."""
    call, meeting = (int(60 * hours / (WRITING + talk + extra)) for extra in (0, travel))
    said = (
        f"For every talk in person you could have {call / meeting:.1f} calls."
        if meeting
        else "With this way to go, not one talk in person fits in."
    )
    return picture(
        f"{hours} hours hold {call} calls, or {meeting} talks in person. {said}",
        number(call, "calls a month"),
        number(meeting, "talks in person a month"),
        bars("Talks that fit in", {"By call": call, "In person": meeting}),
        text(f"{said} Whether one in person is worth that many is what nobody has counted. What would you say?"),
    )
