"""YAML with the line of every value."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import yaml


class Unreadable(Exception):
    """Not YAML: what is wrong, in one line, and the line of the text on which it is (from 1)."""

    def __init__(self, reason: str, line: int) -> None:
        super().__init__(reason)
        self.reason = reason
        self.line = line


@dataclass
class Data:
    """A document: plain values, where each stands, and the keys that were given twice."""

    value: Any
    lines: dict[str, int]  # "paths.0.title" -> line of the value
    doubled: list[tuple[str, int]] = field(default_factory=list)

    def line(self, path: str) -> int:
        """Line of the value at a dotted path, or of the nearest that contains it."""
        while path and path not in self.lines:
            path = path.rpartition(".")[0]
        return self.lines.get(path, 1)


@lru_cache(maxsize=256)  # a server reads the same files after every change; nobody alters what is given back
def load(text: str, first: int = 1) -> Data:
    """Read one document that starts in line ``first`` of its file.

    Raises:
        Unreadable: when it is not YAML.
    """
    loader = yaml.SafeLoader(text) if _printable(text) else None
    if loader is None:
        raise Unreadable("it holds a character that cannot be printed", first)
    try:
        node = loader.get_single_node()
        if node is None:
            return Data(None, {"": first})
        data = Data(loader.construct_document(node), {})
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        raise Unreadable(error.problem or "it is not YAML", first + (mark.line if mark else 0)) from None
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise Unreadable(str(error).splitlines()[0], first) from None
    finally:
        loader.dispose()
    _mark(node, "", first, data, set())
    return data


def _printable(text: str) -> bool:
    return yaml.SafeLoader.NON_PRINTABLE.search(text) is None


def _mark(node: yaml.Node, path: str, first: int, data: Data, above: set[int]) -> None:
    if id(node) in above:
        return  # an alias to something that contains it
    block = isinstance(node, yaml.ScalarNode) and node.style in ("|", ">")
    data.lines[path] = first + node.start_mark.line + (1 if block else 0)
    above = above | {id(node)}
    if isinstance(node, yaml.MappingNode):
        seen: set[str] = set()
        for key, value in node.value:
            name = f"{path}.{key.value}" if path else str(key.value)
            if name in seen:
                data.doubled.append((str(key.value), first + key.start_mark.line))
            seen.add(name)
            _mark(value, name, first, data, above)
    elif isinstance(node, yaml.SequenceNode):
        for place, value in enumerate(node.value):
            _mark(value, f"{path}.{place}" if path else str(place), first, data, above)
