# must get: You weighed the asks against the gives alone
"""A scale for messages."""


def balance(items):
    """Counts of give, learn and ask, and the verdict: "lopsided" if asks outweigh the rest, else "exchange"."""
    counts = {"give": 0, "learn": 0, "ask": 0}
    for kind, _ in items:
        if kind not in counts:
            raise ValueError(kind)
        counts[kind] += 1
    if counts["ask"] > counts["give"]:
        return counts, "lopsided"
    return counts, "exchange"


print("All ask:", balance([("ask", "Any openings?"), ("ask", "Keep me in mind.")]))
print("Mixed:", balance([("give", "My notes are below."), ("learn", "What came first?"), ("ask", "May I write?")]))
print("Nothing written:", balance([]))
