/** What is said under an answer. */
import type { ComponentChildren } from "preact";

import type { Note, Tone } from "../grade";
import { Html } from "../html";
import { Icon } from "./icons";

const TONE_WORDS: Record<Tone, string> = {
  right: "Right",
  wrong: "Not yet",
  partly: "Partly",
  missed: "This one fits, too",
};

/** Feedback of one option, item, pair or field. */
export function Feedback({ note, id, label }: { note: Note; id?: string; label?: string }): ComponentChildren {
  return (
    <div class={`cq-feedback cq-feedback--${note.tone}`} id={id}>
      <Icon mark={note.tone} />
      <div class="cq-feedback-text">
        <strong class="cq-tone">{label ?? TONE_WORDS[note.tone]}</strong>
        <Html html={note.html} />
      </div>
    </div>
  );
}
