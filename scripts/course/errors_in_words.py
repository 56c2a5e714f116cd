"""An error of the learner's program in plain words: what it means, what to try, on which line.

The words for one kind of error stand in ``errors_syntax.py`` and ``errors_runtime.py``. Whatever
the error holds (it may be made to raise, to be endless, to be empty), ``explain`` gives an answer.
"""

from __future__ import annotations

import linecache
import re
from collections.abc import Iterable
from traceback import walk_tb
from typing import Any

from course.errors_runtime import runtime_words
from course.errors_syntax import syntax_words
from course.sandbox import OUTPUT_LIMIT, YOUR_CODE, OutputLimitReached

_LONGEST_LINE = 200
_MOST_FRAMES = 8


def explain(error: BaseException, source: str, names: Iterable[str] = (), file: str = YOUR_CODE) -> dict[str, Any]:
    """What ``error`` means, as ``contract.ErrorFound``.

    Args:
        error: what the program raised.
        source: the program.
        names: what the program had defined by then, for "did you mean".
        file: whose frames count.
    """
    text = text_of(error)
    line = _line_of(error, file)
    try:
        message, advice = _words(error, text, source, line, list(names))
    except BaseException:  # a learner's class may raise anything in __dir__, __repr__ and the like
        message, advice = f"Python stopped with {type(error).__name__}.", "Look at the line that is marked."
    return {
        "kind": "OutputLimit" if isinstance(error, OutputLimitReached) else type(error).__name__,
        "message": message,
        "advice": advice,
        "line": line,
        "detail": _detail(error, text, source, file),
    }


def text_of(error: BaseException) -> str:
    """The error's own text, bounded; empty if it can't even say that."""
    try:
        text = str(error)
        if isinstance(error, ImportError):
            text = re.sub(r" \([^()]*\)$", "", text)  # where the module lies on this machine
        return _cut(text, 300)
    except BaseException:  # its __str__ is the learner's, too
        return ""


def last_frame(error: BaseException, files: Iterable[str]) -> tuple[str, int] | None:
    """File and line of the innermost frame that is in one of ``files``."""
    wanted = set(files)
    found = None
    for frame, line in walk_tb(error.__traceback__):
        if frame.f_code.co_filename in wanted:
            found = frame.f_code.co_filename, line
    return found


def _words(error: BaseException, text: str, source: str, line: int | None, names: list[str]) -> tuple[str, str]:
    if isinstance(error, OutputLimitReached):
        return (
            f"Your program printed more than {OUTPUT_LIMIT:,} characters, so it was stopped.",
            "Look for a loop that prints and never ends, or print less in each turn.",
        )
    if isinstance(error, SyntaxError) and error.filename == YOUR_CODE:
        lines = source.splitlines()
        shown = lines[line - 1] if line and line <= len(lines) else ""
        return syntax_words(error, shown)
    return runtime_words(error, text, source, line, names)


def _line_of(error: BaseException, file: str) -> int | None:
    if isinstance(error, SyntaxError) and error.filename == file:
        return error.lineno if isinstance(error.lineno, int) and error.lineno > 0 else None
    found = last_frame(error, [file])
    return found[1] if found else None


def _detail(error: BaseException, text: str, source: str, file: str) -> str:
    """The traceback without the frames that are not the learner's; the same in every version of Python."""
    name = type(error).__name__
    if isinstance(error, OutputLimitReached):
        name = "OutputLimit"
    if isinstance(error, SyntaxError) and error.filename == file:
        text = str(error.msg)
        frames = [_place(file, error.lineno or 1, "", source)]
    else:
        frames = [
            _place(file, line, frame.f_code.co_name, source)
            for frame, line in walk_tb(error.__traceback__)
            if frame.f_code.co_filename == file
        ]
    if len(frames) > _MOST_FRAMES:
        half = _MOST_FRAMES // 2
        frames[half:-half] = [f"  ... {len(frames) - _MOST_FRAMES} more calls ..."]
    return "\n".join([*frames, f"{name}: {text}" if text else name])


def _place(file: str, line: int, function: str, source: str) -> str:
    where = f"  {file}, line {line}"
    if function and function != "<module>":
        where += f", in {_cut(function, 80)}"
    lines = source.splitlines() if file == YOUR_CODE else linecache.getlines(file)
    shown = lines[line - 1].strip() if 0 < line <= len(lines) else ""
    return f"{where}\n    {_cut(shown, _LONGEST_LINE)}" if shown else where


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"
