"""The one configuration of Python-Markdown, for the builder's pages and for our fragments alike."""

from __future__ import annotations

import re
from typing import Any

from markdown import Markdown

from course.render.extension import CourseExtension, Scope

EXTENSIONS = [
    "admonition",
    "attr_list",
    "def_list",
    "md_in_html",
    "pymdownx.details",
    "pymdownx.highlight",
    "pymdownx.superfences",
    "sane_lists",
    "tables",
    "toc",
]
CONFIGS: dict[str, dict[str, Any]] = {
    "pymdownx.highlight": {"use_pygments": True, "guess_lang": False},
    "toc": {"permalink": "#", "permalink_title": "Link to this part", "permalink_leading": False, "toc_depth": "2-3"},
}
_ONE_PARAGRAPH = re.compile(r"<p>((?:(?!</?p[ >]).)*)</p>", re.DOTALL)


class Fragments:
    """Turns an author's short texts into HTML, all within the scope of one page."""

    def __init__(self, scope: Scope) -> None:
        names = [name for name in EXTENSIONS if name != "toc"]  # a fragment has no place in the page's contents
        configs = {name: CONFIGS[name] for name in names if name in CONFIGS}
        self._markdown = Markdown(extensions=[*names, CourseExtension(scope)], extension_configs=configs)

    def block(self, text: str) -> str:
        """Paragraphs, lists, code: whatever the text holds."""
        return self._markdown.reset().convert(text.strip()) if text.strip() else ""

    def inline(self, text: str) -> str:
        """The same, without the paragraph around it when there is just one."""
        html = self.block(text)
        single = _ONE_PARAGRAPH.fullmatch(html)
        return single.group(1) if single else html
