"""No-code path: sort the people you could ask, and see where to begin for each company."""

from course.picture import findings, number, picture, rows, table, text

COMPANIES = ["Company A", "Company B", "Company C"]
ELSEWHERE = "not on my list"
WHO = ["a peer", "a team lead", "a head of the house", "a recruiter", "a fellow student", "a former workmate"]
WHO += ["a neighbour or relative", "somebody I read about"]
WORK = ["does the job", "right beside it", "other work there", "far from it"]
KNOWN = ["a stranger", "met once", "known", "close"]
NOW = ["still there", "has left"]


def row(who, where, work, tie, now=0):
    """One row of the table."""
    return {"who": WHO[who], "where": where, "work": WORK[work], "tie": KNOWN[tie], "now": NOW[now]}


PARAMETERS = [
    rows(
        "people",
        "People you could ask, one a row (these are examples)",
        [
            ("who", "Who", WHO),
            ("where", "Where", [*COMPANIES, ELSEWHERE]),
            ("work", "From your target job", WORK),
            ("tie", "To you", KNOWN),
            ("now", "Now", NOW),
        ],
        [
            row(2, "Company A", 2, 1),
            row(0, ELSEWHERE, 0, 3),
            row(0, "Company A", 0, 0),
            row(5, "Company B", 0, 2, now=1),
        ],
        help="No names needed. Keep those on paper, with the public fact that made you choose each of them.",
    )
]


def contact(chosen):
    """A row of the table as the card that the functions take."""
    return {
        "name": chosen["who"],
        "company": chosen["where"],
        "on_list": chosen["where"] != ELSEWHERE,
        "distance": WORK.index(chosen["work"]),
        "tie": KNOWN.index(chosen["tie"]),
        "left_recently": chosen["now"] == "has left",
    }


def good_for(one):
    """What this person can be asked."""
    if not one["on_list"]:
        return "advice on the path" if one["distance"] <= 1 else "whom they know"
    if one["left_recently"]:
        return "why people leave; a name inside"
    return (
        "what the work is like",
        "how the job looks from beside it",
        "plans; who is near the work",
        "a name inside",
    )[one["distance"]]


def begin(company, step, there):
    """One line on where to begin at a company."""
    if step == 2:
        return True, company, "Step 2: somebody near the work is there. Write to them."
    if there:
        return False, company, "Step 1: find somebody near the work. Those you know there may tell you a name."
    return False, company, "Step 1: find somebody. Nobody on your cards is there yet."


def explore(solution, people):
    """The order of the people, and the first step for each company."""
    cards = [contact(chosen) for chosen in people]
    ranked = solution.rank_contacts(cards)
    right = sum(solution.passes(one) for one in cards)
    lines = [(place, one["name"], one["company"], good_for(one)) for place, one in enumerate(ranked, start=1)]
    steps = [
        begin(company, solution.start_step(company, cards), any(one["company"] == company for one in cards))
        for company in COMPANIES
    ]
    first = f"First: {ranked[0]['name']} ({ranked[0]['company']})." if ranked else "Nobody is on your cards yet."
    note = (
        "One who does the job and one beside it, for each company, is a good aim."
        if right
        else "Nobody here passes the test yet. That is where most people begin: step 1."
    )
    told = " ".join(f"{company}: {said}" for _, company, said in steps)
    return picture(
        f"{right} of {len(cards)} pass the test: near the work, on the list, still there. {first} {told} {note}",
        number(f"{right} of {len(cards)}", "pass the test: near the work, at a company on your list, still there"),
        table("In which order to think of them", ["", "Who", "Where", "Ask about"], lines),
        findings("Where to begin", steps),
        text(note),
    )
