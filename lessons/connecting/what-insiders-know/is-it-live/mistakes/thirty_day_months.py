# must get: You gave every month thirty days
"""What it is worth to ask whether a posting is live."""

from datetime import date

TODAY = "2026-03-09"


def age_days(posted, today):
    """Days between two dates, each written as a text like "2026-03-01"."""
    year, month, day = map(int, posted.split("-"))
    this_year, this_month, this_day = map(int, today.split("-"))
    return 365 * (this_year - year) + 30 * (this_month - month) + this_day - day


def live_share(postings):
    """Share of all postings that are confirmed as open; None if there are none."""
    if not postings:
        return None
    return sum(one["status"] == "open" for one in postings) / len(postings)


def hours_saved(postings, hours):
    """Hours not spent on forms for filled postings, at so many hours a form."""
    return sum(one["status"] == "filled" for one in postings) * hours


def rate_on_live(rate, dead):
    """The rate on live postings, if a share of them is dead; None if all are."""
    if dead >= 1:
        return None
    return min(1.0, rate / (1 - dead))


noor = [{"posted": "2026-02-26", "on_company_site": True, "status": "open"}] * 7
noor += [{"posted": "2025-12-22", "on_company_site": False, "status": "filled"}] * 3
noor += [{"posted": "2026-01-30", "on_company_site": False, "status": "unknown"}] * 2

print("Today is", date.fromisoformat(TODAY), "and the oldest has been up for", age_days("2025-12-22", TODAY), "days")
print("Confirmed as open:", live_share(noor))
print("Hours saved, at one hour a form:", hours_saved(noor, 1))
print("2% over all is on live ones:", rate_on_live(0.02, 0.2))
