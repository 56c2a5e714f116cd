/** How an address carries a document: `#assign=`, `#report=` or `#feedback=`, and its code. Small: every page looks. */
import type { Kind } from "./documents";

/** A sealed report travels as a report. */
export const MARKS: Record<Kind, string> = { assignment: "assign", report: "report", feedback: "feedback", sealed: "report" };

/** What stands behind the code (a full stop, a bracket) is no part of it. */
export const FRAGMENT = /#(assign|report|feedback)=([\w-]*)/;

/** True where an address carries something for us. */
export function carries(address: string): boolean {
  return FRAGMENT.test(address);
}
