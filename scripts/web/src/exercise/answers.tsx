/** Answers for a program that calls `input()`: written beforehand, one a line, because no page can make Python wait. */
import { useState } from "preact/hooks";

import { snapshot, soon, updateExercise } from "../progress";

/** Kept beside the exercise's progress, as the draft is. */
const ANSWERS = "answers";

/** Whether a program asks anything. A comment that says so costs no more than a field. */
export const asks = (source: string): boolean => /\binput\s*\(/.test(source);

/** The answers, and the field to write them in. */
export function useAnswers(id: string) {
  const kept = snapshot().exercises[id]?.[ANSWERS];
  const [text, setText] = useState(typeof kept === "string" ? kept : "");
  const typed = (now: string): void => {
    setText(now);
    soon(`answers:${id}`, () => void updateExercise(id, (old) => ({ ...old, [ANSWERS]: now })));
  };
  return { text, typed, lines: text === "" ? [] : text.replace(/\n$/, "").split("\n") };
}

export function Answers({ id, text, onType }: { id: string; text: string; onType: (text: string) => void }) {
  return (
    <p class="cx-asked">
      <label for={`cx-${id}-answers`}>
        Answers for <code>input()</code>, one a line
      </label>
      <textarea
        id={`cx-${id}-answers`}
        rows={3}
        spellcheck={false}
        value={text}
        onInput={(event) => onType(event.currentTarget.value)}
      />
    </p>
  );
}
