# must get: Your shares are in percent
"""Bring back the people behind a share."""

HIRES = {"applied": 50, "sourced": 31, "referred": 16, "agency": 3}
ONE_IN = {"applied": 152, "sourced": 72, "referred": 16, "agency": 22}


def people_behind(hires, one_in):
    """How many people stand behind the hires of each way in."""
    return {way: hires[way] * one_in[way] for way in hires}


def shares(counts):
    """Each way's part of the whole, from 0 to 1; {} if there is nobody."""
    total = sum(counts.values())
    if total == 0:
        return {}
    return {way: 100 * counts[way] / total for way in counts}


def chance(hired, people):
    """Chance of one person who tries; None if nobody tried."""
    if people == 0:
        return None
    return hired / people


def ratio(hires, people, way, base):
    """How many times as good the chance by way is as the chance by base; None if there is no telling."""
    mine = chance(hires[way], people[way])
    other = chance(hires[base], people[base])
    if mine is None or not other:
        return None
    return mine / other


crowd = people_behind(HIRES, ONE_IN)
print("People behind 100 hires:", crowd)
print("Chance of one applicant:", chance(50, 7600))
print("Referred against applied:", ratio(HIRES, crowd, "referred", "applied"))
