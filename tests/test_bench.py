"""The benchmark's own sums and texts: medians, shares, targets, the table, the pages that are measured."""

from __future__ import annotations

import json
import urllib.error
import urllib.request
from pathlib import Path

import pytest
from bench import contestants, pages, peers, report, stats
from bench.server import Server

RESULTS: dict[str, dict[str, list[float]]] = {
    "bare": {"cold": [2000, 4000, 3000], "navigation": [2500, 4500, 3500], "bytes": [6.4, 6.4, 6.4]},
    "ours": {"cold": [400, 1000, 500], "navigation": [700, 1400, 900], "bytes": [5.2, 5.2, 5.2], "block": [80, 78, 90]},
    "peer": {"navigation": [2000, 3500, 3000]},
}
LABELS = {"bare": "bare page", "ours": "our runner", "peer": "a peer"}


def test_a_share_is_the_median_of_the_rounds_not_the_ratio_of_the_medians() -> None:
    assert stats.share(RESULTS["ours"], RESULTS["bare"], "cold") == pytest.approx(0.2)
    assert stats.share({"cold": [1, 9]}, {"cold": [10, 10]}, "cold") == pytest.approx(0.5)


@pytest.mark.parametrize("other", [{}, {"cold": [1, 2]}, {"cold": [1, 0, 2]}])
def test_there_is_no_share_where_rounds_do_not_match(other: dict[str, list[float]]) -> None:
    assert stats.share(RESULTS["ours"], other, "cold") is None


def test_what_was_never_measured_has_no_middle() -> None:
    assert stats.middle(RESULTS["peer"], "cold") is None
    assert stats.middle(RESULTS["ours"], "block") == 80


def test_every_target_has_a_verdict_and_what_was_not_measured_is_not_met() -> None:
    found = {one.label: one for one in stats.verdicts(RESULTS, "ours", "bare", {"peer": "a peer"})}
    limits = [one for one in stats.MEASURES if one.limit is not None]
    assert len(found) == len(limits) + 1
    assert found["First visit: click to `42`"].met
    assert found["First visit: longest block of the page"].value == 80
    assert not found["Next visit: click to `42`"].met
    peer = found["Start of navigation to `42`, against a peer"]
    assert peer.value == pytest.approx(0.35)
    assert peer.met


def test_the_targets_are_those_of_the_issue() -> None:
    limits = {one.id: one.limit for one in stats.MEASURES if one.limit is not None}
    shares = {"cold": 0.25, "warm": 0.20, "warmed": 0.05, "bytes": 0.85, "slow": 0.65}
    assert limits == {**shares, "block": 100, "stop": 300}
    assert stats.PEER_LIMIT == 0.4


def test_the_table_has_a_row_for_each_contestant_and_the_share_in_brackets() -> None:
    head, _, bare, ours, peer, target = report.table(RESULTS, LABELS, "bare").splitlines()
    assert head.count("|") == len(stats.MEASURES) + 2
    assert bare.startswith("| bare page | 3,000 ms | – |")
    assert ours.startswith("| our runner | 500 ms (0.20) | – |")
    assert "| 5.20 MB (0.81) |" in ours
    assert "| 80 ms |" in ours
    assert peer.startswith("| a peer | – |")
    assert target.startswith("| *target* | ≤ 0.25 | ≤ 0.20 | ≤ 0.05 |")


def test_the_narrow_tables_say_the_same() -> None:
    wide = report.table(RESULTS, LABELS, "bare")
    narrow = report.tables(RESULTS, LABELS, "bare")
    assert max(line.count("|") for line in narrow.splitlines()) == 5
    cells = [sorted(cell for cell in text.replace("\n", "|").split("|") if "ms" in cell) for text in (wide, narrow)]
    assert cells[0] == cells[1]


def test_a_missed_target_is_said_aloud() -> None:
    missed = stats.Verdict("Next visit", 0.2, 0.31, "×")
    unknown = stats.Verdict("Stop", 300, None, "ms")
    text = report.targets([missed, unknown])
    assert "Next visit: 0.31, target ≤ 0.20: **missed**" in text
    assert "Stop: not measured, target ≤ 300 ms: **not measured**" in text


def test_the_table_replaces_the_one_before_and_leaves_the_rest_of_the_page() -> None:
    page = f"before\n{report.BEGIN}\nold\n{report.END}\nafter\n"
    once = report.written(page, "new")
    assert once == f"before\n{report.BEGIN}\n\nnew\n\n{report.END}\nafter\n"
    assert report.written(once, "new") == once


def test_a_page_without_a_place_for_the_table_is_refused() -> None:
    with pytest.raises(ValueError, match="measured: begin"):
        report.written("nothing here", "new")


def test_the_page_in_the_docs_has_a_place_for_the_table() -> None:
    page = Path(__file__).resolve().parents[1] / "docs" / "runner-benchmark.md"
    assert "new" in report.written(page.read_text(encoding="utf-8"), "new")


def lesson_page(exercise: str) -> str:
    data = {"lesson": {"exercises": [{"id": exercise, "starter": "pass", "parameters": [{"name": "rate"}]}]}}
    return f'<p>x</p><script type="application/json" id="course-data">{json.dumps(data)}</script><p>y</p>'


def test_the_measured_lesson_differs_only_in_its_program() -> None:
    made = pages.answering(lesson_page("mine"), "mine")
    head, _, rest = made.partition('id="course-data">')
    text, _, tail = rest.partition("</script>")
    (exercise,) = json.loads(text)["lesson"]["exercises"]
    assert exercise == {"id": "mine", "starter": pages.PROGRAM, "parameters": []}
    assert head.startswith("<p>x</p>")
    assert tail == "<p>y</p>"


@pytest.mark.parametrize(
    ("page", "said"), [("<p>no data</p>", "no course data"), (lesson_page("other"), "no exercise")]
)
def test_a_lesson_without_the_exercise_is_refused(page: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        pages.answering(page, "mine")


def test_a_peer_asks_our_server_instead_of_a_cdn_and_without_checksums() -> None:
    page = (
        '<script src="https://cdn.jsdelivr.net/npm/jquery@3.7.1" integrity="sha256-abc="></script>'
        '{src: "https://cdn.jsdelivr.net/pyodide/v0.25.0/full/pyodide.js", integrity: "sha256-abc="}'
    )
    assert peers.rewritten(page) == (
        '<script src="/cdn/jquery/dist/jquery.min.js" integrity=""></script>'
        '{src: "/cdn/pyodide-0.25/pyodide.js", integrity: ""}'
    )


def test_who_takes_part_depends_on_what_the_site_has(tmp_path: Path) -> None:
    assert [one.name for one in contestants.line_up(tmp_path, ())] == ["bare", "bare-worker", "plain"]
    (tmp_path / "assets/course/python").mkdir(parents=True)
    (tmp_path / "assets/course/python/memory-1.zst").touch()
    (tmp_path / "lite/repl").mkdir(parents=True)
    (tmp_path / "lite/repl/index.html").touch()
    everybody = [one.name for one in contestants.line_up(tmp_path, peers.NAMES)]
    assert everybody == ["bare", "bare-worker", "plain", "snapshot", "jupyterlite", *peers.NAMES]


def test_neither_start_can_be_measured_by_the_other(tmp_path: Path) -> None:
    (tmp_path / "assets/course/python").mkdir(parents=True)
    (tmp_path / "assets/course/python/memory-1.zst").touch()
    plain, snapshot = contestants.line_up(tmp_path, ())[2:]
    assert plain.fetched == snapshot.unfetched == "pyodide.asm.wasm"
    assert "boot=plain" in plain.path
    assert "boot=plain" not in snapshot.path


def test_the_server_counts_what_it_sends_packed(tmp_path: Path) -> None:
    (tmp_path / "index.html").write_text("a" * 10_000, encoding="utf-8")
    server = Server({"/site/": tmp_path})
    try:
        with urllib.request.urlopen(f"{server.url}/site/") as answer:
            body = answer.read()
        assert answer.headers["Content-Encoding"] == "gzip"
        assert server.sent == len(body) < 1000
        assert server.asked == ["/site/"]
        server.forget()
        assert (server.sent, server.asked) == (0, [])
        with pytest.raises(urllib.error.HTTPError):
            urllib.request.urlopen(f"{server.url}/elsewhere")
    finally:
        server.close()
