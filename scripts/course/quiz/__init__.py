"""The one quiz grammar: Markdown in, questions and what is wrong with them out.

Everything that shows, exports or counts questions starts from :func:`parse`. It never raises: a
question that cannot be used is reported, and reading goes on. ``docs/authors/index.md`` is the grammar for authors.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any, cast, get_args

from ..codes import problem
from ..markup import content, lines_of, tree
from ..model import Diagnostic, Feedback, Question, QuestionKind, Span
from ..slugs import is_slug
from .choices import options, order, reflect
from .dialogue import dialogue
from .draft import Draft, Page
from .match import match
from .typed import fill, numeric

__all__ = ["KINDS", "parse", "texts"]

KINDS: tuple[str, ...] = get_args(QuestionKind)

_READERS: dict[str, Callable[[Draft], dict[str, Any]]] = {
    "single": options,
    "multiple": options,
    "true-false": options,
    "numeric": numeric,
    "fill": fill,
    "order": order,
    "match": match,
    "dialogue": dialogue,
    "reflect": reflect,
}


def parse(text: str, file: str, first: int = 1) -> tuple[tuple[Question, ...], list[Diagnostic]]:
    """Read a quiz.

    Args:
        text: the Markdown, without front matter.
        file: its path, for messages.
        first: line of the file on which ``text`` starts.

    Returns:
        The questions in the order of the file, and all that is wrong with them.
    """
    questions, found = _parsed(text, file, first)
    return questions, list(found)


@lru_cache(maxsize=500)
def _parsed(text: str, file: str, first: int) -> tuple[tuple[Question, ...], tuple[Diagnostic, ...]]:
    """Kept, because a site that is served is read again at every change of any file."""
    page = Page(file, lines_of(text), first)
    drafts: list[Draft] = []
    for node in tree(text).children:
        if node.type == "heading" and node.tag == "h2":
            drafts.append(Draft(page, node, []))
        elif drafts and not (node.type == "heading" and node.tag == "h1"):
            drafts[-1].nodes.append(node)
        elif drafts or node.tag != "h1":
            page.unseen(node)
    questions = tuple(question for draft in drafts if (question := _question(draft)))
    if not drafts:
        page.report("Q036", first)
    return questions, tuple(page.found)


def _question(draft: Draft) -> Question | None:
    """One question; None when it has no kind, for then nothing under it can be read."""
    kinds, objectives = _attributes(draft)
    if len(kinds) > 1:
        draft.report("Q006", kinds=" and ".join(f".{kind}" for kind in kinds))
    if not kinds:
        return None
    draft.kind = kinds[0]
    answers = _READERS[draft.kind](draft)
    return Question(
        id=draft.id,
        kind=cast(QuestionKind, draft.kind),
        objectives=objectives,
        prompt=content(draft.heading),
        body=draft.body,
        body_line=draft.body_line,
        span=Span(draft.page.file, draft.line),
        **answers,
    )


def _attributes(draft: Draft) -> tuple[list[str], tuple[str, ...]]:
    """Kinds and objectives of the heading; sets the id."""
    known = ", ".join(f".{kind}" for kind in KINDS)
    if draft.heading.meta.get("unreadable"):
        draft.report("Q033")
        return [], ()
    attributes = {name: str(value) for name, value in draft.heading.attrs.items()}
    draft.id = attributes.pop("id", "")
    classes = attributes.pop("class", "").split()
    objectives = tuple(attributes.pop("objective", "").split())
    if not draft.id:
        draft.report("Q003")
    elif not is_slug(draft.id):
        draft.page.found.append(problem("C003", draft.page.file, draft.line, id=draft.id))
    for name in attributes:
        draft.report("Q034", name=name)
    for name in classes:
        if name not in KINDS:
            draft.report("Q005", kind=name, known=known)
    if not classes:
        draft.report("Q004", known=known)
    return [name for name in classes if name in KINDS], objectives


def texts(question: Question) -> Iterator[tuple[str, int]]:
    """Every Markdown text of a question that a learner may see, with its line."""
    line = question.span.line
    yield question.prompt, line
    yield question.body, question.body_line or line
    for option in (*question.options, *(one for turn in question.turns for one in turn.options)):
        yield option.text, option.line
    for pair in question.pairs:
        yield pair.left, pair.line
        yield pair.right, pair.line
    for turn in question.turns:
        yield turn.text, turn.text_line
    for rubric in question.rubric:
        yield rubric, line
    for feedback in _feedback(question):
        if feedback is not None:
            yield feedback.text, feedback.line


def _feedback(question: Question) -> Iterator[Feedback | None]:
    yield from (question.otherwise, question.exemplar)
    for turn in question.turns:
        yield from (option.feedback for option in turn.options)
    yield from (option.feedback for option in question.options)
    yield from (answer.feedback for answer in question.ranges)
    yield from (blank.feedback for blank in question.blanks)
    yield from (pair.feedback for pair in question.pairs)
