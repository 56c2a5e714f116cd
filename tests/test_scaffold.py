"""What ``course new`` writes passes the check but for its TODOs."""

import shutil
from pathlib import Path

import pytest
import yaml
from course.check import survey
from course.scaffold import ScaffoldError, new, new_exercise, new_lesson, new_quiz

TINY = Path(__file__).parent / "fixtures" / "tiny"


@pytest.fixture
def tiny(tmp_path: Path) -> Path:
    """A copy of the tiny course, to add to."""
    return Path(shutil.copytree(TINY, tmp_path / "tiny"))


def codes(root: Path) -> set[str]:
    """The codes of all that is wrong with a course."""
    return {one.code for one in survey(root)[1]}


def test_a_new_lesson_with_quiz_and_exercise_leaves_only_todos(tiny: Path) -> None:
    made = new_lesson(tiny, "doors", "people", 'Title: with "signs" & <b>')
    made += new_quiz(tiny, "people")
    made += new_exercise(tiny, "people", "add-up", "Add: up")
    assert codes(tiny) == {"C012"}
    course, _ = survey(tiny)
    assert [lesson.id for lesson in course.lessons] == ["forms", "people"]
    assert course.lessons[1].title == 'Title: with "signs" & <b>'
    assert all(path.is_file() for path in made)


def test_a_new_quiz_tests_every_objective(tiny: Path) -> None:
    (tiny / "quizzes/doors/forms.md").unlink()
    new_quiz(tiny, "forms")
    assert codes(tiny) == {"C012"}


def test_a_new_exercise_is_placed_in_its_lesson(tiny: Path) -> None:
    new_exercise(tiny, "forms", "add-up", "Add up")
    assert codes(tiny) == {"C012"}
    assert (tiny / "lessons/doors/forms/lesson.md").read_text(encoding="utf-8").endswith("\n\n[exercise: add-up]\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("lessons: []", ["people"]),
        ("lessons: [forms]  # in order", ["forms", "people"]),
        ("lessons:\n      - forms  # first", ["forms", "people"]),
    ],
)
def test_the_lesson_goes_to_the_end_of_its_unit_whatever_the_layout(tiny: Path, before: str, after: list[str]) -> None:
    outline = tiny / "lessons/course.yml"
    text = outline.read_text(encoding="utf-8").replace("    lessons: [forms]", f"    {before}")
    outline.write_text(text.replace("planned: [people]", "planned:\n  - places\n  - people  # soon"), encoding="utf-8")
    new_lesson(tiny, "doors", "people", "People")
    value = yaml.safe_load(outline.read_text(encoding="utf-8"))
    assert value["units"][0]["lessons"] == after
    assert value["planned"] == ["places"]
    assert value["paths"][1]["lessons"] == ["forms"]


@pytest.mark.parametrize("planned", ["[people]", "[places, people]", "[people, places]", "\n  - people"])
def test_the_lesson_leaves_planned(tiny: Path, planned: str) -> None:
    outline = tiny / "lessons/course.yml"
    text = outline.read_text(encoding="utf-8").replace("planned: [people]", f"planned: {planned}")
    outline.write_text(text, encoding="utf-8")
    new_lesson(tiny, "doors", "people", "People")
    left = yaml.safe_load(outline.read_text(encoding="utf-8"))["planned"]
    assert left == (["places"] if "places" in planned else [])


@pytest.mark.parametrize(
    ("unit", "id", "reason"),
    [
        ("windows", "people", "There is no unit “windows”. Choose one of doors."),
        ("doors", "forms", "There is a lesson “forms” already."),
        ("doors", "old-lesson", "The id “old-lesson” was retired. Choose another."),
        ("doors", "My Lesson", "“My Lesson” cannot be the id of a lesson."),
    ],
)
def test_a_lesson_that_cannot_be_made_is_refused_in_a_sentence(tiny: Path, unit: str, id: str, reason: str) -> None:
    before = (tiny / "lessons/course.yml").read_bytes()
    with pytest.raises(ScaffoldError, match=r"^" + reason.replace(".", r"\.")):
        new_lesson(tiny, unit, id, "Title")
    assert (tiny / "lessons/course.yml").read_bytes() == before


def test_nothing_is_written_over(tiny: Path) -> None:
    with pytest.raises(ScaffoldError, match=r"There is a file quizzes/doors/forms\.md already\."):
        new_quiz(tiny, "forms")
    with pytest.raises(ScaffoldError, match="There is an exercise “none-at-all” already"):
        new_exercise(tiny, "forms", "none-at-all", "Again")
    with pytest.raises(ScaffoldError, match="There is no lesson “people”"):
        new_exercise(tiny, "people", "add-up", "Add up")
    assert codes(tiny) == set()


def test_the_command_names_things_by_their_place(tiny: Path) -> None:
    assert new(tiny, "lesson", "doors/people") == ["lessons/doors/people/lesson.md", "lessons/course.yml"]
    assert new(tiny, "quiz", "doors/people") == ["quizzes/doors/people.md"]
    assert new(tiny, "exercise", "doors/people/add-up")[0] == "lessons/doors/people/add-up/task.md"
    with pytest.raises(ScaffoldError, match=r"^Name it as unit/lesson\.$"):
        new(tiny, "lesson", "people")
