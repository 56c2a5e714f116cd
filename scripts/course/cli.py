"""The command ``course``: serve, build, check, gate, new."""

from __future__ import annotations

import argparse
import socket
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from course.model import Diagnostic


class _Told(Exception):
    """Ends the command with a sentence for people instead of a traceback."""


def _say(text: str) -> None:
    print(f"course: {text}", flush=True)


def project_root(start: Path) -> Path:
    """The folder that holds ``mkdocs.yml``: here, or the nearest one above."""
    for folder in (start, *start.parents):
        if (folder / "mkdocs.yml").exists() and (folder / "lessons").is_dir():
            return folder
    raise _Told("there is no course here; run this inside the folder that holds mkdocs.yml and lessons/.")


def _problems(root: Path) -> list[Diagnostic]:
    from course.check import survey

    return survey(root)[1]


def _check(root: Path, options: argparse.Namespace) -> int:
    problems = _problems(root)
    for problem in problems:
        print(problem)
    _say(f"{len(problems)} problem{'' if len(problems) == 1 else 's'}" if problems else "no problems")
    return 1 if problems else 0


def _build(root: Path, options: argparse.Namespace) -> int:
    from course.plugin import build

    out = Path(options.out).resolve() if options.out else root / "site"
    _say(f"building into {out.name}/")
    build(root, out, options.site_url, with_lab=not options.no_lab)
    _say(f"done; serve {out.name}/ with any web server")
    return 0


def _serve(root: Path, options: argparse.Namespace) -> int:
    from course.plugin import serve

    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", options.port))
        except OSError as error:
            raise _Told(f"port {options.port} is taken; try: course serve --port {options.port + 1}") from error
    _say(f"http://127.0.0.1:{options.port}/ answers when the first build is done; Ctrl+C ends it")
    serve(root, options.port, with_lab=options.lab)
    return 0


def _gate(root: Path, options: argparse.Namespace) -> int:
    from course.gate import gate
    from course.sources import load

    course, _ = load(root)
    problems = gate(course)
    for problem in problems:
        print(problem)
    _say(f"{len(problems)} problems" if problems else "every starter fails, solution passes, mistake gets its message")
    return 1 if problems else 0


def _new(root: Path, options: argparse.Namespace) -> int:
    from course.scaffold import ScaffoldError, new

    try:
        written = new(root, options.kind, options.name)
    except ScaffoldError as error:
        raise _Told(str(error)) from error
    for path in written:
        _say(f"wrote {path}")
    _say("fill in each TODO, then run: course check")
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="course", description="Builds and checks the course site.")
    commands = parser.add_subparsers(title="commands", required=True, metavar="COMMAND")

    def command(name: str, text: str, run: Callable[[Path, argparse.Namespace], int]) -> argparse.ArgumentParser:
        made = commands.add_parser(name, help=text, description=text)
        made.set_defaults(run=run)
        return made

    serving = command("serve", "Serve the site on this machine; build again on every change.", _serve)
    serving.add_argument("--port", type=int, default=8000, help="port to serve on (default: 8000)")
    serving.add_argument("--lab", action="store_true", help="with the labs: the first build takes a minute longer")
    building = command("build", "Build the site, strictly, into site/.", _build)
    building.add_argument("--site-url", default="", help="address that the site will have, for the site map")
    building.add_argument("--out", default="", help="folder to build into (default: site)")
    building.add_argument("--no-lab", action="store_true", help="leave the labs out: faster")
    command("check", "List every problem in lessons, quizzes and pages.", _check)
    command("gate", "Run every starter, solution and named mistake through the harness.", _gate)
    making = command("new", "Write the files of a new lesson, exercise or quiz.", _new)
    making.add_argument("kind", choices=["lesson", "exercise", "quiz"])
    making.add_argument("name", help="unit/lesson, or unit/lesson/exercise")
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Entry point; gives the exit status."""
    options = _parser().parse_args(arguments)
    from course.lab.lite import LabError
    from course.web import WebError

    try:
        run: Callable[[Path, argparse.Namespace], int] = options.run
        return run(project_root(Path.cwd()), options)
    except (_Told, LabError, WebError) as told:
        print(f"course: {told}", file=sys.stderr)
        return 1
    except SystemExit as ended:  # how the builder stops; it has logged why, or its code is the reason
        if isinstance(ended.code, str):
            print(f"course: {ended.code}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130
