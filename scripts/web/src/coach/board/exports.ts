/** The board as tables for spreadsheets and grade books. Pure. */
import type { OutlineLesson } from "../../generated/contract";
import { csv } from "../../csv";
import type { Rerun } from "../rerun";
import { timeOf } from "./rows";
import type { Cell, Level, Row } from "./rows";

export const LEVEL_WORDS: Record<Level, string> = {
  none: "not opened",
  opened: "opened",
  some: "begun",
  most: "more than half",
  all: "all done",
};

type Reruns = ReadonlyMap<string, ReadonlyMap<string, Rerun>>;

/** "7 of 8" for each exercise of a lesson that was run again here. */
export function rerunInWords(row: Row, lesson: OutlineLesson, reruns: Reruns): string {
  const results = reruns.get(row.entry.key);
  return lesson.exercises
    .flatMap((id) => results?.get(id) ?? [])
    .map((one) => (one.ok ? `${one.passed} of ${one.of}` : one.words))
    .join("; ");
}

const HEADER = ["who", "id", "assignment", "lesson", "state", "score", "attempts", "minutes", "reported_at", "rerun"];

/** One line for each learner and lesson. `score` is the share of questions right, in percent. */
export function boardCsv(rows: readonly Row[], lessons: readonly OutlineLesson[], reruns: Reruns, name: (row: Row) => string): string {
  const lines = rows.flatMap((row) =>
    lessons.map((lesson) => {
      const { report } = row.entry;
      const cell = row.cells.get(lesson.id) as Cell;
      const score = cell.of ? Math.round((100 * cell.right) / cell.of) : "";
      const facts = [LEVEL_WORDS[cell.level], score, cell.tries, cell.minutes, timeOf(row.entry), rerunInWords(row, lesson, reruns)];
      return [name(row), report.learner, report.assignment?.title ?? "", lesson.id, ...facts];
    }),
  );
  return csv([HEADER, ...lines.map((line) => line.map(String))]);
}

/** A person of the coach's class list. */
export interface Person {
  first: string;
  last: string;
  email: string;
}

/** Reads a class list: first name, last name, e-mail address; commas, semicolons or tabs between them. */
export function readRoster(text: string): Person[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.split(/[\t;,]/).map((part) => part.trim().replace(/^"(.*)"$/, "$1")))
    .filter((parts) => parts.some((part) => part.includes("@")))
    .map((parts) => {
      const email = parts.find((part) => part.includes("@")) ?? "";
      const [first = "", ...rest] = parts.filter((part) => part && part !== email);
      return { first, last: rest.join(" "), email };
    });
}

const plain = (text: string): string => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();

/** Whom of the class list a learner's alias names: by full name, address, or a first name that only one has. */
export function personFor(alias: string, roster: readonly Person[]): Person | null {
  const wanted = plain(alias);
  if (!wanted) return null;
  const full = roster.find((one) => [`${one.first} ${one.last}`, `${one.last} ${one.first}`, one.email].some((name) => plain(name) === wanted));
  if (full) return full;
  const firsts = roster.filter((one) => plain(one.first) === wanted);
  return firsts.length === 1 ? (firsts[0] ?? null) : null;
}

/** The share of the questions of `lessons` that a learner has right, from 0 to 100. */
export function gradeOf(row: Row, lessons: readonly OutlineLesson[]): number {
  const cells = lessons.flatMap((lesson) => row.cells.get(lesson.id) ?? []);
  const of = cells.reduce((sum, cell) => sum + cell.of, 0);
  const right = cells.reduce((sum, cell) => sum + cell.right, 0);
  return of ? Math.round((100 * right) / of) : 0;
}

export interface Graded {
  person: Person;
  grade: number;
  feedback: string;
}

/**
 * A table that Moodle's grade import takes (Grades, Import, CSV file): people by e-mail address, one grade item, its
 * feedback. Comma, UTF-8, no byte order mark.
 */
export function gradebookCsv(item: string, graded: readonly Graded[]): string {
  const header = ["First name", "Last name", "Email address", item, "Feedback"];
  const lines = graded.map(({ person, grade, feedback }) => [person.first, person.last, person.email, String(grade), feedback]);
  return csv([header, ...lines]).replace(/^\uFEFF/, "");
}
