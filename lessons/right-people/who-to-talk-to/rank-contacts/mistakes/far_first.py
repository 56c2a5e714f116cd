# must get: You put those farthest from the work in front
"""Who to talk to first: near the work, at a company on the list."""


def passes(contact):
    """Whether this person is near the work, at a company on the list, and still there."""
    return contact["on_list"] and contact["distance"] <= 1 and not contact["left_recently"]


def rank_contacts(contacts):
    """The contacts in the order in which to think of them."""
    return sorted(contacts, key=lambda c: (not passes(c), not c["on_list"], -c["distance"], -c["tie"]))


def start_step(company, contacts):
    """1: find somebody at this company first; 2: get in touch."""
    known = any(contact["company"] == company and passes(contact) for contact in contacts)
    return 2 if known else 1


def person(name, company, distance, tie, left_recently=False):
    """A card for one contact; Rosenhof and Lindenhof are on the list."""
    on_list = company in ("Rosenhof", "Lindenhof")
    return {
        "name": name,
        "company": company,
        "on_list": on_list,
        "distance": distance,
        "tie": tie,
        "left_recently": left_recently,
    }


yusuf = [
    person("director", "Rosenhof", 2, 1),
    person("friend", "Hotel", 0, 3),
    person("front desk", "Rosenhof", 3, 2),
    person("assistant", "Rosenhof", 0, 0),
    person("nurse", "Rosenhof", 1, 1),
]
print("Does the assistant pass the test?", passes(yusuf[3]))
print("Best first:", rank_contacts(yusuf))
print("Rosenhof, step:", start_step("Rosenhof", yusuf))
print("Lindenhof, step:", start_step("Lindenhof", yusuf))
