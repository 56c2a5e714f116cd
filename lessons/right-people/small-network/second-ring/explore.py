"""No-code path: fill in a few people you know, and see whom each of them brings within reach."""

from course.picture import bars, number, picture, rows, text

WHO = ["close friend", "old workmate", "neighbour", "former teacher", "customer", "club or team", "adviser", "family"]
WORLDS = ["my own trade", "food", "health", "building", "transport", "schools", "offices", "arts", "public service"]
COUNTS = ["none", "1", "2", "3", "4", "5", "6"]
SAMPLE = [
    ("close friend", "food", "1"),
    ("close friend", "food", "1"),
    ("club or team", "arts", "4"),
    ("neighbour", "transport", "none"),
]

PARAMETERS = [
    rows(
        "people",
        "People you know (these are Ada, Ben, Noor and Otto)",
        [
            ("who", "Who", WHO),
            ("world", "Their world", WORLDS),
            ("knows", "People there whom you don't know: your guess", COUNTS),
        ],
        [dict(zip(("who", "world", "knows"), row, strict=True)) for row in SAMPLE],
        help="We count people of one world as knowing the same others, each at a company of its own. That is a guess, "
        "too.",
    )
]
NOBODY = "Nobody is filled in yet. Add a row: a neighbour counts, and so does a former teacher."


def circle(people):
    """A graph and who works where: contacts of one world share their people, and each of these has a company."""
    graph, works_at = {"you": []}, {}
    for place, row in enumerate(people, start=1):
        name = f"{place}. {row['who']}"
        known = 0 if row["knows"] == "none" else int(row["knows"])
        others = [f"{row['world']} {each}" for each in range(1, known + 1)]
        graph["you"].append(name)
        graph[name] = ["you", *others]
        works_at |= {other: f"company of {other}" for other in others}
    return graph, works_at


def without(graph, contact):
    """The same circle, had you never met this contact."""
    return graph | {"you": [name for name in graph["you"] if name != contact]}


def persons(count):
    """A number of people in words."""
    return "1 person" if count == 1 else f"{count} people"


def advice(alone, people, bridge):
    """One next step, from what the circle looks like."""
    worlds = {row["world"] for row in people}
    if bridge is None:
        return "No bridge yet. Look for one outside this list: an adviser, a course, a forum of your field."
    if len(people) > 1 and len(worlds) == 1:
        return "All of them move in one world, so they may tell you the same news. Let the next name come from another."
    if not alone[bridge]:
        return "Your best bridge has a double here: without either one you would lose nobody. That is safe, and narrow."
    return f"Your bridge is number {bridge}: without this contact, {persons(alone[bridge])} would be out of reach."


def explore(solution, people):
    """The second ring, and what each contact adds to it that nobody else does."""
    if not people:
        return picture(NOBODY, text(NOBODY))
    graph, works_at = circle(people)
    ring, bridge = solution.second_ring(graph, "you"), solution.best_bridge(graph, works_at, "you")
    alone = {name: ring - solution.second_ring(without(graph, name), "you") for name in graph["you"]}
    brings = {name: len(solution.new_companies(graph, works_at, "you", name)) for name in graph["you"]}
    notes = [(name, brings[name], f"{alone[name]} through nobody else") for name in graph["you"]]
    told = "; ".join(f"{name} {count}, {alone[name]} through nobody else" for name, count in brings.items())
    first, said = persons(len(solution.reach(graph, "you", 1)) - 1), advice(alone, people, bridge)
    return picture(
        f"One step away: {first}. Two steps away: {persons(ring)}. New companies through each contact: {told}. {said}",
        number(persons(ring), "in your second ring: whom they know and you don't"),
        number(first, "in your first ring: people you know"),
        bars("New companies through each contact", notes, maximum=max(6, *brings.values())),
        text(said),
        text("Change a row's world and watch: one more from a world you have adds little, a new world adds a lot."),
    )
