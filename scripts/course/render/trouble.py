"""What an author sees on every page while the course has problems."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from course.model import Diagnostic


def placements(problems: Sequence[Diagnostic]) -> dict[str, str]:
    """The list of problems, to stand at the top of each page while serving."""
    rows = "".join(
        f"<li><code>{escape(str(one.span))}</code> <strong>{escape(one.code)}</strong> {escape(one.what)}; "
        f"{escape(one.mend)}</li>"
        for one in problems
    )
    noun = "problem" if len(problems) == 1 else "problems"
    return {
        "course: trouble": (
            f'<div class="trouble" role="alert"><p><strong>{len(problems)} {noun} to mend</strong> '
            f"(this box is only on your machine; a build stops instead)</p>"
            f'<ul tabindex="0" aria-label="Problems">{rows}</ul></div>'
        )
    }
