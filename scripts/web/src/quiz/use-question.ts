/** The life of one question: answer, check, try again; kept in the record, or wherever its keeper puts it. */
import { useCallback, useMemo, useState } from "preact/hooks";

import type { QuestionData } from "../data";
import { grade } from "../grade";
import type { Grade } from "../grade";
import { flush, soon, updateQuestion } from "../progress";
import { better } from "../progress-merge";
import type { QuestionProgress, State } from "../progress-record";
import { readAnswer } from "./answers";
import type { Answer } from "./answers";
import { disarrange, shuffle } from "./shuffle";

/** Tries after which "Show me" is on offer. */
const TRIES_BEFORE_SHOWING = 2;

/** Where answers go. The lesson's own quiz keeps them as the answers to its questions. */
export interface Keeper {
  draft(answer: Answer): void;
  /** `again`: the same try goes on. */
  result(answer: Answer, state: State, again: boolean): void;
}

function inLesson(id: string): Keeper {
  return {
    draft: (answer) => void updateQuestion(id, (old, at) => drafted(old, answer, at)),
    result: (answer, state, again) => void updateQuestion(id, (old, at) => graded(old, answer, state, again, at)),
  };
}

export interface QuestionLife {
  answer: Answer;
  offered: string[];
  state: State;
  /** The result that is on show; null while the learner is answering. */
  result: Grade | null;
  missing: string;
  shown: boolean;
  mayShow: boolean;
  change(answer: Answer): void;
  /** Changes the answer and takes the result of the new one at once (dialogue, rubric); `again`: the same try goes on. */
  settle(answer: Answer, again: boolean): Grade | null;
  check(): Grade | string;
  retry(): void;
  show(): void;
}

/** Ids in the order in which a question offers them. */
function offer(question: QuestionData, seed: number): string[] {
  const ids = (list: readonly { id: string }[]): string[] => list.map((one) => one.id);
  switch (question.kind) {
    case "single":
    case "multiple":
    case "true-false":
      return shuffle(ids(question.options), seed, question.id);
    case "order":
      return disarrange(ids(question.items), seed, question.id);
    case "match":
      return disarrange(ids(question.pairs), seed, question.id);
    default:
      return [];
  }
}

/** Result of what was answered on an earlier visit. */
function restored(question: QuestionData, answer: Answer, kept: QuestionProgress | undefined): Grade | null {
  if (!kept || kept.state === "unanswered") return null;
  const result = grade(question, answer);
  return "missing" in result ? null : result;
}

export function useQuestion(
  question: QuestionData,
  seed: number,
  kept: QuestionProgress | undefined,
  keeper: Keeper = inLesson(question.id),
): QuestionLife {
  const offered = useMemo(() => offer(question, seed), [question, seed]);
  const [answer, setAnswer] = useState(() => readAnswer(question, kept?.answer, offered));
  const [result, setResult] = useState(() => restored(question, answer, kept));
  const [missing, setMissing] = useState("");
  const [shown, setShown] = useState(false);
  const key = `question:${question.id}`;

  const change = useCallback(
    (next: Answer) => {
      setAnswer(next);
      setResult(null);
      setMissing("");
      setShown(false);
      soon(key, () => keeper.draft(next));
    },
    [question],
  );

  const settle = (next: Answer, again: boolean): Grade | null => {
    const found = grade(question, next);
    if ("missing" in found) {
      change(next);
      return null;
    }
    setAnswer(next);
    setResult(found);
    setMissing("");
    soon(key, () => keeper.result(next, found.state, again));
    if (!again) flush(key);
    return found;
  };

  const check = (): Grade | string => {
    const found = grade(question, answer);
    if ("missing" in found) {
      setMissing(found.missing);
      return found.missing;
    }
    settle(answer, false);
    return found;
  };

  const retry = (): void => {
    const fresh = question.kind === "single" || question.kind === "true-false" || question.kind === "dialogue";
    if (fresh) setAnswer(readAnswer(question, null, offered));
    setResult(null);
    setShown(false);
  };

  const tries = kept?.attempts ?? 0;
  const state = result?.state ?? "unanswered";
  const mayShow = tries >= TRIES_BEFORE_SHOWING && (kept?.state === "wrong" || kept?.state === "partly") && state !== "right";
  return {
    answer,
    offered,
    state,
    result,
    missing,
    shown,
    mayShow: mayShow && question.kind !== "reflect",
    change,
    settle,
    check,
    retry,
    show: () => setShown(true),
  };
}

/** A draft leaves the last result as it was. */
function drafted(old: QuestionProgress | undefined, answer: Answer, at: string): QuestionProgress {
  return { state: "unanswered", best: "unanswered", attempts: 0, ...old, answer, at };
}

/** `again`: the same try goes on (ticks of a rubric), so it is not counted once more. */
function graded(old: QuestionProgress | undefined, answer: Answer, state: State, again: boolean, at: string): QuestionProgress {
  const attempts = (old?.attempts ?? 0) + (again ? 0 : 1);
  const first = attempts <= 1 && state !== "unanswered" ? { first: state, first_answer: answer } : {};
  return { ...old, state, best: better(old?.best ?? "unanswered", state), attempts, answer, ...first, at };
}
