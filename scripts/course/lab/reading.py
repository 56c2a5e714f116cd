"""A lab's page for reading: what mkdocs-jupyter made of the executed notebook, in the look of the site.

mkdocs-jupyter brings over 600 kB of styles and scripts along with each page, a second theme, and controls that only its
scripts serve. All of that is left out here; what stays is text, code and output, in the site's own look.
"""

from __future__ import annotations

import re
import tempfile
from html import escape
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

_WITHOUT = {"style", "script", "clipboard-copy"}
_WITHOUT_CLASS = {
    "jp-Collapser",
    "jp-InputPrompt",
    "jp-OutputPrompt",
    "anchor-link",
    "clipboard-copy-txt",
    "celltoolbar",
}
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
_KEPT_IDS = re.compile(r"^[\w-]+$")


class _Sieve(HTMLParser):
    """Passes on what is worth reading."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=False)
        self.out: list[str] = []
        self.open = 0  # depth inside something that is left out

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Opens an element, or starts to leave out."""
        classes = set((dict(attrs).get("class") or "").split())
        if self.open or tag in _WITHOUT or classes & _WITHOUT_CLASS:
            self.open += tag not in _VOID
            return
        kept = [(name, value) for name, value in attrs if _keeps(tag, name, value or "")]
        if tag == "pre":
            kept.append(("tabindex", "0"))  # a wide one scrolls, for hands on a keyboard, too
        text = "".join(f' {name}="{escape(_renamed(name, value or ""))}"' for name, value in kept)
        self.out.append(f"<{tag}{text}>")

    def handle_endtag(self, tag: str) -> None:
        """Closes an element."""
        if self.open:
            self.open -= tag not in _VOID
        elif tag not in _VOID:
            self.out.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        """Text."""
        if not self.open:
            self.out.append(data)

    def handle_entityref(self, name: str) -> None:
        """A named character."""
        self.handle_data(f"&{name};")

    def handle_charref(self, name: str) -> None:
        """A numbered character."""
        self.handle_data(f"&#{name};")


def _keeps(tag: str, name: str, value: str) -> bool:
    if name == "id":
        return bool(_KEPT_IDS.match(value))
    return name in ("class", "href", "src", "alt", "colspan", "rowspan", "scope") and tag != "svg"


def _renamed(name: str, value: str) -> str:
    """Code gets the class that the theme's own colours know."""
    return value.replace("highlight-ipynb hl-python", "highlight") if name == "class" else value


def clean(html: str) -> str:
    """A rendered notebook with all that is worth reading, but for its title, which the page has."""
    sieve = _Sieve()
    sieve.feed(html)
    sieve.close()
    return re.sub(r"<h1.*?</h1>", "", "".join(sieve.out), count=1, flags=re.DOTALL).strip()


def headings(html: str) -> list[dict[str, Any]]:
    """The headings of a page's own second and third level, as a table of contents wants them."""
    made: list[dict[str, Any]] = []
    for level, name, text in re.findall(r'<h([23]) id="([^"]*)">(.*?)</h', html, re.DOTALL):
        plain = re.sub(r"<[^>]+>", "", text).strip()
        one: dict[str, Any] = {"level": int(level), "id": name, "name": plain, "children": []}
        (made[-1]["children"] if level == "3" and made else made).append(one)
    return made


def rendered(executed: str) -> str:
    """An executed notebook as HTML for reading."""
    from mkdocs_jupyter.convert import nb2html  # it brings nbconvert along, which takes seconds

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "lab.ipynb"
        file.write_text(executed, encoding="utf-8")
        return clean(nb2html(str(file), no_prompt=True, include_mathjax=False))
