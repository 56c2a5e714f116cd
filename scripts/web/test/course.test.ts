import assert from "node:assert/strict";
import { test } from "node:test";

import { siteRoot, siteUrl } from "../src/data";
import type { CourseData, OutlineLesson } from "../src/generated/contract";
import { inWords, lessonNumber, lessonsOfPath, nextLesson, onwardFrom, standing } from "../src/lesson-state";
import { emptyRecord } from "../src/progress-record";
import type { Kept } from "../src/progress-record";
import { readAnswer } from "../src/quiz/answers";
import { disarrange, shuffle } from "../src/quiz/shuffle";
import * as make from "./questions";

const lesson = (id: string): OutlineLesson => ({
  id,
  title: id,
  href: `unit/${id}/`,
  minutes: 10,
  questions: [`${id}-q1`, `${id}-q2`],
  written: [],
  exercises: [`${id}-x`],
});
const data: CourseData = {
  version: 1,
  id: "course",
  release: "",
  title: "T",
  base: "../../",
  assets: "assets/course/",
  runtime: "assets/pyodide/1/",
  offline: false,
  outline: [{ id: "unit", title: "Unit", href: "unit/", check: "unit/check/", lessons: [lesson("one"), lesson("two"), lesson("three")] }],
  paths: [
    { id: "full", title: "Full", text: "", plan: [], lessons: ["one", "two", "three"] },
    { id: "short", title: "Short", text: "", plan: [], lessons: ["three", "planned"] },
  ],
  lesson: null,
  samples: [],
  pool: [],
  explorers: [],
  programs: [],
  odds: null,
  sets: [],
};
const right = (at: string) => ({ state: "right", best: "right", attempts: 1, at }) as const;
const record = (parts: Partial<Kept>): Kept => ({ ...emptyRecord(1, "2026-01-01"), ...parts });
const lessons = lessonsOfPath(data, "full");

test("the site's root is found from any page, under any sub-path", () => {
  assert.equal(siteRoot(data, "https://a.example/some/sub/unit/one/?x=1#y"), "https://a.example/some/sub/");
  assert.equal(siteRoot({ ...data, base: "" }, "https://a.example/some/sub/#y"), "https://a.example/some/sub/");
  assert.equal(siteRoot({ ...data, base: "./" }, "https://a.example/sub/index.html"), "https://a.example/sub/");
});

test("addresses are made from the site's root", () => {
  const page = { ...data, base: "https://a.example/sub/" };
  Object.assign(globalThis, { location: { href: "https://a.example/sub/unit/" } });
  assert.equal(siteUrl(page, "unit/one/"), "https://a.example/sub/unit/one/");
});

test("a lesson is done when every question was right once and every exercise was tried", () => {
  const questions = { "one-q1": right("1"), "one-q2": right("2") };
  const first = lesson("one");
  assert.equal(standing(first, record({})).state, "new");
  const half = standing(first, record({ questions }));
  assert.equal(inWords(half), "2 of 2 questions right, exercise open");
  assert.equal(standing(first, record({ questions, exercises: { "one-x": { explored: "3" } } })).state, "done");
});

test("next is the lesson touched last, else the first new one, else nothing", () => {
  assert.equal(nextLesson(lessons, record({}))?.id, "one");
  const begun = record({ lessons: { one: { opened: "2026-01-01" }, two: { opened: "2026-01-02" } } });
  assert.equal(nextLesson(lessons, begun)?.id, "two");
  const done = record({
    questions: { "one-q1": right("1"), "one-q2": right("1") },
    exercises: { "one-x": { passed: "1" } },
  });
  assert.equal(nextLesson(lessons, done)?.id, "two");
  assert.equal(nextLesson([lesson("one")], done), null);
});

test("a path leaves out what is not written yet, and an unknown path is the whole course", () => {
  assert.deepEqual(lessonsOfPath(data, "short").map((one) => one.id), ["three"]);
  assert.equal(lessonsOfPath(data, "gone").length, 3);
  assert.equal(lessonNumber(data, "two"), "1.2");
});

test("onward goes to the next open lesson of the path, and back to what was left out", () => {
  const [, two, three] = lessons;
  assert.equal(onwardFrom(lessons, "one", record({}))?.id, "two");
  assert.equal(onwardFrom(lessons, "three", record({}))?.id, "one");
  const done = {
    questions: { "two-q1": right("1"), "two-q2": right("1") },
    exercises: { "two-x": { passed: "1" } },
  };
  assert.equal(onwardFrom(lessons, "one", record(done))?.id, "three");
  assert.equal(onwardFrom([two, three].flatMap((one) => one ?? []), "elsewhere", record(done))?.id, "three");
  assert.equal(onwardFrom(lessons.slice(1, 2), "two", record({})), null);
});

test("shuffling is stable for one learner and differs between learners", () => {
  const items = Array.from({ length: 8 }, (_, i) => i);
  assert.deepEqual(shuffle(items, 1, "q"), shuffle(items, 1, "q"));
  assert.notDeepEqual(shuffle(items, 1, "q"), shuffle(items, 2, "q"));
  assert.notDeepEqual(shuffle(items, 1, "q"), shuffle(items, 1, "r"));
  assert.deepEqual([...shuffle(items, 1, "q")].sort(), items);
});

test("an order question never starts solved", () => {
  for (let seed = 0; seed < 50; seed += 1) assert.notDeepEqual(disarrange([1, 2], seed, "q"), [1, 2]);
});

test("an answer from the record is fitted to the question as it is today", () => {
  assert.deepEqual(readAnswer(make.single(), { picked: ["gone", "yes"] }, []), { picked: ["yes"] });
  assert.deepEqual(readAnswer(make.fill(), { texts: ["form", "person", "third"] }, []), { texts: ["form", "person"] });
  assert.deepEqual(readAnswer(make.order(), { order: ["a", "gone", "c"] }, ["c", "a", "b"]), { order: ["c", "a", "b"] });
  assert.deepEqual(readAnswer(make.match(), { pairs: { p1: "p2", p2: "gone" } }, []), { pairs: { p1: "p2" } });
  assert.deepEqual(readAnswer(make.reflect(), "nonsense", []), { text: "", ticks: [] });
});
