"""What the trial needs of a browser. Elements are named by a script that gives one."""

from __future__ import annotations

import time
from typing import Any, Protocol

PATIENCE = 120.0  # seconds; a cold start on a loaded machine, never a claim about speed


class EngineError(Exception):
    """The engine is missing, or the site failed in it; the text says which, for people."""


class Engine(Protocol):
    """A browser under control. Scripts are bodies of functions in the page; what they return must be plain data."""

    label: str

    def open(self, url: str) -> None:
        """Goes to a page and waits until it is loaded."""

    def reload(self) -> None:
        """Loads the page again and waits until it is loaded."""

    def script(self, body: str) -> Any:
        """Runs a script in the page and gives what it returns."""

    def click(self, element: str) -> None:
        """Brings the element that the script returns into sight and clicks in its middle, as a hand would.

        Raises:
            EngineError: it can't be clicked now: it isn't there, or it is moving.
        """

    def close(self) -> None:
        """Ends the browser."""


def press(engine: Engine, element: str) -> None:
    """Clicks as soon as that is possible: what comes to life or scrolls may escape a first try.

    Raises:
        EngineError: it stayed out of reach.
    """
    end = time.monotonic() + PATIENCE / 4
    while True:
        try:
            return engine.click(element)
        except EngineError:
            if time.monotonic() > end:
                raise
        time.sleep(0.2)


def wait(engine: Engine, body: str, what: str) -> Any:
    """Waits until a script gives something true, and gives that.

    Raises:
        EngineError: it did not happen; ``what`` says what was waited for.
    """
    end = time.monotonic() + PATIENCE
    while True:
        if value := engine.script(body):
            return value
        if time.monotonic() > end:
            raise EngineError(f"{engine.label}: {what} did not happen within {PATIENCE:.0f} s")
        time.sleep(0.1)
