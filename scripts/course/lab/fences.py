"""Live code in a page: finds the fences that ask for it, and makes a start button of what Sphinx gave for each."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import escape, unescape

_FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})(.*)$")
_LIVE = re.compile(r"^\{(replite|notebooklite|jupyterlite)\}")
_FRAME = re.compile(r"jupyterliteConcatSearchParams\('([^']*)'")
_TAB = re.compile(r"window\.open\('([^']*)'\)\">(.*?)</button>", re.DOTALL)
_HEIGHT = re.compile(r"height: ([^;\"]+);")
_PROMPT = re.compile(r'try_it_button_unclicked"[^>]*>\s*(.*?)\s*</div>', re.DOTALL)


@dataclass(frozen=True, slots=True)
class Fence:
    """One fence: the lines that it fills (from 0, end excluded), its text, and the code in it."""

    start: int
    end: int
    text: str

    @property
    def code(self) -> str:
        """What stands in the fence besides options."""
        inside = self.text.splitlines()[1:-1]
        return "\n".join(line for line in inside if not re.match(r"^:[\w-]+:", line)).strip("\n")


def document(page: str, number: int) -> str:
    """The Sphinx document of a block, as deep as its page's address, so that relative links hold."""
    path = page.removesuffix(".md")
    inner = path if posixpath.basename(path) == "index" else f"{path}/index"
    return f"{inner}.block-{number}"


def find(markdown: str) -> Iterator[Fence]:
    """The live fences of a text. One that is shown inside a longer fence is an example, and left alone."""
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


def tidy(address: str) -> str:
    """An address without detours such as ``tree/../notebooks``."""
    path, mark, rest = address.partition("?")
    return posixpath.normpath(path) + mark + rest


def button(body: str, name: str = "", notebook: str = "") -> str:
    """The HTML of a block: an element that starts it on demand, or a link to a tab of its own.

    Args:
        body: what jupyterlite-sphinx gave.
        name: what a screen reader is told about the frame; the words on the button if there are no others.
        notebook: path of a notebook whose kept changes the element looks after.
    """
    tab = _TAB.search(body)
    if tab:
        return (
            f'<p class="live-tab"><a class="md-button" href="{tidy(unescape(tab[1]))}" target="_blank" rel="noopener">'
            f"{tab[2].strip()}</a></p>"
        )
    frame, prompt, height = _FRAME.search(body), _PROMPT.search(body), _HEIGHT.search(body)
    if frame is None:  # without :prompt: the block would start by itself
        return '<p class="live-tab"><mark>Give this block a :prompt:, so that it starts when somebody asks.</mark></p>'
    words = prompt[1] if prompt else "Start"
    kept = f' data-notebook="{escape(notebook)}"' if notebook else ""
    source = escape(tidy(unescape(frame[1])))
    return (
        f'<course-live data-src="{source}" data-height="{height[1] if height else "400px"}" '
        f'data-prompt="{words}" data-name="{escape(name) or words}"{kept}>'
        f'<p><a class="md-button" href="{source}" target="_blank" rel="noopener">{words}</a></p></course-live>'
    )


def still(fence: Fence) -> str:
    """What stands in for a block in a site that was built without the labs."""
    return (
        '<div class="live-still"><p class="quiet">This site was built without its labs. The code that would run here:'
        f'</p><pre tabindex="0"><code>{escape(fence.code, quote=False)}</code></pre></div>'
    )
