/** How long reports stay. Pure. */
import type { Entry } from "./keep";

const DAY = 86_400_000;

/** Milliseconds between telling that reports are about to go and deleting them. */
export const TOLD_FIRST = DAY;
export const CHOICES = [30, 90, 180, 365, 0] as const;

/** When a report is due to go; null where none is. */
export function dueOf({ added }: Entry, days: number): number | null {
  const at = Date.parse(added);
  return days > 0 && !Number.isNaN(at) ? at + days * DAY : null;
}

/** Reports whose time is over. */
export function expired(entries: readonly Entry[], days: number, now: number): Entry[] {
  return entries.filter((entry) => (dueOf(entry, days) ?? Infinity) <= now);
}

/** When the first of them is due; null where none is. */
export function firstDue(entries: readonly Entry[], days: number): number | null {
  const dues = entries.flatMap((entry) => dueOf(entry, days) ?? []);
  return dues.length ? dues.reduce((a, b) => Math.min(a, b)) : null;
}
