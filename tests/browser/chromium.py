"""Finds a Chromium for the browser tests: one that is there, else Playwright's own, else the system's."""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:/Program Files/Google/Chrome/Application/chrome.exe",
    "C:/Program Files (x86)/Microsoft/Edge/Application/msedge.exe",
)
PACKAGE_MANAGERS = (
    ("apt-get", (("apt-get", "update", "-q"), ("apt-get", "install", "-y", "-q", "chromium"))),
    ("dnf", (("dnf", "install", "-y", "-q", "chromium"),)),
    ("apk", (("apk", "add", "-q", "chromium"),)),
    ("pacman", (("pacman", "-Sy", "--noconfirm", "chromium"),)),
    ("brew", (("brew", "install", "--cask", "chromium"),)),
)
ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    # Every host but the site's own is out of reach: a page that asks for one fails its test.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


def installed() -> str | None:
    """The path of a browser that is on this machine already, or None."""
    for name in NAMES:
        if found := shutil.which(name):
            return found
    return next((place for place in PLACES if Path(place).exists()), None)


def from_playwright() -> str | None:
    """Playwright's own browser, downloaded if the network lets it; None where it does not."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    if not Path(path).exists():
        say("no browser found; trying Playwright's download")
        quietly([sys.executable, "-m", "playwright", "install", "--with-deps", "chromium"])
    return path if Path(path).exists() else None


def from_system() -> str | None:
    """A browser installed by the system's package manager, or None."""
    root = getattr(os, "geteuid", lambda: 1)() == 0
    for manager, commands in PACKAGE_MANAGERS:
        if not shutil.which(manager):
            continue
        say(f"trying {manager}")
        prefix = [] if root or manager == "brew" else ["sudo", "-n"]
        for command in commands:
            quietly([*prefix, *command])
        if found := installed():
            return found
    return None


def quietly(command: list[str]) -> None:
    """Runs a command that may fail; its output is shown only by pytest when a test fails."""
    try:
        subprocess.run(command, check=False, stdin=subprocess.DEVNULL, timeout=900)
    except (OSError, subprocess.TimeoutExpired) as error:
        say(str(error))


def say(text: str) -> None:
    """One line for whoever waits."""
    print(f"browser tests: {text}", file=sys.stderr, flush=True)


@functools.cache
def executable() -> str:
    """The browser to drive.

    Raises:
        RuntimeError: none is there and none could be installed; the sentence says what to install.
    """
    for way in (installed, from_playwright, from_system):
        if path := way():
            return path
    raise RuntimeError("The browser tests need Chromium and could not install it; please install Chromium or Chrome.")
