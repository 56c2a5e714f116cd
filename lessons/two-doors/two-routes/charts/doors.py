# exercise: share-by-channel
"""Ten leads by door: how many came through it, and how many of them became an interview."""

from course import picture as draw

DOORS = {"form": "a form", "person": "a person"}


def picture(solution):
    """Two bars a door, leads and interviews, with the share and the rate in words under them."""
    rows, told = [], []
    for channel, (count, share, rate) in solution.share_by_channel(solution.LEADS).items():
        door, interviews = DOORS[channel], round(rate * count)
        rows.append((f"Leads through {door}", count, f"{share:.0%} of all leads", "leads"))
        rows.append((f"Interviews through {door}", interviews, f"{rate:.0%} of these leads", "interviews"))
        became = f"{interviews} of these became an interview, {rate:.0%}"
        told.append(f"{count} came through {door}, {share:.0%} of all; {became}")
    return draw.picture(
        f"Bars for ten leads. {'. '.join(told)}.",
        draw.bars("Ten leads: where they came from, what came back", rows),
    )
