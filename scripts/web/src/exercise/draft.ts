/** The learner's code: kept while typing, never lost to a button. */
import { useEffect, useRef, useState } from "preact/hooks";

import type { ExerciseData } from "../generated/contract";
import { flush, snapshot, soon, updateExercise } from "../progress";

/** Where the code that a button replaced is kept, so that it can be brought back even after a reload. */
const BEFORE = "draft_before";

/** The draft and its ways of changing. `show` puts a text into the editor. */
export function useDraft(exercise: ExerciseData, show: (text: string) => void) {
  const { id, starter } = exercise;
  const kept = snapshot().exercises[id];
  const text = useRef(kept?.draft ?? starter);
  const [before, setBefore] = useState(typeof kept?.[BEFORE] === "string" ? (kept[BEFORE] as string) : null);
  useEffect(() => () => flush(`draft:${id}`), [id]);

  const typed = (now: string): void => {
    text.current = now;
    soon(`draft:${id}`, () => {
      const draft = text.current === starter ? null : text.current;
      void updateExercise(id, (old, at) => ({ ...old, draft, draft_at: at }));
    });
  };
  const put = (next: string, undo: string | null): void => {
    show(next);
    typed(next);
    flush(`draft:${id}`);
    setBefore(undo);
    void updateExercise(id, (old) => ({ ...old, [BEFORE]: undo }));
  };
  return {
    text,
    typed,
    /** Replaces the code, keeping what stood there. */
    replace: (next: string) => next !== text.current && put(next, before ?? text.current),
    /** Brings back what a button replaced; null where there is nothing. */
    undo: before === null ? null : () => put(before, null),
  };
}
