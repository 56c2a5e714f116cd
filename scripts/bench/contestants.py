"""Who takes part: where the page is, how its button is pressed, where its output stands. All as data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

LESSON = "two-doors/the-two-percent/"
EXERCISE = "at-least-one"
ANSWERING = "answering.html"  # the lesson's page with our program in its exercise
BARE = "bare"
SNAPSHOT, PLAIN = "snapshot", "plain"

_OURS = f"document.querySelector('course-exercise[data-exercise=\"{EXERCISE}\"]')"
_BUTTON = "[...{0}.querySelectorAll('button')].find((one) => one.textContent.trim() === '{1}')"


def _ours(name: str) -> str:
    return _BUTTON.format(_OURS, name)


@dataclass(frozen=True, slots=True)
class Contestant:
    """A page that can say 42. The scripts are bodies of functions in the page."""

    name: str
    label: str
    path: str  # on the server
    output: str  # gives the text in which 42 will stand
    press: str = ""  # presses Run, true when there was a button; empty: it runs by itself
    again: bool = False  # its button is deaf until Python has started, so press until there is an answer
    sight: str = ""  # brings the place to run into sight
    loop: str = ""  # starts an endless loop; ours is typed into the editor first
    typed: bool = False
    looping: str = ""  # true when the loop runs
    stop: str = ""  # stops it and asks for 42, at once
    fetched: str = ""  # part of a path that a first visit must ask for
    unfetched: str = ""  # part of a path that it must not ask for
    peer: bool = False

    @property
    def clicked(self) -> bool:
        """Whether a click starts it; where the page's load does, the time since a click says nothing."""
        return bool(self.press) and not self.again


_CLICK = "const one = document.getElementById('{0}'); one?.click(); return Boolean(one);"
_OUT = "return document.getElementById('out')?.textContent ?? '';"
_BARE = Contestant(BARE, "bare Pyodide, page", "/bare/page.html", _OUT, _CLICK.format("run"))
_BARE_WORKER = Contestant(
    "bare-worker",
    "bare Pyodide, worker",
    "/bare/worker.html",
    _OUT,
    _CLICK.format("run"),
    loop="document.getElementById('loop').click();",
    looping="return document.getElementById('out').textContent.includes('loop');",
    stop="document.getElementById('stop').click(); document.getElementById('run').click(); return true;",
)
_JUPYTER = Contestant(
    "jupyterlite",
    "JupyterLite’s prompt",
    "/site/lite/repl/index.html?kernel=python&execute=1&code=print(6*7)",
    "return [...document.querySelectorAll('.jp-OutputArea-output')].map((one) => one.textContent).join(' ');",
    peer=True,
)
PEERS = {
    "pyodide-mkdocs-theme": Contestant(
        "pyodide-mkdocs-theme",
        "pyodide-mkdocs-theme",
        "/pyodide-mkdocs-theme/index.html",
        "return document.querySelector('.py_mk_terminal')?.innerText ?? '';",
        "const one = document.querySelector('button[btn_kind=play]'); one?.click(); return Boolean(one);",
        again=True,
        peer=True,
    ),
    "markdown-exec": Contestant(
        "markdown-exec",
        "markdown-exec",
        "/markdown-exec/index.html",
        "return document.querySelector('.pyodide-output')?.textContent ?? '';",
        "const one = document.querySelector('.pyodide-clickable[id$=run]'); one?.click(); return Boolean(one);",
        again=True,
        peer=True,
    ),
}


def _runner(name: str, label: str, query: str, fetched: str = "", unfetched: str = "") -> Contestant:
    return Contestant(
        name,
        label,
        f"/site/{LESSON}{ANSWERING}{query}",
        f"return {_OURS}?.querySelector('.cx-output pre')?.textContent ?? '';",
        f"const one = {_OURS} && {_ours('Run')}; one?.click(); return Boolean(one);",
        sight=f"{_OURS}.scrollIntoView();",
        loop=f"{_ours('Run')}.click();",
        typed=True,
        looping=f"return {_OURS}.dataset.state === 'running';",
        stop=(
            f"{_ours('Stop')}.click();"
            f" while ({_OURS}.dataset.state !== 'stopped') await new Promise((go) => setTimeout(go));"
            f" {_ours('Reset')}.click(); await new Promise((go) => setTimeout(go)); {_ours('Run')}.click();"
            " return true;"
        ),
        fetched=fetched,
        unfetched=unfetched,
    )


def has_snapshot(site: Path) -> bool:
    """Whether the site was built with a snapshot to start Python from."""
    return any((site / "assets" / "course" / "python").glob("memory-*.zst"))


def has_labs(site: Path) -> bool:
    """Whether the site has a prompt of JupyterLite."""
    return (site / "lite" / "repl" / "index.html").exists()


def line_up(site: Path, peers: Sequence[str]) -> list[Contestant]:
    """All that this site can be compared with; ours come first after the bare pages.

    A start from the snapshot that falls back to the plain one is no measurement of it, so what is fetched is checked.
    """
    found = [_BARE, _BARE_WORKER, _runner(PLAIN, "ours, plain start", "?boot=plain", "pyodide.asm.wasm", ".zst")]
    if has_snapshot(site):
        found.append(_runner(SNAPSHOT, "ours, from the snapshot", "", "memory-", "pyodide.asm.wasm"))
    if has_labs(site):
        found.append(_JUPYTER)
    return [*found, *(PEERS[name] for name in peers)]
