"""Plain words for ``TypeError``, the error with the most faces."""

from __future__ import annotations

import re
from collections.abc import Callable

Words = tuple[str, str]
"""What it means, and what to try."""

_KINDS = {
    "int": "a whole number",
    "float": "a number with a decimal point",
    "complex": "a complex number",
    "str": "a piece of text",
    "list": "a list",
    "dict": "a dictionary",
    "tuple": "a tuple",
    "set": "a set",
    "bool": "True or False",
    "NoneType": "nothing (None)",
    "function": "a function",
    "builtin_function_or_method": "a function",
    "method": "a function",
    "module": "a module",
    "generator": "a generator",
    "type": "a class",
    "range": "a range",
}

_NO_RETURN = "A function that should have given a value may lack `return`, or a value was never set."


def a_value_of(kind: str, capital: bool = False) -> str:
    """Words for a value whose type is called ``kind``."""
    words = _KINDS.get(kind, f"a value of type `{kind}`")
    return words[0].upper() + words[1:] if capital else words


def type_error(text: str) -> Words:
    """Words for a ``TypeError`` that says ``text``."""
    for pattern, make in _TABLE:
        match = re.search(pattern, text)
        if match:
            return make(match)
    return f"Values don't fit together here: {text}.", "Check what kind of value each name on this line holds."


def _count(number: str) -> str:
    return f"{number} value" if number == "1" else f"{number} values"


def _too_many(match: re.Match[str]) -> Words:
    name, low, high, got = match.groups()
    takes = f"{low} to {_count(high)}" if low else _count(high)
    return (
        f"`{name}` takes {takes} and was given {got}.",
        f"Compare the names between the brackets of `def {name.split('.')[-1]}(...)` with the values in the call.",
    )


def _missing(match: re.Match[str]) -> Words:
    return (
        f"`{match[1]}` was not given all that it needs. Missing: {match[2]}.",
        "Give it one value for each name between its brackets.",
    )


def _operands(match: re.Match[str]) -> Words:
    sign, left, right = match.groups()
    pair = {left, right}
    if "NoneType" in pair:
        return f"One side of `{sign}` is nothing (None).", _NO_RETURN
    if pair & {"function", "builtin_function_or_method", "method"}:
        return (
            f"One side of `{sign}` is a function itself, not its result.",
            "Call it with brackets: `name(...)`.",
        )
    if "str" in pair and pair & {"int", "float"}:
        return (
            f"`{sign}` stands between text and a number.",
            "Turn the text into a number first: `int(text)` or `float(text)`.",
        )
    return f"`{sign}` doesn't work between {a_value_of(left)} and {a_value_of(right)}.", "Check what both names hold."


def _compared(match: re.Match[str]) -> Words:
    sign, left, right = match.groups()
    if "NoneType" in (left, right):
        return f"`{sign}` compares with nothing (None).", _NO_RETURN
    return (
        f"`{sign}` can't compare {a_value_of(left)} with {a_value_of(right)}.",
        "Make both the same kind: `float(text)` turns text into a number.",
    )


def _not_callable(match: re.Match[str]) -> Words:
    if match[1] == "NoneType":
        return "The brackets `(...)` call something that is nothing (None).", _NO_RETURN
    return (
        f"The brackets `(...)` call {a_value_of(match[1])}, and only functions can be called.",
        "To multiply, write `*`. If a name of yours hides a function (say `sum = 3`), rename yours.",
    )


def _not_indexable(match: re.Match[str]) -> Words:
    if match[1] == "NoneType":
        return "The square brackets look into nothing (None).", _NO_RETURN
    if match[1] in ("function", "builtin_function_or_method", "method"):
        return "The square brackets look into a function.", "Call a function with round brackets: `name(...)`."
    return f"The square brackets look into {a_value_of(match[1])}, which has no parts.", "Check what the name holds."


def _not_iterable(match: re.Match[str]) -> Words:
    if match[1] == "NoneType":
        return "A list or text is needed here, and it got nothing (None).", _NO_RETURN
    if match[1] == "int":
        return (
            "A list or text is needed here, and it got a single number.",
            "To repeat something 5 times: `for i in range(5):`.",
        )
    return f"A list or text is needed here, and it got {a_value_of(match[1])}.", "Check what the name holds."


def _list_index(match: re.Match[str]) -> Words:
    return (
        f"A {match[1]} is asked for a place by {a_value_of(match[2])}; places are whole numbers.",
        'Use a whole number such as `items[0]`. Names as keys (`row["name"]`) work on a dictionary.',
    )


def _fixed(message: str, advice: str) -> Callable[[re.Match[str]], Words]:
    return lambda _match: (message, advice)


_TABLE: list[tuple[str, Callable[[re.Match[str]], Words]]] = [
    (r"(\S+)\(\) takes (?:from (\d+) to )?(\d+) positional arguments? but (\d+) (?:was|were) given", _too_many),
    (
        r"(\S+)\(\) takes no arguments \((\d+) given\)",
        lambda m: (f"`{m[1]}` takes no values and was given {m[2]}.", "Leave its brackets empty."),
    ),
    (r"(\S+)\(\) missing \d+ required (?:positional|keyword-only) arguments?: (.+)", _missing),
    (
        r"(\S+)\(\) got an unexpected keyword argument '(\w+)'",
        lambda m: (f"`{m[1]}` knows no value called `{m[2]}`.", "Check the names between the brackets of its `def`."),
    ),
    (
        r"(\S+)\(\) got multiple values for argument '(\w+)'",
        lambda m: (f"`{m[1]}` was given `{m[2]}` twice.", "Give it once: by its place or by its name."),
    ),
    (
        r"can only concatenate (\w+) \(not \"(\w+)\"\) to",
        lambda m: (
            f"`+` stands between {a_value_of(m[1])} and {a_value_of(m[2])}.",
            'Join text with an f-text: `f"{name} has {count}"`. To add, turn text into a number: `float(text)`.'
            if m[1] == "str"
            else "Both sides must be of the same kind. `items.append(value)` adds one value to a list.",
        ),
    ),
    (r"unsupported operand type\(s\) for (.+?): '(\w+)' and '(\w+)'", _operands),
    (r"'(\S+)' not supported between instances of '(\w+)' and '(\w+)'", _compared),
    (r"'(\w+)' object is not callable", _not_callable),
    (r"'(\w+)' object is not subscriptable", _not_indexable),
    (r"non-iterable (\w+) object", _not_iterable),
    (r"'(\w+)' object is not (?:an )?itera(?:ble|tor)", _not_iterable),
    (r"argument of type '(\w+)' is not", _not_iterable),
    (r"(list|tuple|string|range)(?: object)? indices must be integers(?: or slices)?, not '?(\w+)", _list_index),
    (
        r"unhashable type: '(\w+)'",
        lambda m: (
            f"{a_value_of(m[1], capital=True)} can't be a key of a dictionary or a member of a set.",
            "Use text, a number or a tuple.",
        ),
    ),
    (
        r"object of type '(\w+)' has no len",
        lambda m: (
            f"`len` counts the parts of a list or text; it got {a_value_of(m[1])}.",
            "Check what the name holds.",
        ),
    ),
    (
        r"'(\w+)' object does not support item (?:assignment|deletion)",
        lambda m: (f"{a_value_of(m[1], capital=True)} can't be changed in place.", "Make a new one, or use a list."),
    ),
    (
        r"'(\w+)' object cannot be interpreted as an integer",
        lambda m: (
            f"A whole number is needed here, and it got {a_value_of(m[1])}.",
            "`int(value)` cuts off what stands behind the point; `round(value)` rounds.",
        ),
    ),
    (r"unsupported format string passed to NoneType", _fixed("The value to be shown is nothing (None).", _NO_RETURN)),
    (
        r"unsupported format string passed to (\w+)\.",
        lambda m: (f"That format is for numbers, and it got {a_value_of(m[1])}.", "Leave the format away."),
    ),
    (
        r"can't multiply sequence by non-int",
        _fixed(
            "A text or list can be repeated only a whole number of times.",
            "To multiply numbers, turn the text into one first: `float(text)`.",
        ),
    ),
    (
        r"bad operand type for (?:unary .|abs\(\)): '(\w+)'|must be real number, not (\w+)",
        lambda m: (f"A number is needed here, and it got {a_value_of(m[1] or m[2])}.", "Check what the name holds."),
    ),
    (
        r"exceptions must derive",
        _fixed("`raise` needs an error.", 'Write for example `raise ValueError("what is wrong")`.'),
    ),
]
