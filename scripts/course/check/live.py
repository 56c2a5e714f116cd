"""Live code: every block says what its button says, and opens a notebook that there is."""

from __future__ import annotations

from collections.abc import Iterator

from ..codes import problem
from ..live import Fence, find
from ..model import Course, Diagnostic
from .texts import Texts


def live(course: Course, _: Texts) -> Iterator[Diagnostic]:
    """N005."""
    texts = [(lesson.span.file, lesson.body_line, lesson.body) for lesson in course.lessons]
    texts += [(file, 1, text) for file, text in course.pages.items()]
    labs = [unit.id for unit in course.units if f"lessons/{unit.id}/lab.py" in course.files]
    for file, first, text in texts:
        for fence in find(text):
            for reason, advice in _wrong(fence, labs):
                yield problem("N005", file, first + fence.start, reason=reason, advice=advice)


def _wrong(fence: Fence, labs: list[str]) -> Iterator[tuple[str, str]]:
    if not fence.options.get("prompt") and "new_tab" not in fence.options:
        yield "has no :prompt:", "give it one; it becomes the text of the button"
    if fence.kind != "replite" and fence.argument not in labs:
        known = f"name a unit that has one: {', '.join(labs)}" if labs else "write a lab.py for a unit first"
        yield f"opens the lab of “{fence.argument}”, which isn't there", known
