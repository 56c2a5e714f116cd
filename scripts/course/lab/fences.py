"""Live code for Sphinx and back: a fence becomes a document, and what comes back becomes a start button."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Mapping
from html import escape, unescape

from course.live import Fence

_FRAME = re.compile(r"jupyterliteConcatSearchParams\('([^']*)'")
_TAB = re.compile(r"window\.open\('([^']*)'\)\">(.*?)</button>", re.DOTALL)
_HEIGHT = re.compile(r"height: ([^;\"]+);")
_PROMPT = re.compile(r'try_it_button_unclicked"[^>]*>\s*(.*?)\s*</div>', re.DOTALL)


def document(page: str, number: int) -> str:
    """The Sphinx document of a block, as deep as its page's address, so that relative links hold."""
    path = page.removesuffix(".md")
    inner = path if posixpath.basename(path) == "index" else f"{path}/index"
    return f"{inner}.block-{number}"


def notebook(name: str) -> str:
    """Where a notebook lies in the labs."""
    return f"nb/{name}"


def directive(fence: Fence, notebooks: Mapping[str, str]) -> str:
    """The fence as jupyterlite-sphinx wants it.

    Args:
        fence: as the author wrote it: a notebook is named by its unit, and Python needs no naming.
        notebooks: unit id -> file name of its notebook.
    """
    options = fence.options
    argument = ""
    if fence.kind == "replite":
        options = {"kernel": "python", "height": "320px"} | options
    else:
        argument = f" /{notebook(notebooks[fence.argument])}"
    lines = [f":{name}: {value}".rstrip() for name, value in options.items()]
    return "\n".join([f"````{{{fence.kind}}}{argument}", *lines, "", fence.code, "````"])


def tidy(address: str) -> str:
    """An address without detours such as ``tree/../notebooks``."""
    path, mark, rest = address.partition("?")
    return posixpath.normpath(path) + mark + rest


def button(body: str, name: str = "", kept: str = "", code: str = "") -> str:
    """The HTML of a block: an element that starts it on demand, or a link to a tab of its own.

    Args:
        body: what jupyterlite-sphinx gave.
        name: what a screen reader is told about the frame; the words on the button if there are no others.
        kept: path of a notebook whose kept changes the element looks after.
        code: what will run; it can be read before it is started.
    """
    tab = _TAB.search(body)
    if tab:
        return (
            f'<p class="live-tab"><a class="md-button" href="{tidy(unescape(tab[1]))}" target="_blank" rel="noopener">'
            f"{tab[2].strip()}</a></p>"
        )
    frame, prompt, height = _FRAME.search(body), _PROMPT.search(body), _HEIGHT.search(body)
    assert frame is not None  # the checker lets no block pass that would start by itself
    assert prompt is not None
    source = escape(tidy(unescape(frame[1])))
    looks_after = f' data-notebook="{escape(kept)}"' if kept else ""
    return (
        f"{_code(code)}"
        f'<course-live data-src="{source}" data-height="{height[1] if height else "400px"}" '
        f'data-prompt="{prompt[1]}" data-name="{escape(name) or prompt[1]}"{looks_after}>'
        f'<p><a class="md-button" href="{source}" target="_blank" rel="noopener">{prompt[1]}</a></p></course-live>'
    )


def still(fence: Fence) -> str:
    """What stands in for a block in a site that was built without the labs."""
    return f'{_code(fence.code)}<p class="quiet">This site was built without its labs; nothing runs here.</p>'


def _code(code: str) -> str:
    return f'<pre class="live-code" tabindex="0"><code>{escape(code, quote=False)}</code></pre>' if code else ""
