"""Every diagnostic code in one table: what is wrong, how to mend it, how grave it is.

Codes are stable: a code is never given another meaning, and a dropped one is not used again.
``docs/authors/codes.md`` explains each of them; a test holds the two together.
"""

from __future__ import annotations

from dataclasses import dataclass

from .model import Diagnostic, Severity, Span


@dataclass(frozen=True, slots=True)
class Rule:
    """The two halves of a message; names in braces are filled in by :func:`problem`."""

    what: str
    mend: str
    severity: Severity = "error"


COURSE = {
    "C001": Rule("{reason}", "{advice}"),
    "C002": Rule("{reason}", "{advice}"),
    "C003": Rule("“{id}” is not a slug", "use lower-case letters, digits and single hyphens, such as two-routes"),
    "C004": Rule("the id “{id}” is used twice, first at {first}", "give one of them another id"),
    "C005": Rule("the id “{id}” was retired", "choose a new id; learners' progress hangs on the old one"),
    "C006": Rule("there is no lesson “{id}”", "correct the id, or add the lesson to a unit or to planned"),
    "C007": Rule("lesson “{id}” has no lesson.md", "write {path}, or move the id to planned"),
    "C008": Rule("the folder “{id}” is listed in no unit", "add it to course.yml, or remove the folder"),
    "C009": Rule("“{id}” stands under {found}, and course.yml puts it in {unit}", "move it to {path}"),
    "C010": Rule("the link “{href}” leads to nothing", "correct the path; it starts from the folder of this file"),
    "C011": Rule("“{href}” names a place that the page does not have", "use the id of one of its headings"),
    "C012": Rule("a TODO is left", "write what is missing"),
    "C013": Rule("the id “{id}” is planned, and its lesson is in a unit", "take it out of planned"),
    "C014": Rule("another page of the site has the address “{id}”", "choose another id"),
}

SETTINGS = {
    "S001": Rule("{reason}", "{advice}"),
    "S002": Rule("{reason}", "{advice}"),
    "S003": Rule(
        "white on the primary colour {colour} has a contrast of {ratio}:1",
        "choose a darker colour, of 4.5:1 or more, so that everyone can read it",
    ),
}

CLAIMS = {
    "K001": Rule("{reason}", "{advice}"),
    "K002": Rule("{reason}", "{advice}"),
    "K003": Rule("the claim {id} is listed twice, first in line {first}", "keep one of them"),
    "K004": Rule("the claim {id} names an unknown source “{source}”", "use one of {known}"),
    "K005": Rule("the relation of {id} names {other}, which the ledger does not have", "correct the id"),
    "K006": Rule("{id} should be taught in “{lesson}”, whose teaches: lacks it", "add it there, or drop it here"),
    "K007": Rule("{id} names an unknown lesson “{lesson}”", "use a lesson's id, a planned one, or coach"),
    "K008": Rule("the formula of {id} cannot be computed ({reason})", "use numbers, + - * / **, and functions of math"),
    "K009": Rule("the formula of {id} gives {got}, not {result}", "correct the result or the formula"),
    "K010": Rule("there is no claim “{id}”", "use an id of lessons/claims.yml, or add the claim there"),
}

LESSON = {
    "L001": Rule("{reason}", "{advice}"),
    "L002": Rule("{reason}", "{advice}"),
    "L003": Rule("no claim stands with {figures}", "cite one in the same paragraph, such as [^S1-05], or use words"),
    "L004": Rule("no question tests {objective}", "give a question objective={objective}, or drop the objective"),
    "L005": Rule("there is no {kind} “{id}” in this lesson's folder", "correct the id, or add it"),
    "L006": Rule("the {kind} “{id}” is placed nowhere", "put [{kind}: {id}] in a line of its own in lesson.md"),
    "L007": Rule("the {kind} “{id}” is placed twice", "keep one"),
    "L008": Rule("teaches: lists {id}, and the text never cites it", "cite it as [^{id}], or drop it", "warning"),
    "L009": Rule("the lesson has no quiz", "write {path}"),
    "L010": Rule("the quiz has {count} questions", "bring it to 7, 8 or 9", "warning"),
    "L011": Rule("the heading serves {objective}, which the lesson does not have", "use one of {known}"),
    "L012": Rule("the picture “{src}” has no words", "say between the brackets of ![ ] what it shows"),
    "L013": Rule("{reason}", "{advice}"),
    "L014": Rule("the place #{id} is in this lesson twice", "give one heading another id"),
}

QUIZ = {
    "Q001": Rule("{reason}", "{advice}"),
    "Q002": Rule("{reason}", "{advice}"),
    "Q003": Rule("the question has no id", "end its heading with {{#some-slug .single objective=O1}}"),
    "Q004": Rule("the question has no kind", "add one of {known}"),
    "Q005": Rule("“.{kind}” is not a kind of question", "use one of {known}"),
    "Q006": Rule("the question has two kinds, {kinds}", "keep one"),
    "Q007": Rule("no option is marked right", "mark one with [x]"),
    "Q008": Rule("{count} options are marked right, and .{kind} has one", "keep one [x], or make it .multiple"),
    "Q009": Rule("the question offers {count} of the two or more {things} that it needs", "write more"),
    "Q010": Rule("“{text}” has no feedback", "{advice}"),
    "Q011": Rule("the question names {objective}, which the lesson does not have", "use one of {known}"),
    "Q012": Rule("the question names no objective", "add objective=O1 to its heading"),
    "Q013": Rule("nobody will see “{text}”", "move it between the heading and the answers, or into a feedback"),
    "Q014": Rule("“{text}” is not a number", "write 33, 33 ± 1 %, 66 to 67 or *"),
    "Q015": Rule("“{text}” holds no number: {reason}", "write the smaller number first, and a tolerance of 0 or more"),
    "Q016": Rule("“{text}” overlaps the right answer “{other}”", "make one of them narrower"),
    "Q017": Rule("nothing answers the numbers or words that nobody foresaw", "add an option - [ ] * with feedback"),
    "Q018": Rule("the option * is {reason}", "keep one, as - [ ] *"),
    "Q019": Rule("“{text}” has another unit than “{other}”", "use the same unit in every option"),
    "Q020": Rule("the list has {count} items", "give at least 3 to put in order, as a numbered list"),
    "Q021": Rule("the table does not fit: {reason}", "use three columns: left | right | why"),
    "Q022": Rule("“{text}” starts with neither True nor False", "start with one of them, then give the reason"),
    "Q023": Rule("“{text}” leads to no turn", "write the reply as one link, such as [What I say](#next-turn)"),
    "Q024": Rule("there is no turn “{id}”", "correct the link, or add the heading ### Title {{#{id}}}"),
    "Q025": Rule("no reply leads to the turn “{id}”", "link to it, or remove it"),
    "Q026": Rule("the turn “{id}” never comes to an ending", "lead one of its replies towards an ending"),
    "Q027": Rule("the turn “{id}” {reason}", "give it replies, or one of .best, .fair and .poor, not both"),
    "Q028": Rule("the dialogue has no ending .best that can be reached", "mark one ending with .best"),
    "Q029": Rule("the reflection has no rubric", "add a task list of what to look for in one's own answer"),
    "Q030": Rule("the reflection has no exemplar", "add one as a block quote after the list, not indented"),
    "Q031": Rule("“{text}” is offered twice", "keep one"),
    "Q032": Rule("“{text}” has no box", "start it with [x] or [ ]"),
    "Q033": Rule("the braces at the end of this heading cannot be read", "write {{#some-slug .single objective=O1}}"),
    "Q034": Rule("the heading carries “{name}”, which means nothing here", "keep the id, the kind and objective="),
    "Q035": Rule("the turn “{title}” has no id", "end its heading with {{#some-slug}}"),
    "Q036": Rule("the file has no question", "add one, starting with ## and its text"),
    "Q037": Rule("no lesson has the id “{id}”", "name the file after its lesson, or list the lesson in course.yml"),
}

EXERCISE = {
    "E001": Rule("{reason}", "{advice}"),
    "E002": Rule("{reason}", "{advice}"),
    "E003": Rule("the exercise has no {name}", "write it; docs/authors says what goes in"),
    "E004": Rule("Python cannot read this: {reason}", "correct the line"),
    "E005": Rule("there are no checks", 'add a function under @check("what it looks at")'),
    "E006": Rule("the exercise has {count} of the 2 mistakes that it needs", "add wrong programs to mistakes/"),
    "E007": Rule("the mistake does not say which message it must get", "start the file with # must get: ..."),
    "E008": Rule("the exercise has {count} of the 2 hints that it needs", "add some, the last one nearly the answer"),
    "E009": Rule("there is no list PARAMETERS", "add PARAMETERS = [slider(...)], at least one"),
    "E010": Rule("there is no function explore(solution, ...)", "add it; it takes what PARAMETERS names"),
    "E011": Rule("the exercise names {objective}, which the lesson does not have", "use one of {known}"),
    "E012": Rule("explore takes {found}, and PARAMETERS names {named}", "use the same names"),
}

TENSION = {
    "T001": Rule("{reason}", "{advice}"),
    "T002": Rule("{reason}", "{advice}"),
    "T003": Rule("the tension “{id}” has no tension.md", "write {path}, or take it out of tensions"),
    "T004": Rule("the folder “{id}” is not among the tensions of course.yml", "add it there, or remove the folder"),
    "T005": Rule("the tension does not say what the course makes of it", "end it with ## The course's line"),
    "T006": Rule("there is no exercise “{id}”", "name one whose solution the explorer uses, or drop the field"),
    "T007": Rule("{reason}", "{advice}"),
    "T008": Rule("claims: lists {id}, and the text never cites it", "cite it as [^{id}], or drop it", "warning"),
}

GATE = {
    "G001": Rule("{reason}", "{advice}"),
    "G002": Rule("{reason}", "{advice}"),
    "G003": Rule("{reason}", "{advice}"),
    "G004": Rule("{reason}", "{advice}"),
    "G005": Rule("{reason}", "{advice}"),
    "G006": Rule("{reason}", "{advice}"),
    "G007": Rule("{reason}", "{advice}"),
}

LAB = {
    "N001": Rule("the notebook cannot be read: {reason}", "write cells that start with # %% or # %% [markdown]"),
    "N002": Rule("the first cell lacks a title or a time", "start it with # and a title, and say how many minutes"),
    "N003": Rule("a cell {reason}", "correct it; a lab runs from its first cell to its last"),
    "N004": Rule("the last cell prints nothing", "let it print one line, with the figure that the lab ends in"),
    "N005": Rule("a block of live code {reason}", "{advice}"),
}

RULES = COURSE | SETTINGS | CLAIMS | LESSON | QUIZ | EXERCISE | TENSION | GATE | LAB


def problem(code: str, file: str, line: int = 1, **words: object) -> Diagnostic:
    """One diagnostic of the table, its words filled in."""
    rule = RULES[code]
    return Diagnostic(Span(file, line), code, rule.what.format(**words), rule.mend.format(**words), rule.severity)


def arrange(found: list[Diagnostic]) -> list[Diagnostic]:
    """By file, line and code, each once."""
    return sorted(set(found), key=lambda one: (one.span, one.code, one.what))


def short(text: str, width: int = 40) -> str:
    """The start of an author's text, for a message of one line."""
    line = " ".join(text.split())
    return line if len(line) <= width else line[: width - 1].rstrip() + "…"
