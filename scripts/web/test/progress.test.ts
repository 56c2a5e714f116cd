import assert from "node:assert/strict";
import { test } from "node:test";

import { importInWords } from "../src/progress-diff";
import { merge } from "../src/progress-merge";
import { emptyRecord, isEmpty, readRecord } from "../src/progress-record";
import type { Kept, QuestionProgress } from "../src/progress-record";
import { nextCard } from "../src/review";

const EARLY = "2026-01-01T00:00:00.000Z";
const LATE = "2026-02-01T00:00:00.000Z";

const record = (parts: Partial<Kept> = {}): Kept => ({ ...emptyRecord(7, EARLY), ...parts });
const question = (parts: Partial<QuestionProgress>): QuestionProgress => ({
  state: "wrong",
  best: "wrong",
  attempts: 1,
  at: EARLY,
  ...parts,
});

test("merge keeps the best result, the latest answer and the larger counter of a question", () => {
  const mine = record({ questions: { q: question({ state: "right", best: "right", answer: "a", attempts: 2 }) } });
  const other = record({ questions: { q: question({ answer: "b", attempts: 5, at: LATE }) } });
  for (const joined of [merge(mine, other), merge(other, mine)]) {
    const q = joined.questions["q"];
    assert.deepEqual([q?.state, q?.best, q?.answer, q?.attempts], ["wrong", "right", "b", 5]);
  }
});

test("merge keeps the newest draft, and the first time that something was done", () => {
  const mine = record({ exercises: { e: { draft: "old", draft_at: EARLY, passed: LATE, mistakes: { m: 2 } } } });
  const other = record({ exercises: { e: { draft: "new", draft_at: LATE, passed: EARLY, mistakes: { m: 1, n: 1 } } } });
  const e = merge(mine, other).exercises["e"];
  assert.deepEqual([e?.draft, e?.passed, e?.mistakes], ["new", EARLY, { m: 2, n: 1 }]);
});

test("merge never lets an empty text win over a written one", () => {
  const mine = record({ lessons: { l: { reflection: "mine", reflection_at: EARLY } } });
  const other = record({ lessons: { l: { opened: EARLY } } });
  assert.equal(merge(mine, other).lessons["l"]?.reflection, "mine");
  assert.equal(merge(other, mine).lessons["l"]?.reflection, "mine");
});

test("merge with itself changes nothing", () => {
  const full = record({
    questions: { q: question({}) },
    lessons: { l: { opened: EARLY, action: null, reflection: "x", reflection_at: LATE } },
  });
  assert.deepEqual(merge(full, full), full);
});

test("merge keeps a unit's best result, its first pass and the draw of the latest visit", () => {
  const draw = (number: number) => ({ number, started: EARLY, questions: ["q"], answers: {} });
  const mine = record({ units: { u: { draws: 1, right: 7, of: 8, passed: LATE, draw: draw(1), at: EARLY } } });
  const other = record({ units: { u: { draws: 3, right: 5, of: 8, passed: null, draw: draw(3), at: LATE } } });
  for (const joined of [merge(mine, other), merge(other, mine)]) {
    const u = joined.units["u"];
    assert.deepEqual([u?.draws, u?.right, u?.of, u?.passed, u?.draw?.number, u?.at], [3, 7, 8, LATE, 3, LATE]);
  }
});

test("merge takes the card that was reviewed later, as a whole", () => {
  const mine = record({ cards: { q: nextCard(null, "right", EARLY) } });
  const other = record({ cards: { q: nextCard(null, "wrong", LATE) } });
  for (const joined of [merge(mine, other), merge(other, mine)]) assert.deepEqual(joined.cards["q"], other.cards["q"]);
});

test("a record that is nested deeper than any of ours is damaged, and nothing walks into it", () => {
  const deep = JSON.parse(`${"[".repeat(5000)}${"]".repeat(5000)}`) as unknown;
  const answer = { state: "right", best: "right", attempts: 1, answer: deep, at: EARLY };
  assert.equal(readRecord({ ...emptyRecord(7, EARLY), questions: { one: answer } }).kind, "corrupt");
});

test("merge keeps the first try of this browser, and takes another's only where it has none", () => {
  const mine = record({ questions: { q: question({ first: "wrong", first_answer: "a" }), r: question({}) } });
  const other = record({
    questions: { q: question({ first: "right", first_answer: "b", at: LATE }), r: question({ first: "partly" }) },
  });
  const { q, r } = merge(mine, other).questions;
  assert.deepEqual([q?.first, q?.first_answer, q?.at, r?.first], ["wrong", "a", LATE, "partly"]);
});

test("merge keeps what came from a coach as it was left last", () => {
  const open = { document: { id: "a" }, taken: EARLY, away: null, at: EARLY };
  const away = { ...open, away: LATE, at: LATE };
  const mine = record({ assignments: { a: open } });
  const other = record({ assignments: { a: away, b: open } });
  for (const joined of [merge(mine, other), merge(other, mine)]) {
    assert.deepEqual(joined.assignments, { a: away, b: open });
  }
});

test("a record from before unit checks, reviews and coaches is read as one without them", () => {
  const { units: _units, cards: _cards, assignments: _assignments, feedback: _feedback, ...old } = record();
  assert.deepEqual(readRecord(old), { kind: "good", record: record() });
});

test("merge keeps path and seed of this browser, items and fields of both", () => {
  const mine = record({ path: "short", questions: { a: question({}) } });
  const other = { ...record({ seed: 9, path: "full", questions: { b: question({ later: 1 }) } }), updated: LATE };
  const joined = merge(mine, other);
  assert.deepEqual([joined.path, joined.seed, joined.updated], ["short", 7, LATE]);
  assert.deepEqual(Object.keys(joined.questions).sort(), ["a", "b"]);
  assert.equal(joined.questions["b"]?.["later"], 1);
});

test("ids that are names of built-in things are just ids", () => {
  const other = record({ questions: { constructor: question({}) } });
  assert.equal(merge(record(), other).questions["constructor"]?.attempts, 1);
});

test("a record that is read back is the same record", () => {
  const full = record({ questions: { q: question({ answer: { picked: ["a"] } }) } });
  assert.deepEqual(readRecord(JSON.parse(JSON.stringify(full))), { kind: "good", record: full });
});

test("a newer version is told from damage, and nothing from both", () => {
  assert.deepEqual(readRecord({ ...record(), version: 2 }), { kind: "newer", version: 2 });
  assert.deepEqual(readRecord({ ...record(), version: 0 }), { kind: "corrupt" });
  assert.deepEqual(readRecord({ hello: 1 }), { kind: "corrupt" });
  assert.deepEqual(readRecord("text"), { kind: "corrupt" });
  assert.deepEqual(readRecord({ ...record(), questions: { q: { state: "great" } } }), { kind: "corrupt" });
  assert.deepEqual(readRecord(undefined), { kind: "none" });
});

test("fields of a later minor version are kept", () => {
  const later = { ...record(), badge: "new", lessons: { l: { opened: EARLY, mood: 3 } } };
  assert.deepEqual(readRecord(later), { kind: "good", record: later });
});

test("having looked at a lesson is nothing to lose; an answer is", () => {
  assert.equal(isEmpty(record({ lessons: { l: { opened: EARLY } } })), true);
  assert.equal(isEmpty(record({ questions: { q: question({}) } })), false);
});

test("the preview of a file counts what would change, and says nothing when nothing would", () => {
  const file = record({ questions: { q: question({}) }, lessons: { l: { opened: EARLY }, m: { opened: EARLY } } });
  const words = "This file has something better or newer for 1 question and 2 lessons.";
  assert.equal(importInWords(record(), file), words);
  assert.equal(importInWords(file, file), "");
});
