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
    """One row a person: who, how far from the job, and what the test says."""
    lines = [
        (
            place,
            one["name"],
            STEPS[one["distance"]] + ("" if one["on_list"] else ", but not on the list"),
            "yes" if solution.passes(one) else "no",
        )
        for place, one in enumerate(solution.rank_contacts(PEOPLE), start=1)
    ]
    told = "; ".join(f"{place}. {name} ({where}; passes the test: {test})" for place, name, where, test in lines)
    return draw.picture(
        f"A table of five people in the order in which to ask them. {told}.",
        draw.table("Whom to ask about Rosenhof", ["", "Who", "From the job", "Passes"], lines),
    )
