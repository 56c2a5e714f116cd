/** What came from a coach and lies in the record. It came from outside, so it is checked whenever it is read. */
import type { Kept, Received } from "../progress-record";
import { decodeJson } from "./codec";
import type { Assignment, Feedback } from "./documents";

export interface Had<D> {
  document: D;
  kept: Received;
}

const known = new WeakMap<object, Assignment | Feedback | null>();

/** Checking is done once for each object. */
function read(value: unknown, course: string): Assignment | Feedback | null {
  if (typeof value !== "object" || value === null) return null;
  if (!known.has(value)) {
    const found = decodeJson(JSON.stringify(value), course);
    const fits = found.ok && (found.document.kind === "assignment" || found.document.kind === "feedback");
    known.set(value, fits ? (found.document as Assignment | Feedback) : null);
  }
  return known.get(value) ?? null;
}

function all<D extends Assignment | Feedback>(map: Record<string, Received>, kind: D["kind"], course: string): Had<D>[] {
  return Object.values(map)
    .flatMap((kept): Had<D>[] => {
      const document = read(kept.document, course);
      return document?.kind === kind ? [{ document: document as D, kept }] : [];
    })
    .sort((a, b) => (a.kept.taken < b.kept.taken ? -1 : a.kept.taken > b.kept.taken ? 1 : 0));
}

/** All assignments, in the order in which they came. */
export function assignmentsOf(record: Kept, course: string): Had<Assignment>[] {
  return all<Assignment>(record.assignments, "assignment", course);
}

/** All feedback, in the order in which it came. */
export function feedbackOf(record: Kept, course: string): Had<Feedback>[] {
  return all<Feedback>(record.feedback, "feedback", course);
}
