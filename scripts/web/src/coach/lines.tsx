/** What a coach wrote about one lesson, question, exercise or unit, at its place. Small: every lesson carries it. */
import type { ComponentChildren } from "preact";

import { useRecord } from "../use-record";
import type { Kept } from "../progress-record";
import type { FeedbackLine } from "./documents";

export interface Said {
  key: string;
  text: string;
  coach: string;
}

const text = (value: unknown): string => (typeof value === "string" ? value : "");

/** Lines on one thing that were not put away. The record may hold anything here: what does not fit is passed over. */
export function linesAbout(record: Kept, about: FeedbackLine["about"], id: string): Said[] {
  return Object.entries(record.feedback).flatMap(([key, { document, away }]) => {
    if (away || typeof document !== "object" || document === null) return [];
    const { coach, lines } = document as { coach?: unknown; lines?: unknown };
    const fit = (Array.isArray(lines) ? lines : []).filter((line) => line?.about === about && line.id === id && text(line.text));
    return fit.map((line, n) => ({ key: `${key}:${n}`, text: text(line.text), coach: text(coach) }));
  });
}

/** Nothing where no coach wrote anything. */
export function CoachLines({ about, id }: { about: FeedbackLine["about"]; id: string }): ComponentChildren {
  const lines = linesAbout(useRecord(), about, id);
  return lines.map((line) => (
    <div class="co-line" key={line.key} role="note">
      <p class="co-line-who">{line.coach ? `${line.coach} wrote to you` : "Your coach wrote to you"}</p>
      <p class="co-line-text">{line.text}</p>
    </div>
  ));
}
