/** Marks for results: told apart by shape, with colour on top. */
import type { ComponentChildren } from "preact";

import type { State } from "../progress-record";

export type Mark = State | "missed";

const PATHS: Record<Mark, string> = {
  right: "M5 12.5l4.5 4.5L19 7.5",
  wrong: "M16.6 9.4a5.4 5.4 0 1 0 .8 4.2M17.2 6v3.8h-3.8",
  partly: "M6 12h12",
  missed: "M12 6v12M6 12h12",
  unanswered: "",
};

export function Icon({ mark }: { mark: Mark }): ComponentChildren {
  return (
    <svg class={`cq-icon cq-icon--${mark}`} viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="11" />
      {PATHS[mark] && <path d={PATHS[mark]} />}
    </svg>
  );
}

export const STATE_WORDS: Record<State, string> = {
  right: "Right",
  partly: "Partly there",
  wrong: "Not yet",
  unanswered: "Open",
};
