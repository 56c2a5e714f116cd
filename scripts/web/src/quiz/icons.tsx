/** Marks for results: told apart by shape, with colour on top. */
import type { ComponentChildren } from "preact";

import type { State } from "../progress-record";

export type Mark = State | "missed";

const PATHS: Record<Mark, string> = {
  right: "M5 12.5l4.5 4.5L19 7.5",
  wrong: "M12 6.5v6.5M12 17v.01",
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
