"""Reports as learners make them, from a seed: for the board and for whatever is to break on its way in."""

from __future__ import annotations

import base64
import io
import json
import random
import re
import zipfile
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from learner import data_of, settle
from playwright.sync_api import FilePayload, Locator, Page, expect
from served import Site

Report = dict[str, Any]
NAMES = [
    *("Ada", "Brahim", "Chiara", "Dmitri", "Esi", "Farid", "Greta", "Hoang", "Ines", "Jamal"),
    *("Kaja", "Luis", "Mina", "Noor", "Otto", "Priya", "Quentin", "Rosa", "Sami", "Tove"),
    *("Umar", "Vera", "Wen", "Xenia", "Yusuf", "Zoe", "Anouk", "Bao", "Celia", "Dario"),
]
THOUGHTS = (
    "I sent thirty forms and heard nothing. Now I know that this is what to expect, not a verdict.",
    "My town has two firms that fit. I will ask my cousin who works near one of them.",
    "I begin to sell after ten seconds. Next time I ask a question first.",
)
SUBMITTED = Path(__file__).resolve().parents[2] / "lessons"
ASSIGNMENT = {"id": "assign-0001-aaaa", "title": "Before our first talk"}


def program(exercise: str, kind: str) -> str:
    """A program of the course itself: its ``solution``, its ``starter``, or one of its mistakes."""
    folder = next(SUBMITTED.glob(f"*/*/{exercise}"))
    file = folder / f"{kind}.py" if kind in ("solution", "starter") else sorted((folder / "mistakes").glob("*.py"))[0]
    return file.read_text(encoding="utf-8")


def picked(question: dict[str, Any], dice: random.Random) -> Report:
    """What a wrong first try of a question leaves in a report."""
    kind = question["kind"]
    if kind in ("single", "multiple", "true-false"):
        wrong = [one["id"] for one in question["options"] if not one["right"]]
        return {"picked": [dice.choice(wrong)]} if wrong else {}
    if kind == "numeric":
        return {"number": dice.choice([40, 2, 0.5, 100])}
    if kind == "order":
        return {"picked": [one["id"] for one in reversed(question["items"])]}
    if kind == "fill":
        return {"texts": [dice.choice(["luck", "talent"])]}
    return {}


def asked(question: dict[str, Any], skill: float, dice: random.Random) -> Report:
    """One question in a report. ``skill`` is the chance of a right first try."""
    if question["kind"] == "reflect":
        return {"id": question["id"], "best": "partly", "tries": 1, "text": dice.choice(THOUGHTS), "ticks": [0]}
    if dice.random() < skill:
        return {"id": question["id"], "best": "right", "tries": 1, "first": "right"}
    best = "right" if dice.random() < skill else "wrong"
    return {"id": question["id"], "best": best, "tries": dice.randint(2, 4), "first": "wrong"} | picked(question, dice)


def exercised(exercise: str, skill: float, dice: random.Random, code: bool) -> Report:
    """One exercise in a report."""
    passed = dice.random() < skill
    made: Report = {"id": exercise, "passed": passed, "tries": dice.randint(1, 5), "hints": dice.randint(0, 2)}
    if not passed:
        made |= {"mistakes": [{"name": "multiplied", "count": 2}], "failed": [{"name": "Twenty at 2%", "count": 3}]}
    return made | ({"code": program(exercise, "solution" if passed else "mistake")} if code else {})


def report(data: dict[str, Any], number: int, *, first: int = 20, code: bool = False, **fields: object) -> Report:
    """The report of learner ``number`` on the ``first`` lessons, the same each time; ``fields`` come on top."""
    dice = random.Random(number)
    pool = {one["id"]: one for one in data["pool"]}
    skill = dice.choice([0.35, 0.6, 0.85, 0.97])
    made: Report = {"kind": "report", "version": 1, "course": data["id"], "release": data["release"]}
    made |= {"learner": f"learner-{number:06d}", "alias": f"{NAMES[number % 30]} {chr(65 + number // 30 % 26)}."}
    made |= {"at": f"2026-03-{1 + number % 28:02d}T10:00:00Z", "note": "", "assignment": ASSIGNMENT}
    made |= {"lessons": [], "questions": [], "exercises": [], "units": [], "labs": []}
    every = [lesson for unit in data["outline"] for lesson in unit["lessons"]]
    for place, lesson in enumerate(every[:first]):
        if dice.random() < place * 0.02:
            continue
        made["lessons"].append({"id": lesson["id"], "opened": "2026-03-01", "minutes": dice.randint(3, 25)})
        if dice.random() < 0.3:
            made["lessons"][-1]["reflection"] = dice.choice(THOUGHTS)
        made["questions"] += [asked(pool[id], skill, dice) for id in lesson["questions"] if dice.random() < 0.9]
        made["exercises"] += [exercised(id, skill, dice, code) for id in lesson["exercises"] if dice.random() < 0.8]
    return made | fields


def packed(value: object) -> str:
    """What stands behind ``#report=``: JSON, deflated, in base64url."""
    text = value if isinstance(value, bytes) else json.dumps(value, separators=(",", ":")).encode()
    return base64.urlsafe_b64encode(zlib.compress(text, 9)).decode().rstrip("=")


def link(base: str, value: object) -> str:
    """A report as a link."""
    return f"{base}coach/board/#report={packed(value)}"


def zipped(files: Mapping[str, str | bytes]) -> bytes:
    """A zip of some files."""
    with io.BytesIO() as room:
        with zipfile.ZipFile(room, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in files.items():
                archive.writestr(name, content)
        return room.getvalue()


ENTRIES = """name => new Promise((resolve, reject) => {
    const asked = indexedDB.open(`before-you-apply:${name}:board`);
    asked.onupgradeneeded = () => asked.result.createObjectStore('board');
    asked.onerror = () => reject(asked.error);
    asked.onsuccess = () => {
        const store = asked.result.transaction('board').objectStore('board');
        const [keys, values] = [store.getAllKeys(), store.getAll()];
        values.onsuccess = () => {
            asked.result.close();
            resolve(Object.fromEntries(keys.result.map((key, at) => [key, JSON.stringify(values.result[at])])));
        };
    };
})"""


def kept_reports(page: Page, prefix: str) -> dict[str, str]:
    """What the board keeps of reports, key to JSON, read behind its back."""
    everything: dict[str, str] = page.evaluate(ENTRIES, prefix)
    return {key: value for key, value in everything.items() if key.startswith("report:")}


class Board:
    """The board's page in somebody's hands."""

    def __init__(self, page: Page, site: Site) -> None:
        self.page = page
        self.site = site
        page.goto("coach/board/")
        settle(page)
        self.data = data_of(page)

    def report(self, number: int, **fields: Any) -> Report:
        """A made-up learner's report on this course."""
        return report(self.data, number, **fields)

    def paste(self, *lines: str) -> str:
        """Pastes lines and takes them in; gives what the page says of them."""
        self.page.get_by_label("Paste links").fill("\n".join(lines))
        self.page.get_by_role("button", name="Take them in").click()
        return self.arrival()

    def bring(self, *reports: Report) -> str:
        """Pastes reports as links."""
        return self.paste(*(link(self.site.url, one) for one in reports))

    def choose(self, files: Mapping[str, str | bytes]) -> str:
        """Chooses files; gives what the page says of them."""
        made: list[FilePayload] = [
            {
                "name": name,
                "mimeType": "application/octet-stream",
                "buffer": text.encode() if isinstance(text, str) else text,
            }
            for name, text in files.items()
        ]
        self.page.locator("#cb-files").set_input_files(made, timeout=120_000)  # large ones travel slowly
        return self.arrival()

    def arrival(self) -> str:
        """What became of the latest batch."""
        place = self.page.locator(".cb-arrival")
        expect(place).to_contain_text(
            re.compile(r"taken in|takes? the place|older than|already|not taken|nothing to take")
        )
        return place.inner_text()

    def tab(self, name: str) -> Locator:
        """Turns to a part of the board; gives its panel."""
        self.page.get_by_role("tab", name=name).click()
        return self.page.get_by_role("tabpanel")

    @property
    def who(self) -> Locator:
        """Learners in the table, from top to bottom."""
        return self.page.locator(".cb-heat tbody .cb-who")

    def names(self) -> list[str]:
        """What the table calls its learners now."""
        return self.who.all_inner_texts()

    def saved(self, button: str) -> str:
        """The text of the file that a button hands out."""
        with self.page.expect_download() as download:
            self.page.get_by_role("button", name=button).click()
        return Path(download.value.path()).read_bytes().decode()
