# must get: You count only what occurs
"""A scale for messages."""


def balance(items):
    """Counts of give, learn and ask, and the verdict: "lopsided" if asks outweigh the rest, else "exchange"."""
    counts = {}
    for kind, _ in items:
        if kind not in ("give", "learn", "ask"):
            raise ValueError(kind)
        counts[kind] = counts.get(kind, 0) + 1
    if counts.get("ask", 0) > counts.get("give", 0) + counts.get("learn", 0):
        return counts, "lopsided"
    return counts, "exchange"


print("All ask:", balance([("ask", "Any openings?"), ("ask", "Keep me in mind.")]))
print("Mixed:", balance([("give", "My notes are below."), ("learn", "What came first?"), ("ask", "May I write?")]))
print("Nothing written:", balance([]))
