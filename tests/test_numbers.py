"""Every figure of the course, worked out anew by the programs that learners are shown.

Lesson, exercise and ledger say the same numbers in three places. Here the solution of each exercise is run and asked:
for the sums of the ledger, by their ids, and for the figures that the sources and examples give.
"""

from __future__ import annotations

import contextlib
import functools
import io
from pathlib import Path
from typing import Any

import pytest
from course.model import Course
from course.sources import load

ROOT = Path(__file__).resolve().parents[1]


@functools.cache
def course() -> Course:
    """The course as it stands on disk."""
    return load(ROOT)[0]


@functools.cache
def solution(exercise: str) -> dict[str, Any]:
    """What the solution of an exercise defines."""
    (source,) = [one.solution for lesson in course().lessons for one in lesson.exercises if one.id == exercise]
    names: dict[str, Any] = {"__name__": "solution"}
    with contextlib.redirect_stdout(io.StringIO()):
        exec(compile(source, f"{exercise}/solution.py", "exec"), names)
    return names


def worked_out(exercise: str, expression: str) -> Any:
    """The value of an expression in the names of a solution."""
    return eval(expression, dict(solution(exercise)))


HUB, TOWN, FORTY = "60, 250, 5", "3, 25, 5", "40, 200, 4"
STARS, TOLD, DOUBLED, PRACTICE = "[0.3, 0.1, 0.3]", "[0.3, 0.1, 0.9]", "[0.6, 0.1, 0.3]", "[0.5, 0.1, 0.4]"
CROWD = "people_behind(HIRES, ONE_IN)"
ASKED = '[dict(goal=g, minutes=m, priority=p) for p, (g, m) in enumerate(zip("PINO", (4, 5, 4, 6)))]'

# exercise -> id of a sum in the ledger, without "sum-" -> the same sum by the solution.
SUMS: dict[str, dict[str, str]] = {
    "share-by-channel": {
        "sample-online-share": "share_by_channel(LEADS)['form'][1]",
        "sample-person-share": "share_by_channel(LEADS)['person'][1]",
        "sample-online-rate": "share_by_channel(LEADS)['form'][2]",
        "sample-person-rate": "share_by_channel(LEADS)['person'][2]",
    },
    "at-least-one": {
        **{f"at-least-one-{n}": f"at_least_one(0.02, {n})" for n in (1, 5, 10, 20, 25, 35, 50, 100, 114, 149)},
        **{f"none-after-{n}": f"1 - at_least_one(0.02, {n})" for n in (20, 35, 40, 50, 100)},
        **{f"needed-{target}": f"applications_needed(0.02, {target / 100})" for target in (50, 80, 90, 95)},
        **{f"qualified-{n}": f"at_least_one(among_qualified(0.02, 0.25), {n})" for n in (10, 20, 28)},
        "among-qualified": "among_qualified(0.02, 0.25)",
        "qualified-needed-90": "applications_needed(0.08, 0.9)",
        "employer-qualified": "among_qualified(13 / 426, 97 / 426)",
    },
    "compare-places": {
        **{f"crowd-{n}": f"odds_per_form({n}, 5)" for n in (118, 250, 1000)},
        **{f"{name}-interviews": f"expected_interviews({of})" for name, of in (("hub", HUB), ("town", TOWN))},
        **{f"{name}-at-least-one": f"chance_of_any({of})" for name, of in (("hub", HUB), ("town", TOWN))},
        **{f"{name}-none": f"1 - chance_of_any({of})" for name, of in (("hub", HUB), ("town", TOWN))},
        "hub-odds": "odds_per_form(250, 5)",
        "town-odds": "odds_per_form(25, 5)",
        "town-odds-times": "odds_per_form(25, 5) / odds_per_form(250, 5)",
        "town-half-the-interviews": f"expected_interviews({TOWN}) / expected_interviews({HUB})",
        "remote-odds": "odds_per_form(1000, 5)",
        "town-gone-remote": "expected_interviews(3, 1000, 5)",
        "hub-gone-remote": "expected_interviews(60, 1000, 5)",
        "forty-openings-odds": "odds_per_form(200, 4)",
        "forty-openings-interviews": f"expected_interviews({FORTY})",
    },
    "people-behind-the-bars": {
        "hires-add-up": "sum(HIRES.values())",
        "people-all": f"sum({CROWD}.values())",
        "overall-one-in": f"sum({CROWD}.values()) / 100",
        **{f"people-{way}": f"{CROWD}['{way}']" for way in ("applied", "sourced", "referred", "agency")},
        **{
            f"share-of-people-{way}": f"shares({CROWD})['{way}']"
            for way in ("applied", "sourced", "referred", "agency")
        },
        **{
            f"chance-{way}": f"chance(HIRES['{way}'], {CROWD}['{way}'])"
            for way in ("applied", "sourced", "referred", "agency")
        },
        **{
            f"{way}-against-applied": f"ratio(HIRES, {CROWD}, '{way}', 'applied')"
            for way in ("referred", "sourced", "agency")
        },
        "ten-of-ten-thousand": "chance(10, 10_000)",
        "ten-of-two-hundred": "chance(10, 200)",
    },
    "forms-per-hour": {
        "fast-per-hour": "interviews_per_hour(20, 0.02)",
        "fast-minutes-per-interview": "minutes_per_interview(20, 0.02)",
        "fast-forms-per-interview": "compare_modes(MODES)['fast, an hour'][1]",
        "tailored-per-hour": "interviews_per_hour(3, 0.08)",
        "tailored-minutes-per-interview": "minutes_per_interview(3, 0.08)",
        "tailored-forms-per-interview": "compare_modes(MODES)['tailored, an hour'][1]",
        "bot-per-night": "compare_modes(MODES)['machine, a night'][0]",
        "bot-forms-per-interview": "compare_modes(MODES)['machine, a night'][1]",
        "bot-a-forms-per-conversation": "compare_modes({'bot': (538, 20 / 538)})['bot'][1]",
    },
    "goal-coverage": {"goals-per-talk": "per_talk(tomasz)"},
    "is-it-live": {
        "live-share": "live_share(noor)",
        "hours-saved": "hours_saved(noor, 1)",
        "rate-on-live-posts": "rate_on_live(0.02, 0.2)",
    },
    "twenty-minute-plan": {
        "plan-room": "room(20)",
        "plan-three-fit": f"sum(one['minutes'] for one in plan(20, {ASKED}))",
        "plan-left-over": f"room(20) - sum(one['minutes'] for one in plan(20, {ASKED}))",
        "plan-fourth-question": "sum(one['minutes'] for one in plan(20, rosa))",
    },
    "rank-companies": {
        **{f"some-open-{n}": f"some_open({n}, 0.1)" for n in (5, 20, 50)},
        **{f"openings-expected-{n}": f"average_open({n}, 0.1)" for n in (20, 50)},
        "none-open-5": "1 - some_open(5, 0.1)",
        "company-score": "score(museums['Harbour'], weights)",
    },
    "check-message": {
        "five-silent": "all_silent(0.2, 5)",
        "five-at-least-one": "1 - all_silent(0.2, 5)",
        "ten-silent": "all_silent(0.2, 10)",
        "twenty-silent": "all_silent(0.2, 20)",
        "follow-up-day": "follow_up(date(2026, 6, 4)).day",
    },
    "second-ring": {
        "second-ring": "second_ring(GRAPH, 'you')",
        "second-ring-adviser": (
            "second_ring({**GRAPH, 'you': [*GRAPH['you'], 'adviser'], 'adviser': list('abcdef')}, 'you')"
        ),
    },
    "stars-multiply": {
        **{f"stars-{n}": f"any_of(stars({STARS}), {n})" for n in (10, 25, 50, 100, 200)},
        **{f"stars-told-{n}": f"any_of(stars({TOLD}), {n})" for n in (50, 100)},
        "stars": f"stars({STARS})",
        "stars-none-50": f"1 - any_of(stars({STARS}), 50)",
        "stars-told": f"stars({TOLD})",
        "stars-doubled": f"stars({DOUBLED})",
        "stars-doubled-50": f"any_of(stars({DOUBLED}), 50)",
        "stars-needed": f"needed(stars({STARS}), 0.5)",
        "stars-told-needed": f"needed(stars({TOLD}), 0.5)",
        "stars-practice": f"stars({PRACTICE})",
        "stars-practice-50": f"any_of(stars({PRACTICE}), 50)",
    },
    "three-part-signal": {
        "signal-lift": "lift(0.009, 0.027, 50)",
        "signal-lift-10": "lift(0.009, 0.027, 10)",
        "signal-lift-200": "lift(0.009, 0.027, 200)",
    },
    "worth-waiting": {
        "strangers-low": "per_thousand(6, 9, 1000)[0]",
        "strangers-high": "per_thousand(6, 9, 1000)[1]",
        "cold-per-thousand": "per_thousand(1, 1, 200)[0]",
        "referred-per-thousand": "per_thousand(1, 1, 25)[0]",
        "still-open": "still_open(10, 0.03)",
        "weak-after-wait": "worth_waiting(0.02, 0.03, 10, 0.03)[0]",
        "strong-after-wait": "worth_waiting(0.02, 0.8, 10, 0.03)[0]",
    },
    "break-even": {
        **{
            f"break-even-{pace}-{name}": f"break_even({hours}, *PACES['{pace}'])"
            for pace in ("fast", "steady", "tailored", "careful")
            for name, hours in (("1h", 1), ("1-5h", 1.5), ("2h", 2), ("3h", 3))
        },
        "break-even-practice-fast": "break_even(2, 15, 0.02)",
        "break-even-practice-careful": "break_even(2, 2, 0.05)",
        "ten-hours-fast": "break_even(10, *PACES['fast'])",
        "ten-hours-tailored": "break_even(10, *PACES['tailored'])",
        "month-forms": "week({'forms': 1}, 48, {'forms': 4 * 0.03})",
        "month-talks": "week({'talks': 1}, 48, {'talks': 0.1 / 1.5})",
        "month-half": "week({'forms': 0.5, 'talks': 0.5}, 48, {'forms': 4 * 0.03, 'talks': 0.1 / 1.5})",
        "ten-hours-half": "week({'forms': 0.5, 'talks': 0.5}, 10, {'forms': 0.4, 'talks': 0.1})",
    },
    "read-your-funnel": {
        **{
            f"range-low-{k}-of-{n}": f"wilson({k}, {n})[0]"
            for k, n in ((1, 50), (2, 50), (3, 12), (3, 40), (6, 12), (1, 40), (1, 12))
        },
        **{
            f"range-high-{k}-of-{n}": f"wilson({k}, {n})[1]"
            for k, n in ((0, 20), (1, 50), (2, 50), (3, 12), (3, 40), (6, 12), (1, 40), (1, 12))
        },
        **{f"rule-of-three-{n}": f"rule_of_three({n})" for n in (20, 50, 60)},
    },
    "who-is-due": {
        "touches-a-year": "year(2)[0]",
        "people-twice-a-year": "year(2)[1]",
        "three-a-week-people": "year(3)[1]",
        "three-a-week-touches": "year(3)[0]",
    },
}

# exercise -> expression -> its exact value, for what is no sum in the ledger.
ANSWERS: dict[str, dict[str, Any]] = {
    "share-by-channel": {
        "share_by_channel([])": {},
        "share_by_channel(LEADS)['person']": (4, 0.4, 0.5),
        "round(sum(row[1] for row in share_by_channel(LEADS).values()), 9)": 1.0,
    },
    "at-least-one": {
        "applications_needed(0, 0.5)": None,
        "[round(at_least_one(0.08, n), 2) for n in (10, 20, 28)]": [0.57, 0.81, 0.9],
    },
    "compare-places": {
        "[round(100 * odds_per_form(n, 5), 1) for n in (118, 250, 1000)]": [4.2, 2.0, 0.5],
        "odds_per_form(0, 5)": 1.0,
    },
    "people-behind-the-bars": {"chance(1, 0)": None, "ratio(HIRES, {**HIRES, 'agency': 0}, 'agency', 'applied')": None},
    "forms-per-hour": {
        "len(simulate(50, 0.02, 7))": 100,
        "abs(sum(simulate(50, 0.02, 7)) / 100 - 1) < 3 * (50 * 0.02 * 0.98 / 100) ** 0.5": True,
        "simulate(50, 0.02, 7) == simulate(50, 0.02, 7)": True,
        "minutes_per_interview(20, 0)": None,
    },
    "balance": {
        "balance([])[1]": "exchange",
        "balance([('ask', ''), ('ask', ''), ('give', '')])[1]": "lopsided",
    },
    "goal-coverage": {"never_met(tomasz)": {"O"}, "round(per_talk(tomasz), 2)": 2.17, "per_talk([])": None},
    "is-it-live": {"age_days('2026-02-26', '2026-03-01')": 3, "rate_on_live(0.02, 1)": None},
    "twenty-minute-plan": {
        "sum(one['minutes'] for one in plan(20, rosa)) <= 17": True,
        "len(goals(plan(20, rosa))) >= 3": True,
        "plan(0, rosa)": [],
    },
    "rank-companies": {"score({'mission': 5, 'balance': 3}, weights)": 4.0},
    "rank-contacts": {
        "rank_contacts([person('VP', 'Rosenhof', 2, 0), person('nurse', 'Rosenhof', 0, 0)])[0]['name']": "nurse",
    },
    "check-message": {
        "check_message('Hi Ana, your note helped me. What did you learn first? A no is fine.')": [],
        "'ask' in check_message('Could you REFER ME?')": True,
        "str(follow_up(date(2026, 6, 4)))": "2026-06-11",
        "follow_up(date(2026, 12, 27)).year": 2027,
    },
    "second-ring": {"reach(GRAPH, 'you', 2)['you']": 0, "best_bridge(GRAPH, WORKS_AT, 'you')": "Noor"},
    "stars-multiply": {"stars([0, 1, 1])": 0},
    "three-part-signal": {"missing({'now': 'Here.', 'when': 'In May.'})": ["next"], "lift(0, 0.027, 50)": None},
    "next-step": {
        "next_step({**emil, 'knows_someone': False, 'tier': 'C'})": "apply now",
        "next_step({**emil, 'days_left': 0})": "apply, and tell them",
        "next_step({**emil, 'knows_someone': False, 'days_left': 3})": "apply now",
        "next_step({**emil, 'knows_someone': False, 'tier': 'A'})": "talk first",
        "next_step({**emil, 'is_open': False})": "talk, no form",
        "next_step({**emil, 'already_applied': True})": "honest note",
    },
    "read-your-funnel": {
        "[round(side, 3) for side in wilson(1, 50)]": [0.004, 0.105],
        "[round(side, 2) for side in wilson(3, 12)]": [0.09, 0.53],
        "wilson(0, 0)": None,
    },
    "who-is-due": {
        "str(next_touch({'last': date(2028, 2, 28), 'every': 2}))": "2028-03-01",
        "year(2)": (104, 52),
        "due(CONTACTS, date(2026, 6, 1))[0]": "Tomasz",
    },
}


@pytest.mark.parametrize(
    ("exercise", "sum_id", "expression"),
    [pytest.param(exercise, *row, id=row[0]) for exercise, rows in SUMS.items() for row in rows.items()],
)
def test_the_ledger_says_what_the_solution_works_out(exercise: str, sum_id: str, expression: str) -> None:
    claim = course().claims[f"sum-{sum_id}"]
    assert claim.result is not None
    assert worked_out(exercise, expression) == pytest.approx(claim.result, rel=0, abs=claim.tolerance + 1e-9)


@pytest.mark.parametrize(
    ("exercise", "expression", "value"),
    [(exercise, *row) for exercise, rows in ANSWERS.items() for row in rows.items()],
)
def test_the_solution_gives_the_figures_of_the_lesson(exercise: str, expression: str, value: object) -> None:
    assert worked_out(exercise, expression) == value


def test_every_exercise_is_asked_for_its_figures() -> None:
    exercises = {one.id for lesson in course().lessons for one in lesson.exercises}
    assert exercises == {*SUMS, *ANSWERS}
    assert len(exercises) == 20


@pytest.mark.parametrize(
    ("exercise", "expression"),
    [
        ("balance", "balance([('beg', '')])"),
        ("stars-multiply", "stars([0.5, 1.2])"),
        ("next-step", "next_step({**emil, 'tier': 'D'})"),
        ("worth-waiting", "still_open(-1, 0.03)"),
    ],
)
def test_what_cannot_be_is_refused_as_the_lessons_say(exercise: str, expression: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        worked_out(exercise, expression)
