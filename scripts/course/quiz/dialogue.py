"""Dialogues: sub-headings are turns, an option links to the turn that follows."""

from __future__ import annotations

from itertools import pairwise
from typing import Any, cast

from markdown_it.tree import SyntaxTreeNode

from ..codes import short
from ..markup import content, inline, rows
from ..model import Ending, Option, Turn
from .choices import boxed, distinct, explained
from .draft import Draft, Item, gather, is_task_list

ENDINGS = ("best", "fair", "poor")


def dialogue(draft: Draft) -> dict[str, Any]:
    """All turns, checked as a graph that starts at the first."""
    heads = [at for at, node in enumerate(draft.nodes) if _is_turn(node)]
    nodes = draft.split(heads[0] if heads else len(draft.nodes))
    starts = [at - heads[0] for at in heads] + [len(nodes)] if heads else []
    turns = tuple(_turn(draft, nodes[start:end]) for start, end in pairwise(starts))
    distinct(draft, ((turn.id, turn.line) for turn in turns if turn.id))
    _walk(draft, turns)
    return {"turns": turns}


def _is_turn(node: SyntaxTreeNode) -> bool:
    return node.type == "heading" and node.tag == "h3"


def _turn(draft: Draft, nodes: list[SyntaxTreeNode]) -> Turn:
    heading, *rest = nodes
    line, title = draft.page.line(heading), content(heading)
    attributes = {name: str(value) for name, value in heading.attrs.items()}
    identity = attributes.pop("id", "")
    classes = attributes.pop("class", "").split()
    if heading.meta.get("unreadable"):
        draft.report("Q033", line)
    elif not identity:
        draft.report("Q035", line, title=short(title))
    for name in [*attributes, *(f".{one}" for one in classes if one not in ENDINGS)]:
        draft.report("Q034", line, name=name)
    endings = [one for one in classes if one in ENDINGS]
    at = next((at for at, node in enumerate(rest) if is_task_list(node)), len(rest))
    text = draft.page.slice(rows(rest[0])[0], rows(rest[at - 1])[1]) if at else ""
    items, others = gather(draft.page, rest[at:])
    for node in others:
        draft.page.unseen(node)
    items = boxed(draft, items)
    explained(draft, items)
    distinct(draft, ((item.text, item.line) for item in items))
    name = identity or short(title)
    if len(endings) > 1 or (endings and items):
        draft.report("Q027", line, id=name, reason="is an ending and goes on" if items else "is two endings at once")
    elif not endings and not items:
        draft.report("Q027", line, id=name, reason="has neither replies nor an ending")
    options = tuple(_reply(draft, item) for item in items)
    ending = cast(Ending, endings[0]) if endings else None
    return Turn(identity, title, text, options, ending, line, draft.page.line(rest[0]) if at else line)


def _reply(draft: Draft, item: Item) -> Option:
    """The reply is what stands in the link; the link's target is the turn that follows."""
    first = item.node.children[0]
    text = inline(first)
    links = [child for child in text.children if child.type == "link"] if text else []
    href = str(links[0].attrs.get("href", "")) if links else ""
    end = f"]({href})"
    if len(links) != 1 or not href.startswith("#") or not (item.text.startswith("[") and item.text.endswith(end)):
        draft.report("Q023", item.line, text=short(item.text))
        return Option(item.id, item.text, item.box is True, item.feedback, item.line)
    said = item.text[1 : -len(end)].strip()
    return Option(item.id, said, item.box is True, item.feedback, item.line, next=href[1:])


def _walk(draft: Draft, turns: tuple[Turn, ...]) -> None:
    known = {turn.id: turn for turn in reversed(turns) if turn.id}
    for turn in turns:
        for option in turn.options:
            if option.next is not None and option.next not in known:
                draft.report("Q024", option.line, id=option.next)
    reached = _reach(known, turns[0].id) if turns else set()
    for turn in turns[1:]:
        if turn.id and turn.id not in reached:
            draft.report("Q025", turn.line, id=turn.id)
    for turn in turns:
        ends = any(known[id].ending for id in _reach(known, turn.id))
        if turn.id and turn.options and not ends:
            draft.report("Q026", turn.line, id=turn.id)
    if not any(known[id].ending == "best" for id in reached):
        draft.report("Q028")


def _reach(known: dict[str, Turn], start: str) -> set[str]:
    """Ids of the turns that can follow, with the start itself."""
    reached: set[str] = set()
    waiting = [start]
    while waiting:
        id = waiting.pop()
        if id in known and id not in reached:
            reached.add(id)
            waiting.extend(option.next for option in known[id].options if option.next)
    return reached
