/** What a filled-in rubric comes to, in words and as a table. Pure. */
import type { RubricData } from "../generated/contract";

export type Row = RubricData["rows"][number];

/** What is kept of one learner. `steps`: row id -> 0 to 3; a row without a mark is not in it. */
export interface Filled {
  steps: Record<string, number>;
  note: string;
  at: string; // ISO 8601, when it was last changed
}

export type Mark = "empty" | "mend" | "open" | "passed";

/** From this step on a row counts for a pass. */
const GOOD = 2;
const NUMBERS = ["nought", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

export const inWords = (count: number): string => NUMBERS[count] ?? String(count);

const list = (rows: Row[]): string => rows.map((row) => `“${row.title}”`).join(" and ");
const rowsInWords = (count: number): string => `${inWords(count)} ${count === 1 ? "row" : "rows"}`;

/** How many rows count for a pass. */
export function good(rubric: RubricData, steps: Filled["steps"]): number {
  return rubric.rows.filter((row) => (steps[row.id] ?? -1) >= GOOD).length;
}

/** The proposal for a mark, and the sentence that explains it. */
export function proposed(rubric: RubricData, steps: Filled["steps"]): { mark: Mark; words: string } {
  const marked = rubric.rows.filter((row) => steps[row.id] !== undefined);
  if (!marked.length) return { mark: "empty", words: "Nothing is marked yet." };
  const mend = rubric.rows.filter((row) => row.mark === "mend" && steps[row.id] === 0);
  const count = good(rubric, steps);
  const missing = rubric.rows.filter((row) => row.mark === "needed" && (steps[row.id] ?? -1) < GOOD);
  if (mend.length) {
    const stand = mend.length === 1 ? "stands" : "stand";
    return { mark: "mend", words: `First mend, then pass: ${list(mend)} ${stand} at step nought.` };
  }
  if (count >= rubric.enough && !missing.length) {
    return { mark: "passed", words: `Passed, by this rule: ${rowsInWords(count)} at step two or higher.` };
  }
  const short = count < rubric.enough ? `${rowsInWords(count)} at step two or higher, and it takes ${inWords(rubric.enough)}.` : "";
  const also = missing.length ? `${list(missing)} must be at step two or higher.` : "";
  return { mark: "open", words: `Not yet, by this rule: ${[short, also].filter(Boolean).join(" ")}` };
}

const RESULT: Record<Mark, string> = { empty: "", mend: "mend first", open: "not yet", passed: "passed" };

/** All learners as rows of a table, the first row with the names of the columns. */
export function table(rubric: RubricData, all: [string, Filled][]): string[][] {
  const head = ["who", "changed", ...rubric.rows.map((row) => row.title), "rows at two or higher", "proposal", "note"];
  const rows = all.map(([who, filled]) => [
    who,
    filled.at,
    ...rubric.rows.map((row) => String(filled.steps[row.id] ?? "")),
    String(good(rubric, filled.steps)),
    RESULT[proposed(rubric, filled.steps).mark],
    filled.note,
  ]);
  return [head, ...rows];
}

/** What was kept, where it still fits; null where it does not. */
export function readFilled(value: unknown): Filled | null {
  if (typeof value !== "object" || value === null) return null;
  const { steps, note, at } = value as { steps?: unknown; note?: unknown; at?: unknown };
  if (typeof steps !== "object" || steps === null) return null;
  const fits = ([, step]: [string, unknown]): boolean => typeof step === "number" && [0, 1, 2, 3].includes(step);
  return {
    steps: Object.fromEntries(Object.entries(steps).filter(fits)) as Record<string, number>,
    note: typeof note === "string" ? note : "",
    at: typeof at === "string" ? at : "",
  };
}
