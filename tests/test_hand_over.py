"""What coaches and learners hand each other: the examples of the documentation fit, and so do the published schemas."""

from __future__ import annotations

import base64
import json
import re
import zlib
from pathlib import Path
from typing import Any

import pytest
from course.contract import PUBLISHED, published
from pydantic import TypeAdapter, ValidationError

PAGE = Path(__file__).parents[1] / "docs" / "authors" / "hand-over.md"
BLOCKS = re.findall(r"^```(json|python)\n(.*?)^```$", PAGE.read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
EXAMPLES: dict[str, dict[str, Any]] = {
    value["kind"]: value for kind, text in BLOCKS if kind == "json" for value in [json.loads(text)]
}


def test_every_kind_has_an_example() -> None:
    assert set(EXAMPLES) == set(PUBLISHED)


@pytest.mark.parametrize("kind", sorted(PUBLISHED))
def test_each_example_fits_its_shape(kind: str) -> None:
    made = TypeAdapter(PUBLISHED[kind]).validate_python(EXAMPLES[kind])
    assert made.model_dump(mode="json", exclude_unset=True) == EXAMPLES[kind]


@pytest.mark.parametrize("kind", sorted(PUBLISHED))
def test_each_schema_names_every_field_of_its_example_and_forbids_others(kind: str) -> None:
    schema = published(kind)
    assert set(EXAMPLES[kind]) <= set(schema["properties"])
    assert schema["additionalProperties"] is False
    assert schema["properties"]["kind"]["const"] == kind


SPOILED = [
    ("report", {"learner": "<img src=x>"}),
    ("report", {"lessons": [{"id": "__proto__"}]}),
    ("report", {"at": "yesterday"}),
    ("report", {"questions": [{"id": "a", "best": "great", "tries": 1}]}),
    ("assignment", {"reply": "a@example.org?bcc=b@example.org"}),
    ("assignment", {"due": "soon"}),
    ("assignment", {"surprise": 1}),
    ("feedback", {"overall": "x" * 4001}),
    ("sealed", {"jwe": "not a jwe"}),
]


@pytest.mark.parametrize(("kind", "spoil"), SPOILED)
def test_what_does_not_fit_is_turned_away(kind: str, spoil: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(PUBLISHED[kind]).validate_python(EXAMPLES[kind] | spoil)


def test_the_few_lines_of_python_unpack_a_link() -> None:
    (code,) = (text for kind, text in BLOCKS if kind == "python")
    names: dict[str, Any] = {}
    exec(code, names)
    packed = base64.urlsafe_b64encode(zlib.compress(json.dumps(EXAMPLES["report"]).encode())).decode().rstrip("=")
    assert names["unpack"](f"https://example.org/coach/board/#report={packed}") == EXAMPLES["report"]
