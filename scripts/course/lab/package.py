"""The package ``course_lab``: every exercise's reference functions, taken from the ``solution.py`` files at build time.

The functions live in one place, the exercise's folder. What a lab imports is made from there: a folder for CPython,
where the labs are executed, and a wheel with the same files for the browser.
"""

from __future__ import annotations

import ast
import io
import zipfile
from base64 import urlsafe_b64encode
from hashlib import sha256
from pathlib import Path

from course.model import Course

NAME = "course_lab"
_OWN = Path(__file__).with_name("shipped")
"""Modules that are written by hand: what a notebook needs besides the functions."""
_START = f"from {NAME}.offline import explain\n\nexplain()\ndel explain\n"
"""Runs when Python starts in the browser: IPython reads it from a folder that wheels may write to."""
_EPOCH = (2026, 1, 1, 0, 0, 0)


def module_name(exercise: str) -> str:
    """An exercise's id as the name of a module."""
    return exercise.replace("-", "_")


def functions(solution: str) -> str:
    """What a solution defines, without what it prints: documentation, imports, constants, functions and classes."""
    lines = solution.splitlines()
    kept: list[str] = []
    for at, node in enumerate(ast.parse(solution).body):
        if not (_defines(node) or (at == 0 and _is_text(node))):
            continue
        assert node.end_lineno is not None  # always so in a parsed text
        text = "\n".join(lines[node.lineno - 1 : node.end_lineno])
        gap = "\n\n" if isinstance(node, ast.FunctionDef | ast.ClassDef) else ""
        kept.append(f"{gap}{text}")
    return "\n".join(kept).strip() + "\n"


def _is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def _defines(node: ast.stmt) -> bool:
    if isinstance(node, ast.Import | ast.ImportFrom | ast.FunctionDef | ast.ClassDef):
        return True
    if isinstance(node, ast.Assign):
        targets = node.targets
    elif isinstance(node, ast.AugAssign | ast.AnnAssign):
        targets = [node.target]
    else:
        return False
    return all(isinstance(one, ast.Name) and one.id.isupper() for one in targets)


def files(course: Course) -> dict[str, str]:
    """The whole package: path below the folder that Python searches -> text."""
    made = {f"{NAME}/{file.name}": file.read_text(encoding="utf-8") for file in sorted(_OWN.glob("*.py"))}
    for lesson in course.lessons:
        for exercise in lesson.exercises:
            made[f"{NAME}/{module_name(exercise.id)}.py"] = functions(exercise.solution)
    return dict(sorted(made.items()))


def version(content: dict[str, str]) -> str:
    """A version that follows from the content, so that no browser takes an old copy for the new one."""
    total = sha256("\0".join([_START, *(f"{name}\0{text}" for name, text in content.items())]).encode())
    return f"1.0.{int(total.hexdigest()[:8], 16)}"


def wheel(content: dict[str, str]) -> tuple[str, bytes]:
    """Name and bytes of the wheel; the same content gives the same bytes."""
    number = version(content)
    info = f"{NAME}-{number}.dist-info"
    entries = {name: text.encode() for name, text in content.items()}
    entries[f"{NAME}-{number}.data/data/etc/ipython/startup/10-offline.py"] = _START.encode()
    entries[f"{info}/METADATA"] = f"Metadata-Version: 2.1\nName: course-lab\nVersion: {number}\n".encode()
    entries[f"{info}/WHEEL"] = b"Wheel-Version: 1.0\nGenerator: course\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
    record = [f"{name},sha256={_digest(data)},{len(data)}" for name, data in entries.items()]
    record.append(f"{info}/RECORD,,")
    entries[f"{info}/RECORD"] = ("\n".join(record) + "\n").encode()
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, data in entries.items():
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data, zipfile.ZIP_DEFLATED)
    return f"{NAME}-{number}-py3-none-any.whl", buffer.getvalue()


def _digest(data: bytes) -> str:
    return urlsafe_b64encode(sha256(data).digest()).rstrip(b"=").decode()
