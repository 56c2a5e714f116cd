/** The record itself: making a new one, reading one that was kept. Pure. */
import type {
  CardProgress,
  ExerciseProgress,
  LessonProgress,
  ProgressRecord,
  QuestionProgress,
  Received,
  UnitProgress,
} from "./generated/contract";
import validate from "./generated/validate-progress";

export type { CardProgress, ExerciseProgress, LessonProgress, ProgressRecord, QuestionProgress, Received, UnitProgress };
export type State = QuestionProgress["state"];

/** The version that we write. It rises only when older readers would break. */
export const VERSION = 1;
export const FORMAT = "before-you-apply/progress";

/** A record as this code uses it: the maps are there. */
export type Kept = ProgressRecord & {
  lessons: Record<string, LessonProgress>;
  questions: Record<string, QuestionProgress>;
  exercises: Record<string, ExerciseProgress>;
  units: Record<string, UnitProgress>;
  cards: Record<string, CardProgress>;
  assignments: Record<string, Received>;
  feedback: Record<string, Received>;
  path: string;
};

export type Reading =
  | { kind: "none" }
  | { kind: "good"; record: Kept }
  | { kind: "newer"; version: number }
  | { kind: "corrupt" };

/** An empty record. `seed` shuffles options, the same on every visit. */
export function emptyRecord(seed: number, now: string): Kept {
  return {
    format: FORMAT,
    version: VERSION,
    updated: now,
    path: "full",
    seed,
    lessons: {},
    questions: {},
    exercises: {},
    units: {},
    cards: {},
    assignments: {},
    feedback: {},
  };
}

/** Says what a stored or imported value is. */
export function readRecord(value: unknown): Reading {
  if (value === undefined || value === null) return { kind: "none" };
  if (isNewer(value)) return { kind: "newer", version: value.version };
  if (isTooDeep(value) || !validate(value)) return { kind: "corrupt" };
  const empty = { path: "full", lessons: {}, questions: {}, exercises: {}, units: {}, cards: {}, assignments: {}, feedback: {} };
  return { kind: "good", record: { ...empty, ...value } as Kept };
}

/** Ours are less than ten deep. What reads a record later walks it by recursion, which has an end somewhere. */
const DEEPEST = 64;

function isTooDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length; depth += 1) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((one): unknown[] => (typeof one === "object" && one !== null ? Object.values(one) : []));
  }
  return false;
}

function isNewer(value: unknown): value is { version: number } {
  if (typeof value !== "object" || value === null) return false;
  const { format, version } = value as { format?: unknown; version?: unknown };
  return format === FORMAT && typeof version === "number" && Number.isInteger(version) && version > VERSION;
}

/** True when nothing in it would be missed: having looked at a lesson is no loss. */
export function isEmpty(record: Kept): boolean {
  const lessons = Object.values(record.lessons).some((lesson) => lesson.action || lesson.reflection);
  const maps = [record.questions, record.exercises, record.units, record.cards, record.assignments, record.feedback];
  return !lessons && maps.every((map) => !Object.keys(map).length);
}
