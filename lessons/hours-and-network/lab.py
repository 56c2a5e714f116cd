# %% [markdown]
# # A week of yours, read and planned
#
# Your hours are the only thing that you can spend. In this lab you read a log of four weeks, find the step where most
# is lost, and plan the next week from it. It takes about 35 minutes. First you work through somebody's log, then
# through yours.
#
# **The log is made up.** Kofi is not a real person. He is a bus driver of 47 who looks for work as a dispatcher.
#
# Run a cell with Shift and Enter. Change anything you like: the page of this lab can give you a fresh copy at any time.

# %%
from datetime import date

from course_lab.break_even import break_even, week
from course_lab.read_your_funnel import STAGES, conversion, funnel, rule_of_three, wilson
from course_lab.show import bars, percent, table
from course_lab.who_is_due import due, next_touch, year

# %% [markdown]
# These are the functions of the unit's exercises.
#
# ## The log
#
# One line for each way in: how many tries, and how far they got. A try counts at the **furthest** stage that it
# reached.

# %%
KOFI = """
form   | sent 34 | reply 4 | interview 2
person | sent 6  | reply 3 | talk 4 | interview 2
"""
KOFIS_HOURS = {"form": 17.0, "person": 15.0}


def read(lines):
    """Lines such as ``form | sent 34 | reply 4`` as a list of leads."""
    log = []
    for line in lines.strip().splitlines():
        channel, *counts = (part.strip() for part in line.split("|"))
        for count in counts:
            stage, number = count.split()
            log += [{"channel": channel, "stage": stage}] * int(number)
    return log


kofi = read(KOFI)
print(len(kofi), "tries in", sum(KOFIS_HOURS.values()), "hours")

# %% [markdown]
# ## The funnel
#
# How many came at least this far?

# %%
for channel in ("form", "person"):
    bars(f"Through a {channel}", dict(zip(STAGES, funnel(kofi, channel), strict=True)))
    print()

# %% [markdown]
# ## Where is most lost?
#
# For each step: the share that went on, and the honest range of it. The range holds the true rate in about nineteen
# cases of twenty, if tries are like each other.

# %%
rows = []
for channel in ("form", "person"):
    counts = funnel(kofi, channel)
    for at, share in enumerate(conversion(counts)):
        if share is None:
            continue
        low, high = wilson(counts[at + 1], counts[at])
        step, honest = f"{STAGES[at]} to {STAGES[at + 1]}", f"{percent(low)} to {percent(high)}"
        rows.append((channel, step, percent(share), honest))
table(["way in", "step", "went on", "honest range"], rows)

# %% [markdown]
# Two things stand out. Of his forms, few got any reply: that is the narrowest step. And every range is wide. "None of
# two" at the last step looks like a verdict; the range says that it could still be two of three.
#
# There is a rule of thumb for nothing at all: after so many tries without one success, the rate may still be three in
# so many.

# %%
for tries in (4, 10, 30, 100):
    print(f"Nothing in {tries:>3}: the rate may still be up to {percent(rule_of_three(tries))}")

# %% [markdown]
# ## What an hour brought
#
# Interviews for each hour, at either door; and how good a talk must be to match the forms of the same time.

# %%
per_hour = {}
for channel, hours in KOFIS_HOURS.items():
    per_hour[channel] = funnel(kofi, channel)[3] / hours
bars("Interviews per hour", per_hour, digits=2)
forms = funnel(kofi, "form")
pace, rate = forms[0] / KOFIS_HOURS["form"], forms[3] / forms[0]
print()
print(f"A talk of two and a half hours must bring an interview with {percent(break_even(2.5, pace, rate))}")

# %% [markdown]
# ## The next week
#
# Ten hours. What would each split bring, on average, if last month's rates held? They won't, quite.

# %%
for share in (0.0, 0.25, 0.5, 0.75, 1.0):
    split = {"form": share, "person": 1 - share}
    print(f"{percent(share):>4} of the hours for forms: {week(split, 10, per_hour):.2f} interviews")

# %% [markdown]
# The ends of this table are not far apart, and the ranges above are wide. So the split is no matter of right and wrong.
# He may as well choose the week that he can keep up.
#
# What would help more: the narrow step. If every sixth form got a reply instead of every seventh, nothing changes. If
# every third did, because he sends fewer to places that fit, a lot does.
#
# ## The network that stays
#
# Four people whom he wants to keep, with the day of the last word and how often he would like to write.

# %%
TODAY = date(2026, 6, 1)
PEOPLE = [
    {"name": "Ama, dispatcher", "last": date(2026, 5, 2), "every": 30, "paused": False},
    {"name": "Mr Brandt, depot", "last": date(2026, 1, 20), "every": 120, "paused": False},
    {"name": "Selin, union", "last": None, "every": 60, "paused": False},
    {"name": "Old colleague", "last": date(2026, 4, 30), "every": 90, "paused": False},
]
for person in PEOPLE:
    print(f"{person['name']:<18} next on {next_touch(person) or 'a day of your choice'}")
print("Due this week:", ", ".join(due(PEOPLE, TODAY)))
print("One note a week makes {} notes a year; {} people hear from him twice.".format(*year(1)))

# %% [markdown]
# ## Your own four weeks
#
# Now yours. Fill in the lines as Kofi did, and your hours for each way in. Guess the hours if you didn't count; a guess
# is better than nothing, and from next week on you can write them down. It stays in this browser, nobody else sees it.
#
# As long as it is empty, Kofi's log is used.

# %%
MINE = """
"""
MY_HOURS = {"form": 1.0, "person": 1.0}

mine = read(MINE) or kofi
whose, hours = ("your", MY_HOURS) if MINE.strip() else ("Kofi's", KOFIS_HOURS)
for channel in ("form", "person"):
    counts = funnel(mine, channel)
    if counts is None:
        print(f"{channel}: nothing in the log yet")
        continue
    steps = [(share, at) for at, share in enumerate(conversion(counts)) if share is not None and counts[at] >= 3]
    if steps:
        share, at = min(steps)
        print(f"{channel}: the narrowest step is {STAGES[at]} to {STAGES[at + 1]}, where {percent(share)} went on")
    else:
        print(f"{channel}: too few tries to speak of steps")

# %% [markdown]
# Look at three things:
#
# 1. **Where is your narrowest step?** What one thing could you change there for two weeks?
# 2. **How wide is its range?** If it is as wide as Kofi's, try more before you judge.
# 3. **Which week can you keep up?** A plan that leaves room for a bad day is a better plan.
#
# ## The figure to take along

# %%
won = sum((funnel(mine, channel) or [0] * 5)[3] for channel in ("form", "person"))
print(f"Interviews in ten of {whose} hours: {10 * won / sum(hours.values()):.1f}")
