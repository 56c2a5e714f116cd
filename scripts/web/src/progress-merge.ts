/** Two records into one: per item the best result, the newest draft, the larger counters. Pure. */
import type { CardProgress, ExerciseProgress, Kept, LessonProgress, QuestionProgress, Received, State, UnitProgress } from "./progress-record";

const RANK: Record<State, number> = { unanswered: 0, wrong: 1, partly: 2, right: 3 };

type Time = string | null | undefined;

/** The better of two results. */
export function better(a: State, b: State): State {
  return RANK[b] > RANK[a] ? b : a;
}

/** The earlier of two times, one of which may be missing. */
function earliest(a: Time, b: Time): string | null {
  if (!a || !b) return a ?? b ?? null;
  return a <= b ? a : b;
}

function larger(a: Record<string, number> = {}, b: Record<string, number> = {}): Record<string, number> {
  const out = { ...a };
  for (const [name, count] of Object.entries(b)) out[name] = Math.max(out[name] ?? 0, count);
  return out;
}

/** Time of the newest text; a text without a time is older than any that has one. */
const newer = (a: Time, b: Time): boolean => (b ?? "") > (a ?? "");

function mergeQuestion(a: QuestionProgress, b: QuestionProgress): QuestionProgress {
  const latest = newer(a.at, b.at) ? b : a;
  const { first, first_answer } = a.first ? a : b; // of two first tries, that of this browser
  return {
    ...a,
    ...b,
    ...latest,
    ...(first && { first, first_answer }),
    best: better(a.best, b.best),
    attempts: Math.max(a.attempts, b.attempts),
  };
}

function mergeExercise(a: ExerciseProgress, b: ExerciseProgress): ExerciseProgress {
  const text = a.draft == null || (b.draft != null && newer(a.draft_at, b.draft_at)) ? b : a;
  return {
    ...a,
    ...b,
    draft: text.draft ?? null,
    draft_at: text.draft_at ?? null,
    passed: earliest(a.passed, b.passed),
    explored: earliest(a.explored, b.explored),
    solution_seen: earliest(a.solution_seen, b.solution_seen),
    tries: Math.max(a.tries ?? 0, b.tries ?? 0),
    hints: Math.max(a.hints ?? 0, b.hints ?? 0),
    mistakes: larger(a.mistakes, b.mistakes),
    failed: larger(a.failed, b.failed),
  };
}

function mergeLesson(a: LessonProgress, b: LessonProgress): LessonProgress {
  const text = a.reflection == null || (b.reflection != null && newer(a.reflection_at, b.reflection_at)) ? b : a;
  const seconds = Math.max(a.seconds ?? 0, b.seconds ?? 0);
  return {
    ...a,
    ...b,
    opened: earliest(a.opened, b.opened),
    ...(seconds && { seconds }),
    action: earliest(a.action, b.action),
    reflection: text.reflection ?? null,
    reflection_at: text.reflection_at ?? null,
  };
}

/** Best result of a check; the draw in progress is that of the latest visit. */
function mergeUnit(a: UnitProgress, b: UnitProgress): UnitProgress {
  const best = (b.right ?? 0) > (a.right ?? 0) ? b : a;
  const latest = newer(a.at, b.at) ? b : a;
  return {
    ...a,
    ...b,
    draws: Math.max(a.draws ?? 0, b.draws ?? 0),
    right: best.right ?? 0,
    of: best.of ?? 0,
    passed: earliest(a.passed, b.passed),
    draw: latest.draw ?? null,
    lab: earliest(a.lab, b.lab),
    at: latest.at,
  };
}

/** A card is one state that follows from all reviews before it: the one that was reviewed later stands as a whole. */
function mergeCard(a: CardProgress, b: CardProgress): CardProgress {
  return newer(a.last_review, b.last_review) ? b : a;
}

/** What came from a coach: as it was left last. */
function mergeReceived(a: Received, b: Received): Received {
  return newer(a.at, b.at) ? b : a;
}

function mergeMap<T>(a: Record<string, T>, b: Record<string, T>, both: (x: T, y: T) => T): Record<string, T> {
  const out = { ...a };
  for (const [id, item] of Object.entries(b)) out[id] = Object.hasOwn(out, id) ? both(out[id] as T, item) : item;
  return out;
}

/** Joins `b` into `a`. Path, seed and the learner's id and alias stay those of `a`: they belong to this browser. */
export function merge(a: Kept, b: Kept): Kept {
  return {
    ...b,
    ...a,
    updated: a.updated >= b.updated ? a.updated : b.updated,
    lessons: mergeMap(a.lessons, b.lessons, mergeLesson),
    questions: mergeMap(a.questions, b.questions, mergeQuestion),
    exercises: mergeMap(a.exercises, b.exercises, mergeExercise),
    units: mergeMap(a.units, b.units, mergeUnit),
    cards: mergeMap(a.cards, b.cards, mergeCard),
    assignments: mergeMap(a.assignments, b.assignments, mergeReceived),
    feedback: mergeMap(a.feedback, b.feedback, mergeReceived),
  };
}
