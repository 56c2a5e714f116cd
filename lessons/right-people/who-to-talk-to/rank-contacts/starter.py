"""Who to talk to first: near the work, at a company on the list. Replace every -1."""


def passes(contact):
    """Whether this person is near the work, at a company on the list, and still there."""
    return -1


def rank_contacts(contacts):
    """The contacts in the order in which to think of them."""
    return -1


def start_step(company, contacts):
    """1: find somebody at this company first; 2: get in touch."""
    return -1


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
