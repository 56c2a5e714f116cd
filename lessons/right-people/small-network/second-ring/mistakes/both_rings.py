# must get: You counted the first ring as well
"""Who is within reach, and which contact is the bridge?"""

GRAPH = {  # everybody, with the people they know
    "you": ["Ada", "Ben", "Noor", "Otto"],
    "Ada": ["you", "Ben", "Pia"],
    "Ben": ["you", "Ada", "Pia"],
    "Noor": ["you", "Ivo", "Mina", "Sol", "Tess"],
    "Otto": ["you"],
    "Pia": ["Ada", "Ben"],
    "Ivo": ["Noor", "Kofi"],
    "Mina": ["Noor"],
    "Sol": ["Noor", "Lena"],
    "Tess": ["Noor", "Ruth"],
    "Kofi": ["Ivo"],
    "Lena": ["Sol"],
    "Ruth": ["Tess"],
}
WORKS_AT = {"Ada": "bakery", "Ben": "bakery", "Noor": "library", "Pia": "hotel", "Ivo": "hospital"}
WORKS_AT |= {"Mina": "print shop", "Sol": "harbour", "Tess": "city garden", "Kofi": "school", "Lena": "theatre"}


def reach(graph, you, depth):
    """Everybody within depth steps of you, with their number of steps."""
    steps = {you: 0}
    ring, step = [you], 0
    while ring and step < depth:
        step += 1
        further = []
        for person in ring:
            for other in graph.get(person, []):
                if other not in steps:
                    steps[other] = step
                    further.append(other)
        ring = further
    return steps


def second_ring(graph, you):
    """How many people are exactly two steps from you."""
    return len(reach(graph, you, 2)) - 1


def companies(people, works_at):
    """The companies at which these people work, each once."""
    return {works_at[person] for person in people if person in works_at}


def new_companies(graph, works_at, you, contact):
    """Where the people whom contact knows work, if neither you nor anybody you know works there."""
    known = companies(reach(graph, you, 1), works_at)
    found = companies(graph.get(contact, []), works_at)
    return sorted(found - known)


def best_bridge(graph, works_at, you):
    """The contact with the most new companies, the first of equals; None if nobody adds one."""
    best, most = None, 0
    for contact in graph.get(you, []):
        count = len(new_companies(graph, works_at, you, contact))
        if count > most:
            best, most = contact, count
    return best


print("Two steps away:", second_ring(GRAPH, "you"))
print("New through Noor:", new_companies(GRAPH, WORKS_AT, "you", "Noor"))
print("Your bridge:", best_bridge(GRAPH, WORKS_AT, "you"))
