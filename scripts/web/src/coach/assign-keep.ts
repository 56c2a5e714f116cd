/** What a coach's browser remembers for the next assignment: those that were made, and who the coach is. */
import { drawer } from "../progress";
import { decodeJson } from "./codec";
import type { Assignment } from "./documents";

const DRAWER = "coach";
const MADE = "assignments";
const ME = "me";

export interface Me {
  coach: string;
  reply: string;
}

/** All assignments that were made here, the newest first. What can't be read is passed over. */
export async function madeHere(course: string): Promise<Assignment[]> {
  const kept = await drawer(DRAWER).get(MADE).catch(() => undefined);
  if (!Array.isArray(kept)) return [];
  return kept.flatMap((one) => {
    const found = decodeJson(JSON.stringify(one), course);
    return found.ok && found.document.kind === "assignment" ? [found.document] : [];
  });
}

const others = (old: unknown, id: string): unknown[] => (Array.isArray(old) ? old : []).filter((one) => one?.id !== id);

/** Keeps an assignment, and who made it. Where nothing can be stored, the link is all there is. */
export async function remember(assignment: Assignment): Promise<void> {
  const place = drawer(DRAWER);
  const me: Me = { coach: assignment.coach, reply: assignment.reply };
  try {
    await place.update(MADE, (old) => [assignment, ...others(old, assignment.id)]);
    await place.set(ME, me);
  } catch (error) {
    console.warn("the assignment is not remembered:", error);
  }
}

export async function forget(id: string): Promise<void> {
  await drawer(DRAWER).update(MADE, (old) => others(old, id)).catch(console.warn);
}

export async function lastMe(): Promise<Me> {
  const kept = (await drawer(DRAWER).get(ME).catch(() => undefined)) as Partial<Me> | undefined;
  const text = (value: unknown): string => (typeof value === "string" ? value : "");
  return { coach: text(kept?.coach), reply: text(kept?.reply) };
}
