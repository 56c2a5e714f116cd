"""Every shape that crosses to the browser: the page's data, the worker's protocol, the record of progress, and what
coach and learner hand each other.

``schema()`` gives one JSON Schema; the web build makes TypeScript types and a validator from it.
A field that is named here is named the same in the browser.
"""

from __future__ import annotations

from typing import Any

from course.contract.base import Html, Shape
from course.contract.coach import PUBLISHED, Assignment, Feedback, Report, Sealed, published
from course.contract.exercises import (
    CheckResult,
    Column,
    DayParameter,
    DraftParameter,
    ErrorFound,
    ExerciseData,
    ExplorerData,
    HarnessResult,
    MistakeFound,
    Parameter,
    ProgramChecks,
    RowsParameter,
    SelectParameter,
    SliderParameter,
    SwitchParameter,
)
from course.contract.offline import Release, SiteFile
from course.contract.page import (
    AssignmentSetData,
    CourseData,
    LessonData,
    Objective,
    OddsGrid,
    OutlineLab,
    OutlineLesson,
    OutlinePath,
    OutlineUnit,
)
from course.contract.pictures import (
    Bar,
    BarsPart,
    CurvesPart,
    DotsPart,
    EventPart,
    Finding,
    FindingsPart,
    Marker,
    NumberPart,
    Part,
    Picture,
    Series,
    TablePart,
    TextPart,
)
from course.contract.progress import (
    CardProgress,
    Draw,
    DrawnAnswer,
    ExerciseProgress,
    Kept,
    LessonProgress,
    ProgressRecord,
    QuestionProgress,
    Received,
    UnitProgress,
)
from course.contract.questions import (
    BlankData,
    Choice,
    ChoiceQuestion,
    DialogueQuestion,
    FillQuestion,
    MatchQuestion,
    NumericQuestion,
    OrderItem,
    OrderQuestion,
    PairData,
    QuestionData,
    Range,
    Reason,
    ReflectQuestion,
    Reply,
    TrueFalseQuestion,
    TurnData,
)

__all__ = [
    "PUBLISHED",
    "Assignment",
    "AssignmentSetData",
    "Bar",
    "BarsPart",
    "BlankData",
    "CardProgress",
    "CheckResult",
    "Choice",
    "ChoiceQuestion",
    "Column",
    "Contract",
    "CourseData",
    "CurvesPart",
    "DayParameter",
    "DialogueQuestion",
    "DotsPart",
    "DraftParameter",
    "Draw",
    "DrawnAnswer",
    "ErrorFound",
    "EventPart",
    "ExerciseData",
    "ExerciseProgress",
    "ExplorerData",
    "Feedback",
    "FillQuestion",
    "Finding",
    "FindingsPart",
    "HarnessResult",
    "Html",
    "Kept",
    "LessonData",
    "LessonProgress",
    "Marker",
    "MatchQuestion",
    "MistakeFound",
    "NumberPart",
    "NumericQuestion",
    "Objective",
    "OddsGrid",
    "OrderItem",
    "OrderQuestion",
    "OutlineLab",
    "OutlineLesson",
    "OutlinePath",
    "OutlineUnit",
    "PairData",
    "Parameter",
    "Part",
    "Picture",
    "ProgramChecks",
    "ProgressRecord",
    "QuestionData",
    "QuestionProgress",
    "Range",
    "Reason",
    "Received",
    "ReflectQuestion",
    "Release",
    "Reply",
    "Report",
    "RowsParameter",
    "Sealed",
    "SelectParameter",
    "Series",
    "Shape",
    "SiteFile",
    "SliderParameter",
    "SwitchParameter",
    "TablePart",
    "TextPart",
    "TrueFalseQuestion",
    "TurnData",
    "UnitProgress",
    "published",
    "schema",
]


class Contract(Shape):
    """All that crosses, in one schema."""

    data: CourseData
    result: HarnessResult
    progress: ProgressRecord
    release: Release
    document: Assignment | Report | Feedback | Sealed


def schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of everything that crosses to the browser."""
    return Contract.model_json_schema()
