"""A lab's page for reading: what mkdocs-jupyter made of the executed notebook, in the look of the site.

mkdocs-jupyter brings over 600 kB of styles and scripts along with each page, a second theme, and controls that only its
scripts serve. All of that is left out here; what stays is text, code and output, in the site's own look.
"""

from __future__ import annotations

import re
from html import escape
from html.parser import HTMLParser

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


def clean(html: str) -> tuple[str, str]:
    """The heading of a rendered notebook, and all the rest."""
    sieve = _Sieve()
    sieve.feed(html)
    sieve.close()
    text = "".join(sieve.out)
    heading = re.search(r"<h1.*?</h1>", text, re.DOTALL)
    if heading is None:
        return "", text
    return heading[0], text[: heading.start()] + text[heading.end() :]


def page(html: str, eyebrow: str, uses: str) -> str:
    """The page: what it is, its name, the ways to use it, the notebook."""
    heading, rest = clean(html)
    return f'{eyebrow}{heading}{uses}<div class="lab">{rest}</div>'
