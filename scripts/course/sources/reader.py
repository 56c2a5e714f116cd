"""Reads files one by one. What cannot be read becomes a diagnostic, and reading goes on."""

from __future__ import annotations

import ast
import re
import warnings
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from ..codes import problem
from ..markup import lines_of
from ..model import Diagnostic
from .shapes import errors
from .yamlfile import Data, Unreadable, load

_TODO = re.compile(r"\bTODO\b")
S = TypeVar("S", bound=BaseModel)

QUOTES = "correct this line or the one above; a text with a colon or # in it needs quotes"


@lru_cache(maxsize=2_000)
def _parsed(text: str) -> ast.Module:
    """Kept, because a site that is served is read again at every change of any file. Nobody changes a tree."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return ast.parse(text)


@dataclass
class Reader:
    """The project's files, and what is wrong with them so far. Paths are relative to ``root``."""

    root: Path
    found: list[Diagnostic] = field(default_factory=list)

    def report(self, code: str, file: str, line: int = 1, **words: object) -> None:
        """Keep one problem."""
        self.found.append(problem(code, file, line, **words))

    def exists(self, file: str) -> bool:
        """Whether there is such a file."""
        return (self.root / file).is_file()

    def folders(self, path: str) -> list[str]:
        """Names of the folders in a folder, sorted; hidden ones and Python's own left out."""
        place = self.root / path
        if not place.is_dir():
            return []
        return sorted(one.name for one in place.iterdir() if one.is_dir() and one.name[0] not in "._")

    def files(self, path: str, pattern: str) -> list[str]:
        """Files under a folder, sorted, relative to the root."""
        found = (one.relative_to(self.root) for one in (self.root / path).glob(pattern) if one.is_file())
        return sorted(one.as_posix() for one in found if not any(part[0] in "._" for part in one.parts))

    def text(self, file: str, code: str, todos: bool = True) -> str | None:
        """The text of a file; every TODO in it is reported, unless the file may speak of them."""
        try:
            raw = (self.root / file).read_bytes()
        except FileNotFoundError:
            self.report(code, file, reason="the file is missing", advice="write it; docs/authors says what goes in")
            return None
        except OSError as error:
            reason = (error.strerror or "unknown error").lower()
            self.report(code, file, reason=f"the file cannot be opened ({reason})", advice="mend that")
            return None
        try:
            text = raw.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = raw.count(b"\n", 0, error.start) + 1
            self.report(code, file, line, reason="this line is not UTF-8", advice="save the file as UTF-8")
            return None
        for number, line_text in enumerate(lines_of(text) if todos else (), start=1):
            if _TODO.search(line_text):
                self.report("C012", file, number)
        return text

    def yaml(self, text: str, file: str, code: str, first: int = 1) -> Data | None:
        """YAML in a text; None (and a diagnostic) when it is none."""
        try:
            data = load(text, first)
        except Unreadable as error:
            self.report(code, file, error.line, reason=f"this is not YAML ({error.reason})", advice=QUOTES)
            return None
        for name, line in data.doubled:
            self.report(code, file, line, reason=f"“{name}” is given twice", advice="keep one of them")
        return data

    def front_matter(self, text: str, file: str, code: str) -> tuple[Data | None, str, int]:
        """Front matter, the text under it, and the line on which that starts."""
        lines = lines_of(text)
        if lines[0].rstrip() != "---":
            return None, text, 1
        end = next((at for at, line in enumerate(lines[1:], start=1) if line.rstrip() == "---"), 0)
        if not end:
            self.report(code, file, reason="the front matter has no end", advice="close it with a line of ---")
            return None, text, 1
        data = self.yaml("\n".join(lines[1:end]), file, code, 2)
        return data, "\n".join(lines[end + 1 :]), end + 2

    def shape(self, shape: type[S], value: Any, data: Data, at: str, file: str, code: str) -> tuple[S | None, set[str]]:
        """A value in its shape, or None and the names of the fields that do not fit; each is reported."""
        bad: set[str] = set()
        try:
            return shape.model_validate(value), bad
        except ValidationError as error:
            for place, reason, advice in errors(error):
                path = ".".join(part for part in (at, place) if part)
                self.report(code, file, data.line(path), reason=reason, advice=advice)
                bad.add(place.partition(".")[0])
        return None, bad

    def python(self, file: str, text: str, code: str = "E004") -> ast.Module | None:
        """The syntax tree of a Python file; None (and a diagnostic) when Python cannot read it."""
        try:
            return _parsed(text)
        except SyntaxError as error:
            self.report(code, file, error.lineno or 1, reason=error.msg)
        except (ValueError, RecursionError, MemoryError) as error:
            self.report(code, file, reason=str(error) or "it is nested too deeply")
        return None
