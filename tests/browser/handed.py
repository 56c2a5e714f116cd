"""Links of the coach loop, made and read by a program that is not the site's own."""

from __future__ import annotations

import base64
import json
import zlib
from typing import Any

from course.contract import PUBLISHED
from pydantic import TypeAdapter

Document = dict[str, Any]

LEARNER = "q1W2e3R4t5Y6u7I8"
ASSIGNMENT: Document = {
    "kind": "assignment",
    "version": 1,
    "course": "before-you-apply",
    "id": "Zk3pQ8vLr2Xw9TbN",
    "title": "Two doors, first half",
    "coach": "Ines",
    "reply": "ines@example.org",
    "due": "2027-03-01",
    "note": "Take your time.",
    "bring": "Two numbers.",
    "lessons": ["two-routes", "the-two-percent"],
    "checks": ["two-doors"],
}
FEEDBACK: Document = {
    "kind": "feedback",
    "version": 1,
    "course": "before-you-apply",
    "id": "N8mB7vC6xZ5aS4dF",
    "learner": LEARNER,
    "alias": "Blue",
    "assignment": {"id": ASSIGNMENT["id"], "title": ASSIGNMENT["title"]},
    "coach": "Ines",
    "at": "2026-12-01T09:00:00Z",
    "overall": "Half of it is plenty.",
}
MARKS = {"assignment": "assign", "report": "report", "feedback": "feedback", "sealed": "report"}


def code_of(text: str) -> str:
    """A text as it stands behind the = of a link."""
    return base64.urlsafe_b64encode(zlib.compress(text.encode(), 9)).decode().rstrip("=")


def fragment(document: Document) -> str:
    """ "#assign=...": what stands behind the address of a page."""
    return f"#{MARKS[document['kind']]}={code_of(json.dumps(document))}"


def content_of(link: str) -> Document:
    """The document inside a link; it fits the contract."""
    code = link.partition("=")[2]
    return fitting(json.loads(zlib.decompress(base64.urlsafe_b64decode(code + "=" * (-len(code) % 4)))))


def fitting(document: Document) -> Document:
    """The document with its defaults; an error where it does not fit the contract."""
    made = TypeAdapter(PUBLISHED[document["kind"]]).validate_python(document)
    whole: Document = made.model_dump(mode="json")
    return whole
