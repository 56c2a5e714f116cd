"""The snapshot that Python starts from: the same bytes each time, only from the Pyodide that we know, never a must."""

from __future__ import annotations

import ast
import json
import shutil
from pathlib import Path
from zipfile import ZipFile

import pytest
from course import harness, plugin, web
from mkdocs.exceptions import Abort

ROOT = Path(__file__).parents[1]


def files(folder: Path) -> dict[str, bytes]:
    """All files of a folder by their names."""
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def make(out: Path, *more: str) -> None:
    """Makes a snapshot, whether there is one in the cache or not."""
    where = ("--harness", str(ROOT / "scripts" / "course"), "--modules", ",".join(harness.MODULES))
    web.node(ROOT, "snapshot.mjs", *where, "--out", str(out), *more)


def test_another_time_zone_and_language_give_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    web.install(ROOT, print)
    kept = web.snapshot(ROOT, print)
    monkeypatch.setenv("TZ", "Asia/Tokyo")
    monkeypatch.setenv("LANG", "de_DE.UTF-8")
    make(tmp_path / "again")
    assert files(kept) == files(tmp_path / "again")


def test_nothing_of_this_machine_is_in_it() -> None:
    program = (
        "const { ZSTDDecoder } = await import('zstddec'); const { readFile } = await import('node:fs/promises');"
        "const zstd = new ZSTDDecoder(); await zstd.init(); const folder = process.argv[1];"
        "const { memory } = JSON.parse(await readFile(`${folder}/snapshot.json`, 'utf8'));"
        "const whole = Buffer.from(zstd.decode(await readFile(`${folder}/${memory.file}`), memory.bytes));"
        "const found = process.argv.slice(2).filter((text) => whole.includes(text));"
        "console.log(found.length, whole.includes('course_bridge'))"
    )
    secrets = [str(ROOT), str(ROOT.parent), "node_modules"]
    command = ["--input-type=module", "-e", program, str(web.snapshot(ROOT, print)), *secrets]
    assert web.node(ROOT, *command).strip() == "0 true"


def test_another_pyodide_than_the_one_that_was_tried_is_refused(tmp_path: Path) -> None:
    web.install(ROOT, print)
    other = tmp_path / "pyodide"
    shutil.copytree(web.folder(ROOT) / "node_modules" / "pyodide", other)
    (other / "pyodide.asm.mjs").write_text("// newer\n")
    with pytest.raises(web.WebError, match=r"pyodide\.asm\.mjs is not the one that the snapshot was tried with"):
        make(tmp_path / "out", "--pyodide", str(other))
    assert not (tmp_path / "out").exists()


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> None:
    """No snapshot can be made."""

    def refuse(root: Path, say: web.Say) -> Path:
        raise web.WebError("no luck")

    monkeypatch.setattr(web, "snapshot", refuse)


@pytest.mark.usefixtures("failing")
def test_without_a_snapshot_the_front_end_is_built_and_it_is_said() -> None:
    said: list[str] = []
    made = web.build(ROOT, print, said.append)
    assert said == ["Python will start plainly, which takes longer: no luck"]
    assert not (made / "python").exists()
    assert "built without a snapshot" in (made / "worker.js").read_text(encoding="utf-8")


UNUSED = "PyODict_New"
"""A function of Python's that Pyodide's glue names and never calls."""


def glue_of(made: Path) -> str:
    """Pyodide's glue, as the front end holds it."""
    (chunk,) = (made / "chunks").glob("boot-snapshot-*.js")
    return chunk.read_text(encoding="utf-8")


def test_the_glue_that_we_know_loses_what_it_never_uses() -> None:
    assert UNUSED not in glue_of(web.build(ROOT, print, print))


@pytest.mark.usefixtures("failing")
def test_the_glue_of_a_pyodide_that_gave_no_snapshot_stays_as_it_was_published() -> None:
    assert UNUSED in glue_of(web.build(ROOT, print, print))


@pytest.mark.parametrize("ci", [True, False])
@pytest.mark.usefixtures("failing")
def test_without_a_snapshot_a_strict_build_ends_and_so_does_any_in_ci(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ci: bool
) -> None:
    monkeypatch.delenv("CI", raising=False)
    if ci:
        monkeypatch.setenv("CI", "true")
    with pytest.raises(Abort):
        plugin.build(ROOT, tmp_path / "site", "https://example.org/")


# --- what the snapshot leaves out -------------------------------------------------------------------


@pytest.fixture(scope="module")
def lean(tmp_path_factory: pytest.TempPathFactory) -> tuple[ZipFile, ZipFile]:
    """Python's library as it was published, and as the snapshot is made from it."""
    web.install(ROOT, print)
    made = tmp_path_factory.mktemp("lean") / "lean.zip"
    library = web.runtime_package(ROOT) / "python_stdlib.zip"
    program = (
        "const { lean } = await import('./build/snapshot/library.mjs'); const fs = await import('node:fs');"
        "fs.writeFileSync(process.argv[2], lean(fs.readFileSync(process.argv[1])))"
    )
    web.node(ROOT, "--input-type=module", "-e", program, str(library), str(made))
    return ZipFile(library), ZipFile(made)


class Explained(ast.NodeTransformer):
    """Empties docstrings."""

    def generic_visit(self, node: ast.AST) -> ast.AST:
        """Empties that of one definition, class or module."""
        super().generic_visit(node)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef | ast.Module):
            match node.body[:1]:
                case [ast.Expr(ast.Constant(str()) as text)]:
                    text.value = ""
        return node


def code_of(text: bytes) -> tuple[str, list[int]]:
    """A module without its docstrings, and the line of each piece of it."""
    tree = Explained().visit(ast.parse(text))
    return ast.dump(tree), [node.lineno for node in ast.walk(tree) if isinstance(node, ast.stmt)]


def test_the_library_in_the_snapshot_differs_from_the_published_one_only_where_it_says(
    lean: tuple[ZipFile, ZipFile],
) -> None:
    published, ours = lean
    assert set(published.namelist()) == set(ours.namelist())
    changed = [name for name in published.namelist() if published.read(name) != ours.read(name)]
    installer = {"pyodide/common.py", "pyodide/_package_loader.py"}
    assert installer < set(changed)
    for name in set(changed) - installer:
        assert name.startswith(("asyncio/", "concurrent/", "logging/", "selectors", "socket", "ssl", "subprocess"))
        assert code_of(published.read(name)) == code_of(ours.read(name)), name
    assert len(changed) > 40


def test_a_library_that_is_not_as_we_know_it_gives_no_snapshot(tmp_path: Path) -> None:
    with ZipFile(tmp_path / "other.zip", "w") as other:
        other.writestr("pyodide/common.py", "import os\n")
    program = (
        "const { lean } = await import('./build/snapshot/library.mjs'); const fs = await import('node:fs');"
        "lean(fs.readFileSync(process.argv[1]))"
    )
    with pytest.raises(web.WebError, match=r"pyodide/common\.py doesn't look as build/snapshot/library\.mjs knows it"):
        web.node(ROOT, "--input-type=module", "-e", program, str(tmp_path / "other.zip"))


def test_the_wasm_in_the_snapshot_offers_less_than_the_published_one_and_all_that_its_glue_uses() -> None:
    program = (
        "const { ZSTDDecoder } = await import('zstddec'); const fs = await import('node:fs');"
        "const zstd = new ZSTDDecoder(); await zstd.init(); const [folder, published] = process.argv.slice(1);"
        "const { wasm } = JSON.parse(fs.readFileSync(`${folder}/snapshot.json`));"
        "const ours = zstd.decode(fs.readFileSync(`${folder}/${wasm.file}`), wasm.bytes);"
        "const names = async (bytes) =>"
        " WebAssembly.Module.exports(await WebAssembly.compile(bytes)).map((one) => one.name);"
        "console.log(JSON.stringify([await names(ours), await names(fs.readFileSync(published))]))"
    )
    where = [str(web.snapshot(ROOT, print)), str(web.runtime_package(ROOT) / "pyodide.asm.wasm")]
    ours, published = json.loads(web.node(ROOT, "--input-type=module", "-e", program, *where))
    assert set(ours) < set(published)
    assert len(ours) < 1000 < 8000 < len(published)
    assert {"memory", "_PyRuntime", "Py_Version", "malloc", "free", "PyErr_Print"} <= set(ours)
