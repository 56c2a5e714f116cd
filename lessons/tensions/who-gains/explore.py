"""No sum: what each voice gains, what it can know, what would settle it."""

from course.picture import picture, select, table

VOICES = {
    "A company that guides job seekers (S1)": (
        "sign-ups, if forms look hopeless",
        "what its users try, and where they give up",
        "how many of its users were hired, next to people like them who were not users",
    ),
    "A former headhunter who coaches (S4)": (
        "calls, if the old advice looks broken",
        "how hiring teams treat a name that is sent to them",
        "her placements by door: vouched for, referred by a stranger, direct",
    ),
    "A career coach (S3)": (
        "clients, if talking to people is a skill to learn",
        "what clients dread, and which talks went well",
        "talks and outcomes of all clients, also of those who left",
    ),
    "A coaching programme (S0)": (
        "attendance, if people and coaching matter more than forms",
        "how its members in hubs and small towns fare",
        "interviews per form and per talk, by place",
    ),
    "This course": (
        "readers, if both doors need learning",
        "what the five texts say, and what can be reckoned from it",
        "learners who count their forms and talks, and what came of them",
    ),
}
PARAMETERS = [select("voice", "Who is speaking?", list(VOICES))]


def explore(solution, voice):
    """Gain, knowledge, and the count that would settle it."""
    gain, knows, count = VOICES[voice]
    return picture(
        f"{voice} gains {gain}; can know {knows}; and what would settle it is {count}.",
        table(
            voice,
            ["Ask", "Answer"],
            [["What do they gain?", gain], ["What can they know?", knows], ["What would settle it?", count]],
        ),
    )
