"""Markdown as a tree with line numbers: the one configuration of markdown-it-py that we read with.

It only reads. What the site shows is made by Python-Markdown (``course.render.markdown``).
"""

from __future__ import annotations

from markdown_it import MarkdownIt
from markdown_it.rules_core import StateCore
from markdown_it.tree import SyntaxTreeNode
from mdit_py_plugins.admon import admon_plugin
from mdit_py_plugins.attrs.parse import ParseError, parse
from mdit_py_plugins.footnote import footnote_plugin

BOXES = {"[x]": True, "[X]": True, "[ ]": False}


def _heading_attributes(state: StateCore) -> None:
    """Move ``{#id .kind key=value}`` from the end of a heading's text to the heading itself."""
    for opening, inline in zip(state.tokens, state.tokens[1:], strict=False):
        if opening.type != "heading_open" or not inline.content.endswith("}"):
            continue
        start = inline.content.rfind("{")
        try:
            end, attributes = parse(inline.content[start:]) if start >= 0 else (-1, {})
        except ParseError:
            end, attributes = -1, {}
        if start >= 0 and end == len(inline.content) - start - 1:
            opening.attrs.update(attributes)
            inline.content = inline.content[:start].rstrip()
        else:
            opening.meta["unreadable"] = True


def _parser(prose: bool) -> MarkdownIt:
    md = MarkdownIt("commonmark").enable("table")
    footnote_plugin(md, inline=False, move_to_end=False, always_match_refs=True)
    md.disable("footnote_def")  # claims live in claims.yml; a definition would hide text
    md.core.ruler.before("inline", "heading_attributes", _heading_attributes)
    if prose:
        # Admonitions and <div markdown> hold prose. Without these two rules their content can't hide from us.
        admon_plugin(md)
        md.disable(["html_block", "code"])
    return md


_QUIZ = _parser(prose=False)
_PROSE = _parser(prose=True)


def lines_of(text: str) -> list[str]:
    """The lines as markdown-it counts them."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def tree(text: str, prose: bool = False) -> SyntaxTreeNode:
    """The document; ``prose`` reads Material's admonitions too."""
    text = "\n".join(lines_of(text)) + "\n"
    return SyntaxTreeNode((_PROSE if prose else _QUIZ).parse(text))


def rows(node: SyntaxTreeNode) -> tuple[int, int]:
    """First line (from 0) and the line after the last; (0, 0) where markdown-it does not say."""
    return node.map or (0, 0)


def inline(node: SyntaxTreeNode) -> SyntaxTreeNode | None:
    """The text of a heading, paragraph or cell."""
    return next((child for child in node.children if child.type == "inline"), None)


def content(node: SyntaxTreeNode) -> str:
    """Its Markdown on one or more lines, without indentation."""
    text = inline(node)
    return text.content.strip() if text else ""


def unquote(lines: list[str], node: SyntaxTreeNode) -> str:
    """The Markdown inside a block quote, wherever that is nested."""
    start, end = rows(node)
    inside = []
    for number, line in enumerate(lines[start:end]):
        before, mark, after = line.partition(">")
        if mark and (number == 0 or not before.strip()):
            inside.append(after.removeprefix(" "))
        else:
            inside.append(line.strip())  # a lazy continuation
    return "\n".join(inside).strip()
