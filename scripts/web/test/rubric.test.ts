import assert from "node:assert/strict";
import { test } from "node:test";

import { proposed, readFilled, table } from "../src/coach/rubric-mark";
import { csv } from "../src/csv";
import type { RubricData } from "../src/generated/contract";

const row = (id: string, mark: "" | "needed" | "mend" = "") => ({ id, title: id.toUpperCase(), steps: ["a", "b", "c", "d"], mark });
const rubric: RubricData = { enough: 3, rows: [row("numbers", "needed"), row("one"), row("two"), row("care", "mend")] };

const said = (steps: Record<string, number>) => proposed(rubric, steps);

test("a pass takes enough rows at step two, and the row that is needed", () => {
  assert.equal(said({ numbers: 2, one: 3, two: 2 }).mark, "passed");
  assert.equal(said({ numbers: 2, one: 3, two: 1 }).mark, "open");
  assert.equal(said({ numbers: 1, one: 3, two: 2, care: 2 }).mark, "open");
  assert.equal(said({ one: 3, two: 2, care: 2 }).mark, "open");
});

test("step nought where it has to be mended comes before a pass, and a row without a mark does not", () => {
  assert.equal(said({ numbers: 3, one: 3, two: 3, care: 0 }).mark, "mend");
  assert.equal(said({ numbers: 3, one: 3, two: 3, care: 1 }).mark, "passed");
  assert.equal(said({ numbers: 3, one: 3, two: 3 }).mark, "passed");
  assert.equal(said({ numbers: 3, one: 0, two: 3, care: 2 }).mark, "passed");
});

test("the words say what is missing", () => {
  assert.equal(said({}).words, "Nothing is marked yet.");
  assert.equal(said({ care: 0 }).words, "First mend, then pass: “CARE” stands at step nought.");
  assert.equal(
    said({ one: 2 }).words,
    "Not yet, by this rule: one row at step two or higher, and it takes three. “NUMBERS” must be at step two or higher.",
  );
  assert.equal(said({ numbers: 2, one: 2 }).words, "Not yet, by this rule: two rows at step two or higher, and it takes three.");
  assert.equal(said({ one: 2, two: 2, care: 2 }).words, "Not yet, by this rule: “NUMBERS” must be at step two or higher.");
});

test("the table has a column for each row of the rubric, and blanks where nothing is marked", () => {
  const rows = table(rubric, [["Robin", { steps: { numbers: 2, care: 0 }, note: "Well asked", at: "2027-01-02T03:04:05Z" }]]);
  assert.deepEqual(rows, [
    ["who", "changed", "NUMBERS", "ONE", "TWO", "CARE", "rows at two or higher", "proposal", "note"],
    ["Robin", "2027-01-02T03:04:05Z", "2", "", "", "0", "1", "mend first", "Well asked"],
  ]);
});

test("a cell is never a formula, whatever comes before its sign", () => {
  for (const bad of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =1", "\r\n=1"]) {
    const [line] = csv([[bad]]).slice(1).split("\r\n", 1);
    assert.match(line ?? "", /^"?'/, JSON.stringify(bad));
  }
  assert.equal(csv([["2 = 2", "a-b"]]), "\uFEFF2 = 2,a-b\r\n");
});

test("quotes, commas and lines stay inside their cell", () => {
  assert.equal(csv([['say "no", then\ngo', "b"]]), '\uFEFF"say ""no"", then\ngo",b\r\n');
});

test("what was kept is taken as far as it fits", () => {
  assert.equal(readFilled(null), null);
  assert.equal(readFilled({ steps: 3 }), null);
  assert.deepEqual(readFilled({ steps: { a: 2, b: 7, c: "1" }, note: 5 }), { steps: { a: 2 }, note: "", at: "" });
});
