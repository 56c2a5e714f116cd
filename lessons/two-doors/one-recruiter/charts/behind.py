# exercise: people-behind-the-bars
"""Where a hundred hires came from, and the people who stand behind them."""

from course import picture as draw

HIRES = {"applied": 50, "sourced": 31, "referred": 16, "agency": 3}
ONE_IN = {"applied": 152, "sourced": 72, "referred": 16, "agency": 22}


def picture(solution):
    """Two sets of bars over the same ways in: hires, then people."""
    people = solution.people_behind(HIRES, ONE_IN)
    shares = solution.shares(people)
    told = "; ".join(f"{way}, {HIRES[way]} hires from {people[way]:,} people" for way in HIRES)
    return draw.picture(
        f"Two sets of bars. Of 100 hires, by way in: {told}. Half of the hires had applied, and so had "
        f"{shares['applied']:.0%} of the people. The referred are {shares['referred']:.1%} of the people and 16 of the "
        "hires.",
        draw.bars("Of 100 hires", HIRES),
        draw.bars(
            "The people behind those 100 hires",
            [(way, people[way], f"1 in {ONE_IN[way]} was hired") for way in HIRES],
        ),
    )
