/** When a question comes back: FSRS over what the learner has met. Pure: a record and a time in, a list out. */
import { createEmptyCard, fsrs, Rating } from "ts-fsrs";
import type { Card, CardInput, Grade } from "ts-fsrs";

import type { OutlineLesson } from "./generated/contract";
import type { CardProgress, Kept, QuestionProgress } from "./progress-record";

export type Result = CardProgress["last"];

/** About five minutes. */
export const SESSION = 10;

/** A missed question comes back once this many other lessons were opened, if its day has not come before. */
const LESSONS_LATER = 2;

/** Whole days only, and the same answer always gives the same day. */
const SCHEDULER = fsrs({ enable_fuzz: false, enable_short_term: false, request_retention: 0.9, maximum_interval: 365 });
const RATINGS: Record<Result, Grade> = { wrong: Rating.Again, partly: Rating.Hard, right: Rating.Good };

export interface Item {
  id: string;
  lesson: OutlineLesson;
  card: CardProgress;
  missed: boolean;
}

/** The card after a review. `easy`: the learner said so of a right answer. */
export function nextCard(old: CardProgress | null, result: Result, at: string, easy = false): CardProgress {
  const rating = easy && result === "right" ? Rating.Easy : RATINGS[result];
  const { card } = SCHEDULER.next(old ? thawed(old) : createEmptyCard(at), at, rating);
  return { ...old, ...frozen(card), last: result, last_review: at };
}

function thawed({ due, last_review, stability, difficulty, scheduled_days, reps, lapses, ...rest }: CardProgress): CardInput {
  const learning_steps = rest.learning_steps ?? 0;
  const state = rest.state as CardInput["state"];
  return { due, last_review, stability, difficulty, scheduled_days, reps, lapses, learning_steps, state, elapsed_days: 0 };
}

type Planned = Pick<Card, "stability" | "difficulty" | "scheduled_days" | "learning_steps" | "reps" | "lapses" | "state"> & { due: string };

function frozen(card: Card): Planned {
  const { stability, difficulty, scheduled_days, learning_steps, reps, lapses, state } = card;
  return { due: card.due.toISOString(), stability, difficulty, scheduled_days, learning_steps, reps, lapses, state };
}

/** The card of a question; one that was only answered in its lesson gets the card that its answer there stands for. */
export function cardOf(id: string, record: Kept): CardProgress | null {
  const known = record.cards[id];
  if (known) return known;
  const question = record.questions[id];
  return question && question.attempts > 0 ? nextCard(null, firstResult(question), question.at) : null;
}

/** Right at the second try, with the explanation read, is not known by heart yet. */
function firstResult({ state, best, attempts }: QuestionProgress): Result {
  const result = state === "unanswered" ? best : state;
  if (result === "right") return attempts > 1 ? "partly" : "right";
  return result === "partly" ? "partly" : "wrong";
}

/** All that the learner has met, in the order of the course. What only the learner can judge is left out. */
export function met(lessons: readonly OutlineLesson[], record: Kept): Item[] {
  return lessons.flatMap((lesson) =>
    lesson.questions.flatMap((id) => {
      const card = lesson.written.includes(id) ? null : cardOf(id, record);
      return card ? [{ id, lesson, card, missed: card.last !== "right" }] : [];
    }),
  );
}

/** What is due today: missed ones first, then what has waited longest. */
export function due(lessons: readonly OutlineLesson[], record: Kept, now: Date): Item[] {
  const ready = met(lessons, record).filter((item) => dayOf(item.card.due) <= dayOf(now) || lessonsLater(item, record));
  return ready.sort((a, b) => Number(b.missed) - Number(a.missed) || compare(a.card.due, b.card.due));
}

/** The day on which something is due next, after today; null where nothing ever is. */
export function nextDay(lessons: readonly OutlineLesson[], record: Kept, now: Date): Date | null {
  const later = met(lessons, record).map((item) => item.card.due).filter((time) => dayOf(time) > dayOf(now));
  return later.length ? new Date(later.sort(compare)[0] as string) : null;
}

function lessonsLater({ id, lesson, missed }: Item, record: Kept): boolean {
  if (!missed || record.cards[id]) return false;
  const answered = record.questions[id]?.at ?? "";
  const since = Object.entries(record.lessons).filter(([other, { opened }]) => other !== lesson.id && (opened ?? "") > answered);
  return since.length >= LESSONS_LATER;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Days count, not hours: number of the day where the reader is. */
function dayOf(time: string | Date): number {
  const date = new Date(time);
  return Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000);
}

/** "today", "tomorrow", "on Tuesday", "on 4 December". */
export function dayInWords(day: Date, now: Date, language = "en"): string {
  const distance = dayOf(day) - dayOf(now);
  if (distance <= 0) return "today";
  if (distance === 1) return "tomorrow";
  if (distance < 7) return `on ${day.toLocaleDateString(language, { weekday: "long" })}`;
  return `on ${day.toLocaleDateString(language, { day: "numeric", month: "long" })}`;
}
