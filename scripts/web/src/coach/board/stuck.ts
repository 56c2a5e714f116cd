/** Where learners are stuck: questions, checks and mistakes, with who and how often. Pure. */
import type { CourseData, OutlineLesson } from "../../generated/contract";
import type { ExerciseReport } from "../documents";
import { judgedIn } from "./rows";
import type { Row } from "./rows";

export interface StuckPoint {
  kind: "question" | "check" | "mistake";
  lesson: OutlineLesson;
  /** Id of the question or of the exercise. */
  item: string;
  /** Name of the check or of the mistake; "" for a question. */
  name: string;
  /** Who has not got past it. */
  now: Row[];
  /** Who had, and got past it. */
  past: Row[];
  /** How often it happened. */
  times: number;
  /** Who tried the question or the exercise at all. */
  tried: number;
}

type Named = Pick<StuckPoint, "now" | "past" | "times">;

const empty = (): Named => ({ now: [], past: [], times: 0 });

function questionPoint(lesson: OutlineLesson, item: string, rows: readonly Row[]): StuckPoint | null {
  const point: StuckPoint = { kind: "question", lesson, item, name: "", ...empty(), tried: 0 };
  for (const row of rows) {
    const question = row.questions.get(item);
    if (!question?.tries) continue;
    point.tried += 1;
    const missed = question.first !== null ? question.first !== "right" : question.best !== "right" || question.tries > 1;
    if (!missed) continue;
    point.times += question.best === "right" ? question.tries - 1 : question.tries;
    (question.best === "right" ? point.past : point.now).push(row);
  }
  return point.now.length + point.past.length ? point : null;
}

function count(points: Map<string, Named>, list: ExerciseReport["failed"], row: Row, passed: boolean): void {
  for (const { name, count: times } of new Map(list.map((one) => [one.name, one])).values()) {
    if (!times) continue;
    const point = points.get(name) ?? empty();
    points.set(name, point);
    point.times += times;
    (passed ? point.past : point.now).push(row);
  }
}

function exercisePoints(lesson: OutlineLesson, item: string, rows: readonly Row[]): StuckPoint[] {
  const kinds = { mistake: new Map<string, Named>(), check: new Map<string, Named>() };
  let tried = 0;
  for (const row of rows) {
    const exercise = row.exercises.get(item);
    if (!exercise?.tries) continue;
    tried += 1;
    count(kinds.mistake, exercise.mistakes, row, exercise.passed);
    count(kinds.check, exercise.failed, row, exercise.passed);
  }
  const all = (kind: "mistake" | "check"): StuckPoint[] =>
    [...kinds[kind]].map(([name, named]) => ({ kind, lesson, item, name, ...named, tried }));
  return [...all("mistake"), ...all("check")];
}

/** All points, the one that holds up most learners first. */
export function stuckPoints(rows: readonly Row[], data: CourseData): StuckPoint[] {
  const points = data.outline
    .flatMap((unit) => unit.lessons)
    .flatMap((lesson) => [
      ...judgedIn(lesson).flatMap((id) => questionPoint(lesson, id, rows) ?? []),
      ...lesson.exercises.flatMap((id) => exercisePoints(lesson, id, rows)),
    ]);
  return points.sort((a, b) => b.now.length - a.now.length || b.past.length - a.past.length || b.times - a.times);
}
