"""A scale for messages. Replace the -1 with your own lines."""


def balance(items):
    """Counts of give, learn and ask, and the verdict: "lopsided" if asks outweigh the rest, else "exchange"."""
    return -1


print("All ask:", balance([("ask", "Any openings?"), ("ask", "Keep me in mind.")]))
print("Mixed:", balance([("give", "My notes are below."), ("learn", "What came first?"), ("ask", "May I write?")]))
print("Nothing written:", balance([]))
