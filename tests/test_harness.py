"""The harness: what a learner's program may do, what it is told, and that nothing of it stays behind."""

from __future__ import annotations

import builtins
import json
import math
import random
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from course import contract, harness
from hypothesis import given, settings
from hypothesis import strategies as st

CHECKS = """
from course.harness import check, close, expect, mistake

@check("Fifty at 2%")
def fifty(learner):
    got = learner.at_least_one(0.02, 50)
    expect(close(got, 0.636), f"You gave {got:.3f}. It should be about 0.636.")
    return "64 in 100 get at least one."

@check("No chance")
def never(learner):
    got = learner.at_least_one(0, 50)
    expect(close(got, 0), f"You gave {got}. It should be 0.")
    return "Nothing from nothing."

@mistake("multiplied")
def multiplied(learner):
    if close(learner.at_least_one(0.02, 50), 1.0):
        return "You multiplied."
"""
RIGHT = "def at_least_one(p, n):\n    return 1 - (1 - p) ** n\n"


def run(source: str, answers: Sequence[str] = ()) -> dict[str, Any]:
    """Run, and hold the result against the contract."""
    result = harness.run(source, answers)
    contract.HarnessResult.model_validate(json.loads(json.dumps(result)))
    return result


def grade(source: str, checks: str = CHECKS) -> dict[str, Any]:
    """Grade, and hold the result against the contract."""
    result = harness.grade(source, checks)
    contract.HarnessResult.model_validate(json.loads(json.dumps(result)))
    return result


def one_check(body: str) -> str:
    """A checks.py with one check made of ``body``."""
    lines = "\n".join(f"    {line}" for line in body.splitlines())
    return f'from course.harness import check, close, expect\n@check("It")\ndef it(learner):\n{lines}\n'


# --- run ------------------------------------------------------------------------------------------


def test_output_and_errors_stand_in_the_order_in_which_they_were_printed() -> None:
    result = run("import sys\nprint('a')\nprint('b', file=sys.stderr)\nprint('c')")
    assert (result["status"], result["output"]) == ("ran", "a\nb\nc\n")


def test_a_silent_program_shows_the_value_of_its_last_line() -> None:
    assert run("x = 6\nx * 7")["output"] == "42\n"


@pytest.mark.parametrize("source", ["print(1)\n2", "None", '"""Only words about the program."""', "...", "", "x = 1"])
def test_nothing_is_added_where_a_value_would_surprise(source: str) -> None:
    assert run(source)["output"] in ("", "1\n")


def test_a_picture_on_the_last_line_is_shown() -> None:
    result = run("from course.picture import number\nnumber(3, 'people')")
    assert result["pictures"] == [
        {"summary": "3: people", "parts": [{"kind": "number", "value": "3", "label": "people"}]}
    ]
    assert result["output"] == ""


def test_show_collects_pictures_of_this_run_only() -> None:
    source = "from course.picture import bars, show\nshow(bars('Hires', {'forms': 5, 'people': 2}))"
    run(source)
    assert [one["summary"] for one in run(source)["pictures"]] == ["Hires: forms 5, people 2."]


def test_a_picture_that_was_tampered_with_is_refused() -> None:
    error = run("from course.picture import *\nb = bars('t', {'a': 1})\nb['bars'][0]['value'] = 'x'\nshow(b)")["error"]
    assert error["message"].startswith("A value can't be used here: show takes what bars, curves")


def test_a_flood_of_output_is_cut_and_named_even_if_every_exception_is_swallowed() -> None:
    result = run("while True:\n    try:\n        print('again')\n    except Exception:\n        pass")
    assert result["status"] == "error"
    assert len(result["output"]) < 20_100
    assert result["output"].endswith("[Cut here: the output grew too long.]\n")
    assert result["error"] == {
        "kind": "OutputLimit",
        "message": "Your program printed more than 20,000 characters, so it was stopped.",
        "advice": "Look for a loop that prints and never ends, or print less in each turn.",
        "line": 3,
        "detail": "  your code, line 3\n    print('again')\nOutputLimit",
    }


def test_one_huge_print_is_cut() -> None:
    result = run("print('x' * 10**7)")
    assert result["error"]["kind"] == "OutputLimit"
    assert len(result["output"]) < 20_100


def test_input_says_that_no_answer_is_left() -> None:
    result = run("name = input('Your name? ')")
    assert result["output"] == "Your name? \n"
    assert result["error"]["message"].startswith("Your program asks a question with `input()`")
    assert result["error"]["line"] == 1


def test_input_takes_the_answers_that_were_given_beforehand_in_their_order() -> None:
    source = "a = input('First? ')\nb = input()\nprint(int(b) + 1, a)"
    assert run(source, answers=["Sam", "41"])["output"] == "First? Sam\n41\n42 Sam\n"
    assert run(source, answers=["Sam"])["error"]["line"] == 2
    assert run("import sys\nprint(sys.stdin.read())", answers=["x", "y"])["output"] == "x\ny\n\n"


@pytest.mark.parametrize(
    ("source", "output"), [("exit()", ""), ("import sys\nsys.exit('Bye')", "Bye\n"), ("quit(3)", "")]
)
def test_a_program_may_end_itself(source: str, output: str) -> None:
    result = run(source)
    assert (result["status"], result["output"]) == ("ran", output)


def test_the_main_guard_runs_and_classes_find_their_module() -> None:
    source = (
        "from dataclasses import dataclass\n@dataclass\nclass A:\n    x: 'int'\n"
        "if __name__ == '__main__':\n    import pickle\n    print(pickle.loads(pickle.dumps(A(3))))"
    )
    assert run(source)["output"] == "A(x=3)\n"


def test_an_open_generator_says_goodbye_inside_its_own_run(capsys: pytest.CaptureFixture[str]) -> None:
    result = run(
        "def g():\n    try:\n        yield 1\n    finally:\n        print('closed')\nit = g()\nnext(it)\nprint('end')"
    )
    assert result["output"] == "end\nclosed\n"
    assert capsys.readouterr().out == ""


def test_warnings_about_the_code_itself_are_kept_away() -> None:
    assert run("print(1 is 1, '\\d')")["output"] == "True \\d\n"


# --- errors in words ------------------------------------------------------------------------------

ERRORS = [
    ("for i in range(3)\n    print(i)", "SyntaxError", 1, "A colon is missing."),
    ("print((1, 2)", "SyntaxError", 1, "The bracket `(` on this line is never closed."),
    ("x = [1, 2)", "SyntaxError", 1, "The bracket `[` is closed by `)`."),
    ("print(1))", "SyntaxError", 1, "There is a `)` with no opening bracket."),
    ("x = 'abc", "SyntaxError", 1, "A text starts on this line and its closing quote is missing."),
    ('x = """abc', "SyntaxError", 1, "A text in triple quotes starts here and never ends."),
    ("if x = 3:\n    pass", "SyntaxError", 1, "One `=` gives a value to a name."),
    ("3 = x", "SyntaxError", 1, "One `=` gives a value to a name."),
    ("print 3", "SyntaxError", 1, "`print` needs brackets around what you give it."),
    ("x = [1 2]", "SyntaxError", 1, "Two values stand side by side with nothing between them."),
    ("return 3", "SyntaxError", 1, "`return` works only inside a function."),
    ("break", "SyntaxError", 1, "`break` works only inside a loop."),
    ("print(“hi”)", "SyntaxError", 1, "The quote “ is a curly one."),
    ("x = 2y", "SyntaxError", 1, "A number and letters run together."),
    ("x = 07", "SyntaxError", 1, "A number can't start with 0 here."),
    ("x = 1\nif x:\n    pass\nelse if x:\n    pass", "SyntaxError", 4, "Python writes `else if` as one word: `elif`."),
    ("if 1 && 2:\n    pass", "SyntaxError", 1, "Python writes `and` and `or` as words."),
    ("class = 3", "SyntaxError", 1, "This name is one of Python's own words"),
    ("f(a=1, 2)", "SyntaxError", 1, "A value without a name comes after one with a name"),
    ("def f():\nreturn 1", "IndentationError", 2, "The lines that belong to the function line above must be indented"),
    ("if True:\nprint(1)", "IndentationError", 2, "The lines that belong to the `if` line above must be indented"),
    ("x = 1\n  y = 2", "IndentationError", 2, "This line starts further right than the one above"),
    ("if 1:\n    x = 1\n  y = 2", "IndentationError", 3, "The start of this line does not line up"),
    ("if 1:\n    if 1:\n\tx = 1", "TabError", 3, "Some lines start with tabs, others with spaces."),
    ("pritn(1)", "NameError", 1, "Python doesn't know the name `pritn`."),
    ("x = true", "NameError", 1, "Python doesn't know the name `true`."),
    ("math.sqrt(4)", "NameError", 1, "Python doesn't know the name `math`."),
    ("print(total)\ntotal = 3", "NameError", 1, "`total` has no value yet at this point."),
    ("n = 0\ndef f():\n    n += 1\nf()", "UnboundLocalError", 3, "Inside this function `n` is used before"),
    ("def f(a): pass\nf(1, 2)", "TypeError", 2, "`f` takes 1 value and was given 2."),
    ("def f(a, b): pass\nf(1)", "TypeError", 2, "`f` was not given all that it needs. Missing: 'b'."),
    ("def f(a): pass\nf(b=1)", "TypeError", 2, "`f` knows no value called `b`."),
    ("'a' + 1", "TypeError", 1, "`+` stands between a piece of text and a whole number."),
    ("1 + 'a'", "TypeError", 1, "`+` stands between text and a number."),
    ("1 + None", "TypeError", 1, "One side of `+` is nothing (None)."),
    ("len + 1", "TypeError", 1, "One side of `+` is a function itself, not its result."),
    ("(1) (2)", "TypeError", 1, "The brackets `(...)` call a whole number, and only functions can be called."),
    ("None[0]", "TypeError", 1, "The square brackets look into nothing (None)."),
    ("for i in 5: pass", "TypeError", 1, "A list or text is needed here, and it got a single number."),
    ("1 in 5", "TypeError", 1, "A list or text is needed here, and it got a single number."),
    ("'a' < 1", "TypeError", 1, "`<` can't compare a piece of text with a whole number."),
    ("[1]['a']", "TypeError", 1, "A list is asked for a place by a piece of text"),
    ("{[]: 1}", "TypeError", 1, "A list can't be a key of a dictionary"),
    ("len(5)", "TypeError", 1, "`len` counts the parts of a list or text; it got a whole number."),
    ("range(2.5)", "TypeError", 1, "A whole number is needed here, and it got a number with a decimal point."),
    ("(1, 2)[0] = 3", "TypeError", 1, "A tuple can't be changed in place."),
    ("'a' * 2.5", "TypeError", 1, "A text or list can be repeated only a whole number of times."),
    ("1 / 0", "ZeroDivisionError", 1, "You divided by zero, which has no answer."),
    ("{'a': 1}['b']", "KeyError", 1, "The dictionary has no entry for 'b'."),
    ("[1][3]", "IndexError", 1, "You asked for a place that the list (or text) doesn't have."),
    ("int('ten')", "ValueError", 1, "`int` can't make a whole number of 'ten'."),
    ("float('2%')", "ValueError", 1, "`float` can't make a number of '2%'."),
    ("a, b = [1]", "ValueError", 1, "The left side waits for 2 values, and only 1 came."),
    ("a, b = [1, 2, 3]", "ValueError", 1, "The left side waits for 2 values, and more came."),
    ("import math\nmath.sqrt(-1)", "ValueError", 2, "This function of `math` has no answer"),
    ("max([])", "ValueError", 1, "There is nothing in the list."),
    ("'a'.uper()", "AttributeError", 1, "A piece of text has nothing called `uper`."),
    ("None.x", "AttributeError", 1, "What stands before `.x` is nothing (None)."),
    ("import math\nmath.sqr", "AttributeError", 2, "The module `math` has nothing called `sqr`."),
    ("def f(): return f()\nf()", "RecursionError", 1, "A function kept calling itself, far too deep."),
    ("import numpy_not_here", "ModuleNotFoundError", 1, "The module `numpy_not_here` isn't here."),
    ("import maths", "ModuleNotFoundError", 1, "There is no module called `maths`."),
    ("from math import sqr", "ImportError", 1, "The module `math` has nothing called `sqr`."),
    ("raise MemoryError", "MemoryError", 1, "The program needed more memory than this page has."),
    ("raise KeyboardInterrupt", "KeyboardInterrupt", 1, "The program was stopped."),
    ("assert 1 == 2, 'sums differ'", "AssertionError", 1, "An `assert` in your program found something untrue: sums"),
    ("open('no-such-file.txt')", "FileNotFoundError", 1, "There is no file `no-such-file.txt` here."),
    ("raise NotImplementedError", "NotImplementedError", 1, "This part isn't written yet"),
    ("2.0 ** 10000", "OverflowError", 1, "A number grew too large to work with."),
    ("raise BaseException('mine')", "BaseException", 1, "Python stopped with BaseException: mine."),
    ("class Odd(Exception): pass\nraise Odd", "Odd", 2, "Python stopped with Odd."),
]


@pytest.mark.parametrize(("source", "kind", "line", "message"), ERRORS, ids=[one[0][:30] for one in ERRORS])
def test_an_error_is_told_in_plain_words_with_its_line(source: str, kind: str, line: int, message: str) -> None:
    error = run(source)["error"]
    assert (error["kind"], error["line"]) == (kind, line)
    assert error["message"].startswith(message)
    assert error["advice"].endswith((".", "?"))


@pytest.mark.parametrize(
    ("source", "advice"),
    [
        ("pritn(1)", "Did you mean `print`?"),
        ("total = 1\nTotal", "Did you mean `total`?"),
        ("Print(1)", "Did you mean `print`?"),
        ("x = true", "In Python it is written `True`."),
        ("math.sqrt(4)", "It is a module of Python: put `import math` at the top"),
        ("print(total)\ntotal = 3", "It gets one on line 2."),
        ("'a'.uper()", "Did you mean `.upper`?"),
        ("import maths", "Did you mean `math`?"),
        ("from math import sqr", "Did you mean `sqrt`?"),
    ],
)
def test_a_near_name_is_offered(source: str, advice: str) -> None:
    assert run(source)["error"]["advice"].startswith(advice)


def test_the_traceback_shows_the_learners_frames_and_no_others() -> None:
    error = run("import statistics\ndef middle(xs):\n    return statistics.mean(xs)\nmiddle([])")["error"]
    assert error["line"] == 3
    assert error["detail"] == (
        "  your code, line 4\n    middle([])\n  your code, line 3, in middle\n    return statistics.mean(xs)\n"
        "StatisticsError: mean requires at least one data point"
    )


def test_a_deep_traceback_is_shortened() -> None:
    detail = run("def f(n): return f(n + 1)\nf(0)")["error"]["detail"]
    assert "more calls ..." in detail
    assert len(detail.splitlines()) < 25


# --- hostile programs -----------------------------------------------------------------------------

HOSTILE = [
    "class A:\n    def __repr__(self): return repr(self)\nA()",
    "class E(Exception):\n    def __str__(self): raise SystemExit\nraise E",
    "class E(Exception):\n    def __str__(self): return 'x' * 10**6\nraise E",
    "class A:\n    def __dir__(self): raise KeyboardInterrupt\nA().x",
    "class A:\n    def __repr__(self): raise ValueError('no')\n{}[A()]",
    "import builtins\nfor name in list(vars(builtins)): delattr(builtins, name)",
    "import builtins\nvars(builtins).clear()",
    "del __builtins__\nprint(1)",
    "__builtins__.clear()",
    "globals().clear()",
    "print = len = str = isinstance = repr = None",
    "import sys\nsys.stdout = None\nprint(1)",
    "import sys\nsys.stdout.write(3)",
    "import sys\ndel sys.stdout, sys.stderr",
    "import sys\nsys.modules.clear()",
    "import sys\nsys.path.clear()\nsys.setrecursionlimit(10**9)\ndef f(): f()\nf()",
    "import sys\nsys.settrace(lambda *a: 1 / 0)\nx = 1",
    "import course.harness as h\nh.run = h.grade = h.close = h.expect = None",
    "import course.sandbox as s, course.learner as l\ns.Sandbox = l.Program = l.Learner = None",
    "import course.picture as p\np.take_shown = p.is_part = None",
    "from course.harness import check\n@check('mine')\ndef mine(learner): return 'yes'",
    "import random\nrandom.seed = random.random = lambda *a: 4\nprint(random.random())",
    "import math, json, re\nmath.sqrt = json.dumps = re.compile = lambda *a: 4",
    "raise BaseException",
    "raise GeneratorExit",
    "def g():\n    while True:\n        try: yield 1\n        except GeneratorExit: return\nx = g(); next(x)",
    "import threading\nt = threading.Thread(target=lambda: print('in thread'))\nt.start(); t.join()",
    "print('\\ud800')",
    "raise ValueError('\\ud800')",
    "(" * 300,
    "-" * 5000 + "1",
    "x = 'a\x00b'",
    "\ud800 = 1",
    "\ufeffprint(1)",
    "print(10 ** 5000)",
    "import linecache, traceback, warnings\nlinecache.getlines = traceback.walk_tb = warnings.warn = None\n1/0",
    "import __main__\n__main__.__dict__.clear()",
    "raise SystemExit(ValueError())",
    "from course.picture import show\nfor i in range(100): show({'kind': 'text', 'text': 'x'})",
    "import atexit, gc\ngc.disable()\ngc.enable()",
]


@pytest.mark.parametrize("source", HOSTILE, ids=range(len(HOSTILE)))
def test_a_hostile_program_changes_nothing_for_the_next(source: str, capsys: pytest.CaptureFixture[str]) -> None:
    before = (sys.stdout, sys.stderr, sys.getrecursionlimit(), len(vars(builtins)), random.seed, math.sqrt)
    path = list(sys.path)
    run(source)
    grade(source)
    assert grade(source + "\n" + RIGHT)["status"] in ("passed", "error", "failed")
    assert (sys.stdout, sys.stderr, sys.getrecursionlimit(), len(vars(builtins)), random.seed, math.sqrt) == before
    assert sys.path == path
    assert run("import math\nprint(math.sqrt(9), len([1]))")["output"] == "3.0 1\n"
    assert grade(RIGHT)["status"] == "passed"
    assert [one["name"] for one in grade(RIGHT)["checks"]] == ["Fifty at 2%", "No chance"]
    assert capsys.readouterr() == ("", "")


def test_a_right_function_passes_whatever_names_the_program_takes() -> None:
    source = "import course.harness as h, sys, builtins\ncheck = expect = close = learner = print = None\n" + RIGHT
    source += "h.close = lambda *a: False\nh.expect = None\nbuiltins.abs = None\nsys.stdout = None\n"
    assert grade(source)["status"] == "passed"


def test_a_function_that_changes_the_harness_when_called_does_not_change_the_grade() -> None:
    source = (
        "import course.harness as h\ndef at_least_one(p, n):\n"
        "    h.close = lambda *a: True\n    h.expect = lambda *a: None\n    return 0.5\n"
    )
    assert grade(source)["status"] == "failed"


def test_every_program_gets_a_namespace_of_its_own() -> None:
    run("left_over = 1")
    assert run("left_over")["error"]["kind"] == "NameError"


def test_modules_that_a_program_imported_or_dropped_stay_importable() -> None:
    run("import colorsys, sys\ndel sys.modules['json'], sys.modules['random']")
    assert run("import colorsys, json, random\nprint(json.dumps(1))")["output"] == "1\n"


def test_a_module_that_a_program_changed_right_after_importing_it_is_whole_again() -> None:
    run("import statistics\nstatistics.mean = None")
    assert run("import statistics\nprint(statistics.mean([1, 3]))")["output"] == "2\n"


def test_recursion_may_go_deeper_only_up_to_a_limit() -> None:
    source = "import sys\nsys.setrecursionlimit(10**6)\nprint(sys.getrecursionlimit())"
    assert run(source)["output"] == "3000\n"


TOKENS = [
    "x", "y", "f", "print", "def f(x):", "return", "if", "else:", "for x in range(3):", "=", "==", "+", "-", "/", "%",
    "(", ")", "[", "]", "{", "}", ":", ",", ".", "1", "0", "2.5", "'a'", '"', "'", "None", "raise", "ValueError",
    "try:", "except:", "finally:", "import", "math", "random", "input()", "exit()", "lambda", "yield", "del", "class",
    "assert", "global", "not", "in", "is", "#", "\\", "\t", "\n", "\n    ", "\n        ", "…", "“", "\ud800", "\x00",
    "__builtins__",
]  # fmt: skip


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(TOKENS), max_size=14))
def test_no_program_makes_the_harness_raise(tokens: list[str]) -> None:
    source = " ".join(tokens)
    assert run(source)["status"] in ("ran", "error")
    assert grade(source)["status"] in ("failed", "error")


# --- grade ----------------------------------------------------------------------------------------


def test_a_right_program_passes_and_every_check_says_what_it_means() -> None:
    result = grade(RIGHT)
    assert result["status"] == "passed"
    assert result["checks"] == [
        {"name": "Fifty at 2%", "passed": True, "message": "64 in 100 get at least one."},
        {"name": "No chance", "passed": True, "message": "Nothing from nothing."},
    ]


def test_a_known_mistake_is_named() -> None:
    result = grade("def at_least_one(p, n):\n    return p * n\n")
    assert result["status"] == "failed"
    assert result["checks"][0]["message"] == "You gave 1.000. It should be about 0.636."
    assert result["mistake"] == {"name": "multiplied", "message": "You multiplied."}


def test_an_unknown_mistake_is_not_named() -> None:
    assert grade("def at_least_one(p, n):\n    return 0.3\n")["mistake"] is None


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (
            "x = 1",
            "Your program has no function called `at_least_one` yet. Start it with `def at_least_one(...):`.",
        ),
        (
            "def at_least_on(p, n): return 1",
            (
                "Your program has no `at_least_one` yet, but it has `at_least_on`. "
                "Rename it: the checks look for `at_least_one`."
            ),
        ),
        (
            "def at_least_one(p, n):\n    print(1 - (1 - p) ** n)",
            (
                "`at_least_one` gave nothing back (None). A function hands over its result with `return`; `print` only "
                "shows it. Look whether each way through the function ends in a `return`."
            ),
        ),
        (
            "def at_least_one(p, n):\n    return '0.6'",
            (
                "`at_least_one` gave back a piece of text, and this check can't work with that. "
                "The task says what it should give."
            ),
        ),
        (
            "at_least_one = 0.6",
            (
                "`at_least_one` is a number with a decimal point, and this check needs something else. "
                "The task says what it should be."
            ),
        ),
        (
            "def at_least_one(p):\n    return p",
            (
                "`at_least_one` takes 1 value and was given 2. Compare the names between the brackets of "
                "`def at_least_one(...)` with the values in the call."
            ),
        ),
        (
            "def at_least_one(p, n):\n    return p / 0",
            (
                "You divided by zero, which has no answer. Ask first: `if total == 0:` and decide what the result "
                "should be then. (Line 2 of your program.)"
            ),
        ),
        (
            "def at_least_one(p, n):\n    while True: print('again')",
            (
                "Your program printed more than 20,000 characters, so it was stopped. Look for a loop that prints and "
                "never ends, or print less in each turn. (Line 2 of your program.)"
            ),
        ),
        (
            "import sys\ndef at_least_one(p, n):\n    sys.exit()",
            (
                "Your program ended itself with `exit` or `sys.exit` before the checks were through. Remove that line. "
                "In a function, use `return` to leave early. (Line 3 of your program.)"
            ),
        ),
    ],
)
def test_a_check_that_cannot_be_done_says_why(source: str, message: str) -> None:
    result = grade(source)
    assert result["status"] == "failed"
    assert result["checks"][0]["message"] == message
    assert result["mistake"] is None


def test_a_program_that_stops_with_an_error_is_not_checked() -> None:
    result = grade("print('so far')\n1 / 0\n" + RIGHT)
    assert (result["status"], result["output"], result["checks"]) == ("error", "so far\n", [])
    assert result["error"]["line"] == 2


def test_what_the_function_prints_during_the_checks_is_in_the_output() -> None:
    result = grade("print('start')\ndef at_least_one(p, n):\n    print('called')\n    return 1 - (1 - p) ** n")
    assert result["output"] == "start\ncalled\ncalled\n"


def test_what_one_check_changes_does_not_reach_the_next() -> None:
    body = '\n@check("{0}")\ndef c{0}(learner):\n    learner.items.append(learner.count())\n'
    body += '    expect(learner.items == [1, 2, 1], f"{{learner.items}}")\n    return "ok"\n'
    checks = "from course.harness import check, expect\n" + body.format(1) + body.format(2)
    source = "items = [1, 2]\nn = 0\ndef count():\n    global n\n    n += 1\n    return n\n"
    assert grade(source, checks)["status"] == "passed"


def test_classes_generators_and_decorated_functions_can_be_checked() -> None:
    source = (
        "from functools import lru_cache\nclass Person:\n    def __init__(self, name): self.name = name\n"
        "def count(n): yield from range(n)\n@lru_cache\ndef double(n): return 2 * n\n"
    )
    checks = one_check(
        "expect(learner.Person('Ann').name == 'Ann', 'name')\nexpect(list(learner.count(2)) == [0, 1], 'count')\n"
        "expect(learner.double(3) == 6, 'double')\nreturn 'fine'"
    )
    assert grade(source, checks)["status"] == "passed"
    too_few = grade(source.replace("double(n): return 2 * n", "double(): return 6"), checks)
    assert too_few["checks"][0]["message"].startswith("`double` takes 0 values and was given 1.")


def test_none_may_be_the_right_answer() -> None:
    checks = one_check("expect(learner.f() is None, 'Should be None.')\nreturn 'None it is.'")
    assert grade("def f(): pass", checks)["status"] == "passed"


@pytest.mark.parametrize(
    ("a", "b", "near"),
    [
        (0.6358, 0.636, True),
        (0.63, 0.636, False),
        ("0.636", 0.636, False),
        (None, 0.636, False),
        ([1], 1, False),
        (True, 1, False),
        (float("nan"), 1, False),
        (1 + 0j, 1, True),
    ],
)
def test_close_compares_numbers_and_nothing_else(a: object, b: object, near: bool) -> None:
    assert harness.close(a, b) is near


@pytest.mark.parametrize(
    ("got", "wanted", "agree"), [(0.6358, 0.636, True), (None, None, True), (None, 0, False), (0, None, False)]
)
def test_same_compares_numbers_and_none(got: object, wanted: object, agree: bool) -> None:
    assert harness.same(got, wanted) is agree


@pytest.mark.parametrize(
    ("got", "text"), [(0.63583, "0.636"), (35, "35"), (None, "None"), ("x" * 99, "'" + "x" * 79 + "…")]
)
def test_an_answer_is_shown_as_a_person_would_write_it(got: object, text: str) -> None:
    assert harness.shown(got) == text


@pytest.mark.parametrize(
    ("checks", "detail"),
    [
        ("x = 1", "checks.py, line 1: ChecksBroken: checks.py has no function marked with @check."),
        ("def f(:", "checks.py, line 1: SyntaxError: invalid syntax (checks.py, line 1)"),
        ("\nboom", "checks.py, line 2: NameError: name 'boom' is not defined"),
        (one_check("learner.f()\nboom"), "checks.py, line 5: NameError: name 'boom' is not defined"),
        (
            one_check("return None"),
            "checks.py, line 1: ChecksBroken: The check 'It' passes without a word: return what the result means.",
        ),
        (
            one_check("expect(False, '')"),
            "checks.py, line 4: ChecksBroken: expect needs a message that says what the result means.",
        ),
        (one_check("return 1 / 0"), "checks.py, line 4: ZeroDivisionError: division by zero"),
    ],
)
def test_a_fault_of_the_checks_is_the_authors_and_says_so(checks: str, detail: str) -> None:
    result = grade("def f(): return 1", checks)
    assert result["status"] == "broken"
    assert result["error"]["message"] == "The checks of this exercise have a fault. It is ours, not yours."
    assert result["error"]["detail"] == detail
    assert result["error"]["line"] is None


@pytest.mark.parametrize("source", [RIGHT, "import random\ndef at_least_one(p, n): return random.random()", "1 / 0"])
def test_the_same_program_gets_the_same_grade(source: str) -> None:
    assert grade(source) == grade(source)


def test_chance_is_not_frozen_for_a_program_that_only_runs() -> None:
    source = "import random\nprint(random.random())"
    grade(source)
    assert run(source)["output"] != run(source)["output"]


# --- explorers and charts -------------------------------------------------------------------------

EXPLORE = """
from course.picture import number, picture, slider, switch
PARAMETERS = [slider("rate", "Chance", 0.5, 20, 0.5, value=2, unit="%"), slider("tries", "Forms", 1, 200, 1, value=50),
              switch("double", "Twice")]
def explore(solution, rate, tries, double):
    chance = solution.at_least_one(rate / 100, range(tries + 1)[-1])
    return picture("A chance.", number(chance, f"{rate} {tries} {double}"))
"""


def test_an_explorer_starts_from_its_own_values_and_takes_new_ones() -> None:
    first = harness.explore(RIGHT, EXPLORE, {})
    moved = harness.explore(RIGHT, EXPLORE, {"tries": 20.0, "double": True})
    assert first["parts"] == [{"kind": "number", "value": "0.636", "label": "2.0 50 False"}]
    assert moved["parts"] == [{"kind": "number", "value": "0.332", "label": "2.0 20 True"}]


def test_an_explorer_names_a_parameter_that_it_does_not_have() -> None:
    with pytest.raises(ValueError, match=r"^explore\.py has no parameter called speed\.$"):
        harness.explore(RIGHT, EXPLORE, {"speed": 3})


def test_an_explorer_must_return_a_picture() -> None:
    with pytest.raises(ValueError, match=r"^explore must return picture\(\.\.\.\)\.$"):
        harness.explore(RIGHT, EXPLORE.replace("return picture", "picture"), {})


def test_parameters_are_read_and_must_be_there() -> None:
    assert [one["name"] for one in harness.parameters(EXPLORE)] == ["rate", "tries", "double"]
    with pytest.raises(ValueError, match="PARAMETERS"):
        harness.parameters("x = 1")


def test_a_chart_draws_with_the_solution() -> None:
    chart = "from course.picture import text\ndef picture(solution):\n    return text(str(solution.at_least_one(1, 1)))"
    assert harness.chart(RIGHT, chart) == {"summary": "1", "parts": [{"kind": "text", "text": "1"}]}


def test_the_browser_needs_the_files_that_the_harness_names_and_no_other_module_of_ours() -> None:
    code = "import sys, course.harness\nprint(*sorted(m[7:] for m in sys.modules if m.startswith('course.')))"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ("__init__", *ended.stdout.split()) == harness.MODULES
    for name in harness.MODULES:
        assert (Path(harness.__file__).parent / f"{name}.py").is_file()


def test_a_set_is_shown_in_one_order_whatever_the_hash_seed() -> None:
    assert harness.shown({"P", "I", "N", "L"}) == "{'I', 'L', 'N', 'P'}"
    assert harness.shown(set()) == "set()"
