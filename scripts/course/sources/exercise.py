"""Exercise folders and charts: Python is parsed, never run, in here (``gate`` runs it)."""

from __future__ import annotations

import ast

from ..model import Chart, Exercise, Mistake, Span
from .reader import Reader
from .shapes import TaskShape

FILES = ("starter.py", "solution.py", "checks.py", "explore.py")
MUST_GET = "# must get:"


def is_exercise(reader: Reader, folder: str) -> bool:
    """A folder with a task or any Python; one of pictures only is not."""
    return reader.exists(f"{folder}/task.md") or bool(reader.files(folder, "*.py"))


def exercise(reader: Reader, folder: str) -> Exercise:
    """One folder, as whole as it is."""
    id = folder.rpartition("/")[2]
    task = f"{folder}/task.md"
    sources: dict[str, str] = {}
    trees: dict[str, ast.Module | None] = {}
    for name in FILES:
        file = f"{folder}/{name}"
        text = reader.text(file, "E001") if reader.exists(file) else None
        if text is None:
            if not reader.exists(file):
                reader.report("E003", task, name=name)
            continue
        sources[name] = text
        trees[name] = reader.python(file, text)
    if (checks := trees.get("checks.py")) and not _has_check(checks):
        reader.report("E005", f"{folder}/checks.py")
    if explore := trees.get("explore.py"):
        _explore(reader, f"{folder}/explore.py", explore)
    shape, body, first, lines = _task(reader, task, id)
    return Exercise(
        id=id,
        title=shape.title,
        stars=shape.stars,
        objectives=tuple(shape.objectives),
        task=body,
        hints=tuple(shape.hints),
        starter=sources.get("starter.py", ""),
        solution=sources.get("solution.py", ""),
        checks=sources.get("checks.py", ""),
        explore=sources.get("explore.py", ""),
        mistakes=_mistakes(reader, folder),
        span=Span(task),
        task_line=first,
        lines=lines,
    )


def _task(reader: Reader, file: str, id: str) -> tuple[TaskShape, str, int, dict[str, int]]:
    blank = TaskShape.model_construct(title=id, stars=1, objectives=[], hints=[])
    if not reader.exists(file):
        reader.report("E003", file, name="task.md")
        return blank, "", 1, {}
    text = reader.text(file, "E001")
    if text is None:
        return blank, "", 1, {}
    before = len(reader.found)
    data, body, first = reader.front_matter(text, file, "E002")
    if data is None:
        if len(reader.found) == before:
            reader.report("E002", file, reason="the front matter is missing", advice="start with --- and title:")
        return blank, body, first, {}
    shape, bad = reader.shape(TaskShape, data.value, data, "", file, "E002")
    if shape is None:
        value = data.value if isinstance(data.value, dict) else {}
        known = {name: one for name, one in value.items() if name in TaskShape.model_fields and name not in bad}
        shape = blank.model_copy(update=known)
    if "hints" not in bad and len(shape.hints) < 2:
        reader.report("E008", file, data.line("hints"), count=len(shape.hints))
    return shape, body, first, data.lines


def _mistakes(reader: Reader, folder: str) -> tuple[Mistake, ...]:
    found = []
    files = reader.files(f"{folder}/mistakes", "*.py")
    for file in files:
        text = reader.text(file, "E001")
        if text is None:
            continue
        reader.python(file, text)
        message = _must_get(text)
        if not message:
            reader.report("E007", file)
        found.append(Mistake(file.rpartition("/")[2].removesuffix(".py"), text, message, Span(file)))
    if len(files) < 2:
        reader.report("E006", f"{folder}/task.md", count=len(files))
    return tuple(found)


def _must_get(text: str) -> str:
    """The message named in the comment lines at the top."""
    for line in text.splitlines():
        if line.startswith(MUST_GET):
            return line.removeprefix(MUST_GET).strip()
        if not line.startswith("#"):
            break
    return ""


def _has_check(tree: ast.Module) -> bool:
    """A function under ``@check(...)``."""
    marks = (mark for one in tree.body if isinstance(one, ast.FunctionDef) for mark in one.decorator_list)
    return any(
        isinstance(mark, ast.Call) and isinstance(mark.func, ast.Name) and mark.func.id == "check" for mark in marks
    )


def _function(tree: ast.Module, name: str) -> ast.FunctionDef | None:
    return next((one for one in tree.body if isinstance(one, ast.FunctionDef) and one.name == name), None)


def parsed_explorer(reader: Reader, file: str) -> str:
    """An explorer that stands by itself; empty if there is none."""
    text = reader.text(file, "E001") if reader.exists(file) else None
    tree = reader.python(file, text) if text else None
    if tree:
        _explore(reader, file, tree)
    return text or ""


def _explore(reader: Reader, file: str, tree: ast.Module) -> None:
    """Names only: what the parameters hold is proven by the gate."""
    lists = [
        one.value
        for one in tree.body
        if isinstance(one, ast.Assign)
        and any(isinstance(target, ast.Name) and target.id == "PARAMETERS" for target in one.targets)
    ]
    named: list[str] = []
    if not lists or (isinstance(lists[0], ast.List | ast.Tuple) and not lists[0].elts):
        reader.report("E009", file)
    elif isinstance(lists[0], ast.List | ast.Tuple):
        first = [one.args[0] for one in lists[0].elts if isinstance(one, ast.Call) and one.args]
        named = [str(one.value) for one in first if isinstance(one, ast.Constant)]
    function = _function(tree, "explore")
    if function is None:
        reader.report("E010", file)
        return
    found = [one.arg for one in (function.args.posonlyargs + function.args.args)[1:] + function.args.kwonlyargs]
    if named and not function.args.kwarg and sorted(found) != sorted(named):
        told = [", ".join(names) or "nothing" for names in (found, named)]
        reader.report("E012", file, function.lineno, found=told[0], named=told[1])


def chart(reader: Reader, file: str) -> Chart | None:
    """A picture in a lesson's prose."""
    text = reader.text(file, "L013")
    tree = reader.python(file, text) if text is not None else None
    if text is None or tree is None:
        return None
    first, _, exercise_id = text.partition("\n")[0].partition("# exercise:")
    if first or not exercise_id.strip():
        reader.report(
            "L013", file, reason="the chart names no exercise", advice="start it with # exercise: and the id of one"
        )
    if _function(tree, "picture") is None:
        reader.report("L013", file, reason="there is no function picture(solution)", advice="add it")
    return Chart(file.rpartition("/")[2].removesuffix(".py"), text, exercise_id.strip(), Span(file))
