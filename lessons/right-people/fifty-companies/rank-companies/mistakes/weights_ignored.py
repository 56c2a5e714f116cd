# must get: You took the plain average of the ratings
"""A list that is long by timing and sorted by what matters."""


def score(ratings, weights):
    """How well a company fits, from 1 to 5; a missing rating counts as 3."""
    rated = [ratings.get(criterion, 3) for criterion, weight in weights.items() if weight]
    return sum(rated) / len(rated) if rated else 3


def rank(companies, weights):
    """The names of the companies, best fit first; equals keep their order."""
    return sorted(companies, key=lambda name: -score(companies[name], weights))


def some_open(n, p):
    """Chance that at least one of n companies has an opening, each with chance p."""
    return 1 - (1 - p) ** n


def average_open(n, p):
    """Number of openings among n companies on average."""
    return n * p


weights = {"mission": 2, "culture": 1, "balance": 1}
museums = {
    "Castle": {"mission": 3, "culture": 5, "balance": 5},
    "Harbour": {"mission": 5, "culture": 3, "balance": 4},
    "Science": {"mission": 5, "balance": 3},
}
print("Score of the Harbour Museum:", score(museums["Harbour"], weights))
print("Best fit first:", rank(museums, weights))
print("At least one opening among five:", some_open(5, 0.1))
print("Openings among fifty, on average:", average_open(50, 0.1))
