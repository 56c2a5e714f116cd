"""Tells a Python that comes out of a snapshot where and when it is."""


def wake(language: str) -> None:
    """Bring up to date what Python works out once, at its start: chance, language, the time zone's constants."""
    import os
    import random
    import sys
    import time

    random.seed()
    if sys.path.count("") > 1:
        sys.path.remove("")  # Pyodide puts it in at each start, so also at the one before the snapshot
    os.environ["LANG"] = language
    year = 365.25 * 24 * 3600
    start = time.time() // year * year + 24 * 3600  # early January, as near as needed
    winter, summer = time.localtime(start), time.localtime(start + year / 2)
    if winter.tm_gmtoff > summer.tm_gmtoff:  # south of the equator
        winter, summer = summer, winter
    time.timezone, time.altzone = -winter.tm_gmtoff, -summer.tm_gmtoff
    time.daylight = int(winter.tm_gmtoff != summer.tm_gmtoff)
    time.tzname = (winter.tm_zone, summer.tm_zone)
