/** What every kind of question gets from its frame. */
import type { QuestionData, QuestionOf } from "../data";
import type { Note } from "../grade";
import type { AnswerOf } from "./answers";

export interface BodyProps<Kind extends QuestionData["kind"]> {
  question: QuestionOf<Kind>;
  answer: AnswerOf[Kind];
  /** Takes a new answer; what was said about the last one goes away. */
  onAnswer(answer: AnswerOf[Kind]): void;
  /** What is said about the answer; empty before it is checked. */
  notes: readonly Note[];
  /** The answer on show was checked. */
  judged: boolean;
  /** The learner asked to be shown the right answer. */
  shown: boolean;
  /** The one try is used: what was answered stays. */
  locked: boolean;
  /** Ids in the order in which they are on offer. */
  offered: readonly string[];
  /** Says something in the quiz's live region. */
  announce(text: string): void;
  /** Starts ids of elements: unique on the page. */
  prefix: string;
  /** Id of the element that holds the prompt. */
  promptId: string;
}

export const noteAt = (notes: readonly Note[], at: string): Note | undefined => notes.find((note) => note.at === at);

/** `list` in the order of `ids`. */
export function inOrder<T extends { id: string }>(list: readonly T[], ids: readonly string[]): T[] {
  return ids.flatMap((id) => list.find((one) => one.id === id) ?? []);
}
