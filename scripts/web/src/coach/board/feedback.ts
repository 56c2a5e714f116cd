/** A coach's words for a learner, as a document, as a link or a file, and as a message to paste. */
import { fragmentOf, LINK_LENGTH, toJson } from "../codec";
import { siteUrl } from "../../data";
import type { CourseData } from "../../generated/contract";
import { VERSION } from "../documents";
import type { Feedback, FeedbackLine, Report } from "../documents";
import { now, token } from "../tokens";
import type { Draft } from "./keep";

export const EMPTY: Draft = { overall: "", lines: {} };

export function hasWords(draft: Draft | undefined): boolean {
  return draft !== undefined && [draft.overall, ...Object.values(draft.lines)].some((text) => text.trim());
}

/** The document that goes back. */
export function feedbackFor(report: Report, draft: Draft, coach: string, data: CourseData): Feedback {
  const lines = Object.entries(draft.lines).flatMap(([key, text]): FeedbackLine[] => {
    const [about = "", id = ""] = key.split(":");
    return text.trim() ? [{ about: about as FeedbackLine["about"], id, text: text.trim().slice(0, 4_000) }] : [];
  });
  return {
    kind: "feedback",
    version: VERSION,
    course: data.id,
    release: data.release,
    id: token(),
    learner: report.learner,
    alias: report.alias,
    assignment: report.assignment,
    coach: coach.trim().slice(0, 200),
    at: now(),
    overall: draft.overall.trim().slice(0, 4_000),
    lines,
  };
}

export interface Packed {
  /** The whole address; null where it would be too long to arrive whole. */
  link: string | null;
  file: string;
  message: string;
}

/** What to hand over: a link where it is short enough, else a file. */
export async function pack(feedback: Feedback, data: CourseData): Promise<Packed> {
  const address = siteUrl(data, "") + (await fragmentOf(feedback));
  const link = address.length <= LINK_LENGTH ? address : null;
  const hello = feedback.alias ? `Hello ${feedback.alias},` : "Hello,";
  const about = feedback.assignment?.title ? ` on “${feedback.assignment.title}”` : "";
  const way = link
    ? `Open this link in the browser in which you work on the course; it stands at the places it speaks of:\n${link}`
    : `Open the attached file on the page “My progress”, in the browser in which you work on the course. It then stands at the places it speaks of.`;
  const from = feedback.coach ? `\n\n${feedback.coach}` : "";
  return { link, file: `${toJson(feedback, 1)}\n`, message: `${hello}\n\nhere is my feedback${about}. ${way}${from}\n` };
}

/** A name that every system takes for a file. */
export function fileName(word: string, name: string): string {
  const plain = name.normalize("NFKD").replace(/[^\w-]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 40);
  return `${word}-${plain || "learner"}.json`;
}
