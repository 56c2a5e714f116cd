# must get: Your function knows only the doors that you wrote into it
"""Which door do leads come through, and what comes back?"""

LEADS = [
    {"channel": "form", "outcome": "no answer"},
    {"channel": "form", "outcome": "no answer"},
    {"channel": "form", "outcome": "no answer"},
    {"channel": "form", "outcome": "reply"},
    {"channel": "form", "outcome": "no answer"},
    {"channel": "form", "outcome": "interview"},
    {"channel": "person", "outcome": "reply"},
    {"channel": "person", "outcome": "interview"},
    {"channel": "person", "outcome": "interview"},
    {"channel": "person", "outcome": "no answer"},
]


def share_by_channel(leads):
    """For each channel: how many leads, their share of all leads, and interviews per lead."""
    table = {}
    for channel in ("form", "person"):
        through = [lead for lead in leads if lead["channel"] == channel]
        won = [lead for lead in through if lead["outcome"] in ("interview", "offer")]
        count = len(through)
        share = count / len(leads)
        rate = len(won) / count
        table[channel] = (count, share, rate)
    return table


print("Leads in all:", len(LEADS))
for channel, (count, share, rate) in share_by_channel(LEADS).items():
    print(f"{channel}: {count} leads, share {share:.2f}, interviews per lead {rate:.2f}")
