"""Runs a learner's program so that it can't disturb what comes after it.

Not a prison: the browser's worker is that. This keeps accidents apart: output is collected and
bounded, ``builtins`` is a copy, modules that the program changed are put back, and every program
gets a namespace of its own. Standard library only; the browser runs this same file.
"""

from __future__ import annotations

import ast
import builtins
import io
import linecache
import random
import sys
import types
import warnings
from collections.abc import Callable, Sequence
from typing import Any

YOUR_CODE = "your code"
"""File name of the learner's program in tracebacks."""

OUTPUT_LIMIT = 20_000
"""Characters of output that one program may print."""

RECURSION_LIMIT = 3_000
"""The most that a learner may ask of ``sys.setrecursionlimit``: more overflows the browser's own stack."""

_MISSING = object()


class OutputLimitReached(BaseException):
    """Too much was printed. Not an ``Exception``, so that ``except Exception`` lets it through."""


class Output(io.TextIOBase):
    """Takes what is printed to stdout and stderr, in the order in which it comes, up to a limit."""

    def __init__(self, limit: int = OUTPUT_LIMIT) -> None:
        self._pieces: list[str] = []
        self._left = limit
        self.cut = False

    @property
    def encoding(self) -> str:  # type: ignore[override]  # an attribute in typeshed, read-only here
        """What text would be encoded as."""
        return "utf-8"

    def writable(self) -> bool:
        """Whether this takes text: always."""
        return True

    def write(self, text: str) -> int:
        """Keep ``text``; raise ``OutputLimitReached`` when the limit is passed."""
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        self._pieces.append(text[: self._left])
        if len(text) > self._left:
            self._left = 0
            self.cut = True
            raise OutputLimitReached
        self._left -= len(text)
        return len(text)

    @property
    def text(self) -> str:
        """All that was kept; says so where it was cut."""
        kept = "".join(self._pieces)
        return f"{kept}\n[Cut here: the output grew too long.]\n" if self.cut else kept


class Snapshot:
    """How some modules, ``sys.modules`` and ``sys.path`` look now, to be put back later."""

    def __init__(self) -> None:
        ours = [module for name, module in sys.modules.items() if name == "course" or name.startswith("course.")]
        self._variables = [(vars(module), dict(vars(module))) for module in [sys, *ours]]
        self._modules = dict(sys.modules)
        self._path = list(sys.path)
        self._recursion_limit = sys.getrecursionlimit()
        self._set_recursion_limit = sys.setrecursionlimit
        self._trace = sys.gettrace(), sys.getprofile()

    def restore(self) -> None:
        """Put back what was changed or taken away. What was added stays: imports do that."""
        for variables, saved in self._variables:
            put_back(variables, saved)
        put_back(sys.modules, self._modules)
        sys.path[:] = self._path
        if sys.getrecursionlimit() != self._recursion_limit:
            self._set_recursion_limit(self._recursion_limit)
        if sys.gettrace() is not self._trace[0]:
            sys.settrace(self._trace[0])
        if sys.getprofile() is not self._trace[1]:
            sys.setprofile(self._trace[1])


def put_back(live: dict[str, Any], saved: dict[str, Any]) -> None:
    """Give every name of ``saved`` its old value in ``live``."""
    for name, value in saved.items():
        if live.get(name, _MISSING) is not value:
            live[name] = value


_pristine: dict[str, dict[str, Any]] = {}
"""Modules as they were when a learner's program first imported them."""


class Sandbox:
    """The world of one learner's program: ``with sandbox:`` enters it, leaving puts all back.

    Args:
        seed: start of the global random generator, where results must be the same each time;
            None for chance as it should be.
        answers: what ``input()`` gives, in this order.
    """

    def __init__(self, seed: int | None = None, answers: Sequence[str] = ()) -> None:
        self.output = Output()
        self.main = types.ModuleType("__main__")
        self.namespace = vars(self.main)
        self._builtins = types.ModuleType("builtins")
        vars(self._builtins).update(vars(builtins))
        vars(self._builtins).update(__import__=self._import, input=self._input, exit=sys.exit, quit=sys.exit)
        self.namespace["__builtins__"] = vars(self._builtins)
        self._imported: set[str] = set()
        self._seed = seed
        self._answers = list(answers)

    def __enter__(self) -> Sandbox:
        self._outside = Snapshot()
        self._warnings = warnings.catch_warnings()
        self._warnings.__enter__()
        warnings.simplefilter("ignore")
        warnings.simplefilter("default", UserWarning)
        sys.stdin = io.StringIO("".join(f"{answer}\n" for answer in self._answers))
        sys.setrecursionlimit = _capped(sys.setrecursionlimit)
        sys.modules["__main__"] = self.main
        sys.modules["builtins"] = self._builtins
        self.redirect(self.output)
        random.seed(self._seed)
        return self

    def __exit__(self, *_error: object) -> None:
        self._restore_modules()
        self._outside.restore()
        self._warnings.__exit__(None, None, None)
        random.seed()

    def redirect(self, output: Output) -> None:
        """From here on, what is printed goes to ``output``."""
        sys.stdout = sys.stderr = output
        self._inside = Snapshot()

    def tidy(self) -> None:
        """Put back what learner's code changed in modules; we stay inside."""
        self._restore_modules()
        self._inside.restore()

    def run(self, source: str) -> Any:
        """Run ``source``; the value of its last line, if that is an expression, else None.

        Raises whatever the program raises, and what compiling it raises.
        """
        linecache.cache[YOUR_CODE] = (len(source), None, source.splitlines(keepends=True), YOUR_CODE)
        tree = ast.parse(source, YOUR_CODE)
        last = _last_expression(tree)
        body = compile(tree, YOUR_CODE, "exec", dont_inherit=True)
        value = compile(last, YOUR_CODE, "eval", dont_inherit=True) if last else None
        exec(body, self.namespace)
        return eval(value, self.namespace) if value else None

    def _import(self, name: str, *rest: Any, **more: Any) -> Any:
        module = __import__(name, *rest, **more)
        parts = name.split(".")
        for end in range(1, len(parts) + 1):
            full = ".".join(parts[:end])
            loaded = sys.modules.get(full)
            if isinstance(loaded, types.ModuleType) and loaded not in (self.main, self._builtins):
                _pristine.setdefault(full, dict(vars(loaded)))
                self._imported.add(full)
        return module

    def _input(self, prompt: object = "") -> str:
        """Python's ``input``: takes the next answer and writes it down behind the question, as a terminal would."""
        asked = f"{prompt}"
        if not self._answers:
            if asked:
                sys.stdout.write(f"{asked}\n")
            raise EOFError("input() has nobody to ask here")
        answer = self._answers.pop(0)
        sys.stdout.write(f"{asked}{answer}\n")
        return answer

    def _restore_modules(self) -> None:
        for name in self._imported:
            module = sys.modules.get(name)
            if isinstance(module, types.ModuleType) and module is not sys:
                put_back(vars(module), _pristine[name])


def _last_expression(tree: ast.Module) -> ast.Expression | None:
    """Take the last statement off ``tree`` if it is an expression with something to show."""
    if not tree.body or not isinstance(tree.body[-1], ast.Expr):
        return None
    value = tree.body[-1].value
    if isinstance(value, ast.Constant):
        docstring = len(tree.body) == 1 and isinstance(value.value, str)
        if docstring or value.value is ...:
            return None
    tree.body.pop()
    return ast.Expression(value)


def _capped(set_limit: Callable[[int], None]) -> Callable[[int], None]:
    def setrecursionlimit(limit: int, /) -> None:
        """Like Python's own, up to what the browser bears."""
        set_limit(min(limit, RECURSION_LIMIT))

    return setrecursionlimit
