"""The command: ``python -m bench speed`` and ``python -m bench engines``."""

from __future__ import annotations

import argparse
import platform
import sys
from collections.abc import Sequence
from pathlib import Path

from bench import contestants, machine, peers, report, setting, speed, stats, visit

PAGE = Path("docs/runner-benchmark.md")


def _say(text: str) -> None:
    print(f"bench: {text}", file=sys.stderr, flush=True)


def _root() -> Path:
    return Path(__file__).resolve().parents[2]


def _site(options: argparse.Namespace) -> Path:
    return Path(options.site).resolve() if options.site else setting.built_site(_root(), _say)


def _conditions(version: str, rounds: int, load: float, site: Path) -> str:
    """What a reader must know to judge the figures, and nothing about whose machine it was."""
    runtime = setting.runtime(site).name
    return (
        f"Median of {rounds} rounds, in brackets the share of the bare page in the same rounds. Chromium {version}, "
        f"headless, on {platform.system()} with {machine.cores()} processor cores (load before: {load:.1f}); "
        f"Pyodide {runtime}."
    )


def _measured(options: argparse.Namespace) -> tuple[str, str]:
    """What was measured: as one table for a terminal, and in narrow ones for the page."""
    from playwright.sync_api import sync_playwright

    site = _site(options)
    chosen = () if options.no_peers else peers.NAMES
    server = setting.served(_root(), site, chosen, _say)
    field = contestants.line_up(site, chosen)
    if options.only:
        field = [one for one in field if one.name in {contestants.BARE, *options.only.split(",")}]
    load = machine.load()
    try:
        with sync_playwright() as playwright:
            version = visit.chromium_version(playwright)
            results = speed.rounds(playwright, server, field, options.rounds, options.quick, _say)
    finally:
        server.close()
    labels = {one.name: one.label for one in field}
    before, after = _conditions(version, options.rounds, load, site), _targets(results, field)
    shapes = (report.table(results, labels, contestants.BARE), report.tables(results, labels, contestants.BARE))
    wide, narrow = (f"{before}\n\n{shape}\n{after}" for shape in shapes)
    return wide, narrow


def _targets(results: speed.Results, field: Sequence[contestants.Contestant]) -> str:
    """The targets of our best start; nothing where neither took part."""
    ours = next((name for name in (contestants.SNAPSHOT, contestants.PLAIN) if name in results), None)
    if ours is None:
        return ""
    label = next(one.label for one in field if one.name == ours)
    compared = {one.name: one.label for one in field if one.peer}
    found = stats.verdicts(results, ours, contestants.BARE, compared)
    return f"\nTargets of “{label}”:\n\n{report.targets(found)}\n"


def _speed(options: argparse.Namespace) -> int:
    wide, narrow = _measured(options)
    print(wide)
    if options.write:
        report.write(_root() / PAGE, narrow)
        _say(f"wrote {PAGE}")
    return 0


def _engines(options: argparse.Namespace) -> int:
    from bench.engines import trial

    return trial.run(options.names or list(trial.ENGINES), _site(options), _say)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bench", description="Measures the runner; tries other engines.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    fast = commands.add_parser("speed", help="how soon Python answers, against others, in one table")
    fast.set_defaults(run=_speed)
    fast.add_argument("--rounds", type=int, default=5, help="rounds (default: 5)")
    fast.add_argument("--only", default="", help="names of contestants, with commas; the bare page always takes part")
    fast.add_argument("--quick", action="store_true", help="leave out the slow line and the slow processor")
    fast.add_argument("--no-peers", action="store_true", help="leave out what has to be installed first")
    fast.add_argument("--write", action="store_true", help=f"put the table into {PAGE}")
    other = commands.add_parser("engines", help="a lesson from start to end in Firefox and WebKit")
    other.set_defaults(run=_engines)
    other.add_argument("names", nargs="*", help="firefox, webkit (default: both)")
    for command in (fast, other):
        command.add_argument("--site", default="", help="a built site (default: build it now)")
    return parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Entry point; gives the exit status."""
    options = _parser().parse_args(arguments)
    try:
        status: int = options.run(options)
    except (machine.MachineError, peers.PeerError, setting.SettingError, visit.VisitError) as told:
        _say(str(told))
        return 1
    return status
