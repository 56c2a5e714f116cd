"""One visit in Chromium: open the page, press Run, wait for 42."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psutil
from playwright.sync_api import BrowserContext, Page, Playwright

from bench import machine
from bench.contestants import Contestant
from bench.server import Server

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
_ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",  # nobody is asked but our own server
)
_GLANCE = 0.3  # seconds between the page's load and the click of somebody in a hurry
_READING = 5.0  # seconds with the exercise in sight, for the figure "after reading for a while"
_WATCHING = 2.0  # seconds of an endless loop before somebody presses Stop
_PATIENCE = 180_000  # ms
_BLOCKS = """window.blocks = [0];
new PerformanceObserver((list) => list.getEntries().forEach((one) => window.blocks.push(one.duration)))
  .observe({type: "longtask", buffered: true});"""
_MEASURE = """async ([press, output, again, patience]) => {
  const make = (body) => Object.getPrototypeOf(async () => 0).constructor(body);
  const read = new Function(output), act = press ? make(press) : async () => true;
  const began = performance.now();
  let pressed = false, busy = false;
  const push = async () => {
    if (busy || (pressed && !again)) return;
    busy = true;
    pressed = (await act()) || pressed;
    busy = false;
  };
  return await new Promise((resolve) => {
    const end = (value) => { watch.disconnect(); clearInterval(looking); clearInterval(pushing); resolve(value); };
    const look = () => {
      const now = performance.now();
      if (pressed && /(^|\\D)42(\\D|$)/.test(read())) end([now - began, now]);
      else if (now - began > patience) end(null);
    };
    const watch = new MutationObserver(look);
    watch.observe(document, {subtree: true, childList: true, characterData: true});
    const looking = setInterval(look, 10), pushing = setInterval(push, again ? 50 : 10);
    push();
  });
}"""


class VisitError(Exception):
    """A page did not do what was measured; the text says which and what."""


@dataclass(frozen=True, slots=True)
class Seen:
    """What one visit gave: milliseconds, and bytes until 42."""

    click: float
    navigation: float
    block: float
    sent: int


def chromium() -> str:
    """The Chromium of this system.

    Raises:
        VisitError: there is none.
    """
    for name in NAMES:
        if path := shutil.which(name):
            return path
    raise VisitError("the benchmark needs Chromium or Chrome on this system; please install one")


class Visitor:
    """Somebody with a new profile, who opens one contestant's page again and again."""

    def __init__(self, context: BrowserContext, browser: psutil.Process, server: Server) -> None:
        self.context, self.browser, self.server = context, browser, server

    def open(self, one: Contestant) -> Page:
        page = self.context.new_page()
        page.set_default_timeout(_PATIENCE)
        page.add_init_script(_BLOCKS)
        page.goto(self.server.url + one.path, wait_until="load")
        return page

    def _until(self, page: Page, one: Contestant, press: str, again: bool) -> tuple[float, float]:
        got: Any = page.evaluate(_MEASURE, [press, one.output, again, _PATIENCE])
        if got is None:
            raise VisitError(f"{one.label}: no 42 within {_PATIENCE // 1000} s")
        return float(got[0]), float(got[1])

    def see(self, one: Contestant, reading: bool = False) -> Seen:
        """One visit: load, wait, click, 42."""
        self.server.forget()
        page = self.open(one)
        if reading and one.sight:
            page.evaluate(one.sight)
        time.sleep(_READING if reading else _GLANCE)
        click, navigation = self._until(page, one, one.press, one.again)
        sent = self.server.sent
        time.sleep(0.2)  # a long task is reported when it is over
        block = float(page.evaluate("Math.max(...window.blocks)"))
        page.close()
        return Seen(click, navigation, block, sent)

    def first(self, one: Contestant) -> Seen:
        """A first visit; makes sure that it took the way that its name says."""
        seen = self.see(one)
        asked = " ".join(self.server.asked)
        if one.fetched not in asked or (one.unfetched and one.unfetched in asked):
            raise VisitError(f"{one.label} started in another way than it should; it asked for: {asked}")
        return seen

    def added_memory(self, one: Contestant) -> float:
        """Megabytes of a page that has said 42, without the browser's own."""
        empty = self.context.new_page()
        time.sleep(0.5)
        before = machine.memory(self.browser)
        page = self.open(one)
        self._until(page, one, one.press, one.again)
        time.sleep(0.5)
        after = machine.memory(self.browser)
        page.close()
        empty.close()
        return after - before

    def stop(self, one: Contestant) -> float:
        """Milliseconds from *Stop* in an endless loop to the next 42."""
        page = self.open(one)
        self._until(page, one, one.press, one.again)  # Python is there
        if one.typed:
            page.evaluate(one.sight)
            page.locator(".cm-content").first.click()
            page.keyboard.press("ControlOrMeta+a")
            page.keyboard.insert_text("while True: pass")
        page.evaluate(f"async () => {{ {one.loop} }}")
        page.wait_for_function(f"() => {{ {one.looping} }}")
        time.sleep(_WATCHING)
        click, _ = self._until(page, one, one.stop, again=False)
        page.close()
        return click


@contextmanager
def visitor(playwright: Playwright, server: Server) -> Iterator[Visitor]:
    """Somebody who has never been here: a new profile, gone afterwards."""
    profile = Path(tempfile.mkdtemp(prefix="bench-profile-"))
    context = playwright.chromium.launch_persistent_context(
        str(profile), executable_path=chromium(), args=list(_ARGUMENTS), headless=True
    )
    try:
        yield Visitor(context, machine.browser_of(profile), server)
    finally:
        context.close()
        shutil.rmtree(profile, ignore_errors=True)


def chromium_version(playwright: Playwright) -> str:
    """Such as 156.0.8078.79."""
    browser = playwright.chromium.launch(executable_path=chromium(), args=list(_ARGUMENTS))
    version = browser.version
    browser.close()
    return version
