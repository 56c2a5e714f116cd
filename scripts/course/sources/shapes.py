"""What may stand in the YAML that authors write, and what is said when it does not fit."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, model_validator
from pydantic_core import ErrorDetails

Text = Annotated[str, Field(min_length=1)]
Year = Annotated[str, BeforeValidator(lambda value: str(value) if type(value) is int else value)]
Colour = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]


class Shape(BaseModel):
    """Base: no unknown field, and YAML's own types as they are."""

    model_config = ConfigDict(extra="forbid", strict=True)


class UnitShape(Shape):
    """One unit of course.yml."""

    id: Text
    title: Text
    subtitle: str = ""
    outcome: str = ""
    lessons: list[Text]


class PathShape(Shape):
    """A reading path; ``all`` is every lesson in order."""

    id: Text
    title: Text
    text: str = ""
    lessons: Literal["all"] | list[Text]
    plan: list[Text] = []


class CourseShape(Shape):
    """lessons/course.yml; units and paths are read one by one, so that a bad one does not hide the others."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=80)] = "course"
    units: Annotated[list[Any], Field(min_length=1)]
    paths: list[Any] = []
    retired: list[Text] = []
    planned: list[Text] = []
    tensions: list[Text] = []


class HelpShape(Shape):
    """A help line."""

    name: Text
    how: Text
    address: Text | None = None


class SettingsShape(Shape):
    """docs/settings.yml."""

    title: Text
    tagline: Text
    coach: str = ""
    coach_contact: str = ""
    primary: Colour
    accent: Colour
    repository: str = ""
    help_lines: list[HelpShape] = []


class SourceShape(Shape):
    """A document that claims come from."""

    title: Text
    author: Text
    year: Year
    interest: Text
    address: Text | None = None


class ClaimShape(Shape):
    """A row of the ledger."""

    id: Annotated[str, Field(pattern=r"^(S\d+-\d+|F\d+|(sum|guess)-[a-z0-9]+(-[a-z0-9]+)*)$")]
    claim: Text
    type: Text
    source: Text
    evidence: Literal["P", "C", "A", "U", "D", "V", "-", "S", "M"]
    basis: str = ""
    relation: str = ""
    lessons: list[Text] = []
    year: Year = ""
    citation: str = ""
    verified: Literal["page", "report", ""] = ""
    formula: str | None = None
    result: float | None = None
    tolerance: Annotated[float, Field(ge=0)] = 0.0
    made_from: Annotated[list[Text], Field(alias="from")] = []

    @model_validator(mode="after")
    def _complete(self) -> ClaimShape:
        if self.id.startswith("F") and not (self.citation and self.verified):
            raise ValueError("outside evidence needs citation and verified")
        if self.id.startswith("sum-") and (self.formula is None or self.result is None):
            raise ValueError("a sum needs formula and result")
        return self


class LedgerShape(Shape):
    """lessons/claims.yml, its rows unread, so that one bad row does not hide the others."""

    sources: dict[str, SourceShape]
    claims: list[Any]


class LessonShape(Shape):
    """Front matter of lesson.md."""

    title: Text
    minutes: Annotated[int, Field(ge=1, le=120)]
    summary: Text
    objectives: Annotated[dict[Annotated[str, Field(pattern=r"^O[1-9]\d*$")], Text], Field(min_length=1)]
    teaches: list[Text] = []
    misconception: Text
    action: Text
    reflection: Text


class TaskShape(Shape):
    """Front matter of task.md."""

    title: Text
    stars: Annotated[int, Field(ge=1, le=3)]
    objectives: list[Text] = []
    hints: list[Text] = []


class TensionShape(Shape):
    """Front matter of tension.md."""

    title: Text
    claims: Annotated[list[Text], Field(min_length=1)]
    taught: list[Text] = []
    exercise: str = ""


class RubricRowShape(Shape):
    """One row of rubric.yml."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
    title: Text
    steps: Annotated[list[Text], Field(min_length=4, max_length=4)]
    mark: Literal["", "needed", "mend"] = ""


class RubricShape(Shape):
    """lessons/rubric.yml."""

    enough: Annotated[int, Field(ge=1)]
    rows: Annotated[list[RubricRowShape], Field(min_length=1)]


class SetShape(Shape):
    """One entry of sets.yml."""

    id: Text
    title: Text
    when: Text
    lessons: Annotated[list[Text], Field(min_length=1)]
    checks: list[Text] = []
    bring: str = ""


class SetsShape(Shape):
    """lessons/sets.yml."""

    sets: list[SetShape]


class QuizShape(Shape):
    """Front matter of a quiz, which needs none."""

    title: Text | None = None


_WANTED = {
    "string_type": "text; put quotes around it",
    "int_type": "a whole number",
    "float_type": "a number",
    "list_type": "a list",
    "dict_type": "a list of name: value",
    "model_type": "a list of name: value",
    "model_attributes_type": "a list of name: value",
    "string_too_short": "some text",
    "too_short": "one entry or more",
}
_PATTERNS = {
    "^[a-z0-9]+": "lower-case letters, digits and single hyphens, such as two-routes",
    "#[0-9": "a colour such as #24507a",
    "O[1-9": "called O1, O2 and so on",
    "(S": "an id such as S1-05, F12, sum-one-of-twenty or guess-hours",
}


def words(error: ErrorDetails) -> tuple[str, str]:
    """One of pydantic's errors as what is wrong and how to mend it."""
    place = ".".join(str(part) for part in error["loc"] if part != "[key]")
    kind, context = error["type"], error.get("ctx", {})
    name = f"“{place}”" if place else "this"
    if kind == "missing":
        return f"{name} is missing", "add it"
    if kind == "extra_forbidden":
        return f"{name} is not a field that we know", "correct its name, or take it out"
    if kind == "string_pattern_mismatch":
        wanted = next((text for start, text in _PATTERNS.items() if start in context["pattern"]), "different")
        return f"{name} does not fit", f"it must be {wanted}"
    if kind == "literal_error":
        return f"{name} does not fit", f"it must be {context['expected']}"
    if kind in ("greater_than_equal", "less_than_equal"):
        bound = f"{context['ge']} or more" if "ge" in context else f"{context['le']} or less"
        return f"{name} does not fit", f"it must be {bound}"
    if kind in ("too_short", "too_long") and context.get("min_length", context.get("max_length", 1)) > 1:
        return f"{name} does not fit", f"it must be a list of {context.get('min_length', context.get('max_length'))}"
    if kind == "value_error":
        return str(context["error"]), "add what is missing"
    return f"{name} does not fit", f"it must be {_WANTED.get(kind, error['msg'])}"


def errors(error: ValidationError) -> list[tuple[str, str, str]]:
    """Every place (dotted path), what is wrong, how to mend it; a union counts once."""
    found: dict[str, tuple[str, str, str]] = {}
    for one in error.errors():
        parts = [str(part) for part in one["loc"] if not str(part).startswith(("[key]", "literal[", "list["))]
        one["loc"] = tuple(parts)
        what, mend = words(one)
        found[".".join(parts)] = (".".join(parts), what, mend)
    return list(found.values())
