"""The pages that are measured where there is none: bare Pyodide, and a lesson whose exercise says `42`."""

from __future__ import annotations

import json
import re

PROGRAM = "print(6 * 7)\n"
_DATA = re.compile(r'(<script type="application/json" id="course-data">)(.*?)(</script>)', re.DOTALL)
_HEAD = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Bare</title><h1>Bare Pyodide</h1>'
_BUTTONS = '<button id="run">Run</button> <button id="loop">Loop</button> <button id="stop">Stop</button>'
_OUT = '<pre id="out"></pre>'


def bare_page(runtime: str) -> str:
    """Pyodide as its documentation starts it, in the page itself, on a click."""
    return f"""{_HEAD}<button id="run">Run</button>{_OUT}<script type="module">
const out = document.getElementById("out");
let starting = null;
const start = async () => {{
  const {{ loadPyodide }} = await import("{runtime}pyodide.mjs");
  return loadPyodide({{ indexURL: "{runtime}", stdout: (text) => (out.textContent += text + "\\n") }});
}};
document.getElementById("run").onclick = async () => {{
  const python = await (starting ??= start());
  python.runPython({json.dumps(PROGRAM)});
}};
</script>"""


def bare_worker_page() -> str:
    """The same with a worker around it; the worker is `bare-worker.js` beside the page."""
    return f"""{_HEAD}{_BUTTONS}{_OUT}<script type="module">
const out = document.getElementById("out");
let worker = null;
const start = () => {{
  worker = new Worker("bare-worker.js", {{ type: "module" }});
  worker.onmessage = (event) => (out.textContent += event.data + "\\n");
}};
const run = (program) => {{
  if (!worker) start();
  worker.postMessage(program);
}};
document.getElementById("run").onclick = () => run({json.dumps(PROGRAM)});
document.getElementById("loop").onclick = () => run("print('loop')\\nwhile True: pass");
document.getElementById("stop").onclick = () => {{
  worker.terminate();
  out.textContent = "";
  start();
}};
</script>"""


def bare_worker(runtime: str) -> str:
    """The worker's script."""
    return f"""import {{ loadPyodide }} from "{runtime}pyodide.mjs";
const starting = loadPyodide({{ indexURL: "{runtime}", stdout: (text) => postMessage(text) }});
onmessage = async (event) => (await starting).runPython(event.data);
"""


def answering(lesson: str, exercise: str) -> str:
    """A lesson's page whose exercise holds our program and no sliders; all else stays as it was built.

    Raises:
        ValueError: the page has no such exercise.
    """
    found = _DATA.search(lesson)
    if not found:
        raise ValueError("the page has no course data")
    data = json.loads(found[2])
    mine = [one for one in (data.get("lesson") or {}).get("exercises", []) if one["id"] == exercise]
    if not mine:
        raise ValueError(f"the page has no exercise {exercise}")
    mine[0].update(starter=PROGRAM, parameters=[])
    text = json.dumps(data).replace("<", "\\u003c")
    return lesson[: found.start(2)] + text + lesson[found.end(2) :]
