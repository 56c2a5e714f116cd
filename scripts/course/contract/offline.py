"""What the service worker and the page know of a release: its files, each by a hash of its content."""

from __future__ import annotations

from typing import Literal

from course.contract.base import Shape


class SiteFile(Shape):
    """One file of the site. ``path`` is relative to the site's root; ``hash`` is SHA-256 as hexadecimal digits."""

    path: str
    title: str  # of a page; "" for everything else
    bytes: int
    hash: str
    group: Literal["page", "asset", "python", "labs"]


class Release(Shape):
    """One release of the site (``offline.json``). ``version`` changes whenever a byte of a file does."""

    version: str
    shell: list[str]  # paths that the page for being offline needs, that page first
    files: list[SiteFile]
