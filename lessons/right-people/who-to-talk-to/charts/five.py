# exercise: rank-contacts
"""Five people whom Yusuf could ask about one clinic, in the order of the exercise."""

from course import picture as draw

STEPS = ("does the job", "right beside the job", "same house, other work", "far from the job")


def person(name, distance, tie, company="Rosenhof"):
    """One contact who still works there."""
    return {
        "name": name,
        "company": company,
        "on_list": company == "Rosenhof",
        "distance": distance,
        "tie": tie,
        "left_recently": False,
    }


PEOPLE = [
    person("the director, met once", 2, 1),
    person("a good friend, in a hotel", 0, 3, company="Hotel"),
    person("a neighbour, at the front desk", 3, 2),
    person("the assistant, a stranger", 0, 0),
    person("a nurse on the therapy ward, met once", 1, 1),
]


def picture(solution):
    """One bar a person: the longer, the nearer to the job; grouped by the test."""
    ranked = solution.rank_contacts(PEOPLE)
    groups = ["passes the test" if solution.passes(one) else "does not pass" for one in ranked]
    notes = [STEPS[one["distance"]] + ("" if one["on_list"] else ", not on the list") for one in ranked]
    told = "; ".join(
        f"{place}. {one['name']} ({note}, {group})"
        for place, (one, note, group) in enumerate(zip(ranked, notes, groups, strict=True), start=1)
    )
    return draw.picture(
        f"Five people in order; the longer the bar, the nearer to the job. {told}.",
        draw.bars(
            "Who can tell Yusuf about Rosenhof? The longer, the nearer to the job",
            [
                (one["name"], len(STEPS) - one["distance"], note, group)
                for one, note, group in zip(ranked, notes, groups, strict=True)
            ],
            maximum=len(STEPS),
        ),
    )
