"""What a browser keeps for the site: read and put there behind the site's back, and broken as browsers break it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

Record = dict[str, Any]

DATABASE = """name => new Promise((resolve, reject) => {
    const asked = indexedDB.open(name);
    asked.onupgradeneeded = () => asked.result.createObjectStore('progress');
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
})"""
READ = f"""async ([name, key]) => {{
    const database = await ({DATABASE})(name);
    const asked = database.transaction('progress').objectStore('progress').get(key);
    await new Promise((resolve, reject) => {{ asked.onsuccess = resolve; asked.onerror = reject; }});
    database.close();
    return asked.result ?? null;
}}"""
WRITE = f"""async ([name, value]) => {{
    const database = await ({DATABASE})(name);
    const change = database.transaction('progress', 'readwrite');
    change.objectStore('progress').put(value, 'record');
    await new Promise((resolve, reject) => {{ change.oncomplete = resolve; change.onerror = reject; }});
    database.close();
}}"""

FULL_DISK = """
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...all) {
        if (globalThis.roomAgain) return put.apply(this, all);
        throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
"""
NO_STORAGE = {
    "no IndexedDB at all": "delete globalThis.indexedDB;",
    "an empty IndexedDB": "Object.defineProperty(globalThis, 'indexedDB', {value: undefined});",
    "opening it is forbidden": """
        IDBFactory.prototype.open = () => { throw new DOMException('The operation is insecure.', 'SecurityError'); };
    """,
    "opening it fails later": """
        IDBFactory.prototype.open = () => {
            const asked = {error: new DOMException('A mutation was refused.', 'InvalidStateError')};
            setTimeout(() => asked.onerror?.(new Event('error')));
            return asked;
        };
    """,
}


def database(prefix: str) -> str:
    """The name of the site's database."""
    return f"before-you-apply:{prefix}"


def kept(page: Page, prefix: str, key: str = "record") -> Any:
    """What stands in the database now."""
    return page.evaluate(READ, [database(prefix), key])


def keep(page: Page, prefix: str, value: object) -> None:
    """Puts a record into the database before any page of ours has run; leaves the page on an empty one."""
    page.route("**/plain.html", lambda route: route.fulfill(body='<link rel="icon" href="data:,">'))
    page.goto("plain.html")
    page.evaluate(WRITE, [database(prefix), value])


def empty(**parts: object) -> Record:
    """A record as the site writes it, with these parts."""
    whole: Record = {"format": "before-you-apply/progress", "version": 1, "updated": "2026-01-01T00:00:00.000Z"}
    whole |= {"path": "full", "seed": 7, "lessons": {}, "questions": {}, "exercises": {}, "units": {}, "cards": {}}
    return whole | parts


def question(state: str, at: str, answer: object, attempts: int = 1) -> Record:
    """What is kept of a question."""
    return {"state": state, "best": state, "attempts": attempts, "answer": answer, "at": at}


def saved_file(page: Page, button: str = "Save as a file") -> Any:
    """The content of the file that the page hands out."""
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return json.loads(Path(download.value.path()).read_text(encoding="utf-8"))


def open_file(page: Page, folder: Path, text: str) -> None:
    """Chooses a file with this text; it is written into ``folder``."""
    file = folder / "chosen.json"
    file.write_text(text, encoding="utf-8")
    page.get_by_label("Open a saved file").set_input_files(file)
