"""The learner's program as the checks see it: ``learner.<name>`` is what the program defined."""

from __future__ import annotations

import functools
import re
from typing import Any

from course.errors_in_words import explain
from course.errors_runtime import closest
from course.errors_types import a_value_of
from course.sandbox import Sandbox

CHECKS = "checks.py"
"""File name of the checks in tracebacks."""


class CheckFailed(Exception):
    """A check does not hold; the text is for the learner."""


_none_compared = [False]


def note_compared() -> None:
    """Remember that a check compared None with a number."""
    _none_compared[0] = True


def as_words(error: dict[str, Any]) -> str:
    """An explained error as one message."""
    line = f" (Line {error['line']} of your program.)" if error["line"] else ""
    return f"{error['message']} {error['advice']}{line}"


class Learner:
    """What a check gets: ``learner.<name>`` is what the program defined under that name."""

    __slots__ = ("__program",)

    def __init__(self, program: Program) -> None:
        self.__program = program

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self.__program.get(name)


class Program:
    """A learner's program that has run, and what the present check did with it.

    Functions come wrapped: their errors keep their place in the learner's program, and a result
    of None is noticed.
    """

    def __init__(self, sandbox: Sandbox) -> None:
        self._sandbox = sandbox
        self._namespace = sandbox.namespace
        self._first = _copied(sandbox.namespace)
        self.begin()

    def begin(self) -> None:
        """Start a check: the program's data as they were, nothing used yet."""
        fresh = _copied(self._first)
        for name in [name for name in self._namespace if name not in fresh]:
            del self._namespace[name]
        self._namespace.update(fresh)
        self._last_name = ""
        self._calls: list[tuple[str, Any]] = []
        _none_compared[0] = False

    @property
    def names(self) -> list[str]:
        """The names that the program defined."""
        return own_names(self._namespace)

    @property
    def used(self) -> bool:
        """Whether the present check has looked at the program."""
        return bool(self._last_name)

    def get(self, name: str) -> Any:
        """What the program calls ``name``; raises ``CheckFailed`` if there is no such thing."""
        if name not in self._namespace:
            raise CheckFailed(self._missing(name))
        self._last_name = name
        value = self._namespace[name]
        return self._wrapped(name, value) if callable(value) and not isinstance(value, type) else value

    def about_none(self) -> str | None:
        """Words about a missing ``return``, if that is why the present check failed."""
        empty = [name for name, value in self._calls if value is None]
        if not empty or not (_none_compared[0] or len(empty) == len(self._calls)):
            return None
        return (
            f"`{empty[-1]}` gave nothing back (None). A function hands over its result with `return`; "
            "`print` only shows it. Look whether each way through the function ends in a `return`."
        )

    def about_value(self, error: Exception) -> str:
        """Words about a value that the present check can't work with."""
        if "NoneType" in str(error) and any(value is None for _, value in self._calls):
            note_compared()
            return self.about_none() or ""
        if isinstance(error, TypeError) and re.search(r"\(\) (takes|missing|got) ", str(error)):
            return as_words(explain(error, ""))  # the call itself did not fit: too many values, or too few
        if self._calls:
            name, value = self._calls[-1]
            kind = a_value_of(type(value).__name__)
            return f"`{name}` gave back {kind}, and this check can't work with that. The task says what it should give."
        kind = a_value_of(type(self._namespace.get(self._last_name)).__name__)
        return f"`{self._last_name}` is {kind}, and this check needs something else. The task says what it should be."

    def _missing(self, name: str) -> str:
        near = closest(name, self.names)
        if near:
            return f"Your program has no `{name}` yet, but it has `{near}`. Rename it: the checks look for `{name}`."
        return f"Your program has no function called `{name}` yet. Start it with `def {name}(...):`."

    def _wrapped(self, name: str, function: Any) -> Any:
        @functools.wraps(function, updated=())
        def call(*args: Any, **named: Any) -> Any:
            try:
                value = function(*args, **named)
            finally:
                self._sandbox.tidy()
            self._calls.append((name, value))
            return value

        return call


def own_names(namespace: dict[str, Any]) -> list[str]:
    """The names of a namespace that a person wrote."""
    return [name for name in list(namespace) if isinstance(name, str) and not name.startswith("__")]


def _copied(namespace: dict[str, Any]) -> dict[str, Any]:
    """The names of a program with copies of its plain data; what shares a list goes on sharing it."""
    made: dict[int, Any] = {}
    return {name: value if name == "__builtins__" else _copy(value, made, 0) for name, value in namespace.items()}


def _copy(value: Any, made: dict[int, Any], depth: int) -> Any:
    kind = type(value)
    if kind not in (list, dict, set, tuple) or depth > 50:
        return value
    if id(value) in made:
        return made[id(value)]
    if kind is tuple:
        return tuple(_copy(item, made, depth + 1) for item in value)
    new: Any = kind()
    made[id(value)] = new
    if kind is list:
        new.extend(_copy(item, made, depth + 1) for item in value)
    elif kind is dict:
        new.update((key, _copy(item, made, depth + 1)) for key, item in value.items())
    else:
        new.update(value)
    return new
