"""Python-Markdown extension: evidence chips ``[^S1-05]``, placements ``[exercise: id]`` and links between files."""

from __future__ import annotations

import re
import xml.etree.ElementTree as etree
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from course.model import Claim
from course.render.claims import chip

CHIP = r"((?:[^\W_]|[.,;:!?%’'”)…-]){1,24})?\[\^([A-Za-z0-9][\w-]*)\]"
"""A citation, with the end of the word before it: the two stay on one line."""
_JOINT = re.compile(r"(?<=[_/(.=])(?=.)")
_PLACEMENT = re.compile(r"^\[(exercise|chart|course): *([\w-]+)\]$")


@dataclass
class Scope:
    """What the text of one page can refer to. ``cited`` fills up in the order of first use.

    ``cite`` makes what stands behind a cited statement. ``prefix`` and ``deeper`` are for a text that is one of many on
    its page: its ids and its links to them get the prefix, and its headings go down by so many levels.
    """

    claims: Mapping[str, Claim]
    placements: Mapping[str, str] = field(default_factory=dict)  # "exercise: id" -> HTML
    link: Callable[[str], tuple[str, str | None] | None] = lambda href: None  # -> address, lesson id
    cited: dict[str, None] = field(default_factory=dict)
    cite: Callable[[Claim], str] = chip
    prefix: str = ""
    deeper: int = 0


class _Chips(InlineProcessor):
    def __init__(self, md: Markdown, scope: Scope) -> None:
        super().__init__(CHIP, md)
        self.scope = scope

    def handleMatch(  # type: ignore[override]
        self, match: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        word, name = match.group(1) or "", match.group(2)
        claim = self.scope.claims.get(name)
        if claim is None:
            html = f"{word}<mark>[?{name}]</mark>"
        else:
            self.scope.cited[name] = None
            mark = self.scope.cite(claim)
            html = f'<span class="nobr">{word}{mark}</span>' if word else mark
        return self.md.htmlStash.store(html), match.start(0), match.end(0)


class _Placements(BlockProcessor):
    def __init__(self, md: Markdown, scope: Scope) -> None:
        super().__init__(md.parser)
        self.md = md
        self.scope = scope

    def test(self, parent: etree.Element, block: str) -> bool:
        return bool(_PLACEMENT.match(block.strip()))

    def run(self, parent: etree.Element, blocks: list[str]) -> bool:
        match = _PLACEMENT.match(blocks[0].strip())
        html = self.scope.placements.get(f"{match.group(1)}: {match.group(2)}") if match else None
        if html is None:
            return False
        blocks.pop(0)
        # The stash takes the paragraph away only around tags that it knows, hence the <div>.
        etree.SubElement(parent, "p").text = self.md.htmlStash.store(f'<div class="placed">{html}</div>')
        return True


def _breakable(code: etree.Element) -> None:
    """Lets a long name in a table's cell end its line after a joint, so that its column gets narrow on a phone."""
    first, *rest = _JOINT.split(code.text or "")
    code.text = AtomicString(first)
    for place, part in enumerate(rest):
        pause = etree.Element("wbr")
        pause.tail = AtomicString(part)
        code.insert(place, pause)


class _Tidy(Treeprocessor):
    """Links between source files become addresses; ``objective=`` on headings becomes a data attribute."""

    def __init__(self, md: Markdown, scope: Scope) -> None:
        super().__init__(md)
        self.scope = scope

    def run(self, root: etree.Element) -> None:
        for element in root.iter():
            objective = element.attrib.pop("objective", None)
            if objective:
                element.set("data-objective", objective)
            if element.tag == "th" and not len(element) and not (element.text or "").strip():
                element.tag = "td"  # the corner of a table with two headers is no header
            if element.tag in ("td", "th"):
                for code in element.iter("code"):
                    _breakable(code)
            name = {"a": "href", "img": "src"}.get(element.tag)
            self._nest(element)
            found = self.scope.link(element.get(name, "")) if name else None
            if name and found:
                element.set(name, found[0])
                if found[1]:
                    element.set("data-lesson-link", found[1])

    def _nest(self, element: etree.Element) -> None:
        """Fits an element of one of many texts into the page."""
        if self.scope.deeper and re.fullmatch("h[1-6]", element.tag):
            element.tag = f"h{min(6, int(element.tag[1]) + self.scope.deeper)}"
        if not self.scope.prefix:
            return
        if "id" in element.attrib:
            element.set("id", f"{self.scope.prefix}{element.get('id')}")
        if element.get("href", "").startswith("#"):
            element.set("href", f"#{self.scope.prefix}{element.get('href', '')[1:]}")


class CourseExtension(Extension):
    """Ties the three processors to one page's scope."""

    def __init__(self, scope: Scope) -> None:
        super().__init__()
        self.scope = scope

    def extendMarkdown(self, md: Markdown) -> None:
        # Before references (170), which would swallow the brackets, and after code spans (190).
        md.inlinePatterns.register(_Chips(md, self.scope), "course-chips", 175)
        md.parser.blockprocessors.register(_Placements(md, self.scope), "course-placements", 95)
        # After attributes are set (8), before MkDocs looks at links (0).
        md.treeprocessors.register(_Tidy(md, self.scope), "course-tidy", 5)
