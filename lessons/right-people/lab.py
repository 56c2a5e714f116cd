# %% [markdown]
# # Build a list and find the bridge
#
# A list of companies, the people around them, and a first message: three small tables that belong together. In this lab
# you join them. It takes about 35 minutes. First you work with somebody's tables, then with your own.
#
# **The tables are made up.** Adele is not a real person, and the companies don't exist. She is a pastry cook of 29 who
# wants regular hours, and she is new in town.
#
# Run a cell with Shift and Enter. Change anything you like: the page of this lab can give you a fresh copy at any time.

# %%
from datetime import date

from course_lab.check_message import all_silent, check_message, follow_up
from course_lab.rank_companies import average_open, rank, score, some_open
from course_lab.rank_contacts import rank_contacts
from course_lab.second_ring import best_bridge, new_companies, reach, second_ring
from course_lab.show import bars, percent, table

# %% [markdown]
# These are the functions of the unit's exercises.
#
# ## The list
#
# She rated each company from 1 to 5: the hours, the craft, the way there. A missing number means that she doesn't know.

# %%
WEIGHTS = {"hours": 3, "craft": 2, "way": 1}
COMPANIES = {
    "Linden bakery": {"hours": 2, "craft": 5, "way": 5},
    "Hotel Aurora": {"hours": 2, "craft": 4, "way": 3},
    "City hospital kitchen": {"hours": 5, "craft": 2, "way": 4},
    "School meals": {"hours": 5, "craft": 2},
    "Cake studio Nord": {"hours": 3, "craft": 5, "way": 2},
    "Museum café": {"hours": 4, "craft": 4, "way": 3},
    "Airport catering": {"hours": 1, "craft": 2, "way": 1},
    "Culinary college": {"hours": 5, "craft": 4},
}
order = rank(COMPANIES, WEIGHTS)
table(["company", "score"], [(name, f"{score(COMPANIES[name], WEIGHTS):.2f}") for name in order])

# %% [markdown]
# The bakery that she loves stands in the middle, because hours count three times. Is that right? Only she knows. The
# list doesn't decide. It says what follows from her own weights.
#
# **Try it:** make craft the heaviest. Which company hardly moves? That one is worth a visit under any mood.
#
# ## Why the list must be long
#
# Suppose that in any month a company has an opening for her with a chance of one in ten. That number is a guess; a
# town, a trade and a season each have their own.

# %%
GUESS = 0.1
for n in (3, 8, 20, 50):
    chance = percent(some_open(n, GUESS))
    print(f"{n:>2} companies: {chance:>4} for at least one opening, {average_open(n, GUESS):.1f} on average")

# %% [markdown]
# With eight companies, more than four months in ten would show her nothing at all. That would be no sign that the list
# is bad. It would be a short list.
#
# ## Who is near?
#
# She wrote down whom she knows, and what she knows of whom *they* know.

# %%
KNOWS = {
    "Adele": ["Bea", "Carlo", "Dina"],
    "Bea": ["Adele", "Carlo"],
    "Carlo": ["Adele", "Bea", "Egon"],
    "Dina": ["Adele", "Farid", "Gül", "Hanno"],
    "Egon": ["Carlo"],
    "Farid": ["Dina"],
    "Gül": ["Dina", "Ilse"],
    "Hanno": ["Dina"],
    "Ilse": ["Gül"],
}
WORKS_AT = {
    "Bea": "Hotel Aurora",
    "Carlo": "Hotel Aurora",
    "Egon": "Airport catering",
    "Farid": "City hospital kitchen",
    "Gül": "Culinary college",
    "Hanno": "Museum café",
    "Ilse": "School meals",
}
rings = reach(KNOWS, "Adele", 3)
for step in (1, 2, 3):
    print(f"{step} step away:", ", ".join(name for name, far in rings.items() if far == step))
print("In the second ring:", second_ring(KNOWS, "Adele"))
for contact in KNOWS["Adele"]:
    print(f"New companies through {contact}:", ", ".join(new_companies(KNOWS, WORKS_AT, "Adele", contact)) or "none")
print("Her bridge:", best_bridge(KNOWS, WORKS_AT, "Adele"))

# %% [markdown]
# Dina works nowhere on the list. She sings in Adele's choir. And she is the one who opens three companies, the top
# three of the list. Those whom we see every day often know the same people as we do.
#
# ## Whom to think of first
#
# `rank_contacts` puts those first who are near the work, at a company on the list, and still there. The distance counts
# from her own kind of work: 0 is the same job.

# %%
PEOPLE = [
    {"name": "Bea, front desk", "company": "Hotel Aurora", "distance": 3, "tie": 3},
    {"name": "Carlo, cook", "company": "Hotel Aurora", "distance": 1, "tie": 2},
    {"name": "Farid, dietician", "company": "City hospital kitchen", "distance": 1, "tie": 0},
    {"name": "Gül, teaches pastry", "company": "Culinary college", "distance": 0, "tie": 0},
    {"name": "Hanno, waiter", "company": "Museum café", "distance": 2, "tie": 0},
]
SHORT = order[:4]
for person in PEOPLE:
    person |= {"on_list": person["company"] in SHORT, "left_recently": False}
for place, person in enumerate(rank_contacts(PEOPLE), start=1):
    print(f"{place}. {person['name']} ({person['company']})")

# %% [markdown]
# ## The first message
#
# To Gül, whom she doesn't know. The kind reader from lesson 3.3 looks it over.

# %%
DRAFT = """
Dear Gül, Dina from the choir told me that you teach pastry after years in a hotel kitchen. I am a pastry cook, new in
town, and I keep asking myself whether teaching would suit me. What surprised you most in the first year? If you are too
busy, no reply is fine. Adele
"""
SENT = date(2026, 4, 10)
print("To mend:", ", ".join(check_message(DRAFT)) or "nothing")
print("One reminder, on:", follow_up(SENT).strftime("%A, %d %B"))
silent = {f"{n} asked": 100 * all_silent(0.2, n) for n in (1, 3, 5, 10)}
bars("Chance that nobody answers, if each one does with 20%", silent, unit="%")

# %% [markdown]
# The 20% is a guess, too. Halve it, double it. What stays the same is the shape: one silent stranger says nothing about
# a message. Ten might.
#
# ## Your own list
#
# Now yours. One line for each company, with a number from 1 to 5 for each thing that you weigh. Leave a dash where you
# don't know. It stays in this browser, nobody else sees it.
#
# As long as it is empty, Adele's list is used.

# %%
MY_WEIGHTS = {"hours": 3, "craft": 2, "way": 1}
MINE = """
"""


def read(lines, weights):
    """Lines such as ``Some company | 3 | - | 5`` as ratings."""
    companies = {}
    for line in lines.strip().splitlines():
        name, *numbers = (part.strip() for part in line.split("|"))
        companies[name] = {what: int(n) for what, n in zip(weights, numbers, strict=False) if n.isdigit()}
    return companies


mine = read(MINE, MY_WEIGHTS) or COMPANIES
best = rank(mine, MY_WEIGHTS)
for name in best[:5]:
    unknown = [what for what in MY_WEIGHTS if what not in mine[name]]
    print(f"{score(mine[name], MY_WEIGHTS):.2f}  {name}{'; to find out: ' + ', '.join(unknown) if unknown else ''}")

# %% [markdown]
# Look at three things:
#
# 1. **What don't you know?** A dash near the top is the best question for your next talk.
# 2. **Which weight did you set without thinking?** Change it and look again.
# 3. **Who stands between you and the first three?** Write down one name for each, or "nobody yet".
#
# ## The figure to take along

# %%
whose = "your" if MINE.strip() else "Adele's"
chance = some_open(len(mine), GUESS)
print(f"Chance that at least one of {whose} {len(mine)} has an opening this month: {percent(chance)}")
