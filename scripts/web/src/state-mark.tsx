/** The mark of a lesson's state: an empty, half and full ring, told apart without colour. */
import type { ComponentChildren } from "preact";

import type { LessonState } from "./lesson-state";

export function StateMark({ state }: { state: LessonState }): ComponentChildren {
  return (
    <svg class={`cp-mark cp-mark--${state}`} viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="10" />
      {state === "begun" && <path class="cp-half" d="M12 5a7 7 0 0 1 0 14z" />}
      {state === "done" && <path d="M7 12.5l3.5 3.5L17 9" />}
    </svg>
  );
}
