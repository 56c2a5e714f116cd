# must get: Your clock begins at two days
"""What is the next step?"""

NO_FORM = "talk, no form"
HONEST = "honest note"
TELL = "apply, and tell them"
TALK = "talk first"
APPLY = "apply now"


def next_step(case):
    """One of the five steps above; ValueError for a tier or a number of days that can't be."""
    if case["tier"] not in ("A", "B", "C"):
        raise ValueError("the tier is A, B or C")
    if case["days_left"] < 0:
        raise ValueError("days begin at 0, which is today")
    if not case["is_open"]:
        return NO_FORM
    if case["already_applied"]:
        return HONEST
    if case["days_left"] < 3:
        if case["knows_someone"]:
            return TELL
        return APPLY
    if case["knows_someone"] or case["tier"] == "A":
        return TALK
    return APPLY


emil = {
    "is_open": True,
    "already_applied": False,
    "days_left": 14,
    "knows_someone": True,
    "strong_tie": False,
    "tier": "B",
}
print("Emil:", next_step(emil))
print("Emil, one day left:", next_step({**emil, "days_left": 1}))
print("Emil, form already out:", next_step({**emil, "already_applied": True}))
