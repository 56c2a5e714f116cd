"""No-code path: type your counts, and see each step with its honest range."""

import re
from itertools import pairwise

from course.picture import bars, draft, picture, table, text

STEPS = ["sent", "reply", "talk", "interview", "offer"]
FEW, MOST, CHANNELS = 10, 5000, 4
LOOK = {
    "reply": "Does the CV use the advert's words? Were the posts still open? With people: is the question short?",
    "talk": "What do you ask for? Is it short, and easy to say yes to?",
    "interview": "Do they know what you want, and from when? Do the jobs suit you?",
    "offer": "Practise with someone who interviews people, and look at how well the jobs fit.",
}

PARAMETERS = [
    draft(
        "counts",
        "Your counts: channel, then sent, replies, talks, interviews, offers",
        value="form 40 3 2 1 0\nperson 12 6 5 1 0",
        lines=4,
        help="One channel a line. These are Malik's. Whoever got to an interview counts as a reply and a talk, too.",
    )
]


def read(counts):
    """Channels with five counts each, and a friendly word for every line that can't be read."""
    channels, notes = {}, []
    for line in filter(None, (line.strip() for line in counts.splitlines())):
        found = re.fullmatch(r"(\D*?)[\s:,;]*(\d[\d\s,;]*)", line)
        if not found:
            notes.append(f"“{line[:40]}” can't be read. Write a name and then whole numbers: form 40 3 2 1 0.")
            continue
        name = found[1].strip() or f"channel {len(channels) + 1}"
        numbers = [min(int(digits[:9]), MOST + 1) for digits in re.findall(r"\d+", found[2])][:5]
        numbers += [0] * (5 - len(numbers))
        if max(numbers) > MOST:
            notes.append(f"“{name[:40]}” has a count above {MOST}. This page reads smaller ones only.")
        elif any(after > before for before, after in pairwise(numbers)):
            notes.append(
                f"“{name[:40]}”: a count grows from left to right. Each step can't hold more than the one before."
            )
        elif len(channels) == CHANNELS or name in channels:
            notes.append(f"“{name[:40]}” is left out: the picture has room for {CHANNELS} channels, each once.")
        elif numbers[0]:
            channels[name[:40]] = numbers
        else:
            notes.append(
                f"“{name[:40]}” has no try yet, so there is nothing to count. That is no failure of the channel."
            )
    return channels, notes


def as_log(channels):
    """The entries of a log that has these counts."""
    log = []
    for name, counts in channels.items():
        for step, count, further in zip(STEPS, counts, [*counts[1:], 0], strict=True):
            log += [{"channel": name, "stage": step}] * (count - further)
    return log


def percent(rate):
    """A rate in percent."""
    if 0.995 <= rate < 1:
        return "over 99%"
    return f"{100 * rate:.1f}%" if 0 < rate < 0.0995 else f"{100 * rate:.0f}%"


def honest(solution, k, n):
    """A range in words, or why there is none."""
    if n == 0:
        return "nobody got this far"
    if n < FEW:
        return "too few to tell"
    low, high = solution.wilson(k, n)
    return f"{percent(low)} to {percent(high)}"


def leak(solution, name, counts):
    """The step with the lowest share among those that enough have tried."""
    shares = solution.conversion(counts)
    tried = [(share, step) for step, share in enumerate(shares) if counts[step] >= FEW]
    if not tried:
        return f"{name}: too few to tell. Go on, and log each try."
    share, step = min(tried)
    to = f"the step to “{STEPS[step + 1]}”, {percent(share)}"
    if share > 0.5:
        return f"{name}: at each step with {FEW} tries or more, over half go on. No leak stands out."
    if len(tried) == 1:
        return (
            f"{name}: only {to}, has {FEW} tries or more. If that is less than you hoped for: {LOOK[STEPS[step + 1]]}"
        )
    return (
        f"{name}: of the steps with {FEW} tries or more, the lowest is {to}. Look there first: {LOOK[STEPS[step + 1]]}"
    )


def compared(spans):
    """Whether the channels can be ranked by interviews per try."""
    if len(spans) < 2:
        return "Fewer than two channels have ten tries or more, so there is nothing to rank yet."
    if max(low for low, _ in spans.values()) <= min(high for _, high in spans.values()):
        return (
            "The ranges for interviews overlap, so these counts can't rank the channels. Keep both, and go on logging."
        )
    return "The ranges for interviews don't all overlap: a finding, if the tries were alike. Hours per try may differ."


def silence(solution, channels):
    """What no interview at all may mean, for the first channel without one."""
    for name, counts in channels.items():
        if counts[3] == 0 and counts[0] >= FEW:
            most = percent(solution.rule_of_three(counts[0]))
            return [f"{name}: no interview in {counts[0]} tries. By the rule of three the rate may still be {most}."]
    return []


def explore(solution, counts):
    """A table for each channel, the ranges for interviews, one leak each."""
    channels, notes = read(counts)
    if not channels:
        said = " ".join(notes) or "No counts yet. Write a line such as: form 40 3 2 1 0."
        return picture(said, text(said))
    log, parts, spans, rows, leaks = as_log(channels), [], {}, [], []
    for name in channels:
        made = solution.funnel(log, name)
        shares = solution.conversion(made)
        lines = [["sent", made[0], "", ""]]
        for step, share in enumerate(shares):
            few = made[step] < FEW
            gone = "" if share is None else f"{made[step + 1]} of {made[step]}" if few else percent(share)
            lines.append([STEPS[step + 1], made[step + 1], gone, honest(solution, made[step + 1], made[step])])
        parts.append(table(name, ["step", "count", "of the step before", "honest range"], lines))
        leaks.append(leak(solution, name, made))
        if made[0] >= FEW:
            low, high = spans[name] = solution.wilson(made[3], made[0])
            rows.append((f"{name}: at least", round(100 * low, 1), f"seen: {made[3]} of {made[0]}"))
            rows.append((f"{name}: at most", round(100 * high, 1), ""))
    judged = compared(spans)
    if rows:
        parts.append(bars("Interviews per try: the honest range", rows, unit="%"))
    said = [judged, *leaks, *silence(solution, channels), *notes]
    ranges = "; ".join(f"{name} {percent(low)} to {percent(high)}" for name, (low, high) in spans.items())
    return picture(
        f"Interviews per try, honest range: {ranges or 'too few to tell'}. {' '.join(said)}",
        *parts,
        *(text(each) for each in said),
    )
