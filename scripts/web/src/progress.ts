/**
 * What this browser keeps, and the only file that touches storage.
 *
 * One record in IndexedDB, in a database named after the site's own root (all sites of one host share an origin). It is
 * held in memory, too, so that reading is immediate and a page goes on working where nothing can be stored.
 */
import { createStore, del, get, set, update } from "idb-keyval";
import type { UseStore } from "idb-keyval";

import { readData, siteRoot } from "./data";
import { merge } from "./progress-merge";
import { emptyRecord, isEmpty, readRecord } from "./progress-record";
import type { ExerciseProgress, Kept, LessonProgress, QuestionProgress } from "./progress-record";

export type { ExerciseProgress, Kept, LessonProgress, QuestionProgress, State } from "./progress-record";

/** How keeping goes: `kept` in the browser; else in memory only, with the sentence that says why. */
export type Keeping =
  | { kind: "kept" }
  | { kind: "memory" | "full" | "newer"; words: string }
  | { kind: "aside"; words: string };

export type Outcome = { ok: boolean; words: string };
export type Preview = Outcome & { record: Kept | null };

const RECORD = "record";
const ASIDE = "aside";
const ASKED = "asked-to-persist";
const DRAFT_PAUSE = 600; // ms without typing before a draft is written

const WORDS = {
  memory: "This browser does not let us keep your progress. All works, but it is gone when you close the page.",
  full: "There is no room left to save your progress on this device. Save it as a file on the My progress page, then free some space. Until then it is kept only while this page is open.",
  newer: "Your progress was saved by a newer version of this course. We leave it as it is. What you do now is not kept.",
  aside: "Your saved progress could not be read, so we put it aside and started afresh. You can download it from the My progress page.",
} as const;

let store: UseStore | null = null;
let record: Kept = emptyRecord(newSeed(), now());
let keeping: Keeping = { kind: "kept" };
let loading: Promise<Kept> | null = null;
let channel: BroadcastChannel | null = null;
let waiting = 0; // writes on their way
let unsaved = false; // memory holds something that storage refused
const listeners = new Set<(record: Kept) => void>();
const drafts = new Map<string, { timer: ReturnType<typeof setTimeout>; write: () => void }>();

function now(): string {
  return new Date().toISOString();
}

function newSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 1;
}

/** Name of the site's database: its root path, so that neighbours on one host never meet. */
export function databaseName(root: string): string {
  return `before-you-apply:${new URL(root).pathname}`;
}

function tell(): void {
  for (const fn of listeners) fn(record);
}

function become(kind: "memory" | "full" | "newer" | "aside"): void {
  keeping = { kind, words: WORDS[kind] };
}

/** Reads the record once; later calls give the same promise. Never rejects. */
export function load(): Promise<Kept> {
  loading ??= open();
  return loading;
}

async function open(): Promise<Kept> {
  const data = readData();
  const name = databaseName(data ? siteRoot(data) : location.href);
  try {
    if (!("indexedDB" in globalThis)) throw new Error("no IndexedDB");
    store = createStore(name, "progress");
    await refresh();
    listen(name);
  } catch (error) {
    console.warn("progress is kept in memory only:", error);
    store = null;
    become("memory");
  }
  tell();
  return record;
}

/** Takes over what is stored now. */
async function refresh(): Promise<void> {
  if (!store) return;
  const value: unknown = await get(RECORD, store);
  const reading = readRecord(value);
  if (reading.kind === "good") record = unsaved ? merge(reading.record, record) : reading.record;
  else if (reading.kind === "newer") become("newer");
  else if (reading.kind === "corrupt") await setAside(value);
  else record = emptyRecord(record.seed, now());
}

async function setAside(value: unknown): Promise<void> {
  if (!store) return;
  await update<unknown[]>(ASIDE, (list) => [...(list ?? []), value], store);
  await del(RECORD, store);
  record = emptyRecord(record.seed, now());
  become("aside");
}

function listen(name: string): void {
  if (!("BroadcastChannel" in globalThis)) return;
  channel = new BroadcastChannel(name);
  channel.onmessage = () => {
    if (waiting > 0) return; // our own write reads what the other tab wrote
    refresh().then(tell, () => undefined);
  };
}

/** Calls `fn` with the record after every change, here or in another tab. Gives the way to stop. */
export function subscribe(fn: (record: Kept) => void): () => void {
  listeners.add(fn);
  return () => listeners.delete(fn);
}

/** The record as it stands; empty until `load()` is done. */
export function snapshot(): Kept {
  return record;
}

/** Whether things are kept, and the sentence to show if not. */
export function keepingNow(): Keeping {
  return keeping;
}

/** Applies a pure change: at once in memory, then to what is stored, in one transaction. */
async function change(fn: (record: Kept) => Kept): Promise<void> {
  const at = now();
  const apply = (old: Kept): Kept => ({ ...fn(old), updated: at });
  record = apply(record);
  tell();
  await load();
  if (!store || keeping.kind === "newer") return;
  let stored: Kept | null = null;
  waiting += 1;
  try {
    await update<unknown>(
      RECORD,
      (value) => {
        const reading = readRecord(value);
        if (reading.kind === "newer") throw new NewerRecord();
        const base = reading.kind === "good" ? reading.record : emptyRecord(record.seed, at);
        stored = apply(unsaved ? merge(base, record) : base);
        return stored;
      },
      store,
    );
    saved();
  } catch (error) {
    refused(error);
  } finally {
    waiting -= 1;
  }
  if (stored && !unsaved && waiting === 0) {
    record = stored;
    tell();
  }
}

class NewerRecord extends Error {}

function saved(): void {
  unsaved = false;
  if (keeping.kind === "full") keeping = { kind: "kept" };
  channel?.postMessage("changed");
  void askToPersist();
}

function refused(error: unknown): void {
  console.warn("progress could not be saved:", error);
  if (error instanceof NewerRecord) become("newer");
  else {
    unsaved = true;
    become(error instanceof DOMException && error.name === "QuotaExceededError" ? "full" : "memory");
  }
  tell();
}

/** Asks the browser, once, not to clear our storage when space runs short: now there is something to lose. */
async function askToPersist(): Promise<void> {
  if (!store || isEmpty(record) || !navigator.storage?.persist) return;
  const asked = await get(ASKED, store).catch(() => true);
  if (asked) return;
  await set(ASKED, true, store).catch(() => undefined);
  await navigator.storage.persist().catch(() => false);
}

/** Changes what is kept of a question. */
export function updateQuestion(
  id: string,
  fn: (old: QuestionProgress | undefined, now: string) => QuestionProgress,
): Promise<void> {
  const at = now();
  return change((old) => ({ ...old, questions: { ...old.questions, [id]: fn(old.questions[id], at) } }));
}

/** Changes what is kept of an exercise; `old` is `{}` where nothing is. */
export function updateExercise(
  id: string,
  fn: (old: ExerciseProgress, now: string) => ExerciseProgress,
): Promise<void> {
  const at = now();
  return change((old) => ({ ...old, exercises: { ...old.exercises, [id]: fn(old.exercises[id] ?? {}, at) } }));
}

/** Changes what is kept of a lesson; `old` is `{}` where nothing is. */
export function updateLesson(id: string, fn: (old: LessonProgress, now: string) => LessonProgress): Promise<void> {
  const at = now();
  return change((old) => ({ ...old, lessons: { ...old.lessons, [id]: fn(old.lessons[id] ?? {}, at) } }));
}

/** Keeps the seed although nothing is answered yet, so that options stand the same after a reload. */
export function keepSeed(): Promise<void> {
  return change((old) => old);
}

/** Chooses a reading path. */
export function setPath(id: string): Promise<void> {
  return change((old) => ({ ...old, path: id }));
}

/** Runs `write` when typing pauses, and at the latest when the page is left. `key` names what is written. */
export function soon(key: string, write: () => void): void {
  const old = drafts.get(key);
  if (old) clearTimeout(old.timer);
  drafts.set(key, { write, timer: setTimeout(() => flush(key), DRAFT_PAUSE) });
}

/** Writes at once what waits under `key`, or everything. */
export function flush(key?: string): void {
  for (const name of key === undefined ? [...drafts.keys()] : [key]) {
    const draft = drafts.get(name);
    if (!draft) continue;
    clearTimeout(draft.timer);
    drafts.delete(name);
    draft.write();
  }
}

if ("addEventListener" in globalThis) {
  addEventListener("pagehide", () => flush());
  addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") flush();
  });
}

/** The whole record as the text of a file. */
export function exportText(): string {
  flush();
  return `${JSON.stringify(record, null, 1)}\n`;
}

/** Reads a file's text and says what it is, without changing anything. */
export function readImport(text: string): Preview {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, record: null, words: "This file is not a progress file: it can't be read as JSON." };
  }
  const reading = readRecord(value);
  if (reading.kind === "good") return { ok: true, record: reading.record, words: "" };
  if (reading.kind === "newer") {
    const words = "This file comes from a newer version of the course. Reload the page and try again.";
    return { ok: false, record: null, words };
  }
  return { ok: false, record: null, words: "This file is not a progress file of this course, or it is damaged." };
}

/** Joins a file into what is kept: per item the best result and the newest text. Nothing is lost. */
export async function importText(text: string): Promise<Outcome> {
  const { record: other, words } = readImport(text);
  if (!other) return { ok: false, words };
  await change((old) => ({ ...merge(old, other), seed: old.seed }));
  if (keeping.kind === "kept" || keeping.kind === "aside") return { ok: true, words: "The file is now part of your progress." };
  return { ok: false, words: keeping.words };
}

/** Forgets everything that this site keeps in this browser, what was set aside included. */
export async function erase(): Promise<Outcome> {
  for (const { timer } of drafts.values()) clearTimeout(timer);
  drafts.clear();
  try {
    if (store) for (const key of [RECORD, ASIDE, ASKED]) await del(key, store);
  } catch (error) {
    console.warn(error);
    return { ok: false, words: "This browser did not let us erase it. Clear the site's data in the browser's settings." };
  }
  record = emptyRecord(newSeed(), now());
  unsaved = false;
  if (store) keeping = { kind: "kept" };
  channel?.postMessage("changed");
  tell();
  return { ok: true, words: "Everything is erased." };
}

/** What could not be read and was set aside, as the text of a file; null where there is nothing. */
export async function asideText(): Promise<string | null> {
  if (!store) return null;
  const list = await get<unknown[]>(ASIDE, store).catch(() => undefined);
  return list?.length ? `${JSON.stringify(list, null, 1)}\n` : null;
}
