import assert from "node:assert/strict";
import { test } from "node:test";

import type { OutlineLesson } from "../src/generated/contract";
import { emptyRecord } from "../src/progress-record";
import type { Kept, QuestionProgress, State } from "../src/progress-record";
import { cardOf, dayInWords, due, met, nextCard, nextDay } from "../src/review";

const day = (number: number, hour = 12): Date => new Date(2026, 5, number, hour); // June; 1 June 2026 is a Monday
const iso = (number: number, hour = 12): string => day(number, hour).toISOString();
const lesson = (id: string, ...questions: string[]): OutlineLesson => ({
  id,
  title: id,
  href: `${id}/`,
  minutes: 10,
  questions,
  written: questions.filter((one) => one.endsWith("own")),
  exercises: [],
});
const lessons = [lesson("one", "a", "b", "c", "own"), lesson("two", "d"), lesson("three", "e")];
const answer = (state: State, at: string, attempts = 1): QuestionProgress => ({ state, best: state, attempts, at });
const record = (parts: Partial<Kept>): Kept => ({ ...emptyRecord(1, iso(1)), ...parts });
const dueIds = (kept: Kept, now: Date): string[] => due(lessons, kept, now).map((item) => item.id);

test("a wrong answer comes back the next day, a right one later, an easy one later still", () => {
  const wait = (...args: [Parameters<typeof nextCard>[1], boolean?]): number =>
    nextCard(null, args[0], iso(1), args[1]).scheduled_days;
  assert.equal(wait("wrong"), 1);
  assert.ok(wait("wrong") <= wait("partly") && wait("partly") < wait("right") && wait("right") < wait("right", true));
});

test("each right answer sends a question further away, and one miss brings it near", () => {
  let card = nextCard(null, "right", iso(1));
  const waits = [card.scheduled_days];
  for (let i = 0; i < 4; i += 1) {
    card = nextCard(card, "right", card.due);
    waits.push(card.scheduled_days);
  }
  assert.deepEqual(waits, [...waits].sort((a, b) => a - b));
  assert.ok((waits.at(-1) ?? 0) > 30);
  const missed = nextCard(card, "wrong", card.due);
  assert.ok(missed.scheduled_days < 15);
  assert.equal(missed.lapses, 1);
});

test("the same answers give the same days", () => {
  assert.deepEqual(nextCard(nextCard(null, "partly", iso(1)), "right", iso(3)), nextCard(nextCard(null, "partly", iso(1)), "right", iso(3)));
});

test("easy is only for right answers", () => {
  assert.deepEqual(nextCard(null, "wrong", iso(1), true), nextCard(null, "wrong", iso(1)));
});

test("only what was answered is met, and nothing that the learner judges alone", () => {
  const drafted: QuestionProgress = { state: "unanswered", best: "unanswered", attempts: 0, at: iso(1) };
  const kept = record({ questions: { a: answer("right", iso(1)), b: drafted, own: answer("right", iso(1)), gone: answer("wrong", iso(1)) } });
  assert.deepEqual(met(lessons, kept).map((item) => item.id), ["a"]);
});

test("what was missed is due first, then what waits longest; whole days count", () => {
  const questions = {
    a: answer("right", iso(1)),
    b: answer("wrong", iso(2, 23)),
    c: answer("right", iso(2), 3),
    d: answer("right", iso(2)),
  };
  const kept = record({ questions });
  assert.deepEqual(dueIds(kept, day(2)), []);
  assert.deepEqual(dueIds(kept, day(3, 1))[0], "b");
  assert.deepEqual(dueIds(kept, day(30)), ["b", "c", "a", "d"]);
});

test("a missed question comes back two lessons later, even on the same day", () => {
  const questions = { a: answer("wrong", iso(1)), b: answer("right", iso(1)) };
  const opened = (...ids: string[]) => Object.fromEntries(ids.map((id) => [id, { opened: iso(1, 13) }]));
  assert.deepEqual(dueIds(record({ questions, lessons: opened("two") }), day(1, 14)), []);
  assert.deepEqual(dueIds(record({ questions, lessons: opened("one", "two") }), day(1, 14)), []);
  const kept = record({ questions, lessons: opened("two", "three") });
  assert.deepEqual(dueIds(kept, day(1, 14)), ["a"]);
  const reviewed = { ...kept, cards: { a: nextCard(cardOf("a", kept), "right", iso(1, 15)) } };
  assert.deepEqual(dueIds(reviewed, day(1, 16)), []);
});

test("the next day is the first after today", () => {
  const kept = record({ questions: { a: answer("wrong", iso(1)), b: answer("right", iso(1)) } });
  assert.deepEqual(nextDay(lessons, kept, day(1))?.getDate(), 2);
  assert.equal(nextDay(lessons, record({}), day(1)), null);
});

test("days are said as people say them", () => {
  const words = (number: number): string => dayInWords(day(number), day(1, 23), "en-GB");
  assert.deepEqual([1, 2, 3, 7, 8].map(words), ["today", "tomorrow", "on Wednesday", "on Sunday", "on 8 June"]);
});
