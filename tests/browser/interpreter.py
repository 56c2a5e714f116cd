"""The shipped Python, asked directly: the site's own worker, started either way, without the page around it."""

from __future__ import annotations

from typing import Any

from learner import PYTHON_START, data_of, settle
from playwright.sync_api import Page

OPEN = """([worker, runtime, boot]) => new Promise((started, failed) => {
  const address = new URL(worker, location.href).href;
  const { port1, port2 } = new MessageChannel();
  const made = new Worker(address, { type: "module" });
  const asked = new Map();
  let id = 0;
  window.interpreter = {
    ask: (request) => new Promise((settle) => {
      asked.set(++id, settle);
      port1.postMessage({ ...request, id });
    }),
    end: () => made.terminate(),
  };
  made.onerror = () => failed(new Error("the worker did not load"));
  port1.onmessage = ({ data }) => {
    if (data.type === "ready") started(data.boot);
    else if (data.type === "unstarted") failed(new Error(data.detail));
    else asked.get(data.id)?.(data);
  };
  const where = new URL(runtime, location.href).href;
  made.postMessage({ type: "open", runtime: where, boot, parts: null, port: port2 }, [port2]);
})"""


class Interpreter:
    """One started Python in a page of its own.

    Args:
        page: shows a page of the site; it is left as it is.
        boot: ``snapshot`` or ``plain``; unlike the page, this never changes from one to the other.
    """

    def __init__(self, page: Page, boot: str) -> None:
        settle(page)
        page.set_default_timeout(PYTHON_START)
        data = data_of(page)
        base = data["base"] or "./"
        runtime = f"{base}{data['runtime'].rstrip('/')}/"
        assert page.evaluate(OPEN, [f"{base}{data['assets'].rstrip('/')}/worker.js", runtime, boot]) == boot
        self.page = page

    def ask(self, kind: str, **values: Any) -> dict[str, Any]:
        """What the harness's function answers to ``values``."""
        reply = self.page.evaluate("request => window.interpreter.ask(request)", {"type": kind, **values})
        assert reply["type"] == "answer", reply
        answer: dict[str, Any] = reply["value"]
        return answer

    def output(self, source: str) -> str:
        """What a program prints."""
        result = self.ask("run", source=source)
        assert result["status"] == "ran", result["error"]
        return str(result["output"])

    def end(self) -> None:
        """Ends the worker."""
        self.page.evaluate("window.interpreter.end()")
