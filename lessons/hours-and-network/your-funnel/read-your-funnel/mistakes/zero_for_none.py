# must get: You gave 0 where nobody was left
"""What a log of tries tells, and how far it can be trusted."""

import math
from itertools import pairwise

STAGES = ["sent", "reply", "talk", "interview", "offer"]
LOG = (
    [{"channel": "form", "stage": "sent"}] * 37
    + [{"channel": "form", "stage": "reply"}]
    + [{"channel": "form", "stage": "talk"}]
    + [{"channel": "form", "stage": "interview"}]
    + [{"channel": "person", "stage": "sent"}] * 6
    + [{"channel": "person", "stage": "reply"}]
    + [{"channel": "person", "stage": "talk"}] * 4
    + [{"channel": "person", "stage": "interview"}]
)


def funnel(log, channel):
    """How many tries of a channel reached each of the five stages; None if there are none."""
    reached = [STAGES.index(lead["stage"]) for lead in log if lead["channel"] == channel]
    if not reached:
        return None
    return [sum(furthest >= stage for furthest in reached) for stage in range(5)]


def conversion(counts):
    """For each step, the share that goes on to the next; None where nobody was left."""
    return [after / before if before else 0 for before, after in pairwise(counts)]


def wilson(k, n):
    """The honest range of a rate after k of n, as (low, high); None without a try."""
    if n == 0:
        return None
    z = 1.96
    p = k / n
    middle = p + z * z / (2 * n)
    spread = z * math.sqrt(p * (1 - p) / n + z * z / (4 * n * n))
    whole = 1 + z * z / n
    return max(0.0, (middle - spread) / whole), min(1.0, (middle + spread) / whole)


def rule_of_three(n):
    """The highest rate that fits nothing in n tries, roughly; None without a try."""
    if n == 0:
        return None
    return min(1.0, 3 / n)


for channel in ("form", "person"):
    print(channel, funnel(LOG, channel), conversion(funnel(LOG, channel)))
print("One of fifty:", wilson(1, 50))
print("Nothing in twenty:", rule_of_three(20))
