/** Grading of quiz answers. Pure: a question and an answer in, a result and what to say out. */
import type { QuestionData, QuestionOf } from "./data";
import type { Answer, AnswerOf } from "./quiz/answers";
import { parseNumber, plainWord } from "./quiz/text";
import { walk } from "./quiz/walk";

export type Tone = "right" | "wrong" | "partly" | "missed";

/** What is said about one part of an answer. `at`: id of the option, item or pair, or the number of the field. */
export interface Note {
  at: string;
  tone: Tone;
  html: string;
}

export interface Grade {
  state: "right" | "wrong" | "partly";
  notes: Note[];
}

/** Not graded: what is missing, in words for the learner. */
export interface Missing {
  missing: string;
}

const note = (at: string, tone: Tone, html: string): Note => ({ at, tone, html });
const share = (right: number, all: number): Grade["state"] =>
  right === all ? "right" : right > 0 ? "partly" : "wrong";

type ChoiceLike = QuestionOf<"single" | "multiple"> | QuestionOf<"true-false">;

function gradeOne(question: ChoiceLike, { picked }: AnswerOf["single"]): Grade | Missing {
  const option = question.options.find((one) => one.id === picked[0]);
  if (!option) return { missing: "Choose an answer first." };
  const state = option.right ? "right" : "wrong";
  return { state, notes: [note(option.id, state, option.feedback)] };
}

/** Missed options are named only when all that was picked fits: a wrong pick must not give the rest away. */
function gradeMultiple(question: QuestionOf<"multiple">, { picked }: AnswerOf["multiple"]): Grade | Missing {
  if (!picked.length) return { missing: "Choose at least one answer first." };
  const chosen = question.options.filter((option) => picked.includes(option.id));
  const notes = chosen.map((option) => note(option.id, option.right ? "right" : "wrong", option.feedback));
  if (chosen.some((option) => !option.right)) return { state: "wrong", notes };
  const missed = question.options.filter((option) => option.right && !picked.includes(option.id));
  const kindly = missed.map((option) => note(option.id, "missed", option.feedback));
  return { state: missed.length ? "partly" : "right", notes: [...notes, ...kindly] };
}

function gradeNumeric(question: QuestionOf<"numeric">, answer: AnswerOf["numeric"]): Grade | Missing {
  const value = parseNumber(answer.text, question.unit);
  if (Number.isNaN(value)) return { missing: "Type one number first, such as 12 or 0.5." };
  const slack = 1e-9 * Math.max(1, Math.abs(value));
  const range = question.ranges.find((one) => value >= one.low - slack && value <= one.high + slack);
  const state = range?.right ? "right" : "wrong";
  return { state, notes: [note("0", state, range ? range.feedback : question.otherwise)] };
}

/** Fields may be filled in any order; each blank counts once. */
function gradeFill(question: QuestionOf<"fill">, { texts }: AnswerOf["fill"]): Grade | Missing {
  const words = texts.map(plainWord);
  if (!words.some(Boolean)) return { missing: "Type a word first." };
  const used = new Set<string>();
  const notes: Note[] = [];
  words.forEach((word, index) => {
    if (!word) return;
    const fits = question.blanks.filter((blank) => blank.accepts.some((accept) => plainWord(accept) === word));
    const found = fits.find((blank) => !used.has(blank.id));
    if (found?.right) used.add(found.id);
    if (found) notes.push(note(String(index), found.right ? "right" : "wrong", found.feedback));
    else if (fits.length) notes.push(note(String(index), "wrong", "<p>You have this one already. What else belongs here?</p>"));
    else notes.push(note(String(index), "wrong", question.otherwise));
  });
  return { state: share(used.size, question.blanks.filter((blank) => blank.right).length), notes };
}

function gradeOrder(question: QuestionOf<"order">, { order }: AnswerOf["order"]): Grade {
  const notes = question.items
    .filter((item, index) => order[index] === item.id)
    .map((item) => note(item.id, "right", item.feedback));
  return { state: share(notes.length, question.items.length), notes };
}

/** Two pairs may share the text on the right: then either is right. Why a pair belongs together is said once it does. */
function gradeMatch(question: QuestionOf<"match">, { pairs }: AnswerOf["match"]): Grade | Missing {
  const lefts = question.pairs.filter((pair) => pair.left);
  if (!lefts.some((pair) => pairs[pair.id])) return { missing: "Choose a partner for at least one of them first." };
  const rightOf = new Map(question.pairs.map((pair) => [pair.id, pair.right]));
  const notes = lefts.flatMap((pair) => {
    const chosen = pairs[pair.id];
    if (!chosen) return [];
    if (rightOf.get(chosen) === pair.right) return [note(pair.id, "right", pair.feedback)];
    return [note(pair.id, "wrong", "Not these two. Try another partner.")];
  });
  return { state: share(notes.filter((one) => one.tone === "right").length, lefts.length), notes };
}

const ENDINGS = { best: "right", fair: "partly", poor: "wrong" } as const;

function gradeDialogue(question: QuestionOf<"dialogue">, { path }: AnswerOf["dialogue"]): Grade | Missing {
  const { steps, open } = walk(question, path);
  if (!open?.ending) return { missing: "Choose what to say next." };
  const notes = steps.map(({ reply }) => note(reply.id, reply.right ? "right" : "wrong", reply.feedback));
  return { state: ENDINGS[open.ending], notes };
}

function gradeReflect(question: QuestionOf<"reflect">, { text, ticks }: AnswerOf["reflect"]): Grade | Missing {
  if (text.trim().length < 10) return { missing: "Write a sentence or two first. Nobody but you will read it." };
  return { state: new Set(ticks).size >= question.rubric.length ? "right" : "partly", notes: [] };
}

/** Grades an answer, or says what is missing. */
export function grade(question: QuestionData, answer: Answer): Grade | Missing {
  switch (question.kind) {
    case "single":
    case "true-false":
      return gradeOne(question, answer as AnswerOf["single"]);
    case "multiple":
      return gradeMultiple(question, answer as AnswerOf["multiple"]);
    case "numeric":
      return gradeNumeric(question, answer as AnswerOf["numeric"]);
    case "fill":
      return gradeFill(question, answer as AnswerOf["fill"]);
    case "order":
      return gradeOrder(question, answer as AnswerOf["order"]);
    case "match":
      return gradeMatch(question, answer as AnswerOf["match"]);
    case "dialogue":
      return gradeDialogue(question, answer as AnswerOf["dialogue"]);
    case "reflect":
      return gradeReflect(question, answer as AnswerOf["reflect"]);
  }
}
