"""Plain words for programs that Python can't read."""

from __future__ import annotations

import re
from collections.abc import Callable

Words = tuple[str, str]
"""What it means, and what to try."""


def syntax_words(error: SyntaxError, line: str) -> Words:
    """Words for ``error``; ``line`` is the line of the program that it points at."""
    text = str(error.msg)
    for habit, words in _HABITS:
        if text.startswith(("invalid", "expected")) and re.search(habit, _without_strings(line)):
            return words
    for pattern, make in _TABLE:
        match = re.search(pattern, text)
        if match:
            return make(match)
    guess = re.search(r"Did you mean '(\w+)'", text)
    if guess:
        return f"A word of this line is misspelt, it seems. Python suggests `{guess[1]}`.", "Correct it and run again."
    return (
        f"Python can't read this line ({text}).",
        "Look for a missing comma, quote, bracket or colon, here or at the end of the line above.",
    )


def _without_strings(line: str) -> str:
    return re.sub(r"\"[^\"]*\"|'[^']*'|#.*", "", line)


_HABITS: list[tuple[str, Words]] = [
    (r"\belse\s+if\b", ("Python writes `else if` as one word: `elif`.", "Change it to `elif` and keep the colon.")),
    (r"&&|\|\|", ("Python writes `and` and `or` as words.", "Replace `&&` by `and`, and `||` by `or`.")),
    (r"\+\+|--\s*$", ("Python has no `++` or `--`.", "Write `count += 1` to add one, `count -= 1` to take one away.")),
    (r"^\s*(function|func|fn)\b", ("In Python a function starts with `def`.", "Write `def name(values):`.")),
    (r"=>|=<", ("That sign is the wrong way round.", "Write `>=` for at least and `<=` for at most.")),
    (
        r"^\s*(class|for|if|in|is|not|or|and|lambda|from|import|pass|return|while|with|try|def|global|yield|as)\s*=[^=]",
        ("This name is one of Python's own words, so it can't hold a value.", "Choose another name."),
    ),
]


def _fixed(message: str, advice: str) -> Callable[[re.Match[str]], Words]:
    return lambda _match: (message, advice)


def _never_closed(match: re.Match[str]) -> Words:
    pair = {"(": ")", "[": "]", "{": "}"}[match[1]]
    return f"The bracket `{match[1]}` on this line is never closed.", f"Add a `{pair}` where it ends."


def _wrong_character(match: re.Match[str]) -> Words:
    if match[1] in "“”„‘’«»":
        return f"The quote {match[1]} is a curly one. Python knows only straight ones.", "Type \" or ' instead."
    return (
        f"The character {match[1]} means nothing to Python here.",
        "It may have come along with copied text. Delete it, or type it afresh.",
    )


def _block(match: re.Match[str]) -> Words:
    what = match[1]
    named = re.search(r"'([\w* ]+)'", what)
    which = f"`{named[1]}`" if named else "function" if "function" in what else "class"
    return (
        f"The lines that belong to the {which} line above must be indented, and none is.",
        "Put four spaces before each of them. `pass` stands for a block that is still empty.",
    )


_TABLE: list[tuple[str, Callable[[re.Match[str]], Words]]] = [
    (r"expected an indented block after (.+?) on line", _block),
    (
        r"expected an indented block",
        _fixed("The line above needs indented lines after it.", "Put four spaces before this line."),
    ),
    (
        r"unexpected indent",
        _fixed(
            "This line starts further right than the one above, and nothing above asks for that.",
            "Remove the spaces at its start until it lines up.",
        ),
    ),
    (
        r"unindent does not match",
        _fixed(
            "The start of this line does not line up with any line above.",
            "Give all lines of one block the same number of spaces: four for each step.",
        ),
    ),
    (
        r"inconsistent use of tabs",
        _fixed(
            "Some lines start with tabs, others with spaces. They look alike, but Python can't tell which you mean.",
            "Use four spaces for each step everywhere.",
        ),
    ),
    (
        r"expected ':'",
        _fixed(
            "A colon is missing.",
            "Lines that start with `if`, `else`, `for`, `while` or `def` end in `:`. Add it at the end.",
        ),
    ),
    (r"'([(\[{])' was never closed", _never_closed),
    (
        r"unmatched '([)\]}])'",
        lambda m: (f"There is a `{m[1]}` with no opening bracket.", "Remove it, or add the opening one before it."),
    ),
    (
        r"closing parenthesis '(.)' does not match opening parenthesis '(.)'",
        lambda m: (f"The bracket `{m[2]}` is closed by `{m[1]}`.", "Open and close with the same kind of bracket."),
    ),
    (
        r"unterminated triple-quoted",
        _fixed("A text in triple quotes starts here and never ends.", 'Close it with three quotes: `"""`.'),
    ),
    (
        r"unterminated (f-)?string|EOL while scanning",
        _fixed(
            "A text starts on this line and its closing quote is missing.",
            "End it with the same quote sign that starts it. An apostrophe inside needs double quotes around the text.",
        ),
    ),
    (
        r"Maybe you meant '==' (or ':=' )?instead of '='",
        _fixed(
            "One `=` gives a value to a name. To compare two values, Python needs `==`.",
            "Write `==` if you meant to ask whether both are equal.",
        ),
    ),
    (
        r"cannot assign to (.+?)( here|$)",
        lambda m: (
            f"The left side of `=` must be a name, and here it is a {m[1]}.",
            "Turn it round: `name = value`. To compare, write `==`.",
        ),
    ),
    (
        r"Missing parentheses in call to '(\w+)'",
        lambda m: (
            f"`{m[1]}` needs brackets around what you give it.",
            f"Write `{m[1]}(...)`, with your values between the brackets.",
        ),
    ),
    (
        r"Perhaps you forgot a comma",
        _fixed(
            "Two values stand side by side with nothing between them.",
            "Put a comma between them, or an operator such as `+` or `*`.",
        ),
    ),
    (
        r"'(return|yield|await)' outside",
        lambda m: (
            f"`{m[1]}` works only inside a function.",
            "Indent this line so that it belongs to a `def`, or use `print(...)` to show the value.",
        ),
    ),
    (
        r"'(break|continue)' (outside|not properly)",
        lambda m: (f"`{m[1]}` works only inside a loop.", "Indent it under a `for` or `while`, or remove it."),
    ),
    (r"invalid character '(.)'", _wrong_character),
    (
        r"invalid non-printable character",
        _fixed(
            "This line holds a character that can't be seen, often from copied text.",
            "Delete the spaces of this line and type them afresh.",
        ),
    ),
    (
        r"leading zeros",
        _fixed("A number can't start with 0 here.", "Remove the zeros at its start: `7` instead of `07`."),
    ),
    (
        r"invalid (decimal|hexadecimal|octal|binary) literal|invalid digit",
        _fixed(
            "A number and letters run together. Names can't start with a digit.",
            "Put a space or an operator between them, or start the name with a letter.",
        ),
    ),
    (
        r"positional argument follows keyword",
        _fixed(
            "A value without a name comes after one with a name (`name=value`).",
            "Put the values without names first.",
        ),
    ),
    (
        r"expected 'except' or 'finally'",
        _fixed("A `try:` block needs an `except:` after it.", "Add `except ValueError:` below, lined up with `try`."),
    ),
    (
        r"unexpected character after line continuation",
        _fixed("A backslash `\\` must be the last character of its line.", "Remove it, or use `/` to divide."),
    ),
    (
        r"^f-string",
        _fixed(
            "The part between `{` and `}` in this f-text can't be read.",
            "Check that each `{` has its `}` and that what stands between is one value.",
        ),
    ),
    (
        r"null bytes",
        _fixed("The program holds a character that is no text.", "Copy your lines into an empty editor."),
    ),
]
