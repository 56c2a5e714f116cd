"""The one configuration of Python-Markdown, for the builder's pages and for our fragments alike."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
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
_OF_ITS_PAGE = re.compile(r"\[\^|\]\(|\]\[|<|^\[\w+:", re.MULTILINE)
"""What may make a text look different on another page: citations, links, raw HTML, placements."""
_ONE_PARAGRAPH = re.compile(r"<p>((?:(?!</?p[ >]).)*)</p>", re.DOTALL)


def _markdown(scope: Scope) -> Markdown:
    names = [name for name in EXTENSIONS if name != "toc"]  # a fragment has no place in the page's contents
    configs = {name: CONFIGS[name] for name in names if name in CONFIGS}
    return Markdown(extensions=[*names, CourseExtension(scope)], extension_configs=configs)


@lru_cache
def _anywhere() -> Markdown:
    return _markdown(Scope({}))


@lru_cache(maxsize=20_000)
def _same_everywhere(text: str) -> str:
    """A text that is the same on every page is rendered once, also when the site is built again while serving."""
    return _anywhere().reset().convert(text)


class Fragments:
    """Turns an author's short texts into HTML, all within the scope of one page."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope

    @cached_property
    def _markdown(self) -> Markdown:
        return _markdown(self._scope)

    def block(self, text: str) -> str:
        """Paragraphs, lists, code: whatever the text holds."""
        text = text.strip()
        if not text:
            return ""
        return self._markdown.reset().convert(text) if _OF_ITS_PAGE.search(text) else _same_everywhere(text)

    def inline(self, text: str) -> str:
        """The same, without the paragraph around it when there is just one."""
        html = self.block(text)
        single = _ONE_PARAGRAPH.fullmatch(html)
        return single.group(1) if single else html
