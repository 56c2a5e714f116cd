/**
 * What the coach's browser keeps for the board: reports as they came, words of feedback, results of running code again,
 * settings. All in a drawer of its own. A report is never overwritten: its key names its content.
 */
import { drawer } from "../../progress";
import type { Drawer } from "../../progress";
import { toJson } from "../codec";
import { VERSION } from "../documents";
import type { Report } from "../documents";
import type { Rerun } from "../rerun";

/** One report as it is kept. `added` and `at` of the report are ISO 8601 in UTC. */
export interface Entry {
  key: string;
  report: Report;
  added: string;
  /** It came sealed for this coach. */
  sealed: boolean;
}

/** Words for one learner. Keys of `lines` are "question:one-of-twenty". */
export interface Draft {
  overall: string;
  lines: Record<string, string>;
}

export interface Settings {
  /** Days that a report is kept; 0: until the coach removes it. */
  days: number;
  /** When the coach was told that reports are about to be deleted. */
  told: string | null;
  /** First name, last name, e-mail address; one person a line. */
  roster: string;
  coach: string;
}

export interface Kept {
  entries: Entry[];
  drafts: Map<string, Draft>;
  /** Key of the entry -> exercise -> result. */
  reruns: Map<string, Map<string, Rerun>>;
  settings: Settings;
  /** Things of another version; they stay where they are. */
  unread: number;
}

export const DEFAULTS: Settings = { days: 90, told: null, roster: "", coach: "" };

let opened: Drawer | null = null;
const place = (): Drawer => (opened ??= drawer("board"));

async function hash(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text)));
  return [...bytes.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The entry for a report that arrives at `added`. The same report has the same key, another one never. */
export async function entryOf(report: Report, sealed: boolean, added: string): Promise<Entry> {
  const content = await hash(toJson(report));
  return { key: `report:${report.learner}:${report.assignment?.id ?? ""}:${content}`, report, added, sealed };
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

function readEntry(key: string, value: unknown): Entry | null {
  if (!isObject(value) || !isObject(value["report"]) || typeof value["added"] !== "string") return null;
  const report = value["report"] as unknown as Report; // checked against the contract before it was kept
  if (report.kind !== "report" || report.version !== VERSION) return null;
  return { key, report, added: value["added"], sealed: value["sealed"] === true };
}

/** Everything, as it stands. Rejects where the browser lets nothing be stored. */
export async function readAll(): Promise<Kept> {
  const kept: Kept = { entries: [], drafts: new Map(), reruns: new Map(), settings: DEFAULTS, unread: 0 };
  for (const [key, value] of await place().entries()) {
    if (key === "settings" && isObject(value)) kept.settings = { ...DEFAULTS, ...value };
    else if (key.startsWith("draft:") && isObject(value)) kept.drafts.set(key.slice(6), value as unknown as Draft);
    else if (key.startsWith("rerun:")) kept.reruns.set(key.slice(6), new Map(value as [string, Rerun][]));
    else {
      const entry = key.startsWith("report:") ? readEntry(key, value) : null;
      if (entry) kept.entries.push(entry);
      else kept.unread += 1;
    }
  }
  return kept;
}

/** Keeps new entries, all or none. */
export function keepEntries(entries: readonly Entry[]): Promise<void> {
  return place().setMany(entries.map(({ key, report, added, sealed }) => [key, { report, added, sealed }]));
}

/** Removes entries with all that hangs on them. */
export function removeEntries(entries: readonly Entry[]): Promise<void> {
  return place().delete(entries.flatMap(({ key }) => [key, `rerun:${key}`]));
}

/** Removes the words for learners. */
export function removeDrafts(keys: readonly string[]): Promise<void> {
  return place().delete(keys.map((key) => `draft:${key}`));
}

export function keepDraft(key: string, draft: Draft): Promise<void> {
  return place().set(`draft:${key}`, draft);
}

export function keepReruns(key: string, results: ReadonlyMap<string, Rerun>): Promise<void> {
  return place().set(`rerun:${key}`, [...results]);
}

export function keepSettings(settings: Settings): Promise<void> {
  return place().set("settings", settings);
}

export function removeEverything(): Promise<void> {
  return place().clear();
}
