"""Parts of the home page, and what the settings say about the coach and about help."""

from __future__ import annotations

from html import escape

from course.contract import OddsGrid
from course.model import Course, HelpLine, Settings
from course.render import paths, unit

_SHOWN = (10, 20, 35, 50, 100)


def odds_table(odds: OddsGrid) -> str:
    """The odds as a table, for where no script runs: one row for each of three chances."""
    tries = [number for number in _SHOWN if number < len(odds.chances[0])]
    wanted = [place for place, rate in enumerate(odds.rates) if rate in (0.02, 0.05, 0.1)] or [0]
    head = "".join(f'<th scope="col">{number} forms</th>' for number in tries)
    body = "".join(
        f'<tr><th scope="row">{odds.rates[place]:.0%} each</th>'
        + "".join(f"<td>{odds.chances[place][number]:.0%}</td>" for number in tries)
        + "</tr>"
        for place in wanted
    )
    return (
        "<table><caption>Chance that at least one form gets you an interview</caption>"
        f'<thead><tr><th scope="col">Chance per form</th>{head}</tr></thead><tbody>{body}</tbody></table>'
    )


def placements(course: Course, odds: OddsGrid | None, base: str) -> dict[str, str]:
    """HTML of the placements on the home page."""
    return {
        "course: start": unit.first_lesson(course, base),
        "course: odds": f"<course-odds>{odds_table(odds) if odds else ''}</course-odds>",
        "course: paths": paths.choice(course, base),
        "course: units": unit.overview(course, base),
        "course: coach": _coach(course.settings),
    }


def _coach(settings: Settings) -> str:
    if not settings.coach:
        return ""
    contact = f" ({escape(settings.coach_contact, quote=False)})" if settings.coach_contact else ""
    return f'<p class="quiet">Your coach here: {escape(settings.coach, quote=False)}{contact}</p>'


def _help_line(line: HelpLine) -> str:
    name = escape(line.name, quote=False)
    if line.address:
        name = f'<a href="{escape(line.address)}" rel="noopener">{name}</a>'
    return f"<li><strong>{name}</strong>: {escape(line.how, quote=False)}</li>"


def contact(settings: Settings) -> dict[str, str]:
    """The coach's name and the help lines of this site."""
    lines = "".join(_help_line(line) for line in settings.help_lines)
    return {"course: coach": _coach(settings), "course: help": f"<ul>{lines}</ul>" if lines else ""}
