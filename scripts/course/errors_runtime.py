"""Plain words for errors that happen while a program runs. ``TypeError`` has a file of its own."""

from __future__ import annotations

import ast
import builtins
import difflib
import re
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from course.errors_types import a_value_of, type_error

Words = tuple[str, str]
"""What it means, and what to try."""


@dataclass(frozen=True)
class Scene:
    """What is known about the place where an error happened."""

    error: BaseException
    text: str
    source: str
    line: int | None
    names: list[str]


def runtime_words(error: BaseException, text: str, source: str, line: int | None, names: list[str]) -> Words:
    """Words for ``error``, from the entry for its class or the nearest class above it."""
    scene = Scene(error, text, source, line, names)
    for kind in type(error).__mro__:
        make = _TABLE.get(kind.__name__) if kind.__module__ == "builtins" else None
        if make:
            return make(scene)
    said = f": {text}" if text else ""
    return f"Python stopped with {type(error).__name__}{said}.", "Look at the marked line and what it works with."


def closest(name: str, names: Iterable[str]) -> str | None:
    """The name that was probably meant; None if none is near."""
    known = sorted(set(names))
    same = [other for other in known if other.lower() == name.lower() and other != name]
    found = same or difflib.get_close_matches(name, known, n=1, cutoff=0.7)
    return found[0] if found else None


def _name_error(scene: Scene) -> Words:
    match = re.search(r"name '(.+?)' is not defined", scene.text)
    name = getattr(scene.error, "name", None) or (match[1] if match else "")
    if not name:
        return "A name is used that has no value.", "Check its spelling on the marked line."
    unknown = f"Python doesn't know the name `{name}`."
    if name in _OTHER_LANGUAGES:
        return unknown, f"In Python it is written `{_OTHER_LANGUAGES[name]}`."
    if name in sys.stdlib_module_names:
        return unknown, f"It is a module of Python: put `import {name}` at the top of your program."
    given = _first_value(scene.source, name)
    if given:
        return (
            f"`{name}` has no value yet at this point.",
            f"It gets one on line {given}. Lines run from top to bottom; what a function sets stays inside it.",
        )
    near = closest(name, [*scene.names, *dir(builtins)])
    if near:
        return unknown, f"Did you mean `{near}`? Capital letters count, too."
    return unknown, f'Check the spelling. If you meant a piece of text, put it in quotes: "{name}".'


_OTHER_LANGUAGES = {"true": "True", "false": "False", "none": "None", "null": "None", "nil": "None", "elseif": "elif"}


def _first_value(source: str, name: str) -> int | None:
    """The first line of ``source`` that gives ``name`` a value."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError):
        return None
    lines = [
        node.lineno
        for node in ast.walk(tree)
        if (isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store) and node.id == name)
        or (isinstance(node, ast.FunctionDef | ast.ClassDef) and node.name == name)
        or (isinstance(node, ast.arg) and node.arg == name)
    ]
    return min(lines, default=None)


def _unbound(scene: Scene) -> Words:
    match = re.search(r"variable '(.+?)'", scene.text)
    name = f"`{match[1]}`" if match else "a name"
    return (
        f"Inside this function {name} is used before it has a value.",
        "Give it a value on a line above. A function that sets a name does not see the one of that name outside.",
    )


def _attribute(scene: Scene) -> Words:
    name = getattr(scene.error, "name", None)
    owner = getattr(scene.error, "obj", None)
    if name is None:
        return f"Something has no part of that name ({scene.text}).", "Check what stands before the dot."
    if owner is None:
        return (
            f"What stands before `.{name}` is nothing (None).",
            "A function that should have given a value may lack `return`, or a value was never set.",
        )
    module = type(owner).__name__ == "module"
    what = f"The module `{owner.__name__}`" if module else a_value_of(type(owner).__name__, capital=True)
    near = closest(str(name), dir(owner))
    advice = f"Did you mean `.{near}`?" if near else "Check the spelling, and what kind of value stands before the dot."
    return f"{what} has nothing called `{name}`.", advice


def _key(scene: Scene) -> Words:
    key = repr(scene.error.args[0]) if scene.error.args else "that key"
    return (
        f"The dictionary has no entry for {key[:100]}.",
        "Check the spelling of the key. `if key in data:` asks first; `data.get(key, 0)` gives 0 where there is none.",
    )


def _index(scene: Scene) -> Words:
    if "pop from empty" in scene.text:
        return "There is nothing left to take: it is empty.", "Ask `if items:` first."
    return (
        "You asked for a place that the list (or text) doesn't have.",
        "Places count from 0, so a list of 3 has places 0, 1 and 2. An empty list has none.",
    )


def _division(_scene: Scene) -> Words:
    return (
        "You divided by zero, which has no answer.",
        "Ask first: `if total == 0:` and decide what the result should be then.",
    )


def _value(scene: Scene) -> Words:
    for pattern, message, advice in _VALUES:
        match = re.search(pattern, scene.text)
        if match:
            return message.format(*match.groups()), advice
    if scene.text:
        return f"A value can't be used here: {scene.text.rstrip('.')}.", "Look at the values on the marked line."
    return "A value can't be used here.", "Look at the values on the marked line."


_VALUES = [
    (
        r"invalid literal for int\(\) with base 10: (.+)",
        "`int` can't make a whole number of {0}.",
        "Give it digits only. For a number with a decimal point use `float`.",
    ),
    (
        r"could not convert string to float: (.+)",
        "`float` can't make a number of {0}.",
        "Take away signs such as % or commas first; the decimal sign is a point.",
    ),
    (
        r"not enough values to unpack \(expected (?:at least )?(\d+), got (\d+)\)",
        "The left side waits for {0} values, and only {1} came.",
        "Make both sides the same length.",
    ),
    (
        r"too many values to unpack \(expected (\d+)",
        "The left side waits for {0} values, and more came.",
        "Make both sides the same length. To go through a dictionary in pairs, use `.items()`.",
    ),
    (
        r"math domain error|expected a (?:nonnegative|positive) (?:input|number)",
        "This function of `math` has no answer for the number that it got.",
        "`math.sqrt` needs 0 or more, `math.log` more than 0. Check the value first with `if`.",
    ),
    (
        r"Unknown format code '(.)' for object of type '(\w+)'",
        "The format `{0}` is for numbers, and here it gets something else ({1}).",
        "Turn it into a number first, or leave the format away.",
    ),
    (r"(?:iterable argument|arg|sequence) is (?:an )?empty", "There is nothing in the list.", "Ask `if items:` first."),
    (
        r"is not in list|x not in list|substring not found",
        "What you look for is not in there.",
        "Ask with `in` first.",
    ),
    (
        r"Exceeds the limit",
        "This number has too many digits to be shown.",
        "Look for a loop or a power that makes it grow.",
    ),
]


def _recursion(_scene: Scene) -> Words:
    return (
        "A function kept calling itself, far too deep.",
        "Each call must come nearer to an end: add an `if` that returns without another call.",
    )


def _import(scene: Scene) -> Words:
    match = re.search(r"cannot import name '(\w+)' from '([\w.]+)'", scene.text)
    if match:
        near = closest(match[1], dir(sys.modules.get(match[2], object())))
        advice = f"Did you mean `{near}`?" if near else "Check the spelling."
        return f"The module `{match[2]}` has nothing called `{match[1]}`.", advice
    name = str(getattr(scene.error, "name", None) or "that").split(".")[0]
    near = closest(name, sys.stdlib_module_names)
    if near:
        return f"There is no module called `{name}`.", f"Did you mean `{near}`?"
    return (
        f"The module `{name}` isn't here.",
        "This page has Python's own library and nothing more. Every exercise can be solved with that.",
    )


def _assertion(scene: Scene) -> Words:
    said = f": {scene.text}" if scene.text else ""
    return f"An `assert` in your program found something untrue{said}.", "Compare what it expects with what it got."


def _file(scene: Scene) -> Words:
    name = getattr(scene.error, "filename", None)
    which = f"`{name}`" if isinstance(name, str) else "of that name"
    return f"There is no file {which} here.", "This page sees none of your files. Put the data into a list instead."


def _runtime(scene: Scene) -> Words:
    if "changed size during iteration" in scene.text:
        return (
            "The loop goes through a collection that changes under way.",
            "Go through a copy: `for item in list(items):`.",
        )
    if "start new thread" in scene.text:
        return "Threads don't work on this page.", "Do the steps one after the other."
    return f"Python stopped: {scene.text or 'RuntimeError'}.", "Look at the marked line."


def _fixed(message: str, advice: str) -> Callable[[Scene], Words]:
    return lambda _scene: (message, advice)


_TABLE: dict[str, Callable[[Scene], Words]] = {
    "NameError": _name_error,
    "UnboundLocalError": _unbound,
    "TypeError": lambda scene: type_error(scene.text),
    "AttributeError": _attribute,
    "KeyError": _key,
    "IndexError": _index,
    "ZeroDivisionError": _division,
    "ValueError": _value,
    "RecursionError": _recursion,
    "ImportError": _import,
    "AssertionError": _assertion,
    "FileNotFoundError": _file,
    "RuntimeError": _runtime,
    "OSError": _fixed(
        "The program asked for something that a web page can't reach: a file, a network or a device.",
        "Put the data into the program instead.",
    ),
    "OverflowError": _fixed(
        "A number grew too large to work with.", "Look for a power or a loop that makes it grow, and check its inputs."
    ),
    "MemoryError": _fixed(
        "The program needed more memory than this page has.",
        "Look for a list or a text that grows without end, and try smaller numbers.",
    ),
    "EOFError": _fixed(
        "Your program asks a question with `input()`, and no answer is left for it.",
        "Write it into the field for answers under your code, one answer a line, and run it again.",
    ),
    "KeyboardInterrupt": _fixed("The program was stopped.", "Run it again when you are ready."),
    "SystemExit": _fixed(
        "Your program ended itself with `exit` or `sys.exit` before the checks were through.",
        "Remove that line. In a function, use `return` to leave early.",
    ),
    "NotImplementedError": _fixed(
        "This part isn't written yet: the line says so itself.", "Replace the `raise` line by your own code."
    ),
    "StopIteration": _fixed(
        "`next` found nothing more to give.", "Use a `for` loop, or give a fallback: `next(items, None)`."
    ),
    "UnicodeError": _fixed(
        "A character can't be turned into the form that was asked for.", "Leave the encoding away, or use utf-8."
    ),
    "GeneratorExit": _fixed("A generator was closed.", "Leave out the line that raises this."),
}
