/**
 * What this browser keeps, and the only file that touches storage.
 *
 * One record in IndexedDB, in a database named after the site's own root (all sites of one host share an origin). It is
 * held in memory, too, so that reading is immediate and a page goes on working where nothing can be stored. When a page
 * is left, IndexedDB has no time to finish: what is on its way then goes to localStorage, and from there into the record
 * on the next visit.
 */
import { clear, createStore, del, delMany, entries, get, set, setMany, update } from "idb-keyval";
import type { UseStore } from "idb-keyval";

import { readData, siteRoot } from "./data";
import { flush, forgetDrafts } from "./drafts";
import { better, merge } from "./progress-merge";
import { emptyRecord, isEmpty, readRecord } from "./progress-record";
import type {
  CardProgress,
  ExerciseProgress,
  Kept,
  LessonProgress,
  QuestionProgress,
  Received,
  State,
  UnitProgress,
} from "./progress-record";
import { WORDS } from "./progress-words";

export { flush, soon } from "./drafts";
export type { CardProgress, ExerciseProgress, Kept, LessonProgress, QuestionProgress, Received, State, UnitProgress } from "./progress-record";

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

let store: UseStore | null = null;
let record: Kept = emptyRecord(newSeed(), now());
let keeping: Keeping = { kind: "kept" };
let loading: Promise<Kept> | null = null;
let channel: BroadcastChannel | null = null;
let databaseIs = ""; // name of the database, and of what lies beside it
let waiting = 0; // changes on their way to storage
let unsaved = false; // memory holds something that storage refused
const listeners = new Set<(record: Kept) => void>();

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
    databaseIs = name;
    await refresh();
    await takeStash();
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

/** Keeps, at once, what the database may not get in time. */
function stash(): void {
  if (waiting === 0 || keeping.kind === "newer") return;
  try {
    const other = readStash();
    localStorage.setItem(databaseIs, JSON.stringify(other ? merge(other, record) : record));
  } catch (error) {
    console.warn("no room to leave a note:", error);
  }
}

function readStash(): Kept | null {
  try {
    const reading = readRecord(JSON.parse(localStorage.getItem(databaseIs) ?? "null"));
    return reading.kind === "good" ? reading.record : null;
  } catch {
    return null;
  }
}

function dropStash(): void {
  try {
    localStorage.removeItem(databaseIs);
  } catch {
    // where it can't be reached there is nothing in it
  }
}

/** Takes what an earlier page left behind into the record. */
async function takeStash(): Promise<void> {
  if (!store || keeping.kind === "newer") return;
  const left = readStash();
  if (!left) return;
  record = isEmpty(record) ? merge(left, record) : merge(record, left);
  const take = (value: unknown): unknown => {
    const reading = readRecord(value);
    return reading.kind === "newer" ? value : reading.kind === "good" ? merge(reading.record, left) : record;
  };
  try {
    await update<unknown>(RECORD, take, store);
    dropStash();
  } catch (error) {
    refused(error);
  }
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
  waiting += 1;
  const stored = await write(apply);
  waiting -= 1;
  if (stored && !unsaved && waiting === 0) {
    record = stored;
    dropStash();
    tell();
  }
}

/** Gives the record as it is stored now; null where it could not be. */
async function write(apply: (record: Kept) => Kept): Promise<Kept | null> {
  await load();
  if (!store || keeping.kind === "newer") return null;
  let stored: Kept | null = null;
  try {
    await update<unknown>(
      RECORD,
      (value) => {
        const reading = readRecord(value);
        if (reading.kind === "newer") throw new NewerRecord();
        const base = reading.kind === "good" ? reading.record : emptyRecord(record.seed, record.updated);
        stored = apply(unsaved ? merge(base, record) : base);
        return stored;
      },
      store,
    );
    saved();
  } catch (error) {
    refused(error);
    return null;
  }
  return stored;
}

if ("addEventListener" in globalThis) {
  const leave = (): void => {
    flush();
    stash();
  };
  addEventListener("pagehide", leave);
  addEventListener("visibilitychange", () => {
    if (document.visibilityState === "hidden") leave();
  });
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

/** Changes what is kept of a unit's check. */
export function updateUnit(
  id: string,
  fn: (old: UnitProgress | undefined, now: string) => UnitProgress,
): Promise<void> {
  const at = now();
  return change((old) => ({ ...old, units: { ...old.units, [id]: fn(old.units[id], at) } }));
}

/** Keeps a review of a question: its new card, and its best result. The lesson's own answer stays as it is. */
export function reviewed(id: string, state: State, card: (old: Kept, now: string) => CardProgress): Promise<void> {
  const at = now();
  return change((old) => {
    const known = old.questions[id] ?? { state: "unanswered", best: "unanswered", attempts: 0, answer: null, at };
    const attempts = Math.max(known.attempts, 1); // from now on it counts as met
    const question = { ...known, best: better(known.best, state), attempts };
    return { ...old, questions: { ...old.questions, [id]: question }, cards: { ...old.cards, [id]: card(old, at) } };
  });
}

/** Changes what is kept of an assignment, or of a coach's feedback. */
export function updateReceived(
  of: "assignments" | "feedback",
  id: string,
  fn: (old: Received | undefined, now: string) => Received,
): Promise<void> {
  const at = now();
  return change((old) => ({ ...old, [of]: { ...old[of], [id]: fn(Object.hasOwn(old[of], id) ? old[of][id] : undefined, at) } }));
}

/** Keeps by what a coach knows this learner's reports: a random id, and the name that the learner chose. */
export function identify(learner: string, alias: string): Promise<void> {
  return change((old) => ({ ...old, learner: old.learner ?? learner, alias }));
}

/** Keeps the seed although nothing is answered yet, so that options stand the same after a reload. */
export function keepSeed(): Promise<void> {
  return change((old) => old);
}

/** Chooses a reading path. */
export function setPath(id: string): Promise<void> {
  return change((old) => ({ ...old, path: id }));
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

/**
 * Joins a file into what is kept: per item the best result and the newest text. Nothing is lost. Where nothing was kept
 * yet, the reading path comes along.
 */
export async function importText(text: string): Promise<Outcome> {
  const { record: other, words } = readImport(text);
  if (!other) return { ok: false, words };
  await change((old) => ({ ...merge(old, other), path: isEmpty(old) ? other.path : old.path, seed: old.seed }));
  if (keeping.kind === "kept" || keeping.kind === "aside") return { ok: true, words: "The file is now part of your progress." };
  return { ok: false, words: keeping.words };
}

/** Forgets everything that this site keeps in this browser, what was set aside included. */
export async function erase(): Promise<Outcome> {
  forgetDrafts();
  try {
    if (store) for (const key of [RECORD, ASIDE, ASKED]) await del(key, store);
    dropStash();
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

/** A place of its own for what a coach keeps: it is no part of the record, and erasing the record leaves it alone. */
export interface Drawer {
  get(key: string): Promise<unknown>;
  /** All that is in it. Whoever reads it checks it: it may come from another version. */
  entries(): Promise<[string, unknown][]>;
  set(key: string, value: unknown): Promise<void>;
  /** Many at once, in one transaction. */
  setMany(items: [string, unknown][]): Promise<void>;
  /** Changes one in one transaction, so that two tabs don't overwrite each other. */
  update(key: string, fn: (old: unknown) => unknown): Promise<void>;
  delete(keys: string[]): Promise<void>;
  clear(): Promise<void>;
}

/** Opens the drawer `name` of this site. All its methods reject where the browser lets nothing be stored. */
export function drawer(name: string): Drawer {
  const data = readData();
  let opened: UseStore | null = null;
  const place = (): UseStore => (opened ??= createStore(`${databaseName(data ? siteRoot(data) : location.href)}:${name}`, name));
  return {
    get: async (key) => get<unknown>(key, place()),
    entries: async () => entries<string, unknown>(place()),
    set: async (key, value) => set(key, value, place()),
    setMany: async (items) => setMany(items, place()),
    update: async (key, fn) => update<unknown>(key, fn, place()),
    delete: async (keys) => delMany(keys, place()),
    clear: async () => clear(place()),
  };
}
