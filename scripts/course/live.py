"""Live code in a text: the fences ``{replite}``, ``{notebooklite}`` and ``{jupyterlite}``, as an author writes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})(.*)$")
_LIVE = re.compile(r"^\{(replite|notebooklite|jupyterlite)\}\s*(.*)$")
_OPTION = re.compile(r"^:([\w-]+):\s*(.*)$")


@dataclass(frozen=True, slots=True)
class Fence:
    """One fence: the lines that it fills (from 0, end excluded) and its text."""

    start: int
    end: int
    text: str

    @property
    def kind(self) -> str:
        """``replite``, ``notebooklite`` or ``jupyterlite``."""
        return self._head[0]

    @property
    def argument(self) -> str:
        """What stands behind the kind: for a notebook, the unit whose lab is meant."""
        return self._head[1].strip()

    @property
    def options(self) -> dict[str, str]:
        """The lines ``:name: value``."""
        found = (_OPTION.match(line) for line in self._inside)
        return {match[1]: match[2].strip() for match in found if match}

    @property
    def code(self) -> str:
        """What stands in the fence besides options."""
        return "\n".join(line for line in self._inside if not _OPTION.match(line)).strip("\n")

    @property
    def _head(self) -> tuple[str, str]:
        opened = _FENCE.match(self.text.splitlines()[0])
        match = _LIVE.match(opened[2].strip()) if opened else None
        assert match is not None  # find() makes no other
        return match[1], match[2]

    @property
    def _inside(self) -> list[str]:
        return self.text.splitlines()[1:-1]


def find(markdown: str) -> Iterator[Fence]:
    """The live fences of a text. One that is shown inside a longer fence is an example, and left alone."""
    if "{" not in markdown:
        return
    lines = markdown.splitlines()
    at = 0
    while at < len(lines):
        opened = _FENCE.match(lines[at])
        if not opened:
            at += 1
            continue
        end = next((n for n in range(at + 1, len(lines)) if _closes(lines[n], opened[1])), len(lines) - 1)
        if _LIVE.match(opened[2].strip()):
            yield Fence(at, end + 1, "\n".join(lines[at : end + 1]))
        at = end + 1


def _closes(line: str, mark: str) -> bool:
    text = line.strip()
    return len(text) >= len(mark) and set(text) == {mark[0]}


def placed(markdown: str) -> tuple[str, list[Fence]]:
    """The text with a placement for each live fence, and the fences in order."""
    found = list(find(markdown))
    lines = markdown.splitlines()
    for number, fence in reversed(list(enumerate(found))):
        lines[fence.start : fence.end] = ["", f"[course: live-{number}]", ""]
    return ("\n".join(lines) + "\n" if found else markdown), found
