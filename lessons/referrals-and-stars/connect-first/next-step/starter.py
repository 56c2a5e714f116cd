"""What is the next step? Replace the "" with your ladder of ifs."""

NO_FORM = "talk, no form"
HONEST = "honest note"
TELL = "apply, and tell them"
TALK = "talk first"
APPLY = "apply now"


def next_step(case):
    """One of the five steps above; ValueError for a tier or a number of days that can't be."""
    return ""


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
