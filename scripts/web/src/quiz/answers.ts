/** What a learner's answer is, per kind of question, and reading one back from the record. Pure. */
import type { QuestionData } from "../data";

export interface ChoiceAnswer {
  picked: string[];
}
export interface NumericAnswer {
  text: string;
}
export interface FillAnswer {
  texts: string[];
}
export interface OrderAnswer {
  order: string[];
}
export interface MatchAnswer {
  /** Id of the pair on the left -> id of the pair whose right side was chosen. */
  pairs: Record<string, string>;
}
export interface DialogueAnswer {
  /** Ids of the replies, in turn. */
  path: string[];
}
export interface ReflectAnswer {
  text: string;
  ticks: number[];
}

export interface AnswerOf {
  single: ChoiceAnswer;
  multiple: ChoiceAnswer;
  "true-false": ChoiceAnswer;
  numeric: NumericAnswer;
  fill: FillAnswer;
  order: OrderAnswer;
  match: MatchAnswer;
  dialogue: DialogueAnswer;
  reflect: ReflectAnswer;
}
export type Answer = AnswerOf[keyof AnswerOf];

const text = (value: unknown): string => (typeof value === "string" ? value : "");
const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const strings = (value: unknown): string[] => list(value).filter((one) => typeof one === "string");

/**
 * An answer from the record, fitted to the question as it is today: ids that no longer exist are dropped.
 * `shuffled` is the order in which an order question starts.
 */
export function readAnswer(question: QuestionData, kept: unknown, shuffled: readonly string[]): Answer {
  const value = (typeof kept === "object" && kept !== null ? kept : {}) as Record<string, unknown>;
  switch (question.kind) {
    case "single":
    case "multiple":
    case "true-false": {
      const ids = new Set(question.options.map((option) => option.id));
      return { picked: strings(value["picked"]).filter((id) => ids.has(id)) };
    }
    case "numeric":
      return { text: text(value["text"]) };
    case "fill": {
      const fields = question.blanks.filter((blank) => blank.right);
      const texts = list(value["texts"]);
      return { texts: fields.map((_, index) => text(texts[index])) };
    }
    case "order": {
      const order = strings(value["order"]).filter((id) => shuffled.includes(id));
      const whole = order.length === shuffled.length && new Set(order).size === order.length;
      return { order: whole ? order : [...shuffled] };
    }
    case "match":
      return { pairs: readPairs(question.pairs, value["pairs"]) };
    case "dialogue":
      return { path: strings(value["path"]) };
    case "reflect": {
      const ticks = list(value["ticks"]).filter((one): one is number => typeof one === "number");
      return { text: text(value["text"]), ticks: ticks.filter((tick) => tick < question.rubric.length) };
    }
  }
}

function readPairs(pairs: readonly { id: string; left: string }[], kept: unknown): Record<string, string> {
  if (typeof kept !== "object" || kept === null) return {};
  const ids = new Set(pairs.map((pair) => pair.id));
  const fits = ([left, right]: [string, unknown]): boolean => ids.has(left) && ids.has(String(right));
  return Object.fromEntries(Object.entries(kept).filter(fits)) as Record<string, string>;
}
