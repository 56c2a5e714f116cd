"""The rounds: in each one every contestant runs once under every condition, so that what disturbs one disturbs all."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from playwright.sync_api import Playwright

from bench.contestants import Contestant
from bench.machine import slowed
from bench.server import Server
from bench.visit import visitor

MEGABITS, DELAY = 10, 40  # of the slow line: Mbit/s, ms
PHONE = 4  # times slower

Say = Callable[[str], None]
Results = dict[str, dict[str, list[float]]]


def _fast(playwright: Playwright, server: Server, one: Contestant) -> dict[str, float]:
    """First visit, next visit, a visit with time to read; then Stop and memory."""
    with visitor(playwright, server) as somebody:
        first = somebody.first(one)
        got = {
            "cold": first.click,
            "navigation": first.navigation,
            "block": first.block,
            "bytes": first.sent / 1e6,
            "warm": somebody.see(one).click,
            "warmed": somebody.see(one, reading=True).click,
        }
        if one.stop:
            got["stop"] = somebody.stop(one)
        got["memory"] = somebody.added_memory(one)
    return got if one.clicked else {name: got[name] for name in got if name not in ("cold", "warm", "warmed")}


def _slow(playwright: Playwright, server: Server, one: Contestant) -> dict[str, float]:
    """A first visit over a slow line, and one with a slow processor."""
    if not one.clicked:
        return {}
    server.line.limit(MEGABITS, DELAY)
    try:
        with visitor(playwright, server) as somebody:
            slow = somebody.first(one)
    finally:
        server.line.limit(0, 0)
    with visitor(playwright, server) as somebody, slowed(somebody.browser, PHONE):
        phone = somebody.first(one)
    return {"slow": slow.click, "phone": phone.click}


def rounds(
    playwright: Playwright, server: Server, contestants: Sequence[Contestant], count: int, quick: bool, say: Say
) -> Results:
    """Runs everybody ``count`` times, in turns.

    Args:
        playwright: drives the browser.
        server: serves all pages.
        contestants: in the order of the turns; every second round goes backwards.
        count: of rounds.
        quick: leaves the slow line and the slow processor out.
        say: is told what was measured.
    """
    results: Results = {one.name: {} for one in contestants}
    for number in range(count):
        for one in contestants if number % 2 == 0 else contestants[::-1]:
            got = _fast(playwright, server, one) | ({} if quick else _slow(playwright, server, one))
            for measure, value in got.items():
                results[one.name].setdefault(measure, []).append(value)
            told = ", ".join(f"{measure} {value:.1f}" for measure, value in got.items())
            say(f"round {number + 1}, {one.label}: {told}")
    return results
