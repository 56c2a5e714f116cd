/** A unit's check: what is drawn, what counts, what is still missing for the unit's mark. Pure. */
import { inLetters } from "./count";
import type { Draw, OutlineUnit } from "./generated/contract";
import type { Kept, State, UnitProgress } from "./progress-record";
import { shuffle } from "./quiz/shuffle";

const SIZE = 8;
const SHARE = 0.8;

/** How many right answers are enough. */
export function needed(of: number): number {
  return Math.ceil(of * SHARE - 1e-9);
}

/** All that may be drawn: what only the learner can judge is left out. */
function drawable(unit: OutlineUnit): string[][] {
  return unit.lessons.map((lesson) => lesson.questions.filter((id) => !lesson.written.includes(id)));
}

/** How many questions a draw of this unit has. */
export function sizeOf(unit: OutlineUnit): number {
  return Math.min(SIZE, drawable(unit).flat().length);
}

/** The questions of draw `number`: each lesson has its turn, and what came last time comes last. */
export function drawQuestions(unit: OutlineUnit, seed: number, number: number, before: readonly string[]): string[] {
  const name = `${unit.id}:${number}`;
  const stacks = shuffle(drawable(unit), seed, name).map((ids, place) => {
    const mixed = shuffle(ids, seed, `${name}:${place}`);
    return [...mixed.filter((id) => !before.includes(id)), ...mixed.filter((id) => before.includes(id))];
  });
  const drawn: string[] = [];
  for (let round = 0; drawn.length < sizeOf(unit); round += 1) {
    drawn.push(...stacks.flatMap((stack) => stack[round] ?? []).slice(0, sizeOf(unit) - drawn.length));
  }
  return shuffle(drawn, seed, name);
}

/** A draw that can go on: it is there, and the course still has all its questions. */
export function drawOf(unit: OutlineUnit, record: Kept): Draw | null {
  const draw = record.units[unit.id]?.draw;
  const known = new Set(drawable(unit).flat());
  return draw && draw.questions.length > 0 && draw.questions.every((id) => known.has(id)) ? draw : null;
}

/** What is kept when a new draw begins. */
export function begun(unit: OutlineUnit, old: UnitProgress | undefined, seed: number, at: string): UnitProgress {
  const number = (old?.draws ?? 0) + 1;
  const questions = drawQuestions(unit, seed, number, old?.draw?.questions ?? []);
  return { ...old, draws: number, draw: { number, started: at, questions, answers: {} }, at };
}

/** What is kept after an answer, checked or not (`unanswered`). The last one brings the result. */
export function answered(
  old: UnitProgress | undefined,
  id: string,
  answer: unknown,
  state: State,
  at: string,
): UnitProgress {
  const draw = old?.draw;
  if (!draw || !draw.questions.includes(id)) return old ?? { at };
  const known = draw.answers?.[id];
  if (known && known.state !== "unanswered") return old; // one try
  const now: Draw = { ...draw, answers: { ...draw.answers, [id]: { state, answer } } };
  const { right, open, of } = tally(now);
  const kept: UnitProgress = { ...old, draw: now, at };
  if (open) return kept;
  const better = right > (old.right ?? 0) || !old.of;
  const passed = old.passed ?? (right >= needed(of) ? at : null);
  return { ...kept, passed, ...(better ? { right, of } : {}) };
}

/** How a draw stands. */
export function tally(draw: Draw): { right: number; open: number; of: number } {
  const states = draw.questions.map((id): State => draw.answers?.[id]?.state ?? "unanswered");
  const count = (state: State): number => states.filter((one) => one === state).length;
  return { right: count("right"), open: count("unanswered"), of: states.length };
}

/** Where a unit stands. Times are ISO 8601; null: not yet. */
export interface Mark {
  right: number;
  of: number;
  passed: string | null;
  /** When the first real step of the unit was done. */
  step: string | null;
  /** When the mark was earned: both are there. */
  earned: string | null;
}

export function markOf(unit: OutlineUnit, record: Kept): Mark {
  const { right = 0, of = 0, passed = null } = record.units[unit.id] ?? {};
  const steps = unit.lessons.flatMap((lesson) => record.lessons[lesson.id]?.action ?? []).sort();
  const step = steps[0] ?? null;
  return { right, of, passed, step, earned: passed && step ? (passed > step ? passed : step) : null };
}

/** One sentence on the mark of a unit; "" before the first result. */
export function markInWords({ right, of, passed, earned }: Mark): string {
  if (earned) return `Unit mark earned, with ${right} of ${of} in the check.`;
  if (passed) return `Check passed with ${right} of ${of}. One real step from this unit is still open.`;
  if (of) return `Best check so far: ${right} of ${of}; ${inLetters(needed(of))} are enough.`;
  return "";
}
