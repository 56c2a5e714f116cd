"""One at a time: two builds in one folder (a site that is served, and a test; two tests) share its ``.cache/``."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock


@contextmanager
def alone(cache: Path) -> Iterator[None]:
    """Waits until nobody else makes something in ``cache``, a folder that is made where it is missing."""
    cache.mkdir(parents=True, exist_ok=True)
    with FileLock(cache / ".lock"):
        yield
