"""What a prose text refers to: claims, figures, links, pictures, headings and placements, each with its line.

Prose is what a reader reads: paragraphs, list items, table rows, admonitions. Code never counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from markdown.extensions.toc import slugify, unique
from markdown_it.tree import SyntaxTreeNode

from .markup import content, inline, rows, tree
from .model import Question
from .quiz import texts

_PLACEMENT = re.compile(r"\[(exercise|chart|course): *([^\]\s]+)\]")
_NUMBER = re.compile(r"\d[\d.,]*(?<![.,])(?:\s?%)?")
# Numbers that name a place or a time, and so rest on no evidence.
_EXEMPT = re.compile(
    r"""\b(?:lessons?|units?|steps?|questions?|exercises?|parts?)\s+\d+(?:\.\d+)?(?:(?:,|,?\s+and|\s+to|–|-)\s*\d+(?:\.\d+)?)*
    | \b\d{1,2}:\d{2}(?:\s?[ap]\.?m\b\.?)?   # clock times
    | \b\d{1,2}\s?[ap]\.?m\b\.?
    | \b[A-Za-z][\w-]*\d[\w-]*               # ids: S1-05, O1, F12
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Ref:
    """``[^ID]``."""

    id: str
    line: int


@dataclass(frozen=True, slots=True)
class Link:
    """A link or, where ``picture`` is set, an image; ``text`` is what stands in the brackets."""

    href: str
    text: str
    line: int
    picture: bool = False


@dataclass(frozen=True, slots=True)
class Heading:
    """``id`` is the author's, or what Python-Markdown will make of the text."""

    level: int
    text: str
    id: str
    written: bool  # the author gave the id
    objectives: tuple[str, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Placement:
    """A paragraph that is only ``[exercise: id]`` or ``[chart: id]``; ``course`` is for pages of the site."""

    kind: str
    id: str
    line: int


@dataclass
class Block:
    """What must stand together: a paragraph, a list item without its sub-lists, a row of a table."""

    line: int
    title: bool = False  # headings and titles of admonitions: their figures need no claim
    refs: list[Ref] = field(default_factory=list)
    figures: list[tuple[str, int]] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)


@dataclass
class Prose:
    """A text, read."""

    blocks: list[Block] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    placements: list[Placement] = field(default_factory=list)

    @property
    def refs(self) -> Iterator[Ref]:
        """Every claim that is cited, in order."""
        return (ref for block in self.blocks for ref in block.refs)

    @property
    def links(self) -> Iterator[Link]:
        """Every link and picture, in order."""
        return (link for block in self.blocks for link in block.links)


@lru_cache(maxsize=8_192)
def read(text: str, first: int = 1) -> Prose:
    """Read Markdown that starts in line ``first`` of its file. What it gives is shared: look, don't change."""
    prose = Prose()
    used: set[str] = set()
    for node in tree(text, prose=True).children:
        _visit(prose, used, node, None, first)
    return prose


def figures(text: str) -> list[str]:
    """The numbers in digits that need a claim, in a text without code."""
    return [match.group().strip() for match in _NUMBER.finditer(_EXEMPT.sub(" ", text))]


def question_refs(question: Question) -> Iterator[Ref]:
    """Every claim that a question cites, in prompt, body, answers and feedback."""
    for text, line in texts(question):
        yield from read(text, line).refs


def _visit(prose: Prose, used: set[str], node: SyntaxTreeNode, block: Block | None, first: int) -> None:
    line = first + rows(node)[0]
    if node.type == "heading":
        prose.headings.append(_heading(node, used, line))
        block = Block(line, title=True)
        prose.blocks.append(block)
    elif node.type == "paragraph" and (match := _PLACEMENT.fullmatch(content(node))):
        prose.placements.append(Placement(match[1], match[2], line))
        return
    elif node.type in ("list_item", "tr", "admonition_title") or (node.type == "paragraph" and block is None):
        block = Block(line, title=node.type == "admonition_title")
        prose.blocks.append(block)
    elif node.type in ("bullet_list", "ordered_list", "blockquote", "admonition"):
        block = None
    if node.type == "inline":
        _inline(block or Block(line), node, line)
        return
    for child in node.children:
        _visit(prose, used, child, block, first)


def _heading(node: SyntaxTreeNode, used: set[str], line: int) -> Heading:
    words = _words(node)
    written = str(node.attrs.get("id", ""))
    name = written or unique(slugify(words, "-"), used)
    used.add(name)
    return Heading(
        int(node.tag[1]), words, name, bool(written), tuple(str(node.attrs.get("objective", "")).split()), line
    )


def _words(node: SyntaxTreeNode) -> str:
    text = inline(node) or node
    return "".join(child.content for child in text.walk() if child.type in ("text", "code_inline")).strip()


def _inline(block: Block, node: SyntaxTreeNode, line: int) -> None:
    """Collect what one run of text holds; line breaks count up the line."""
    text: list[str] = []

    def flush() -> None:
        if not block.title:
            block.figures.extend((figure, line) for figure in figures("".join(text)))
        text.clear()

    def collect(child: SyntaxTreeNode) -> None:
        nonlocal line
        if child.type in ("softbreak", "hardbreak"):
            flush()
            line += 1
        elif child.type == "text":
            text.append(child.content)
        elif child.type == "footnote_ref":
            block.refs.append(Ref(str(child.meta["label"]), line))
        elif child.type == "image":
            block.links.append(Link(str(child.attrs["src"]), _words(child), line, picture=True))
        elif child.type == "link":
            block.links.append(Link(str(child.attrs["href"]), _words(child), line))
            if child.markup == "autolink":
                return  # the text is the address
            for inner in child.children:
                collect(inner)
        else:
            text.append(" " if child.type == "code_inline" else "")
            for inner in child.children:
                collect(inner)

    for child in node.children:
        collect(child)
    flush()
