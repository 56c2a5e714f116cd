# %% [markdown]
# # Count your own two doors
#
# You have read figures about crowds. In this lab you count one search, line by line, and see how far its numbers can be
# trusted. It takes about 30 minutes. First you work through a log that is there already, then you put in your own.
#
# **The log is made up.** Marta is not a real person. She is a hotel receptionist of 41, seven weeks into a search, and
# she wrote down every try: by form, or through a person.
#
# Run a cell with Shift and Enter. Change anything you like: the page of this lab can give you a fresh copy at any time.

# %%
from course_lab.at_least_one import applications_needed, at_least_one
from course_lab.forms_per_hour import interviews_per_hour, minutes_per_interview, simulate
from course_lab.share_by_channel import share_by_channel
from course_lab.show import bars, percent, table

# %% [markdown]
# These are the functions of the unit's exercises. If you wrote them in the lessons, you know what is inside. If not,
# they work all the same.
#
# ## The log
#
# One line for each try: week, way in, minutes spent, what came of it. In the last column stands `none`, `reply` or
# `interview`.

# %%
MARTA = """
1 form 15 none
1 form 15 none
1 form 20 none
1 form 15 none
1 form 20 reply
2 form 15 none
2 form 15 none
2 form 45 none
2 form 15 none
2 person 40 reply
3 form 15 none
3 form 60 interview
3 form 15 none
3 form 20 none
3 person 60 none
4 form 15 none
4 form 15 none
4 form 15 none
4 form 20 none
4 form 15 none
4 person 75 interview
5 form 20 none
5 form 15 none
5 form 50 reply
5 form 15 none
5 person 30 none
6 form 15 none
6 form 15 none
6 form 15 none
6 form 55 interview
6 person 90 interview
6 person 35 reply
7 form 15 none
7 form 20 none
7 form 15 none
7 form 15 none
7 person 45 none
7 person 50 reply
"""


def read(log):
    """A log as a list of leads, in the shape that the exercise of lesson 1.1 works with."""
    leads = []
    for line in log.strip().splitlines():
        week, channel, minutes, outcome = line.split()
        leads.append({"week": int(week), "channel": channel, "minutes": int(minutes), "outcome": outcome})
    return leads


marta = read(MARTA)
print(len(marta), "tries in", max(lead["week"] for lead in marta), "weeks")

# %% [markdown]
# ## Which door did she use?
#
# Make a guess before you run the next cell: which share of her tries went through a form? And which way brought more
# interviews **for each try**?

# %%
doors = share_by_channel(marta)
rows = [(name, count, percent(share), percent(rate)) for name, (count, share, rate) in doors.items()]
table(["way in", "tries", "share of tries", "interviews per try"], rows)

# %% [markdown]
# Through a person, a try brought an interview almost four times as often. That is the kind of number that people
# repeat. Two things are missing from it: the time, and the luck.
#
# ## What an hour brought
#
# A talk takes longer than a form. So count hours, too.

# %%
hours, per_hour = {}, {}
for name, (count, _, rate) in doors.items():
    minutes = sum(lead["minutes"] for lead in marta if lead["channel"] == name)
    hours[name] = minutes / 60
    per_hour[name] = interviews_per_hour(count / hours[name], rate)
    each = minutes_per_interview(count / hours[name], rate)
    print(f"{name}: {count} tries in {hours[name]:.1f} hours, {each:.0f} minutes behind each interview")

print()
bars("Interviews per hour of work", per_hour, digits=2)

# %% [markdown]
# The gap is still there, and much smaller. Her talks won more often and took longer; her forms won less often and were
# quick. Counted by the hour, four times as much has become one and a half times as much.
#
# That doesn't settle which door is better. It says what *her* hours did, in *these* seven weeks.
#
# ## How much of it is luck?
#
# She had two interviews from all of her forms. What if she lived the same weeks again, with the same chance each time?
# `simulate` plays a hundred such searches. The last number is the seed: the same seed gives the same hundred.

# %%
forms, _, rate = doors["form"]
again = simulate(forms, rate, 2026)
spread = {}
for won in range(max(again) + 1):
    spread[f"{won} won"] = again.count(won)

print(f"{forms} forms, each with a chance of {percent(rate, 1)}, played a hundred times")
bars("How many of the hundred searches ended with", spread)

# %% [markdown]
# Same person, same work, same chance. Some of the hundred got nothing, and some got four or more. So two interviews
# tell you little about the chance behind them, and none would have told you little, too.
#
# **Try it:** change the seed. Which bars move, and which hardly do?
#
# ## What the next weeks could hold
#
# If her chance stays as it is, how many more forms make an interview more likely than not?

# %%
print("Forms for even odds:", applications_needed(rate, 0.5))
print("Forms for nine chances in ten:", applications_needed(rate, 0.9))
print()
bars("Chance of at least one interview", {f"{n} forms": 100 * at_least_one(rate, n) for n in (5, 10, 20, 40)}, unit="%")

# %% [markdown]
# "If her chance stays as it is" carries a lot. She may learn to pick forms that fit; the season may turn. Put in half
# of her rate and twice her rate. If the plan for next week is the same in both, the exact number doesn't matter.
#
# ## Your own log
#
# Now yours. Write a line for each try that you remember: week, `form` or `person`, minutes, and `none`, `reply` or
# `interview`. Ten lines are enough to start. It stays in this browser; nobody else sees it.
#
# An empty log means that Marta's is used, so the cells below always run.

# %%
MINE = """
"""

mine = read(MINE) or marta
whose = "your" if MINE.strip() else "Marta's"
for name, (count, share, rate) in share_by_channel(mine).items():
    minutes = sum(lead["minutes"] for lead in mine if lead["channel"] == name)
    each = minutes_per_interview(60 * count / max(minutes, 1), rate)
    time = f"{each:.0f} minutes behind each interview" if each else "no interview yet"
    print(f"{name}: {count} tries, {percent(share)} of all, {time}")

# %% [markdown]
# Look at three things:
#
# 1. **Which door gets your hours?** Not which one should: which one does.
# 2. **How few are the interviews?** With fewer than five, the rate may be half or twice of what you see.
# 3. **What would you change for one week?** One change at a time, or you won't know what helped.
#
# ## The figure to take along
#
# How likely was it that all the forms of this log brought nothing at all? It is what silence says about luck.

# %%
through_forms = [lead for lead in mine if lead["channel"] == "form"]
won = sum(lead["outcome"] == "interview" for lead in through_forms)
tries = max(len(through_forms), 1)
rate = max(won, 1) / tries  # no interview yet: suppose one, or the sum says that silence was certain
silence = 1 - at_least_one(rate, tries)
print(f"Chance that all of {whose} forms met silence: {percent(silence, 1)}")
