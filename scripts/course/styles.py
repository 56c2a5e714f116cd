"""Many style sheets to write, one to load: each of them costs a page a request before anything can be drawn."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

_RELATIVE = re.compile(r"url\(|@import|@charset")


def joined(sheets: Sequence[str], read: Callable[[str], str | None]) -> tuple[str, list[str]]:
    """One text of all the sheets that may move, and the names of those that must stay where they are.

    ``read`` gives a sheet's text by its name, or None for one that isn't ours. What names other files relative to
    itself stays too. So does everything behind the first that stays: the order decides which rule wins.
    """
    texts: list[str] = []
    for number, name in enumerate(sheets):
        text = read(name)
        if text is None or _RELATIVE.search(text):
            return "\n".join(texts), list(sheets[number:])
        texts.append(text)
    return "\n".join(texts), []
