"""The coach's rubric: as data for the browser, and as a table where no script runs and for paper."""

from __future__ import annotations

from html import escape

from course.contract.rubric import RubricData, RubricRowData
from course.model import Course, Rubric, RubricRow

PAGE = "coach/rubric.md"
_STEPS = ("Step nought", "Step one", "Step two", "Step three")


def data(rubric: Rubric | None) -> RubricData | None:
    """The rubric in the shape of the contract."""
    if rubric is None:
        return None
    rows = [RubricRowData(id=one.id, title=one.title, steps=list(one.steps), mark=one.mark) for one in rubric.rows]
    return RubricData(enough=rubric.enough, rows=rows)


def placements(course: Course) -> dict[str, str]:
    """HTML of the rubric; nothing where a course has none."""
    return {"course: rubric": f"<course-rubric>{_table(course.rubric)}</course-rubric>" if course.rubric else ""}


def _table(rubric: Rubric) -> str:
    head = "".join(f'<th scope="col">{step}</th>' for step in _STEPS)
    rows = "".join(_row(one) for one in rubric.rows)
    return (
        '<table class="rubric-table"><caption>What to look for, and four steps of each</caption>'
        f'<thead><tr><th scope="col">The learner ...</th>{head}</tr></thead><tbody>{rows}</tbody></table>'
    )


def _row(row: RubricRow) -> str:
    steps = "".join(f"<td>{escape(step, quote=False)}</td>" for step in row.steps)
    return f'<tr><th scope="row">{escape(row.title, quote=False)}</th>{steps}</tr>'
