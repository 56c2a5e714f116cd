"""The front end's own gates: types, unit tests, and a build that is the same each time."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from course import contract, web

ROOT = Path(__file__).parents[1]


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The contract's schema as a file, with the types generated from it."""
    web.install(ROOT, print)
    file = tmp_path_factory.mktemp("web") / "schema.json"
    file.write_text(json.dumps(contract.schema(), sort_keys=True), encoding="utf-8")
    web.node(ROOT, "build.mjs", "--schema", str(file), "--types-only")
    return file


def test_front_end_is_strictly_typed(schema: Path) -> None:
    web.node(ROOT, "node_modules/typescript/bin/tsc", "--project", "tsconfig.test.json")


def test_front_end_units_pass(schema: Path, tmp_path: Path) -> None:
    web.node(ROOT, "test/run.mjs", "--out", str(tmp_path))


def test_bundle_is_the_same_each_time_and_every_package_brings_its_licence(schema: Path, tmp_path: Path) -> None:
    def build(name: str) -> dict[str, bytes]:
        out = tmp_path / name
        web.node(ROOT, "build.mjs", "--schema", str(schema), "--out", str(out))
        return {
            path.relative_to(out).as_posix(): path.read_bytes() for path in sorted(out.rglob("*")) if path.is_file()
        }

    first = build("first")
    assert first == build("elsewhere/second")
    notices = json.loads(first["notices.json"])
    assert {"preact", "idb-keyval"} <= {notice["name"] for notice in notices}
    assert all(notice["license"] and notice["text"] for notice in notices)


def test_what_a_lesson_loads_at_once_stays_small(schema: Path, tmp_path: Path) -> None:
    web.node(ROOT, "build.mjs", "--schema", str(schema), "--out", str(tmp_path))
    files = {entry["file"]: entry for entry in json.loads((tmp_path / "manifest.json").read_text())["files"]}
    wanted, seen = ["course.js"], set[str]()
    while wanted:
        name = wanted.pop()
        seen.add(name)
        static = [one["file"] for one in files[name]["imports"] if one["kind"] == "import-statement"]
        wanted += [file for file in static if file not in seen]
    assert sum(files[name]["gzip"] for name in seen) <= 45_000
