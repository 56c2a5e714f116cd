/** An assignment's day as a calendar file: a whole day, in no time zone, with a reminder on the morning before. */
import { createEvent } from "ics";

import { attributesOf } from "../calendar";
import type { Assignment } from "./documents";

const BEFORE = 15; // hours before the day begins: nine o'clock

/** The text of the file; throws where there is no day, or it can't be made. */
export function calendarFile(assignment: Assignment, link: string): string {
  if (!assignment.due) throw new Error("this assignment has no day");
  const text = [assignment.note, assignment.bring && `Bring along: ${assignment.bring}`, link].filter(Boolean).join("\n\n");
  const day = { kind: "event", title: assignment.title, start: assignment.due, text, uid: assignment.id } as const;
  const made = attributesOf(day, Date.now());
  const alarms = (made.alarms ?? []).map((alarm) => ({ ...alarm, trigger: { hours: BEFORE, before: true } }));
  const { error, value } = createEvent({ ...made, url: link, alarms });
  if (!value) throw error ?? new Error("the calendar file is empty");
  return value;
}
