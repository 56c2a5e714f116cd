"""Bring back the people behind a share. Replace every -1 with your own lines."""

HIRES = {"applied": 50, "sourced": 31, "referred": 16, "agency": 3}
ONE_IN = {"applied": 152, "sourced": 72, "referred": 16, "agency": 22}


def people_behind(hires, one_in):
    """How many people stand behind the hires of each way in."""
    return -1


def shares(counts):
    """Each way's part of the whole, from 0 to 1; {} if there is nobody."""
    return -1


def chance(hired, people):
    """Chance of one person who tries; None if nobody tried."""
    return -1


def ratio(hires, people, way, base):
    """How many times as good the chance by way is as the chance by base; None if there is no telling."""
    return -1


crowd = people_behind(HIRES, ONE_IN)
print("People behind 100 hires:", crowd)
print("Chance of one applicant:", chance(50, 7600))
print("Referred against applied:", ratio(HIRES, crowd, "referred", "applied"))
