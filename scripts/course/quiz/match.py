"""Match questions: a table of left | right | why."""

from __future__ import annotations

from typing import Any

from markdown_it.tree import SyntaxTreeNode

from ..codes import short
from ..markup import content
from ..model import Feedback, Pair
from .choices import distinct
from .draft import Draft, digest

WHY = "fill its third column with the reason"


def match(draft: Draft) -> dict[str, Any]:
    """One row a pair; a row with an empty left side is a decoy."""
    nodes = draft.answers("table")
    for node in nodes[1:]:
        draft.page.unseen(node)
    if not nodes:
        draft.report("Q021", reason="it is missing")
        return {}
    rows = [row for part in nodes[0].children for row in part.children]
    columns = len(rows[0].children)
    if columns != 3:
        draft.report("Q021", draft.page.line(nodes[0]), reason=f"it has {columns} column{'s' * (columns != 1)}")
        return {}
    pairs = tuple(pair for row in rows[1:] if (pair := _pair(draft, row)))
    together = sum(bool(pair.left) for pair in pairs)
    if together < 2:
        draft.report("Q009", count=together, things="pairs")
    distinct(draft, ((pair.left, pair.line) for pair in pairs if pair.left))
    distinct(draft, ((pair.right, pair.line) for pair in pairs))
    return {"pairs": pairs}


def _pair(draft: Draft, row: SyntaxTreeNode) -> Pair | None:
    line = draft.page.line(row)
    left, right, why = (content(cell) for cell in row.children)
    if not right:
        draft.report("Q021", line, reason=f"“{short(left)}” has nothing on its right")
        return None
    if not why:
        draft.report("Q010", line, text=short(left or right), advice=WHY)
    return Pair(digest(f"{left} | {right}"), left, right, Feedback(why, line) if why else None, line)
