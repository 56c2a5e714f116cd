# must get: Your list says whether each person got an interview
"""What an hour of forms brings, and how much of it is luck."""

import random

MODES = {"machine, a night": (1000, 0.004), "fast, an hour": (20, 0.02), "tailored, an hour": (3, 0.08)}


def interviews_per_hour(per_hour, rate):
    """Interviews that an hour brings on average."""
    return per_hour * rate


def minutes_per_interview(per_hour, rate):
    """Minutes of work behind one interview; None if there will never be one."""
    made = interviews_per_hour(per_hour, rate)
    if made == 0:
        return None
    return 60 / made


def compare_modes(modes):
    """For each mode (forms, rate): the interviews it brings and the forms behind one (None at rate 0)."""
    return {name: (forms * rate, 1 / rate if rate else None) for name, (forms, rate) in modes.items()}


def simulate(n, p, seed):
    """A hundred searches of n forms, each form with chance p: the interviews of every search."""
    draw = random.Random(seed)
    return [int(any(draw.random() < p for _ in range(n))) for _ in range(100)]


print("Interviews an hour, fast:", interviews_per_hour(20, 0.02))
print("Compared:", compare_modes(MODES))
print("A hundred searches:", simulate(50, 0.02, 7))
