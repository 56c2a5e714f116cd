import assert from "node:assert/strict";
import { test } from "node:test";

import type { OutlineUnit } from "../src/generated/contract";
import { emptyRecord } from "../src/progress-record";
import type { Kept, State, UnitProgress } from "../src/progress-record";
import { answered, begun, drawOf, drawQuestions, markInWords, markOf, needed, sizeOf, tally } from "../src/unit-check";

const NOW = "2026-06-01T10:00:00.000Z";
const LATER = "2026-06-02T10:00:00.000Z";
const lesson = (id: string, count: number) => ({
  id,
  title: id,
  href: `unit/${id}/`,
  minutes: 10,
  questions: [...Array.from({ length: count }, (_, i) => `${id}-${i}`), `${id}-own`],
  written: [`${id}-own`],
  exercises: [],
});
const unit: OutlineUnit = {
  id: "unit",
  title: "Unit",
  href: "unit/",
  check: "unit/check/",
  lessons: [lesson("one", 7), lesson("two", 7), lesson("three", 2)],
};
const record = (parts: Partial<Kept>): Kept => ({ ...emptyRecord(1, NOW), ...parts });

/** A draw answered from first to last: `right` of them right. */
function played(old: UnitProgress | undefined, right: number, at: string = NOW): UnitProgress {
  let kept = begun(unit, old, 1, at);
  for (const [index, id] of (kept.draw?.questions ?? []).entries()) {
    kept = answered(kept, id, { picked: [] }, index < right ? "right" : "partly", at);
  }
  return kept;
}

test("a draw has eight questions, each once, from every lesson, and none that the learner judges alone", () => {
  for (let number = 1; number < 30; number += 1) {
    const drawn = drawQuestions(unit, 1, number, []);
    assert.equal(new Set(drawn).size, 8);
    assert.ok(drawn.every((id) => !id.endsWith("own")));
    for (const { id } of unit.lessons) assert.ok(drawn.some((one) => one.startsWith(id)), `${id} in draw ${number}`);
  }
});

test("the next draw is a different one: what came last time comes last", () => {
  const first = drawQuestions(unit, 1, 1, []);
  const second = drawQuestions(unit, 1, 2, first);
  assert.equal(second.filter((id) => first.includes(id)).length, 2, "only the lesson with two questions repeats itself");
  assert.deepEqual(drawQuestions(unit, 1, 2, first), second);
});

test("a small unit draws all it has", () => {
  const small = { ...unit, lessons: [lesson("one", 3)] };
  assert.equal(sizeOf(small), 3);
  assert.equal(drawQuestions(small, 1, 1, []).length, 3);
});

test("four in five are enough", () => {
  assert.deepEqual([8, 5, 3, 10].map(needed), [7, 4, 3, 8]);
});

test("an answer counts once, and a draft does not count", () => {
  let kept = begun(unit, undefined, 1, NOW);
  const id = kept.draw?.questions[0] ?? "";
  const give = (state: State): void => void (kept = answered(kept, id, state, state, NOW));
  give("unanswered");
  assert.deepEqual(kept.draw && tally(kept.draw), { right: 0, open: 8, of: 8 });
  give("wrong");
  give("right");
  assert.equal(kept.draw?.answers?.[id]?.state, "wrong");
  assert.deepEqual(answered(kept, "elsewhere", 0, "right", NOW), kept);
});

test("the best result stays, and seven of eight pass", () => {
  const six = played(undefined, 6);
  assert.deepEqual([six.right, six.of, six.passed, six.draws], [6, 8, null, 1]);
  const seven = played(six, 7, LATER);
  assert.deepEqual([seven.right, seven.passed, seven.draws], [7, LATER, 2]);
  const two = played(seven, 2, "2026-06-03");
  assert.deepEqual([two.right, two.passed, two.draws], [7, LATER, 3]);
});

test("a draw goes on after a visit, unless the course has lost one of its questions", () => {
  const kept = record({ units: { unit: begun(unit, undefined, 1, NOW) } });
  assert.equal(drawOf(unit, kept)?.number, 1);
  assert.equal(drawOf({ ...unit, lessons: [lesson("one", 7)] }, kept), null);
  assert.equal(drawOf(unit, record({})), null);
});

test("the mark takes a passed check and one real step, in either order", () => {
  const units = { unit: played(undefined, 7, NOW) };
  const lessons = { two: { action: LATER } };
  assert.equal(markOf(unit, record({ units })).earned, null);
  assert.equal(markOf(unit, record({ lessons })).earned, null);
  assert.equal(markOf(unit, record({ units, lessons })).earned, LATER);
});

test("what is missing is said plainly", () => {
  const words = (parts: Partial<Kept>): string => markInWords(markOf(unit, record(parts)));
  assert.equal(words({}), "");
  assert.equal(words({ units: { unit: played(undefined, 5) } }), "Best check so far: 5 of 8; seven are enough.");
  const units = { unit: played(undefined, 8) };
  assert.equal(words({ units }), "Check passed with 8 of 8. One real step from this unit is still open.");
  assert.equal(words({ units, lessons: { one: { action: NOW } } }), "Unit mark earned, with 8 of 8 in the check.");
});
