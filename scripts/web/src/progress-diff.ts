/** What joining a file would change, in words. Pure. */
import { merge } from "./progress-merge";
import type { Kept } from "./progress-record";

/** Ids whose value differs between two maps. */
function changed<T>(old: Record<string, T>, now: Record<string, T>): string[] {
  return Object.keys(now).filter((id) => canonical(old[id]) !== canonical(now[id]));
}

/** JSON with sorted keys and without empty values: equal for equal content. */
function canonical(value: unknown): string {
  return JSON.stringify(value ?? null, (_key, inner: unknown) => {
    if (typeof inner !== "object" || inner === null || Array.isArray(inner)) return inner;
    const entries = Object.entries(inner).filter(([, item]) => item !== null && item !== undefined);
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

/** One sentence on what `file` would bring; "" where it brings nothing. */
export function importInWords(mine: Kept, file: Kept): string {
  const joined = merge(mine, file);
  const parts = [
    [changed(mine.questions, joined.questions).length, "question", "questions"],
    [changed(mine.exercises, joined.exercises).length, "exercise", "exercises"],
    [changed(mine.lessons, joined.lessons).length, "lesson", "lessons"],
    [changed(mine.units, joined.units).length, "unit check", "unit checks"],
    [changed(mine.cards, joined.cards).length, "review", "reviews"],
    [changed(mine.assignments, joined.assignments).length, "assignment", "assignments"],
    [changed(mine.feedback, joined.feedback).length, "line from a coach", "lines from a coach"],
  ] as const;
  const words = parts.filter(([n]) => n > 0).map(([n, one, many]) => count(n, one, many));
  if (!words.length) return "";
  const last = words.pop() as string;
  return `This file has something better or newer for ${words.length ? `${words.join(", ")} and ` : ""}${last}.`;
}
