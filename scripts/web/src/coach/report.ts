/** Makes a report from the record: only what was touched, only what the learner lets go. Pure. */
import type { CourseData, OutlineLesson, OutlineUnit } from "../generated/contract";
import type { ExerciseProgress, Kept, LessonProgress, QuestionProgress } from "../progress-record";
import { parseNumber } from "../quiz/text";
import type { Assignment, ExerciseReport, LabReport, LessonReport, QuestionReport, Report, UnitReport } from "./documents";
import { VERSION } from "./documents";
import { dayOf } from "./tokens";

/** What the learner chose to hand over. */
export interface Choices {
  alias: string;
  note: string;
  /** Ids of lessons and questions whose own words go along; `code:` and an exercise's id for code. */
  words: ReadonlySet<string>;
  answers: boolean;
  minutes: boolean;
}

export interface Whose {
  learner: string;
  at: string;
}

/** What the contract takes; the record may hold anything. */
const count = (n: number | undefined): number => Math.min(Math.max(Math.round(n ?? 0), 0), 1_000_000);
const isSlug = (id: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && id.length <= 80;

const LONGEST = { line: 200, text: 4_000, words: 20_000, code: 100_000, items: 100 };

interface Scope {
  lessons: OutlineLesson[];
  /** Units whose check is spoken of, and those whose lab is. */
  units: OutlineUnit[];
  labs: OutlineUnit[];
}

/** Lessons and units that a report speaks of: those of its assignment, else all. */
export function scopeOf(data: CourseData, assignment: Assignment | null): Scope {
  const lessons = data.outline.flatMap((unit) => unit.lessons);
  if (!assignment) return { lessons, units: data.outline, labs: data.outline };
  return {
    lessons: lessons.filter((lesson) => assignment.lessons.includes(lesson.id)),
    units: data.outline.filter((unit) => assignment.checks.includes(unit.id)),
    labs: data.outline.filter((unit) => assignment.labs.includes(unit.id)),
  };
}

/** The report as it would be handed over now. */
export function reportOf(data: CourseData, record: Kept, assignment: Assignment | null, choices: Choices, whose: Whose): Report {
  const { lessons, units, labs } = scopeOf(data, assignment);
  const some = <T>(items: readonly string[], fn: (id: string) => T | null): T[] => items.flatMap((id) => fn(id) ?? []);
  return {
    kind: "report",
    version: VERSION,
    course: data.id,
    release: data.release,
    learner: whose.learner,
    alias: choices.alias.trim().slice(0, LONGEST.line),
    at: whose.at,
    note: choices.note.trim().slice(0, LONGEST.text),
    assignment: assignment && { id: assignment.id, title: assignment.title },
    lessons: some(lessons.map(({ id }) => id), (id) => lessonReport(id, record.lessons[id], choices)),
    questions: some(lessons.flatMap((one) => one.questions), (id) => questionReport(id, record.questions[id], choices, unitOf(data, id))),
    exercises: some(lessons.flatMap((one) => one.exercises), (id) => exerciseReport(id, record.exercises[id], choices)),
    units: units.flatMap(({ id }): UnitReport[] => {
      const { draws = 0, right = 0, of = 0, passed = null } = record.units[id] ?? {};
      return draws ? [{ id, draws: count(draws), right: count(right), of: count(of), passed: passed !== null }] : [];
    }),
    labs: labs.flatMap(({ id }): LabReport[] => {
      const done = dayOf(record.units[id]?.lab ?? "");
      return done ? [{ id, done }] : [];
    }),
  };
}

function lessonReport(id: string, kept: LessonProgress | undefined, { words, minutes }: Choices): LessonReport | null {
  if (!kept?.opened && !kept?.action && !kept?.reflection) return null;
  return {
    id,
    opened: kept.opened ? dayOf(kept.opened) : null,
    minutes: minutes ? count(Math.ceil((kept.seconds ?? 0) / 60)) : 0,
    step: kept.action ? dayOf(kept.action) : null,
    reflection: words.has(id) ? (kept.reflection ?? "").slice(0, LONGEST.words) : "",
  };
}

const TOLD_NOTHING = { picked: [], pairs: [], number: null, texts: [], text: "", ticks: [] };

/** What a numeric question asks for, such as "%"; the page has all questions in its pool. */
function unitOf(data: CourseData, id: string): string {
  const question = data.pool.find((one) => one.id === id);
  return question?.kind === "numeric" ? question.unit : "";
}

type QuestionKept = QuestionProgress | undefined;

function questionReport(id: string, kept: QuestionKept, choices: Choices, unit: string): QuestionReport | null {
  if (!kept || kept.best === "unanswered") return null;
  const told = { ...TOLD_NOTHING, id, best: kept.best, tries: count(kept.attempts), first: kept.first ?? null };
  const written = writtenIn(kept.answer);
  if (written) return { ...told, ...(choices.words.has(id) && written) };
  const known = kept.first ?? (kept.attempts === 1 ? kept.best : null); // kept since before first tries were
  const answer = kept.first ? kept.first_answer : kept.answer;
  const tell = choices.answers && known && known !== "right";
  return { ...told, first: known, ...(tell && given(answer, unit, choices.words.has(id))) };
}

/** The answer to a question that asks for one's own words; null for any other. */
export function writtenIn(answer: unknown): { text: string; ticks: number[] } | null {
  const { text, ticks } = (answer ?? {}) as { text?: unknown; ticks?: unknown };
  if (typeof text !== "string" || !Array.isArray(ticks)) return null;
  const counts = ticks.filter((tick): tick is number => Number.isInteger(tick) && tick >= 0 && tick < 1000);
  return { text: text.slice(0, LONGEST.words), ticks: counts.slice(0, 50) };
}

/** Words typed into gaps; null for any other answer. */
export function gapsIn(answer: unknown): string[] | null {
  const { texts } = (answer ?? {}) as { texts?: unknown };
  return Array.isArray(texts) ? strings(texts).map((one) => one.slice(0, LONGEST.line)).slice(0, 50) : null;
}

const strings = (value: unknown): string[] => (Array.isArray(value) ? value : []).filter((one) => typeof one === "string");

/** An answer as a report tells it: ids and numbers always, typed words only if they may go along. */
function given(answer: unknown, unit: string, words: boolean): Partial<QuestionReport> {
  const kept = (answer ?? {}) as Record<string, unknown>;
  const picked = strings(kept["picked"] ?? kept["order"] ?? kept["path"]).filter(isSlug).slice(0, LONGEST.items);
  if (picked.length) return { picked };
  if (typeof kept["text"] === "string") {
    const number = parseNumber(kept["text"], unit);
    return Number.isFinite(number) ? { number } : {};
  }
  if (typeof kept["pairs"] === "object" && kept["pairs"] !== null) {
    const pairs = Object.entries(kept["pairs"]).map(([left, right]) => ({ left, right: String(right) }));
    return { pairs: pairs.filter((one) => isSlug(one.left) && isSlug(one.right)).slice(0, LONGEST.items) };
  }
  return words ? { texts: gapsIn(answer) ?? [] } : {};
}

function exerciseReport(id: string, kept: ExerciseProgress | undefined, { words }: Choices): ExerciseReport | null {
  if (!kept || !(kept.tries || kept.explored || kept.passed || kept.hints || kept.solution_seen || kept.draft)) return null;
  return {
    id,
    tries: count(kept.tries),
    passed: Boolean(kept.passed),
    explored: Boolean(kept.explored),
    hints: count(kept.hints),
    solution_seen: Boolean(kept.solution_seen),
    mistakes: counted(kept.mistakes),
    failed: counted(kept.failed),
    code: words.has(`code:${id}`) ? (kept.draft ?? "").slice(0, LONGEST.code) : "",
  };
}

function counted(map: Record<string, number> = {}): { name: string; count: number }[] {
  const names = Object.keys(map).sort().slice(0, LONGEST.items);
  return names.map((name) => ({ name: name.slice(0, LONGEST.line), count: count(map[name]) }));
}

/** Something that the learner wrote, and may hand over or not. */
export interface OwnWords {
  key: string;
  kind: "reflection" | "answer" | "code";
  lesson: OutlineLesson;
  text: string;
}

/** Everything of a report's scope that is in the learner's own words. */
export function ownWords(lessons: readonly OutlineLesson[], record: Kept): OwnWords[] {
  return lessons.flatMap((lesson) => {
    const found: OwnWords[] = [];
    const add = (key: string, kind: OwnWords["kind"], text: string | null | undefined): void => {
      if (text?.trim()) found.push({ key, kind, lesson, text });
    };
    add(lesson.id, "reflection", record.lessons[lesson.id]?.reflection);
    for (const id of lesson.questions) {
      const kept = record.questions[id];
      add(id, "answer", writtenIn(kept?.answer)?.text ?? gapsIn(kept?.first_answer)?.filter(Boolean).join(", "));
    }
    for (const id of lesson.exercises) add(`code:${id}`, "code", record.exercises[id]?.draft);
    return found;
  });
}
