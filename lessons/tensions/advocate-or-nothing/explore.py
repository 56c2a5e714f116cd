"""No sum: what has this person seen of you, and what may you ask?"""

from course.picture import picture, select, switch, table, text

SEEN = {
    "Nothing yet": (
        "Knowledge: one question that they can answer from memory.",
        "A name, a referral, a job. They have nothing to vouch with.",
    ),
    "One good talk with me": (
        "A name to speak to next, and whether you may say who sent you.",
        "Their own name on your form. Ask how referrals work there instead.",
    ),
    "We are friends, and they never saw me work": (
        "An introduction, with a line about you that they can send on as it is.",
        "To praise work that they don't know. It costs them, and it shows.",
    ),
    "My work, from close by": (
        "Their name: would you be comfortable recommending me for this one role?",
        "Nothing is too much, if a no is easy. Say so first.",
    ),
}
PARAMETERS = [
    select("seen", "What has this person seen of you?", list(SEEN)),
    switch("team", "They work in the hiring team, or right beside it"),
]


def explore(solution, seen, team):
    """What to ask and what not yet."""
    ask, wait = SEEN[seen]
    near = (
        "Being close to the team, they know what it is really after: ask that, whatever else you ask."
        if team
        else "Being far from the team, they can still tell you who sits near it."
    )
    return picture(
        f"Ask: {ask} Not yet: {wait} {near}",
        table("What to ask, and what not yet", ["What", "Today"], [["Ask", ask], ["Not yet", wait]]),
        text(near),
    )
