/** The record itself: making a new one, reading one that was kept. Pure. */
import type { ExerciseProgress, LessonProgress, ProgressRecord, QuestionProgress } from "./generated/contract";
import validate from "./generated/validate-progress";

export type { ExerciseProgress, LessonProgress, ProgressRecord, QuestionProgress };
export type State = QuestionProgress["state"];

/** The version that we write. It rises only when older readers would break. */
export const VERSION = 1;
export const FORMAT = "before-you-apply/progress";

/** A record as this code uses it: the maps are there. */
export type Kept = ProgressRecord & {
  lessons: Record<string, LessonProgress>;
  questions: Record<string, QuestionProgress>;
  exercises: Record<string, ExerciseProgress>;
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
  };
}

/** Says what a stored or imported value is. */
export function readRecord(value: unknown): Reading {
  if (value === undefined || value === null) return { kind: "none" };
  if (isNewer(value)) return { kind: "newer", version: value.version };
  if (!validate(value)) return { kind: "corrupt" };
  return { kind: "good", record: { path: "full", lessons: {}, questions: {}, exercises: {}, ...value } as Kept };
}

function isNewer(value: unknown): value is { version: number } {
  if (typeof value !== "object" || value === null) return false;
  const { format, version } = value as { format?: unknown; version?: unknown };
  return format === FORMAT && typeof version === "number" && Number.isInteger(version) && version > VERSION;
}

/** True when nothing in it would be missed: having looked at a lesson is no loss. */
export function isEmpty(record: Kept): boolean {
  const lessons = Object.values(record.lessons).some((lesson) => lesson.action || lesson.reflection);
  return !lessons && !Object.keys(record.questions).length && !Object.keys(record.exercises).length;
}
