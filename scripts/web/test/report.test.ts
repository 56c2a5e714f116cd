import assert from "node:assert/strict";
import { test } from "node:test";

import { decodeJson, LINK_LENGTH, fragmentOf, toJson } from "../src/coach/codec";
import type { Assignment } from "../src/coach/documents";
import { linesAbout } from "../src/coach/lines";
import { assignmentsOf } from "../src/coach/received";
import { ownWords, reportOf } from "../src/coach/report";
import type { Choices } from "../src/coach/report";
import type { CourseData, OutlineLesson } from "../src/generated/contract";
import { emptyRecord } from "../src/progress-record";
import type { Kept, QuestionProgress } from "../src/progress-record";

const AT = "2026-11-20T12:00:00.000Z";
const lesson = (id: string): OutlineLesson => ({
  id,
  title: id,
  href: `u/${id}/`,
  minutes: 10,
  questions: [`${id}-one`, `${id}-two`, `${id}-own`],
  written: [`${id}-own`],
  exercises: [`${id}-code`],
});
const numeric = { kind: "numeric", id: "a-one", objectives: [], prompt: "", unit: "%", ranges: [], otherwise: "" } as const;
const data = {
  id: "course",
  release: "0123abcd",
  outline: [{ id: "u", title: "U", href: "u/", check: "u/check/", lessons: [lesson("a"), lesson("b")] }],
  pool: [numeric],
} as unknown as CourseData;

const record = (parts: Partial<Kept> = {}): Kept => ({ ...emptyRecord(7, AT), ...parts });
const question = (parts: Partial<QuestionProgress>): QuestionProgress => ({ state: "wrong", best: "wrong", attempts: 2, at: AT, ...parts });
const choices = (parts: Partial<Choices> = {}): Choices => ({
  alias: " Blue ",
  note: "",
  words: new Set(),
  answers: true,
  minutes: true,
  ...parts,
});
const whose = { learner: "learner_0001", at: "2026-11-22T20:00:00Z" };
const assignment: Assignment = {
  kind: "assignment",
  version: 1,
  course: "course",
  release: "",
  id: "assign_0001",
  title: "First",
  coach: "",
  reply: "",
  due: null,
  note: "",
  bring: "",
  lessons: ["b"],
  checks: ["u"],
  labs: [],
  key: null,
};

test("a report holds what was touched, and nothing of what was not", () => {
  const kept = record({
    lessons: { a: { opened: AT, action: AT, seconds: 61 } },
    questions: { "a-two": question({ best: "right" }), "b-one": question({ best: "unanswered", attempts: 0 }) },
    units: { u: { draws: 2, right: 7, of: 8, passed: AT, at: AT } },
  });
  const report = reportOf(data, kept, null, choices(), whose);
  assert.equal(report.alias, "Blue");
  assert.deepEqual(report.lessons.map(({ id, minutes, step }) => [id, minutes, step?.length]), [["a", 2, 10]]);
  assert.deepEqual(report.questions.map(({ id }) => id), ["a-two"]);
  assert.deepEqual(report.exercises, []);
  assert.deepEqual(report.units, [{ id: "u", draws: 2, right: 7, of: 8, passed: true }]);
});

test("a report on an assignment speaks of its lessons and checks only", () => {
  const opened = { opened: AT };
  const report = reportOf(data, record({ lessons: { a: opened, b: opened } }), assignment, choices(), whose);
  assert.deepEqual(report.lessons.map(({ id }) => id), ["b"]);
  assert.deepEqual(report.assignment, { id: "assign_0001", title: "First" });
});

test("a lab is told once the learner calls it done, and where the assignment asks for it", () => {
  const kept = record({ units: { u: { lab: AT, at: AT } } });
  const done = [{ id: "u", done: AT.slice(0, 10) }];
  assert.deepEqual(reportOf(data, kept, null, choices(), whose).labs, done);
  assert.deepEqual(reportOf(data, kept, { ...assignment, labs: ["u"] }, choices(), whose).labs, done);
  assert.deepEqual(reportOf(data, kept, assignment, choices(), whose).labs, []);
  assert.deepEqual(reportOf(data, record({ units: { u: { lab: null, at: AT } } }), null, choices(), whose).labs, []);
});

test("the first answer is told where it was not right, as the kind of question gives it", () => {
  const told = (parts: Partial<QuestionProgress>, part: Partial<Choices> = {}) =>
    reportOf(data, record({ questions: { "a-one": question(parts) } }), null, choices(part), whose).questions[0];
  assert.deepEqual(told({ first: "wrong", first_answer: { picked: ["aa"] } })?.picked, ["aa"]);
  assert.deepEqual(told({ first: "partly", first_answer: { order: ["bb", "aa"] } })?.picked, ["bb", "aa"]);
  assert.deepEqual(told({ first: "wrong", first_answer: { path: ["aa"] } })?.picked, ["aa"]);
  assert.deepEqual(told({ first: "partly", first_answer: { pairs: { aa: "bb" } } })?.pairs, [{ left: "aa", right: "bb" }]);
  assert.equal(told({ first: "wrong", first_answer: { text: "40 %" } })?.number, 40);
  assert.deepEqual(told({ first: "wrong", first_answer: { texts: ["luck"] } })?.texts, []);
  assert.deepEqual(told({ first: "wrong", first_answer: { texts: ["luck"] } }, { words: new Set(["a-one"]) })?.texts, ["luck"]);
  assert.deepEqual(told({ first: "right", first_answer: { picked: ["aa"] } })?.picked, []);
  assert.deepEqual(told({ first: "wrong", first_answer: { picked: ["aa"] } }, { answers: false })?.picked, []);
});

test("of answers kept before first tries were, only a single try is known to be the first", () => {
  const told = (attempts: number) =>
    reportOf(data, record({ questions: { "a-two": question({ attempts, answer: { picked: ["aa"] } }) } }), null, choices(), whose);
  assert.deepEqual([told(1).questions[0]?.first, told(1).questions[0]?.picked], ["wrong", ["aa"]]);
  assert.deepEqual([told(2).questions[0]?.first, told(2).questions[0]?.picked], [null, []]);
});

test("own words go along one by one, and only when they are ticked", () => {
  const kept = record({
    lessons: { a: { opened: AT, reflection: "Mine." } },
    questions: { "a-own": question({ best: "right", answer: { text: "Own.", ticks: [0] } }) },
    exercises: { "a-code": { draft: "x = 1" } },
  });
  const keys = ownWords(data.outline[0]?.lessons ?? [], kept).map(({ key }) => key);
  assert.deepEqual(keys, ["a", "a-own", "code:a-code"]);
  const with_ = (...words: string[]) => reportOf(data, kept, null, choices({ words: new Set(words) }), whose);
  assert.doesNotMatch(toJson(with_()), /Mine|Own|x = 1/);
  assert.match(toJson(with_("a")), /Mine/);
  assert.doesNotMatch(toJson(with_("a")), /Own|x = 1/);
  assert.match(toJson(with_("a-own", "code:a-code")), /Own.*x = 1/s);
});

test("whatever the record holds, the report fits the contract", () => {
  const long = "x".repeat(200_000);
  const kept = record({
    lessons: { a: { opened: AT, reflection: long, seconds: 1e9 } },
    questions: { "a-one": question({ first: "wrong", first_answer: { text: "no number" } }), "a-two": question({ first: "wrong", first_answer: { picked: ["<b>", "aa"] } }) },
    exercises: { "a-code": { draft: long, mistakes: { [long]: 3 }, failed: { "": 1 } } },
  });
  const words = new Set(["a", "code:a-code"]);
  const report = reportOf(data, kept, null, choices({ words, alias: long, note: long }), whose);
  const found = decodeJson(toJson(report), "course");
  assert.ok(found.ok);
  assert.deepEqual(found.document, report);
});

test("a report of three lessons fits into a link", async () => {
  const lessons = Object.fromEntries(["a", "b"].map((id) => [id, { opened: AT, action: AT, seconds: 600 }]));
  const ids = ["a", "b"].flatMap((id) => [`${id}-one`, `${id}-two`]);
  const questions = Object.fromEntries(ids.map((id) => [id, question({ first: "wrong", first_answer: { picked: ["0a1b2c3d"] } })]));
  const report = reportOf(data, record({ lessons, questions }), null, choices(), whose);
  assert.ok((await fragmentOf(report)).length < LINK_LENGTH - 100);
});

test("what a coach wrote is found by what it is about, unless it was put away", () => {
  const document = { coach: "Ines", lines: [{ about: "lesson", id: "a", text: "Good." }, { about: "question", id: "a", text: "Other." }, 7] };
  const kept = record({ feedback: { f: { document, taken: AT, at: AT }, g: { document: "odd", taken: AT, at: AT } } });
  assert.deepEqual(linesAbout(kept, "lesson", "a"), [{ key: "f:0", text: "Good.", coach: "Ines" }]);
  const away = record({ feedback: { f: { document, taken: AT, at: AT, away: AT } } });
  assert.deepEqual(linesAbout(away, "lesson", "a"), []);
});

test("an assignment in the record is checked before it is shown", () => {
  const kept = record({
    assignments: {
      late: { document: { ...assignment, id: "assign_0002" }, taken: "2026-11-22T00:00:00Z", at: AT },
      good: { document: assignment, taken: AT, at: AT },
      odd: { document: { ...assignment, lessons: "all" }, taken: AT, at: AT },
      other: { document: { ...assignment, course: "other" }, taken: AT, at: AT },
    },
  });
  assert.deepEqual(assignmentsOf(kept, "course").map(({ document }) => document.id), ["assign_0001", "assign_0002"]);
});
