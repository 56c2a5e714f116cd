/** Takes in what a coach sent, as a link or as a file, and says what became of it. */
import { siteUrl } from "../data";
import type { CourseData } from "../generated/contract";
import { load, snapshot, updateReceived } from "../progress";
import { decodeFile, decodeLink } from "./codec";
import type { Decoded } from "./codec";
import type { Assignment, Feedback } from "./documents";
import { FRAGMENT } from "./fragment";
import { feedbackOf } from "./received";

export interface News {
  words: string;
  tone: "good" | "bad";
  /** Where to go with it. */
  link?: { href: string; words: string };
  /** Id of the assignment that came. */
  opens?: string;
  /** Feedback that may be for somebody else waits for a yes. */
  ask?: Feedback;
}

async function keepAssignment(document: Assignment): Promise<News> {
  const had = snapshot().assignments[document.id];
  await updateReceived("assignments", document.id, (old, at) => ({ ...old, document, taken: old?.taken ?? at, away: null, at }));
  const from = document.coach ? ` from ${document.coach}` : "";
  const words = had
    ? `You have “${document.title}”${from} already. It is up to date now.`
    : `“${document.title}”${from} is here now. It stays at the top of this site until you put it away.`;
  return { words, tone: "good", opens: document.id };
}

/** Keeps feedback. What the same coach said of the same assignment before is put away, not lost. */
export async function keepFeedback(document: Feedback, course: string): Promise<News> {
  const same = (one: Feedback): boolean =>
    one.id !== document.id && one.assignment?.id === document.assignment?.id && one.coach === document.coach && one.at <= document.at;
  for (const { document: older, kept } of feedbackOf(snapshot(), course)) {
    if (!kept.away && same(older)) await updateReceived("feedback", older.id, (old, at) => ({ ...(old ?? kept), away: at, at }));
  }
  await updateReceived("feedback", document.id, (old, at) => ({ ...old, document, taken: old?.taken ?? at, away: null, at }));
  const who = document.coach || "Your coach";
  return { words: `${who} wrote back. Each line stands at the place it speaks of.`, tone: "good" };
}

/** True where feedback answers a report of this browser. */
function mine(document: Feedback): boolean {
  return document.learner === snapshot().learner;
}

async function take(found: Decoded, data: CourseData): Promise<News> {
  if (!found.ok) return { words: found.words, tone: "bad" };
  const { document } = found;
  await load();
  if (document.kind === "assignment") return keepAssignment(document);
  if (document.kind !== "feedback") {
    const link = { href: siteUrl(data, "coach/board/"), words: "Go to the board" };
    return { words: "This is a learner’s report. It is read on the coach’s board.", tone: "bad", link };
  }
  if (mine(document)) return keepFeedback(document, data.id);
  const name = document.alias ? `somebody called “${document.alias}”` : "a report from another browser";
  return { words: `This feedback was written for ${name}. Is that you?`, tone: "bad", ask: document };
}

/** Takes what stands behind the # of this page's address, and clears it away. Null: nothing for us. */
export async function takeAddress(data: CourseData): Promise<News | null> {
  const [, mark] = FRAGMENT.exec(location.hash) ?? [];
  if (!mark || (mark === "report" && document.querySelector("course-board"))) return null; // the board reads it itself
  const address = location.hash;
  history.replaceState(history.state, "", location.pathname + location.search);
  if (mark === "report") {
    const link = { href: siteUrl(data, `coach/board/${address}`), words: "Open it on the board" };
    return { words: "This is a learner’s report. It is read on the coach’s board.", tone: "bad", link };
  }
  return take(await decodeLink(address, data.id), data);
}

/** Takes a file that the learner chose. */
export async function takeFile(file: Blob, data: CourseData): Promise<News> {
  return take(await decodeFile(file, data.id), data);
}
