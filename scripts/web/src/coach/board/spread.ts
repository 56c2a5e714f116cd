/** How a question went: results, and what was answered at the first try. Pure. */
import type { QuestionData } from "../../data";
import { words } from "../../html";
import type { QuestionReport } from "../documents";
import type { Row } from "./rows";

/** One answer that was given, and by how many. `right` is null where it is only a part of an answer. */
export interface Answer {
  label: string;
  count: number;
  right: boolean | null;
}

export interface Spread {
  tried: number;
  /** Right at once, right later, partly, not yet; "later" also where the first try is not known. */
  atOnce: number;
  later: number;
  partly: number;
  notYet: number;
  /** What `answers` count. */
  counting: string;
  answers: Answer[];
}

class Counts {
  private readonly counts = new Map<string, Answer>();

  add(label: string, right: boolean | null, by = 1): void {
    const known = this.counts.get(label);
    if (known) known.count += by;
    else this.counts.set(label, { label, right, count: by });
  }

  /** The right one first, then by how many. */
  list(): Answer[] {
    return [...this.counts.values()].sort((a, b) => Number(b.right) - Number(a.right) || b.count - a.count || (a.label < b.label ? -1 : 1));
  }
}

const RIGHT = "The right answer";
const GONE = "An answer that this edition does not have";

type Reports = readonly QuestionReport[];

function ofChoice(options: readonly { id: string; html: string; right: boolean }[], missed: Reports, atOnce: number): Answer[] {
  const counts = new Counts();
  const single = options.filter((option) => option.right).length === 1;
  for (const option of options) counts.add(words(option.html), option.right, single && option.right ? atOnce : 0);
  if (!single) counts.add("All that fit, and nothing else", true, atOnce);
  const known = new Map(options.map((option) => [option.id, option]));
  for (const { picked } of missed) {
    for (const id of new Set(picked)) counts.add(known.has(id) ? words(known.get(id)?.html ?? "") : GONE, known.get(id)?.right ?? false);
  }
  return counts.list();
}

function ofOrder(items: readonly { id: string; html: string }[], missed: Reports, atOnce: number): Answer[] {
  const counts = new Counts();
  counts.add("All in the right order", true, atOnce);
  for (const { picked } of missed) {
    items.forEach((item, index) => picked.length && picked[index] !== item.id && counts.add(`Elsewhere: ${words(item.html)}`, false));
  }
  return counts.list();
}

function ofMatch(pairs: readonly { id: string; left: string; right: string }[], missed: Reports, atOnce: number): Answer[] {
  const counts = new Counts();
  counts.add("All pairs right", true, atOnce);
  const known = new Map(pairs.map((pair) => [pair.id, pair]));
  for (const report of missed) {
    for (const { left, right } of report.pairs) {
      const [one, other] = [known.get(left), known.get(right)];
      if (!one || !other || one.right === other.right) continue;
      counts.add(`${words(one.left)} with ${words(other.right)}`, false);
    }
  }
  return counts.list();
}

function ofDialogue(turns: readonly { options: { id: string; html: string; right: boolean }[] }[], missed: Reports, atOnce: number): Answer[] {
  const counts = new Counts();
  counts.add("A good way through, at once", true, atOnce);
  const replies = new Map(turns.flatMap((turn) => turn.options).map((reply) => [reply.id, reply]));
  for (const { picked } of missed) {
    for (const id of new Set(picked)) if (replies.get(id)?.right === false) counts.add(words(replies.get(id)?.html ?? ""), false);
  }
  return counts.list();
}

function typed(missed: Reports, atOnce: number, shown: (one: QuestionReport) => string): Answer[] {
  const counts = new Counts();
  counts.add(RIGHT, true, atOnce);
  for (const one of missed) if (shown(one)) counts.add(shown(one), false);
  return counts.list();
}

function answersOf(question: QuestionData, missed: Reports, atOnce: number): [string, Answer[]] {
  switch (question.kind) {
    case "single":
    case "multiple":
    case "true-false":
      return ["Picked at the first try", ofChoice(question.options, missed, atOnce)];
    case "numeric": {
      const shown = ({ number }: QuestionReport): string => (number === null ? "" : `${number} ${question.unit}`.trim());
      return ["Typed at the first try", typed(missed, atOnce, shown)];
    }
    case "fill":
      return ["Typed at the first try", typed(missed, atOnce, ({ texts }) => texts.filter(Boolean).join(", "))];
    case "order":
      return ["Out of place at the first try", ofOrder(question.items, missed, atOnce)];
    case "match":
      return ["Put together at the first try", ofMatch(question.pairs, missed, atOnce)];
    case "dialogue":
      return ["Said at the first try", ofDialogue(question.turns, missed, atOnce)];
    case "reflect":
      return ["", []];
  }
}

export function spreadOf(question: QuestionData, rows: readonly Row[]): Spread {
  const reports = rows.flatMap((row) => row.questions.get(question.id) ?? []).filter((one) => one.tries > 0);
  const atOnce = reports.filter((one) => one.first === "right" && one.best === "right").length;
  const best = (state: QuestionReport["best"]): number => reports.filter((one) => one.best === state).length;
  const missed = reports.filter((one) => one.first !== null && one.first !== "right");
  const [counting, answers] = answersOf(question, missed, atOnce);
  return { tried: reports.length, atOnce, later: best("right") - atOnce, partly: best("partly"), notYet: best("wrong"), counting, answers };
}
