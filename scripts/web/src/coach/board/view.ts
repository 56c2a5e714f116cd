/** What every part of the board is given. */
import type { QuestionData } from "../../data";
import type { CourseData, OutlineLesson } from "../../generated/contract";
import { words } from "../../html";
import { lessonNumber } from "../../lesson-state";
import type { Row } from "./rows";
import type { Board } from "./state";

export interface View {
  data: CourseData;
  board: Board;
  /** Learners that the filters leave. */
  rows: Row[];
  /** Lessons that any of them has opened. */
  lessons: OutlineLesson[];
  /** The name to show: the learner's, or a number while names are hidden. */
  name(row: Row): string;
  /** Opens what is known of a learner. */
  open(row: Row): void;
}

/** "1.2 The two percent" */
export function lessonTitle(data: CourseData, lesson: OutlineLesson): string {
  return `${lessonNumber(data, lesson.id)} ${lesson.title}`;
}

const prompts = new WeakMap<QuestionData, string>();

/** The question itself, without what follows it; its id where this edition has no such question. */
export function questionTitle(data: CourseData, id: string): string {
  const question = data.pool.find((one) => one.id === id);
  if (!question) return id;
  const known = prompts.get(question) ?? words(question.prompt.replace(/<\/p>[\s\S]*$/, ""));
  prompts.set(question, known);
  return known;
}

export function programTitle(data: CourseData, id: string): string {
  return data.programs.find((one) => one.id === id)?.title ?? id;
}

/** "3 reports" */
export const counted = (count: number, one: string, many: string): string => `${count.toLocaleString("en")} ${count === 1 ? one : many}`;

export function day(at: string | number): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? "" : date.toLocaleDateString("en-GB", { day: "numeric", month: "short", year: "numeric" });
}

/** Hands a file out. */
export function download(content: Blob | string, name: string, type = "text/plain"): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(typeof content === "string" ? new Blob([content], { type }) : content);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000); // some browsers read it late
}
