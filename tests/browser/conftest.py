"""Fixtures of the browser tests: one built site under a sub-path, one browser, a watched page for each test."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import chromium
import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect, sync_playwright
from served import Site

ROOT = Path(__file__).resolve().parents[2]
expect.set_options(timeout=30_000)


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    """The whole site, built for and served at ``/some/sub/path/``."""
    served = Site("/some/sub/path/")
    out = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "course", "build", "--site-url", served.url, "--out", str(out)]
    result = subprocess.run(command, check=False, cwd=ROOT, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    assert result.returncode == 0, result.stdout
    served.root = out
    yield served
    served.close()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests, with every other host out of reach."""
    path = chromium.executable()
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=list(chromium.ARGUMENTS))
        yield launched
        launched.close()


class Watch:
    """What went wrong on the pages of one context: console errors, page errors, failed and foreign requests."""

    def __init__(self, context: BrowserContext, site: Site) -> None:
        self.problems: list[str] = []
        self.requests: list[str] = []
        self.site = site
        context.on("console", lambda message: self.note("console", message.text) if message.type == "error" else None)
        context.on("weberror", lambda error: self.note("error", str(error.error)))
        context.on("requestfailed", lambda request: self.failed(request.url, request.failure))
        context.on("response", lambda reply: self.answered(reply.status, reply.url))
        context.on("request", lambda request: self.asked(request.url))

    def note(self, kind: str, text: str) -> None:
        self.problems.append(f"{kind}: {text}")

    def failed(self, url: str, why: str | None) -> None:
        # A download that the page itself gave up (a stopped worker, a left page) is not a fault of the site.
        if why != "net::ERR_ABORTED":
            self.note("failed", f"{url} {why}")

    def answered(self, status: int, url: str) -> None:
        if status > 399:
            self.note("status", f"{status} {url}")

    def asked(self, url: str) -> None:
        self.requests.append(url)
        if not url.startswith((*self.site.urls, "data:", "blob:")):
            self.note("foreign", url)


@pytest.fixture
def service_workers() -> Literal["allow", "block"]:
    """Blocked: what a test does to requests would not reach those of a service worker. See test_offline.py."""
    return "block"


@pytest.fixture
def context(browser: Browser, site: Site, service_workers: Literal["allow", "block"]) -> Iterator[BrowserContext]:
    """A new profile on a phone of 390 px."""
    opened = browser.new_context(
        viewport={"width": 390, "height": 844},
        reduced_motion="reduce",
        base_url=site.url,
        service_workers=service_workers,
    )
    opened.set_default_timeout(20_000)
    yield opened
    opened.close()


@pytest.fixture
def watch(context: BrowserContext, site: Site) -> Iterator[Watch]:
    """Fails the test at its end when a page of the context had any problem."""
    watched = Watch(context, site)
    yield watched
    assert not watched.problems, "\n".join(watched.problems)


@pytest.fixture
def page(context: BrowserContext, watch: Watch) -> Page:
    """A page of a new profile, watched."""
    return context.new_page()
