"""Thousands of damaged and hostile links and files meet the board: none harms the page, none alters what is kept.

The generator starts from a seed, so a failure comes back. It damages on three levels: the characters of a link, the
bytes of a file, and the values inside a document that is packed properly.
"""

from __future__ import annotations

import base64
import copy
import json
import random
import re
import string
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect
from reports import Board, Report, kept_reports, link, packed, zipped
from served import Site

BATCH = 400
LINKS = 2_400
FILES = 1_200
HOSTILE: tuple[Any, ...] = (
    None,
    True,
    -1,
    1e308,
    2**53,
    "",
    "__proto__",
    "constructor",
    "toString",
    "<img src=x onerror=window.hit=1>",
    "\ud83d",
    "\u0000\u202e",
    "a" * 5_000,
    [],
    {},
    [[[[]]]],
    {"__proto__": {"polluted": True}},
    {"constructor": {"prototype": {"polluted": True}}},
)
PLACES = "kind version course release learner alias at note assignment lessons questions exercises units labs".split()  # noqa: SIM905


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Every place inside a document."""
    yield path
    if isinstance(value, dict | list):
        for key in value if isinstance(value, dict) else range(len(value)):
            yield from places(value[key], (*path, key))


def replaced(document: Report, dice: random.Random) -> Any:
    """The document with something hostile in one place, taken away, doubled, or under another name."""
    made = copy.deepcopy(document)
    path = dice.choice([path for path in places(made) if path])
    parent = made
    for key in path[:-1]:
        parent = parent[key]
    way = dice.randrange(4)
    if way == 0 and isinstance(parent, dict):
        del parent[path[-1]]
    elif way == 1 and isinstance(parent, dict):
        parent[dice.choice(["__proto__", "constructor", *PLACES])] = dice.choice(HOSTILE)
    elif way == 2 and isinstance(parent, list):
        parent.extend([parent[path[-1]]] * dice.choice([1, 2, 3_000]))
    else:
        parent[path[-1]] = dice.choice(HOSTILE)
    return made


def as_text(document: Any, dice: random.Random) -> bytes:
    """JSON, now and then damaged as text."""
    text = json.dumps(document).encode()
    if dice.random() < 0.3:
        at = dice.randrange(len(text))
        text = dice.choice([text[:at], text[:at] + dice.randbytes(3) + text[at:], text + text, b"\xef\xbb\xbf" + text])
    return text


def damaged(code: str, dice: random.Random) -> str:
    """A link's code with characters changed, cut, moved or added."""
    letters = string.ascii_letters + string.digits + "-_"
    at = dice.randrange(len(code))
    changes: list[Callable[[], str]] = [
        lambda: code[:at],
        lambda: code[:at] + dice.choice(letters) + code[at + 1 :],
        lambda: code[at:] + code[:at],
        lambda: code[:at] + dice.choice(["%", "=", "<", "\u202e", "\0", "é"]) + code[at:],
        lambda: "".join(dice.choices(letters, k=dice.randrange(1, 400))),
        lambda: base64.urlsafe_b64encode(dice.randbytes(dice.randrange(1, 200))).decode().rstrip("="),
        lambda: code + code,
        lambda: "",
    ]
    return dice.choice(changes)()


def hostile_link(document: Report, base: str, dice: random.Random) -> str:
    mark = dice.choice(["report"] * 6 + ["assign", "feedback"])
    code = packed(as_text(replaced(document, dice), dice)) if dice.random() < 0.6 else damaged(packed(document), dice)
    return f"{base}coach/board/#{mark}={code}"


def hostile_file(document: Report, dice: random.Random) -> bytes:
    way = dice.randrange(4)
    if way == 0:
        return dice.randbytes(dice.randrange(0, 3_000))
    if way == 1:
        archive = bytearray(
            zipped({"one.json": json.dumps(document), "two.json": as_text(replaced(document, dice), dice)})
        )
        for _ in range(dice.randrange(1, 6)):
            archive[dice.randrange(len(archive))] = dice.randrange(256)
        return bytes(archive[: dice.randrange(4, len(archive) + 1)])
    return as_text(replaced(document, dice), dice)


@pytest.fixture
def board(page: Page, site: Site) -> Board:
    """A board that keeps ten good reports; a script that runs on it leaves a trace."""
    made = Board(page, site)
    made.bring(*(made.report(n) for n in range(10)))
    return made


def unharmed(board: Board, before: dict[str, str]) -> None:
    """The page lives, ran nothing of a stranger's, and keeps what it kept."""
    page = board.page
    traces = (
        "[window.hit ?? null, ({}).polluted ?? null, document.querySelectorAll('.cb :is(img, iframe, script)').length]"
    )
    assert page.evaluate(traces) == [None, None, 0]
    after = kept_reports(page, board.site.prefix)
    assert {key: after.get(key) for key in before} == before
    expect(page.get_by_role("tab", name="Lessons")).to_be_visible()


def numbers(said: str) -> int:
    """How many things a batch is said to have held."""
    return sum(
        int(count.replace(",", "")) for count in re.findall(r"(?:^|\. )([\d,]+) (?:report|newer|was|were|thing)", said)
    )


def test_thousands_of_damaged_links_harm_nothing(board: Board) -> None:
    dice = random.Random(20_260_322)
    before = kept_reports(board.page, board.site.prefix)
    for _ in range(LINKS // BATCH):
        documents = [board.report(dice.randrange(10), first=2) for _ in range(BATCH)]
        links = [hostile_link(one, board.site.url, dice) for one in documents]
        said = board.paste(*links, link(board.site.url, board.report(0)))
        assert "not taken" in said
        assert numbers(said.partition("\n")[0]) == BATCH + 1, said[:300]
        unharmed(board, before)
    for tab in ("Stuck points", "Questions", "To read", "Code", "Feedback", "Take it with you", "Lessons"):
        expect(board.tab(tab)).not_to_be_empty()
    unharmed(board, before)


def test_thousands_of_damaged_files_harm_nothing(board: Board) -> None:
    dice = random.Random(4_711)
    before = kept_reports(board.page, board.site.prefix)
    for _ in range(FILES // BATCH):
        files = {f"{n}.json": hostile_file(board.report(dice.randrange(10), first=2), dice) for n in range(BATCH)}
        said = board.choose({**files, "good.json": json.dumps(board.report(0))})
        assert "not taken" in said
        unharmed(board, before)
    board.page.reload()
    expect(board.page.locator(".cb-heat")).to_be_visible()
    unharmed(board, before)


def test_every_field_of_a_report_refuses_what_does_not_belong_there(board: Board) -> None:
    good = board.report(0, first=2, code=True, note="A note.")
    before = kept_reports(board.page, board.site.prefix)
    wrong = []
    for path in list(places(good)):
        if path and not isinstance(path[-1], int):
            made = copy.deepcopy(good)
            parent: Any = made
            for key in path[:-1]:
                parent = parent[key]
            parent[path[-1]] = {"surprise": "<img src=x onerror=window.hit=1>"}
            wrong.append(made)
    said = board.bring(*wrong)
    assert f"{len(wrong)} things were not taken" in said
    assert kept_reports(board.page, board.site.prefix) == before
    unharmed(board, before)
