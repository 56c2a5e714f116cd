"""What an hour of forms brings, and how much of it is luck. Replace every -1 with your own lines."""

import random  # gives you random.Random

MODES = {"machine, a night": (1000, 0.004), "fast, an hour": (20, 0.02), "tailored, an hour": (3, 0.08)}


def interviews_per_hour(per_hour, rate):
    """Interviews that an hour brings on average."""
    return -1


def minutes_per_interview(per_hour, rate):
    """Minutes of work behind one interview; None if there will never be one."""
    return -1


def compare_modes(modes):
    """For each mode (forms, rate): the interviews it brings and the forms behind one (None at rate 0)."""
    return -1


def simulate(n, p, seed):
    """A hundred searches of n forms, each form with chance p: the interviews of every search."""
    # draw = random.Random(seed) makes dice; draw.random() throws them: a number from 0 to 1
    return -1


print("Interviews an hour, fast:", interviews_per_hour(20, 0.02))
print("Compared:", compare_modes(MODES))
print("A hundred searches:", simulate(50, 0.02, 7))
