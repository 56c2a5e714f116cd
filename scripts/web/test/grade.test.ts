import assert from "node:assert/strict";
import { test } from "node:test";

import { grade } from "../src/grade";
import type { Grade } from "../src/grade";
import { bestPath } from "../src/quiz/walk";
import * as make from "./questions";

function graded(...args: Parameters<typeof grade>): Grade {
  const found = grade(...args);
  assert.ok(!("missing" in found), "expected a grade");
  return found;
}
const said = (found: Grade): string[] => found.notes.map((note) => `${note.at} ${note.tone}: ${note.html}`);

test("an empty answer is not graded, and the learner is told what is missing", () => {
  assert.deepEqual(grade(make.single(), { picked: [] }), { missing: "Choose an answer first." });
  assert.ok("missing" in grade(make.multiple(), { picked: [] }));
  assert.ok("missing" in grade(make.numeric(), { text: "many" }));
  assert.ok("missing" in grade(make.fill(), { texts: [" ", "?"] }));
  assert.ok("missing" in grade(make.match(), { pairs: {} }));
  assert.ok("missing" in grade(make.reflect(), { text: "no", ticks: [] }));
});

test("single: only what was picked gets its feedback", () => {
  assert.deepEqual(said(graded(make.single(), { picked: ["no"] })), ["no wrong: about no"]);
  assert.equal(graded(make.single(), { picked: ["yes"] }).state, "right");
});

test("multiple: missed options are named once nothing wrong is picked", () => {
  const partly = graded(make.multiple(), { picked: ["a"] });
  assert.equal(partly.state, "partly");
  assert.deepEqual(said(partly), ["a right: about a", "b missed: about b"]);
});

test("multiple: a wrong pick gives nothing else away", () => {
  const wrong = graded(make.multiple(), { picked: ["a", "c"] });
  assert.equal(wrong.state, "wrong");
  assert.deepEqual(said(wrong), ["a right: about a", "c wrong: about c"]);
  assert.equal(graded(make.multiple(), { picked: ["b", "a"] }).state, "right");
});

test("numeric: the first range that holds the number answers, else the word for all others", () => {
  assert.equal(graded(make.numeric(), { text: "33,4 %" }).state, "right");
  assert.deepEqual(said(graded(make.numeric(), { text: "40" })), ["0 wrong: multiplied"]);
  assert.deepEqual(said(graded(make.numeric(), { text: "12" })), ["0 wrong: otherwise"]);
});

test("fill: any order, without case, accents and punctuation, each blank once", () => {
  assert.equal(graded(make.fill(), { texts: ["Pérson!", " FORMS"] }).state, "right");
  const twice = graded(make.fill(), { texts: ["form", "forms"] });
  assert.equal(twice.state, "partly");
  assert.match(said(twice)[1] ?? "", /already/);
  assert.deepEqual(said(graded(make.fill(), { texts: ["email", "x"] })), ["0 wrong: near", "1 wrong: otherwise"]);
});

test("order: what stands in its place is confirmed, the rest is not given away", () => {
  const partly = graded(make.order(), { order: ["a", "c", "b"] });
  assert.equal(partly.state, "partly");
  assert.deepEqual(said(partly), ["a right: why a"]);
  assert.equal(graded(make.order(), { order: ["b", "c", "a"] }).state, "wrong");
  assert.equal(graded(make.order(), { order: ["a", "b", "c"] }).state, "right");
});

test("match: pairs with the same text on the right are exchangeable", () => {
  assert.equal(graded(make.match(), { pairs: { p1: "p3", p2: "p2", p3: "p1" } }).state, "right");
  assert.equal(graded(make.match(), { pairs: { p1: "d" } }).state, "wrong");
  assert.equal(graded(make.match(), { pairs: { p1: "p1" } }).state, "partly");
});

test("dialogue: the ending decides, and a conversation that goes on is not graded", () => {
  assert.ok("missing" in grade(make.dialogue(), { path: ["ask"] }));
  assert.equal(graded(make.dialogue(), { path: ["ask", "thank"] }).state, "right");
  assert.equal(graded(make.dialogue(), { path: ["ask", "leave"] }).state, "partly");
  assert.equal(graded(make.dialogue(), { path: ["beg"] }).state, "wrong");
});

test("dialogue: the way that is shown leads to the best ending", () => {
  assert.deepEqual(bestPath(make.dialogue()), ["ask", "thank"]);
});

test("reflect: it is right when the learner finds everything in it", () => {
  const text = "Because the chance is small.";
  assert.equal(graded(make.reflect(), { text, ticks: [] }).state, "partly");
  assert.equal(graded(make.reflect(), { text, ticks: [1, 0] }).state, "right");
});
