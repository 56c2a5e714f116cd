# exercise: second-ring
"""The practice circle before and after an adviser with six people joins it."""

from course import picture as draw

SIX = [f"adviser's contact {number}" for number in range(1, 7)]


def picture(solution):
    """Two bars: the second ring without and with the adviser."""
    before = solution.GRAPH
    after = before | {"you": [*before["you"], "adviser"], "adviser": ["you", *SIX]}
    rings = [solution.second_ring(graph, "you") for graph in (before, after)]
    return draw.picture(
        f"Two bars. The second ring holds {rings[0]} people before the introduction and {rings[1]} after it: one "
        f"adviser with {len(SIX)} contacts more than doubles it.",
        draw.bars(
            "People in your second ring",
            [("before", rings[0], "through friends"), ("with an adviser", rings[1], "one introduction later")],
        ),
    )
