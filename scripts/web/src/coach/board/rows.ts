/** From reports to the rows of the board: one learner and assignment each, cells for lessons. Pure. */
import type { CourseData, OutlineLesson } from "../../generated/contract";
import type { ExerciseReport, QuestionReport, Report } from "../documents";
import type { Entry } from "./keep";

/** Tries without success from which on we call it stuck. */
export const STUCK_QUESTION = 2;
export const STUCK_EXERCISE = 3;

export type Level = "none" | "opened" | "some" | "most" | "all";

/** One lesson of one learner. */
export interface Cell {
  level: Level;
  right: number;
  of: number;
  passed: number;
  exercises: number;
  minutes: number;
  tries: number;
  stuck: number;
}

/** One learner on one assignment. */
export interface Row {
  /** Learner and assignment: the same for newer reports. */
  id: string;
  entry: Entry;
  /** Older reports of the same, newest first. */
  older: Entry[];
  name: string;
  questions: Map<string, QuestionReport>;
  exercises: Map<string, ExerciseReport>;
  cells: Map<string, Cell>;
  right: number;
  of: number;
  minutes: number;
  stuck: number;
}

export const idOf = ({ learner, assignment }: Report): string => `${learner}:${assignment?.id ?? ""}`;

/** When a report counts as made: a clock that is ahead must not win for ever. */
export const timeOf = ({ report, added }: Entry): string => (report.at > added ? added : report.at);

/** Newest first; of the same time, the one that came later. */
function byTime(a: Entry, b: Entry): number {
  const [one, other] = [timeOf(a) + a.added + a.key, timeOf(b) + b.added + b.key];
  return one < other ? 1 : one > other ? -1 : 0;
}

/** Reports by learner and assignment, each group newest first. */
export function grouped(entries: readonly Entry[]): Map<string, Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const id = idOf(entry.report);
    const group = groups.get(id);
    if (group) group.push(entry);
    else groups.set(id, [entry]);
  }
  for (const group of groups.values()) group.sort(byTime);
  return groups;
}

const isStuck = (question: QuestionReport | undefined): boolean =>
  question !== undefined && question.best !== "right" && question.tries >= STUCK_QUESTION;

export const exerciseStuck = (one: ExerciseReport | undefined): boolean =>
  one !== undefined && !one.passed && one.tries >= STUCK_EXERCISE;

function levelOf(cell: Omit<Cell, "level">, opened: boolean, touched: boolean): Level {
  const done = cell.right + cell.passed;
  const all = cell.of + cell.exercises;
  if (!opened && !touched) return "none";
  if (all > 0 && done === all) return "all";
  if (done === 0) return "opened";
  return done * 2 >= all ? "most" : "some";
}

/** Questions that the page judges. What learners judge themselves is neither right nor stuck. */
export function judgedIn(lesson: OutlineLesson): string[] {
  return lesson.questions.filter((id) => !lesson.written.includes(id));
}

function cellOf(lesson: OutlineLesson, row: Pick<Row, "questions" | "exercises">, report: Report): Cell {
  const judged = judgedIn(lesson);
  const questions = judged.flatMap((id) => row.questions.get(id) ?? []);
  const written = lesson.written.flatMap((id) => row.questions.get(id) ?? []);
  const exercises = lesson.exercises.flatMap((id) => row.exercises.get(id) ?? []);
  const own = report.lessons.findLast((one) => one.id === lesson.id);
  const counts = {
    right: questions.filter((one) => one.best === "right").length,
    of: judged.length,
    passed: exercises.filter((one) => one.passed || one.explored).length,
    exercises: lesson.exercises.length,
    minutes: own?.minutes ?? 0,
    tries: [...questions, ...exercises].reduce((sum, one) => sum + one.tries, 0),
    stuck: questions.filter(isStuck).length + exercises.filter(exerciseStuck).length,
  };
  return { level: levelOf(counts, own !== undefined, questions.length + written.length + exercises.length > 0), ...counts };
}

/** The name that a learner chose, or a stand-in. */
export function nameOf(report: Report): string {
  return report.alias.trim() || `Learner ${report.learner.slice(0, 4)}`;
}

/** Rows of all learners. Two who chose the same name are told apart by a sign behind it. */
export function rowsOf(entries: readonly Entry[], data: CourseData): Row[] {
  const lessons = data.outline.flatMap((unit) => unit.lessons);
  const rows = [...grouped(entries)].map(([id, [entry, ...older]]) => rowOf(id, entry as Entry, older, lessons));
  const owners = new Map<string, Set<string>>();
  for (const { name, entry } of rows) owners.set(name, (owners.get(name) ?? new Set()).add(entry.report.learner));
  for (const row of rows) {
    if ((owners.get(row.name)?.size ?? 0) > 1) row.name += ` (${row.entry.report.learner.slice(0, 4)})`;
  }
  return rows.sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1));
}

function rowOf(id: string, entry: Entry, older: Entry[], lessons: readonly OutlineLesson[]): Row {
  const { report } = entry;
  const questions = new Map(report.questions.map((one) => [one.id, one])); // twice: the last one counts
  const exercises = new Map(report.exercises.map((one) => [one.id, one]));
  const cells = new Map(lessons.map((lesson) => [lesson.id, cellOf(lesson, { questions, exercises }, report)]));
  const row: Row = { id, entry, older, name: nameOf(report), questions, exercises, cells, right: 0, of: 0, minutes: 0, stuck: 0 };
  for (const cell of cells.values()) {
    row.right += cell.right;
    row.of += cell.of;
    row.minutes += cell.minutes;
    row.stuck += cell.stuck;
  }
  return row;
}

/** Lessons that anybody in these rows has opened. */
export function touchedLessons(rows: readonly Row[], data: CourseData): OutlineLesson[] {
  const touched = (lesson: OutlineLesson): boolean => rows.some((row) => row.cells.get(lesson.id)?.level !== "none");
  return data.outline.flatMap((unit) => unit.lessons).filter(touched);
}

/** Assignments that reports speak of: id -> title. Of several titles under one id, the one that most reports carry. */
export function assignmentsIn(entries: readonly Entry[]): Map<string, string> {
  const titles = new Map<string, Map<string, number>>();
  for (const { report } of entries) {
    if (!report.assignment) continue;
    const { id, title } = report.assignment;
    const counts = titles.get(id) ?? new Map<string, number>();
    titles.set(id, counts.set(title, (counts.get(title) ?? 0) + 1));
  }
  const first = (counts: Map<string, number>): string => [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? "";
  return new Map([...titles].map(([id, counts]) => [id, first(counts) || "Untitled assignment"]));
}

/** The middle one of some numbers; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  if (!sorted.length) return 0;
  return sorted.length % 2 ? (sorted[half] as number) : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2;
}
