/**
 * Assignments, reports and feedback as links and as files. Whatever comes in is data from a stranger: its size is capped
 * while it is read, its shape is checked against the contract, and each way to fail has one plain sentence.
 */
import * as validators from "../generated/validate-document";
import type { Document, Documents, Kind } from "./documents";
import { VERSION } from "./documents";
import { carries, FRAGMENT, MARKS } from "./fragment";
import { deflate, fromBase64url, inflate, read, toBase64url, TooLarge } from "./pack";

export { carries } from "./fragment";

/** Bytes of JSON that a link may hold, and a file. */
export const LINK_LIMIT = 1_000_000;
export const FILE_LIMIT = 10_000_000;
/** Characters of a link that mail programs and messengers leave whole. */
export const LINK_LENGTH = 900;

export type Failure = "not-ours" | "truncated" | "version" | "another-course" | "huge" | "hostile" | "locked";

/** One sentence each, for people. */
export const WORDS: Record<Failure, string> = {
  "not-ours": "This is not an assignment, a report or feedback from this course.",
  truncated: "This is not whole: a part was cut off or changed on the way, so please ask for it again.",
  version: "This was made with another version of the course: reload this page, and if that does not help, ask for it again.",
  "another-course": "This belongs to another course, so nothing was taken from it.",
  huge: "This is far larger than anything this course makes, so it was not opened.",
  hostile: "This says that it is from this course, but what is inside does not fit, so it was not opened.",
  locked: "This report is sealed for a key that this browser does not have: open your key file first.",
};

export type Decoded<D = Document> = { ok: true; document: D } | { ok: false; why: Failure; words: string };

export const failed = (why: Failure): { ok: false; why: Failure; words: string } => ({ ok: false, why, words: WORDS[why] });

/** Fields in which an empty value says something. */
const SAID = new Set(["title", "name", "count", "text", "tries", "number"]);

/** The document without what is empty: the validators put it back. */
function lean(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(lean);
  if (typeof value !== "object" || value === null) return value;
  const empty = (one: unknown): boolean => one === "" || one === 0 || one === false || (Array.isArray(one) && !one.length);
  const kept = ([key, one]: [string, unknown]): boolean => one !== null && (SAID.has(key) || !empty(one));
  return Object.fromEntries(Object.entries(value).filter(kept).map(([key, one]) => [key, lean(one)]));
}

/** The document as JSON, as it goes into a file. */
export function toJson(document: Document, indent = 0): string {
  return JSON.stringify(lean(document), null, indent);
}

/** "#report=...": what stands behind the address of a page. */
export async function fragmentOf(document: Document): Promise<string> {
  return `#${MARKS[document.kind]}=${toBase64url(await deflate(toJson(document)))}`;
}

/** Decodes a link, or its fragment. */
export async function decodeLink(address: string, course: string): Promise<Decoded> {
  const [, mark, code] = FRAGMENT.exec(address) ?? [];
  if (!mark || code === undefined) return failed("not-ours");
  if (code.length > LINK_LIMIT * 1.5) return failed("huge");
  let text: string;
  try {
    text = await inflate(fromBase64url(code), LINK_LIMIT);
  } catch (error) {
    return failed(error instanceof TooLarge ? "huge" : "truncated");
  }
  const found = decodeJson(text, course);
  if (!found.ok) return found.why === "not-ours" ? failed("truncated") : found;
  return MARKS[found.document.kind] === mark ? found : failed("hostile");
}

/** Decodes a file: one of ours, or a text with a link in it. */
export async function decodeFile(file: Blob, course: string): Promise<Decoded> {
  if (file.size > FILE_LIMIT) return failed("huge");
  try {
    return await decodeText(await read(file.stream(), FILE_LIMIT), course);
  } catch (error) {
    return failed(error instanceof TooLarge ? "huge" : "not-ours");
  }
}

/** Decodes what somebody pasted: a link, or the text of a file. */
export async function decodeText(text: string, course: string): Promise<Decoded> {
  if (text.length > FILE_LIMIT) return failed("huge");
  return carries(text) && !text.trimStart().startsWith("{") ? decodeLink(text, course) : decodeJson(text, course);
}

/** Decodes JSON of which the size is known to be harmless. `course` is the id of this site's course. */
export function decodeJson(text: string, course: string): Decoded {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failed(/^\s*\{\s*"(kind|version|course)"/.test(text) ? "truncated" : "not-ours");
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) return failed("not-ours");
  const head = value as { kind?: unknown; version?: unknown; course?: unknown };
  if (typeof head.kind !== "string" || !Object.hasOwn(validators, head.kind)) return failed("not-ours");
  if (typeof head.version !== "number" || typeof head.course !== "string") return failed("hostile");
  if (head.version !== VERSION) return failed("version");
  if (head.course !== course) return failed("another-course");
  return fits(value, head.kind as Kind) ? { ok: true, document: value } : failed("hostile");
}

/** Checks against the contract, and fills in defaults. */
function fits(value: unknown, kind: Kind): value is Document {
  try {
    return validators[kind](value);
  } catch {
    return false; // nested deeper than a check can follow
  }
}

/** Only a document of one kind will do. */
export function expectKind<K extends Kind>(found: Decoded, kind: K): Decoded<Documents[K]> {
  if (!found.ok) return found;
  if (found.document.kind !== kind) return failed("not-ours");
  return { ok: true, document: found.document as Documents[K] };
}
