/** A day of an explorer as a calendar file. With its library this is a chunk of its own, for who asks for a file. */
import { createEvent, type EventAttributes } from "ics";

import type { Picture } from "./generated/contract";

export type Event = Extract<Picture["parts"][number], { kind: "event" }>;

const REMIND_AT = 9; // o'clock on the day itself
const MINUTE = 60_000;

/** [year, month, day] of YYYY-MM-DD, `later` days on. */
function dayOf(iso: string, later = 0): [number, number, number] {
  const day = new Date(`${iso}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + later);
  return [day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate()];
}

/**
 * The event as the library wants it: a whole day, in no time zone. Its end is given (the library's own would be
 * malformed), the alarm counts from the day's start, and a later file of the same uid takes the place of an earlier.
 */
export function attributesOf({ title, start, text, uid }: Event, now: number): EventAttributes {
  return {
    uid: `${uid}@before-you-apply`,
    productId: "-//Before You Apply//EN",
    method: "PUBLISH",
    sequence: Math.floor(now / MINUTE),
    title,
    description: text,
    start: dayOf(start),
    end: dayOf(start, 1),
    busyStatus: "FREE",
    transp: "TRANSPARENT",
    // The library escapes no text of alarms.
    alarms: [{ action: "display", description: title.replace(/[\\;,]/g, "\\$&"), trigger: { hours: REMIND_AT, before: false } }],
  };
}

/** A name for the file that says what is in it. */
export function fileName({ title, start }: Event): string {
  const words = title.toLowerCase().normalize("NFKD").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
  return `${start}-${words.slice(0, 40).replace(/-+$/, "") || "reminder"}.ics`;
}

/** Hands out the event as a file; throws where it can't be made. */
export function download(event: Event): void {
  const { error, value } = createEvent(attributesOf(event, Date.now()));
  if (!value) throw error ?? new Error("the calendar file is empty");
  const address = URL.createObjectURL(new Blob([value], { type: "text/calendar;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName(event);
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), MINUTE);
}
