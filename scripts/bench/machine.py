"""The browser's own processes: their memory, and less time for them, as on a phone. And a word on this machine."""

from __future__ import annotations

import contextlib
import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psutil

_TURN = 0.02  # seconds of one turn of running and waiting


class MachineError(Exception):
    """Something that the measurement needs is not here; the text says what, for people."""


def browser_of(profile: Path) -> psutil.Process:
    """The browser that was started with this profile."""
    for process in psutil.Process().children(recursive=True):
        with contextlib.suppress(psutil.Error):
            words = process.cmdline()
            if f"--user-data-dir={profile}" in words and not any(one.startswith("--type=") for one in words):
                return process
    raise MachineError("the browser's process was not found, so its memory cannot be measured")


def family(browser: psutil.Process) -> list[psutil.Process]:
    """The browser and all that it started."""
    return [browser, *browser.children(recursive=True)]


def memory(browser: psutil.Process) -> float:
    """Megabytes that belong to the browser; what several of its processes share counts once."""
    total = 0
    for process in family(browser):
        with contextlib.suppress(psutil.NoSuchProcess):
            full = process.memory_full_info()
            total += getattr(full, "pss", full.uss)
    return total / 1e6


def _signal(processes: list[psutil.Process], number: signal.Signals) -> None:
    for process in processes:
        with contextlib.suppress(psutil.NoSuchProcess):
            process.send_signal(number)


@contextlib.contextmanager
def slowed(browser: psutil.Process, factor: int) -> Iterator[None]:
    """Lets the browser run a fraction of the time only.

    The developer tools slow the page's own thread alone, which would flatter whoever works in a worker. So all
    threads of all its processes are stopped and let go in turns.
    """
    over = threading.Event()

    def turns() -> None:
        while not over.is_set():
            ran_from = time.monotonic()
            time.sleep(_TURN / factor)
            _signal(known, signal.SIGSTOP)
            ran = time.monotonic() - ran_from  # on a busy machine longer than was meant: then the pause is, too
            paused_from = time.monotonic()
            known[:] = family(browser)
            _signal(known, signal.SIGSTOP)
            time.sleep(max(0.0, paused_from + ran * (factor - 1) - time.monotonic()))
            _signal(known, signal.SIGCONT)

    known = family(browser)
    thread = threading.Thread(target=turns, daemon=True)
    thread.start()
    try:
        yield
    finally:
        over.set()
        thread.join()
        _signal(family(browser), signal.SIGCONT)


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def load() -> float:
    """How many programs wanted a processor on average during the last minute."""
    return os.getloadavg()[0]
