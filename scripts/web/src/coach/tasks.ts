/** What an assignment asks for, and how far the learner is. Pure. */
import { siteUrl } from "../data";
import type { CourseData } from "../generated/contract";
import { inWords, lessonNumber, standing } from "../lesson-state";
import type { LessonState } from "../lesson-state";
import type { Kept } from "../progress-record";
import { markInWords, markOf } from "../unit-check";
import type { Assignment } from "./documents";

export interface Task {
  id: string;
  kind: "lesson" | "check" | "lab";
  title: string;
  href: string;
  state: LessonState;
  words: string;
}

/** The assignment's tasks that this site has; what it does not know is left out. */
export function tasksOf({ lessons, checks, labs }: Assignment, data: CourseData, record: Kept): Task[] {
  const all = data.outline.flatMap((unit) => unit.lessons);
  const read = lessons.flatMap((id): Task[] => {
    const lesson = all.find((one) => one.id === id);
    if (!lesson) return [];
    const now = standing(lesson, record);
    const title = `${lessonNumber(data, id)} ${lesson.title}`;
    return [{ id, kind: "lesson", title, href: siteUrl(data, lesson.href), state: now.state, words: inWords(now) }];
  });
  const checked = checks.flatMap((id): Task[] => {
    const unit = data.outline.find((one) => one.id === id);
    if (!unit?.check) return [];
    const { passed, of } = markOf(unit, record);
    const state = passed ? "done" : of || record.units[id]?.draw ? "begun" : "new";
    const words = markInWords(markOf(unit, record)) || (state === "begun" ? "Begun" : "Not started");
    return [{ id, kind: "check", title: `Check of “${unit.title}”`, href: siteUrl(data, unit.check), state, words }];
  });
  const worked = labs.flatMap((id): Task[] => {
    const lab = data.outline.find((one) => one.id === id)?.lab;
    if (!lab) return [];
    const done = Boolean(record.units[id]?.lab);
    const [state, words]: [LessonState, string] = done ? ["done", "Done, you said"] : ["new", "Not done yet"];
    return [{ id, kind: "lab", title: `Lab: ${lab.title}`, href: siteUrl(data, lab.href), state, words }];
  });
  return [...read, ...checked, ...worked];
}

/** "2 of 4 done" */
export function sumOf(tasks: readonly Task[]): string {
  const done = tasks.filter((task) => task.state === "done").length;
  if (done === tasks.length) return tasks.length === 1 ? "Done" : `All ${tasks.length} done`;
  return `${done} of ${tasks.length} done`;
}

/** The task that comes next. */
export function nextOf(tasks: readonly Task[]): Task | undefined {
  return tasks.find((task) => task.state === "begun") ?? tasks.find((task) => task.state === "new");
}
