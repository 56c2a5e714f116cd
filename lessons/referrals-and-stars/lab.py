# %% [markdown]
# # Which star is worth raising?
#
# Help arrives when several things are true at once. In this lab you put numbers on them, see how little the numbers can
# be trusted, and find the one step that is worth a day all the same. It takes about 30 minutes. First you work with
# somebody's guesses, then with your own.
#
# **The guesses are made up.** Ifeoma is not a real person. She is a warehouse planner of 34 who wants to work in food
# safety, and she has forty contacts.
#
# Run a cell with Shift and Enter. Change anything you like: the page of this lab can give you a fresh copy at any time.

# %%
from course_lab.next_step import next_step
from course_lab.show import bars, percent, table
from course_lab.stars_multiply import any_of, needed, one_raised, stars
from course_lab.three_part_signal import lift, missing, signal
from course_lab.worth_waiting import still_open, worth_waiting

# %% [markdown]
# These are the functions of the unit's exercises.
#
# ## Three stars
#
# For one contact to help, three things must be true: they **hear** of something that fits, they **think** of her, and
# they are **willing** to say a word. She guesses a chance for each.

# %%
STARS = {"hears": 0.2, "thinks of her": 0.1, "is willing": 0.5}
CONTACTS = 40
one = stars(list(STARS.values()))
print("One contact helps with a chance of", percent(one, 1))
print("At least one of forty does:", percent(any_of(one, CONTACTS)))
print("Contacts for even odds:", needed(one, 0.5))

# %% [markdown]
# One in a hundred, and yet one in three. That is why help looks like luck when you wait for one person, and like a
# habit of the world when you have many.
#
# The sum takes the forty for independent. They aren't: many of them know the same things. So the true chance is lower.
#
# ## One star at a time
#
# She has a free day. What could it do? She could tell people what she looks for, find people in the trade, or make it
# easier to say a word for her. For each star, a guess of what it would become.

# %%
RAISED = {"hears": 0.3, "thinks of her": 0.4, "is willing": 0.7}
table_of = one_raised(list(STARS.values()), list(RAISED.values()), CONTACTS)
chances = {"as it is": 100 * any_of(one, CONTACTS)}
chances |= {f"{name} raised": 100 * chance for name, chance in zip(STARS, table_of, strict=True)}
bars("Chance that at least one of forty helps", chances, unit="%")

# %% [markdown]
# The lowest star gives the most, because it has the longest way to go. It is also the one that a message can change.
#
# But all of it rests on guesses. So try them at half. Does the order of the bars stay?

# %%
half = [value / 2 for value in RAISED.values()]
careful = [max(low, now) for low, now in zip(half, STARS.values(), strict=True)]
again = one_raised(list(STARS.values()), careful, CONTACTS)
for name, before, after in zip(STARS, table_of, again, strict=True):
    print(f"{name:<14} {percent(before)} if her guesses hold, {percent(after)} if they are half as good")

# %% [markdown]
# At half, two of the steps bring nothing, and one still does. **A step that survives its own doubt is a good one for
# today.**
#
# ## The signal
#
# A message that makes people think of her says three things: what she does now, what she wants next, and when.

# %%
PARTS = {
    "now": "I plan the cold store of a food wholesaler.",
    "next": "I want to move into food safety, checks and audits.",
    "when": "",
}
print("Missing:", ", ".join(missing(PARTS)) or "nothing")
PARTS["when"] = "I could start in autumn."
print(signal(PARTS["now"], PARTS["next"], PARTS["when"]))
told = stars([STARS["hears"], RAISED["thinks of her"], STARS["is willing"]])
print(f"If it works as she guesses, help is {lift(one, told, CONTACTS):.1f} times as likely.")

# %% [markdown]
# ## Wait for the referral?
#
# A posting is open now. A contact could say a word, but she is away for a while. Suppose that a form has a chance of
# three in a hundred, a form with a word behind it has nine, and every day the posting closes with a chance of five in a
# hundred.

# %%
DIRECT, REFERRED, CLOSING = 0.03, 0.09, 0.05
rows = []
for days in (0, 5, 10, 20, 30):
    waiting, gain = worth_waiting(DIRECT, REFERRED, days, CLOSING)
    rows.append((days, percent(still_open(days, CLOSING)), percent(waiting, 1), f"{100 * gain:+.1f}"))
table(["days", "still open", "chance if she waits", "points gained"], rows)

# %% [markdown]
# Waiting pays for about three weeks, and then it turns. If a posting shows a last day, that day settles it.
#
# ## Four postings, four steps
#
# The rule of lesson 4.4 goes through her list.

# %%
POSTINGS = {
    "dairy, known contact": {"is_open": True, "days_left": 12, "knows_someone": True, "tier": "A"},
    "bakery chain, two days": {"is_open": True, "days_left": 2, "knows_someone": True, "tier": "B"},
    "lab, nobody known": {"is_open": True, "days_left": 20, "knows_someone": False, "tier": "C"},
    "city office, not open": {"is_open": False, "days_left": 0, "knows_someone": True, "tier": "A"},
}
for name, case in POSTINGS.items():
    step = next_step(case | {"already_applied": False, "strong_tie": False})
    print(f"{name:<24} {step}")

# %% [markdown]
# ## Your own stars
#
# Now yours. Put in your number of contacts and a guess for each star, from 0 to 1. Guesses may be wrong: you will see
# which of them matter. It stays in this browser, nobody else sees it.
#
# As long as there is nothing, Ifeoma's numbers are used.

# %%
MY_CONTACTS = 0
MY_STARS = {}  # such as {"hears": 0.2, "thinks of me": 0.1, "is willing": 0.5}
MY_RAISED = {}  # the same names, with what a day of work could make of them

contacts = MY_CONTACTS or CONTACTS
now, then = (MY_STARS, MY_RAISED) if MY_STARS and MY_RAISED else (STARS, RAISED)
whose = "your" if MY_STARS and MY_RAISED else "Ifeoma's"
gains = one_raised(list(now.values()), [then.get(name, chance) for name, chance in now.items()], contacts)
chances = {name: 100 * chance for name, chance in zip(now, gains, strict=True)}
bars(f"With one of {whose} stars raised", chances, unit="%")

# %% [markdown]
# Look at three things:
#
# 1. **Which bar is longest?** And which small step raises that star this week?
# 2. **Is it still the longest if your guess is half as good?** If not, take the step that is cheapest.
# 3. **Whom does it serve besides you?** People remember a message that had something in it for them.
#
# ## The figure to take along

# %%
best = max(zip(gains, now, strict=True))
as_it_is = any_of(stars(list(now.values())), contacts)
print(f"The star to raise is “{best[1]}”: {percent(as_it_is)} becomes {percent(best[0])}")
