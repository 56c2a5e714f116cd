"""A question as it stands in the file, before its kind is known: heading, body, answers, and what is left over."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256
from textwrap import dedent

from markdown_it.tree import SyntaxTreeNode

from ..codes import problem, short
from ..markup import BOXES, content, rows, unquote
from ..model import Diagnostic, Feedback

LISTS = ("bullet_list", "ordered_list")


@dataclass
class Page:
    """The file that is being read, and what is wrong with it so far."""

    file: str
    lines: list[str]
    first: int  # line number of lines[0]
    found: list[Diagnostic] = field(default_factory=list)

    def line(self, node: SyntaxTreeNode) -> int:
        """Where a node starts in the file."""
        return self.first + rows(node)[0]

    def report(self, code: str, line: int, **words: object) -> None:
        """Keep one problem."""
        self.found.append(problem(code, self.file, line, **words))

    def slice(self, start: int, end: int) -> str:
        """Source lines as Markdown of their own."""
        return dedent("\n".join(self.lines[start:end])).strip()

    def unseen(self, node: SyntaxTreeNode) -> None:
        """Report what no reader would see; rules and comments are meant not to be seen."""
        start, end = rows(node)
        text = self.slice(start, end)
        if node.type != "hr" and not text.startswith("<!--"):
            self.report("Q013", self.line(node), text=short(text))


@dataclass
class Item:
    """One list item: its box (None: no box), its Markdown, and the block quotes under it."""

    box: bool | None
    text: str
    quotes: list[Feedback]
    line: int
    node: SyntaxTreeNode

    @property
    def id(self) -> str:
        """Made from the text, so that order never matters."""
        return digest(self.text)

    @property
    def feedback(self) -> Feedback | None:
        """All block quotes as one."""
        if not self.quotes:
            return None
        return Feedback("\n\n".join(quote.text for quote in self.quotes), self.quotes[0].line)


def digest(text: str) -> str:
    """The id of an answer: first 8 hex digits of the SHA-256 of its Markdown."""
    return sha256(text.encode()).hexdigest()[:8]


def quote(page: Page, node: SyntaxTreeNode) -> Feedback | None:
    """A block quote as feedback; None when there is nothing in it."""
    text = unquote(page.lines, node)
    return Feedback(text, page.line(node)) if text else None


def read_item(page: Page, node: SyntaxTreeNode) -> Item:
    """A list item with everything that is in it."""
    box: bool | None = None
    parts: list[str] = []
    quotes: list[Feedback] = []
    for child in node.children:
        if child.type == "blockquote":
            if feedback := quote(page, child):
                quotes.append(feedback)
        elif child.type == "paragraph" and not parts and box is None:
            text = content(child)
            head, rest = text[:3], text[3:]
            if head in BOXES and (not rest or rest[0].isspace()):
                box, text = BOXES[head], rest.strip()
            parts.append(text)
        else:
            parts.append(page.slice(*rows(child)))
    return Item(box, "\n\n".join(part for part in parts if part), quotes, page.line(node), node)


def gather(page: Page, nodes: list[SyntaxTreeNode], adopt: bool = True) -> tuple[list[Item], list[SyntaxTreeNode]]:
    """The items of all lists among ``nodes``, and the other nodes.

    ``-  [x]`` with two spaces, or a quote at the margin, makes Markdown end the list and start another;
    authors and readers still see one list. With ``adopt`` a quote right after a list belongs to its last item.
    """
    items: list[Item] = []
    others: list[SyntaxTreeNode] = []
    for node in nodes:
        if node.type in LISTS:
            items.extend(read_item(page, child) for child in node.children)
        elif node.type == "blockquote" and adopt and items and not items[-1].quotes:
            if feedback := quote(page, node):
                items[-1].quotes.append(feedback)
        else:
            others.append(node)
    return items, others


def is_task_list(node: SyntaxTreeNode) -> bool:
    """True when one of its items starts with a box."""
    if node.type not in LISTS:
        return False
    for item in node.children:
        first = item.children[0] if item.children else None
        if first is not None and first.type == "paragraph":
            text = content(first)
            if text[:3] in BOXES and (len(text) == 3 or text[3].isspace()):
                return True
    return False


@dataclass
class Draft:
    """A question's heading and the nodes under it."""

    page: Page
    heading: SyntaxTreeNode
    nodes: list[SyntaxTreeNode]
    kind: str = ""
    id: str = ""
    body: str = ""
    body_line: int = 0

    @property
    def line(self) -> int:
        """Line of the heading."""
        return self.page.line(self.heading)

    def report(self, code: str, line: int | None = None, **words: object) -> None:
        """Keep a problem; without a line it is the heading's."""
        self.page.report(code, line or self.line, **words)

    def split(self, at: int) -> list[SyntaxTreeNode]:
        """Make the nodes before ``at`` the body, give back the rest."""
        if at > 0:
            start, end = rows(self.nodes[0])[0], rows(self.nodes[at - 1])[1]
            self.body = self.page.slice(start, end)
            self.body_line = self.page.first + start
        return self.nodes[at:]

    def answers(self, wanted: str = "task") -> list[SyntaxTreeNode]:
        """From the first list (or table) of the wanted sort on; what is before it is the body."""
        for at, node in enumerate(self.nodes):
            if is_task_list(node) if wanted == "task" else node.type == wanted:
                return self.split(at)
        return self.split(len(self.nodes))
