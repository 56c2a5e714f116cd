/** Where a learner is: per lesson, and what comes next. Pure. */
import type { CourseData, OutlineLesson } from "./generated/contract";
import type { Kept, QuestionProgress } from "./progress-record";

export type LessonState = "new" | "begun" | "done";

export interface Standing {
  state: LessonState;
  right: number;
  questions: number;
  tried: number;
  exercises: number;
}

/** An exercise counts when its code passed or its sliders were moved: both roads lead through it. */
export function standing(lesson: OutlineLesson, record: Kept): Standing {
  const right = lesson.questions.filter((id) => record.questions[id]?.best === "right").length;
  const tried = lesson.exercises.filter((id) => record.exercises[id]?.passed || record.exercises[id]?.explored).length;
  const counts = { right, tried, questions: lesson.questions.length, exercises: lesson.exercises.length };
  const all = right === counts.questions && tried === counts.exercises && right + tried > 0;
  if (all) return { state: "done", ...counts };
  return { state: lastTouched(lesson, record) ? "begun" : "new", ...counts };
}

/** A question that was met only in a unit's check or a review has no answer in its lesson. */
function answeredHere(question: QuestionProgress | undefined): boolean {
  return question !== undefined && (question.state !== "unanswered" || question.answer != null);
}

/** When anything of a lesson was last touched; "" for never. */
export function lastTouched(lesson: OutlineLesson, record: Kept): string {
  const own = record.lessons[lesson.id];
  const times = [
    own?.opened,
    own?.action,
    own?.reflection_at,
    ...lesson.questions.map((id) => (answeredHere(record.questions[id]) ? record.questions[id]?.at : null)),
    ...lesson.exercises.flatMap((id) => {
      const exercise = record.exercises[id];
      return [exercise?.draft_at, exercise?.passed, exercise?.explored];
    }),
  ];
  return times.reduce<string>((latest, time) => (time && time > latest ? time : latest), "");
}

/** The standing of a lesson in words. */
export function inWords({ state, right, questions, tried, exercises }: Standing): string {
  if (state === "new") return "Not started";
  if (state === "done") return "Done";
  const parts = [`${right} of ${questions} questions right`];
  if (exercises === 1) parts.push(tried ? "exercise done" : "exercise open");
  else if (exercises > 1) parts.push(`${tried} of ${exercises} exercises done`);
  return questions + exercises ? parts.join(", ") : "Started";
}

/** Lessons of a reading path that exist; all of them where the path is unknown. */
export function lessonsOfPath(data: CourseData, path: string): OutlineLesson[] {
  const all = data.outline.flatMap((unit) => unit.lessons);
  const ids = data.paths.find((one) => one.id === path)?.lessons;
  const chosen = ids?.flatMap((id) => all.find((lesson) => lesson.id === id) ?? []);
  return chosen?.length ? chosen : all;
}

/** What to do next: the begun lesson that was touched last, else the first new one; null when all are done. */
export function nextLesson(lessons: readonly OutlineLesson[], record: Kept): OutlineLesson | null {
  let best: OutlineLesson | null = null;
  for (const lesson of lessons) {
    if (standing(lesson, record).state !== "begun") continue;
    if (!best || lastTouched(lesson, record) > lastTouched(best, record)) best = lesson;
  }
  return best ?? lessons.find((lesson) => standing(lesson, record).state === "new") ?? null;
}

/** What follows a lesson: the next of `lessons` that is not done yet, else the first that was left out on the way. */
export function onwardFrom(lessons: readonly OutlineLesson[], current: string, record: Kept): OutlineLesson | null {
  const open = (lesson: OutlineLesson): boolean => lesson.id !== current && standing(lesson, record).state !== "done";
  const place = lessons.findIndex((lesson) => lesson.id === current);
  return lessons.slice(place + 1).find(open) ?? lessons.find(open) ?? null;
}

/** "1.2": the place of a lesson in the course; "" where it has none. */
export function lessonNumber(data: CourseData, id: string): string {
  for (const [u, unit] of data.outline.entries()) {
    const l = unit.lessons.findIndex((lesson) => lesson.id === id);
    if (l >= 0) return `${u + 1}.${l + 1}`;
  }
  return "";
}
