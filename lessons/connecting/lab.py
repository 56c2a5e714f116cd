# %% [markdown]
# # Read your own conversations
#
# Five goals, twenty minutes, and a feeling afterwards that is hard to name. In this lab you turn a handful of talks
# into something that you can look at. It takes about 30 minutes. First you work through somebody's notes, then through
# yours.
#
# **The notes are made up.** Tomasz is not a real person. He repairs lifts, he would like to move into the inspection of
# them, and he talked to eight people in a month.
#
# Run a cell with Shift and Enter. Change anything you like: the page of this lab can give you a fresh copy at any time.

# %%
from course_lab.balance import balance
from course_lab.goal_coverage import GOALS, coverage, never_met, per_talk
from course_lab.is_it_live import age_days, hours_saved, live_share
from course_lab.show import bars, percent, table
from course_lab.twenty_minute_plan import goals, plan, room

# %% [markdown]
# These are the functions of the unit's exercises. The five goals have the letters that you know from the lesson:
# **P**ath, **N**ames, **O**penings, **I**nside, **L**ong term.
#
# ## The notes
#
# One line for each talk: with whom, the goals that it met, the minutes that it took. A minus means none.

# %%
TALKS = """
former colleague | PL  | 20
union secretary  | NI  | 35
neighbour        | L   | 10
inspector A      | PI  | 25
inspector B      | PIL | 30
old teacher      | -   | 15
supplier         | N   | 20
inspector C      | PI  | 40
"""
NAMES = {"P": "path", "N": "names", "O": "openings", "I": "inside", "L": "long term"}


def read(notes):
    """Notes as a list of talks: who, goals as letters, minutes."""
    talks = []
    for line in notes.strip().splitlines():
        who, letters, minutes = (part.strip() for part in line.split("|"))
        talks.append({"who": who, "goals": letters.replace("-", ""), "minutes": int(minutes)})
    return talks


tomasz = read(TALKS)
print(len(tomasz), "talks,", sum(talk["minutes"] for talk in tomasz), "minutes in all")

# %% [markdown]
# ## Which goals did the talks meet?
#
# Look at the notes and guess first: which goal did he meet most, and is there one that he never met?

# %%
log = [talk["goals"] for talk in tomasz]
met = coverage(log)
bars("Talks that met each goal", {NAMES[goal]: met[goal] for goal in GOALS})
print()
print("Never met:", ", ".join(NAMES[goal] for goal in sorted(never_met(log))) or "none")
print(f"Goals in a talk, on average: {per_talk(log):.1f}")

# %% [markdown]
# He learned a lot about how people got where they are. About openings he heard nothing, in eight talks. Perhaps nobody
# knew of any. Perhaps he never asked, which is easier to mend.
#
# One talk met no goal at all. That may still have been a good afternoon. A goal is not a toll that a talk has to pay.
#
# ## Do long talks bring more?
#
# Ask the notes, not the feeling.

# %%
rows = []
for name, chosen in (
    ("under 25 minutes", [talk for talk in tomasz if talk["minutes"] < 25]),
    ("25 and more", [talk for talk in tomasz if talk["minutes"] >= 25]),
):
    minutes = sum(talk["minutes"] for talk in chosen)
    found = per_talk([talk["goals"] for talk in chosen])
    rows.append((name, len(chosen), f"{found:.2f}", f"{60 * found * len(chosen) / minutes:.1f}"))
table(["length", "talks", "goals per talk", "goals per hour"], rows)

# %% [markdown]
# The longer talks met about twice as many goals, and per hour hardly more. With eight talks, one more on either side
# could turn that around. So the honest finding is small: a short talk is no waste.
#
# ## Plan the next one
#
# He has twenty minutes with an inspector next week. `plan` keeps the end free and takes what fits, most wanted first.
# The goal that is missing so far gets the first place.

# %%
QUESTIONS = [
    {"goal": "O", "minutes": 3, "priority": 1, "text": "Where do inspectors hear of new posts first?"},
    {"goal": "P", "minutes": 5, "priority": 2, "text": "How did you get from repair to inspection?"},
    {"goal": "I", "minutes": 6, "priority": 3, "text": "What does a bad week look like?"},
    {"goal": "N", "minutes": 3, "priority": 4, "text": "Who else should I listen to?"},
    {"goal": "L", "minutes": 2, "priority": 5, "text": "May I tell you in spring how it went?"},
]
chosen = plan(20, QUESTIONS)
print("Minutes for questions:", room(20))
for question in chosen:
    print(f"- {question['text']} ({NAMES[question['goal']]}, {question['minutes']} min)")
print("Left out:", ", ".join(NAMES[goal] for goal in GOALS if goal not in goals(chosen)) or "nothing")

# %% [markdown]
# **Try it:** give him fifteen minutes. What goes first? Would you have let the same go?
#
# ## What he asks of people
#
# The message with which he asks for that talk, sentence by sentence: what gives, what learns, what asks.

# %%
MESSAGE = [
    ("learn", "I read your report on door sensors, and I wonder how you came to that work."),
    ("ask", "Would you have twenty minutes next week?"),
    ("give", "I keep a list of faults by lift type; I'll gladly send it to you."),
]
counts, verdict = balance(MESSAGE)
print(verdict, counts)

# %% [markdown]
# ## What an insider's word saves
#
# Two of the inspectors told him which postings were dead. These are the postings he had on his list.

# %%
TODAY = "2026-05-11"
POSTINGS = [
    {"posted": "2026-05-02", "status": "open"},
    {"posted": "2026-04-20", "status": "unknown"},
    {"posted": "2026-02-03", "status": "filled"},
    {"posted": "2026-01-15", "status": "filled"},
    {"posted": "2026-04-28", "status": "open"},
    {"posted": "2025-12-01", "status": "unknown"},
]
for posting in POSTINGS:
    print(f"{posting['status']:<8} up for {age_days(posting['posted'], TODAY)} days")
print("Confirmed as open:", percent(live_share(POSTINGS)))
print("Hours saved, at one and a half hours a form:", hours_saved(POSTINGS, 1.5))

# %% [markdown]
# ## Your own talks
#
# Now yours. One line for each talk that you remember, in the shape of the first notes. Three are enough to start; a
# talk with an uncle counts. It stays in this browser, nobody else sees it.
#
# As long as the notes are empty, those of Tomasz are used.

# %%
MINE = """
"""

mine = read(MINE) or tomasz
whose = "your" if MINE.strip() else "Tomasz's"
log = [talk["goals"] for talk in mine]
bars(f"Goals in {whose} talks", {NAMES[goal]: count for goal, count in coverage(log).items()})
for talk in mine:
    if not talk["goals"]:
        print("Met none:", talk["who"])

# %% [markdown]
# Look at three things:
#
# 1. **Which goal is missing?** Did nobody know, or did you not ask?
# 2. **Which talk surprised you?** Write down what you did differently there.
# 3. **Whom do you owe a word?** A talk that gave you something and heard nothing since is the easiest to mend.
#
# ## The figure to take along

# %%
print(f"Goals met in an hour of {whose} talks: {60 * sum(map(len, log)) / sum(talk['minutes'] for talk in mine):.1f}")
