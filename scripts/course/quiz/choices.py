"""Questions whose answers are a list: single, multiple, true-false, order, reflect."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from ..codes import short
from ..model import Option
from .draft import Draft, Item, gather, is_task_list, quote

FEEDBACK = "write a block quote (>) under it that says why"


def distinct(draft: Draft, answers: Iterable[tuple[str, int]]) -> None:
    """Report every (text, line) that was there before."""
    seen: set[str] = set()
    for text, line in answers:
        if text in seen:
            draft.report("Q031", line, text=short(text))
        seen.add(text)


def boxed(draft: Draft, items: list[Item]) -> list[Item]:
    """The items that can be an answer; the rest are reported."""
    for item in items:
        if item.box is None:
            draft.report("Q032", item.line, text=short(item.text))
    return [item for item in items if item.box is not None]


def explained(draft: Draft, items: Iterable[Item]) -> None:
    """Report items without feedback."""
    for item in items:
        if item.feedback is None:
            draft.report("Q010", item.line, text=short(item.text), advice=FEEDBACK)


def tasks(draft: Draft) -> list[Item]:
    """The task list under the question, with what is common to all kinds that have one checked."""
    found, others = gather(draft.page, draft.answers())
    for node in others:
        draft.page.unseen(node)
    items = boxed(draft, found)
    explained(draft, items)
    distinct(draft, ((item.text, item.line) for item in items))
    return items


def options(draft: Draft) -> dict[str, Any]:
    """single, multiple and true-false."""
    items = tasks(draft)
    right = sum(item.box is True for item in items)
    if len(items) < 2:
        draft.report("Q009", count=len(items), things="options")
    if items and not right:
        draft.report("Q007")
    if right > 1 and draft.kind != "multiple":
        draft.report("Q008", count=right, kind=draft.kind)
    return {"options": tuple(_option(draft, item) for item in items)}


def _option(draft: Draft, item: Item) -> Option:
    verdict = None
    if draft.kind == "true-false":
        word = item.text.split()[0].strip(".,:;!*_").lower() if item.text else ""
        if word not in ("true", "false"):
            draft.report("Q022", item.line, text=short(item.text))
        verdict = word == "true"
    return Option(item.id, item.text, item.box is True, item.feedback, item.line, verdict)


def order(draft: Draft) -> dict[str, Any]:
    """A numbered list in the right order."""
    items, others = gather(draft.page, draft.answers("ordered_list"))
    for node in others:
        draft.page.unseen(node)
    if len(items) < 3:
        draft.report("Q020", count=len(items))
    explained(draft, items)
    distinct(draft, ((item.text, item.line) for item in items))
    return {"options": tuple(Option(i.id, i.text, True, i.feedback, i.line) for i in items)}


def reflect(draft: Draft) -> dict[str, Any]:
    """A task list to judge oneself by, then a block quote that shows a good answer."""
    has_list = any(is_task_list(node) for node in draft.nodes)
    found, others = gather(draft.page, draft.answers("task" if has_list else "blockquote"), adopt=False)
    quotes = [node for node in others if node.type == "blockquote"]
    items = boxed(draft, found)
    for node in [node for node in others if node not in quotes] + quotes[1:]:
        draft.page.unseen(node)
    for item in items:
        for feedback in item.quotes:
            draft.report("Q013", feedback.line, text=short(feedback.text))
    if not items:
        draft.report("Q029")
    exemplar = quote(draft.page, quotes[0]) if quotes else None
    if exemplar is None:
        draft.report("Q030")
    return {"rubric": tuple(item.text for item in items), "exemplar": exemplar}
