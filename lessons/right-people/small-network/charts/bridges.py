# exercise: second-ring
"""New companies that each contact of the practice circle brings."""

from course import picture as draw


def picture(solution):
    """One bar a contact."""
    graph, jobs = solution.GRAPH, solution.WORKS_AT
    found = {name: set(solution.new_companies(graph, jobs, "you", name)) for name in graph["you"]}
    rows = [(name, len(places), ", ".join(sorted(places)) or "nobody new") for name, places in found.items()]
    together = len(found["Ada"] | found["Ben"])
    told = "; ".join(f"{name} {count} ({places})" for name, count, places in rows)
    return draw.picture(
        f"Bars for the new companies that each contact brings within reach. {told}. Ada and Ben bring {together} "
        f"together, for both lead to the same one. The second ring holds {solution.second_ring(graph, 'you')} people.",
        draw.bars("New companies through each contact", rows),
    )
