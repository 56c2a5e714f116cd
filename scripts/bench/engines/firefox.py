"""Firefox by WebDriver BiDi: JSON over the web socket that Firefox itself opens. No driver stands between."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tempfile
import threading
from pathlib import Path
from typing import Any

import websocket

from bench.engines.engine import PATIENCE, EngineError

_NAMES = ("firefox-esr", "firefox")
_PREFERENCES = {
    "app.update.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "toolkit.telemetry.enabled": False,
    "remote.active-protocols": 1,  # WebDriver BiDi
}
_SOCKET = re.compile(r"WebDriver BiDi listening on (ws://\S+)")


class Firefox:
    """A Firefox with a new profile and one page."""

    label = "Firefox"

    def __init__(self) -> None:
        path = next((found for name in _NAMES if (found := shutil.which(name))), None)
        if path is None:
            raise EngineError("Firefox is not on this system (Debian: apt-get install firefox-esr)")
        self._profile = Path(tempfile.mkdtemp(prefix="bench-firefox-"))
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in _PREFERENCES.items()]
        (self._profile / "user.js").write_text("\n".join(lines), encoding="utf-8")
        command = [path, "--headless", "--no-remote", "--profile", str(self._profile), "--remote-debugging-port", "0"]
        self._process = subprocess.Popen(
            command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, errors="replace"
        )
        self._number = 0
        try:
            self._socket = websocket.create_connection(
                f"{self._address()}/session", timeout=PATIENCE, suppress_origin=True
            )
            about = self._ask("session.new", {"capabilities": {}})["capabilities"]
            self.label = f"Firefox {about['browserVersion']}"
            self._page = self._ask("browsingContext.create", {"type": "tab"})["context"]
        except BaseException:
            self._end()
            raise

    def _address(self) -> str:
        """Where Firefox listens; it says so when it has started."""
        assert self._process.stderr is not None
        watchdog = threading.Timer(PATIENCE, self._process.kill)
        watchdog.start()
        try:
            for line in self._process.stderr:
                if found := _SOCKET.search(line):
                    threading.Thread(target=self._process.stderr.read, daemon=True).start()  # keeps its pipe empty
                    return found[1]
        finally:
            watchdog.cancel()
        raise EngineError("Firefox did not start, or opened no socket for WebDriver BiDi")

    def _ask(self, method: str, values: dict[str, Any]) -> Any:
        self._number += 1
        self._socket.send(json.dumps({"id": self._number, "method": method, "params": values}))
        while True:
            reply = json.loads(self._socket.recv())
            if reply.get("id") == self._number:
                break  # what has no number is an event
        if reply["type"] == "error":
            raise EngineError(f"{self.label}: {method}: {reply['error']}: {reply['message']}")
        return reply["result"]

    def _evaluate(self, body: str) -> dict[str, Any]:
        asked = {"functionDeclaration": f"async () => {{ {body} }}", "awaitPromise": True}
        got = self._ask("script.callFunction", asked | {"target": {"context": self._page}})
        if got["type"] == "exception":
            raise EngineError(f"{self.label}: {got['exceptionDetails']['text']} in: {body}")
        result: dict[str, Any] = got["result"]
        return result

    def open(self, url: str) -> None:
        self._ask("browsingContext.navigate", {"context": self._page, "url": url, "wait": "complete"})

    def reload(self) -> None:
        self._ask("browsingContext.reload", {"context": self._page, "wait": "complete"})

    def script(self, body: str) -> Any:
        text = self._evaluate(f"return JSON.stringify(await (async () => {{ {body} }})() ?? null)")["value"]
        return json.loads(text)

    def click(self, element: str) -> None:
        found = self._evaluate(
            f"const found = (() => {{ {element} }})(); found?.scrollIntoView({{block: 'center', behavior: 'instant'}});"
            " await new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(go))); return found;"
        )
        if "sharedId" not in found:
            raise EngineError(f"{self.label}: there is nothing to click for: {element}")
        origin = {"type": "element", "element": {"sharedId": found["sharedId"]}}
        actions = [
            {"type": "pointerMove", "x": 0, "y": 0, "origin": origin},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        mouse = {"type": "pointer", "id": "mouse", "actions": actions}
        try:
            self._ask("input.performActions", {"context": self._page, "actions": [mouse]})
        except EngineError as error:
            raise EngineError(f"{error} for: {element}") from error

    def close(self) -> None:
        self._ask("session.end", {})
        self._socket.close()
        self._end()

    def _end(self) -> None:
        self._process.terminate()
        try:
            self._process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            self._process.kill()
        shutil.rmtree(self._profile, ignore_errors=True)
