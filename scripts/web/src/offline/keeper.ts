/**
 * The page's side of being offline: registers the service worker, keeps the course when asked to, and offers a new
 * release. One state for all components; it outlives instant navigation, and so does a download.
 */
import { siteRoot } from "../data";
import type { CourseData } from "../generated/contract";
import { download, sizeOf } from "./download";
import type { Ending } from "./download";
import type { Done, ToPage, ToWorker } from "./messages";
import { Shelf, clearShelf } from "./shelf";
import type { Group, Release, SiteFile } from "./shelf";
import { filesToRenew } from "./renewal";

/** What is going on. `to` is the size of the whole task in bytes, `at` what is done of it. */
export interface Task {
  kind: "keep" | "renew";
  at: number;
  to: number;
  ending: Ending | null; // null while it runs
}

export interface State {
  /** `unknown` until we have looked; `never`: this browser or this site can't. */
  able: "unknown" | "yes" | "never";
  release: Release | null;
  groups: Group[];
  kept: Set<string>;
  task: Task | null;
  /** A release that the server has and this browser has not. */
  newer: Release | null;
  /** Another window took a new release into use. */
  renewed: boolean;
  /** The device has no room for another page. */
  full: boolean;
}

const HOUR = 3_600_000; // ms
const REST = 2500; // ms after loading: what somebody came for goes first
let state: State = {
  able: "unknown", release: null, groups: [], kept: new Set(), task: null, newer: null, renewed: false, full: false,
};
let root = "";
let looked = 0; // when we last asked for a newer release
let stopping = new AbortController();
const listeners = new Set<() => void>();

/** The state as it stands. */
export function offlineNow(): State {
  return state;
}

/** Calls `listener` after every change; gives the way to stop. */
export function subscribeOffline(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function set(parts: Partial<State>): void {
  state = { ...state, ...parts };
  for (const listener of [...listeners]) listener();
}

/** Reads from the shelf what there is. */
async function refresh(): Promise<void> {
  const shelf = await Shelf.find(root);
  const release = (await shelf?.release()) ?? null;
  set({ release, groups: (await shelf?.groups()) ?? [], kept: (await shelf?.hashes()) ?? new Set() });
}

async function say(message: ToWorker): Promise<void> {
  const worker = (await navigator.serviceWorker.ready).active;
  const { port1, port2 } = new MessageChannel();
  const heard = new Promise<void>((resolve) => (port1.onmessage = (event: MessageEvent<Done>) => event.data === "done" && resolve()));
  worker?.postMessage(message, [port2]);
  await heard;
  port1.close();
}

async function fetchRelease(): Promise<Release | null> {
  const response = await fetch(`${root}offline.json`, { cache: "no-cache" }).catch(() => null);
  return response?.ok ? ((await response.json()) as Release) : null;
}

/** Asks the site whether it has a newer release; at most once an hour while a page stays open. */
async function lookForNewer(): Promise<void> {
  if (Date.now() - looked < HOUR) return;
  looked = Date.now();
  const found = await fetchRelease();
  if (found && state.release && found.version !== state.release.version) set({ newer: found });
}

function hear({ data }: MessageEvent<ToPage>): void {
  if (data.type === "renewed") set({ renewed: true });
  if (data.type === "full") set({ full: true });
}

/** Ends what an earlier visit registered for this very site: while an author is serving it, nothing is kept. */
async function end(): Promise<void> {
  for (const one of await navigator.serviceWorker.getRegistrations()) if (one.scope === root) await one.unregister();
  await clearShelf(root);
}

async function begin(offline: boolean): Promise<void> {
  if (!offline) return end().then(() => set({ able: "never" }));
  navigator.serviceWorker.addEventListener("message", hear);
  navigator.serviceWorker.startMessages();
  await navigator.serviceWorker.register(`${root}service-worker.js`, { scope: root, updateViaCache: "none" });
  await navigator.serviceWorker.ready;
  const loaded = performance.getEntriesByType("resource").map((entry) => entry.name);
  const here = location.href.replace(/#.*$/, "");
  await say({ type: "hello", page: here, loaded: loaded.filter((name) => name.startsWith(root)) });
  await refresh();
  set({ able: "yes" });
  document.documentElement.dataset["offline"] = "ready"; // what a test, or a tool, may wait for
  await lookForNewer();
  addEventListener("visibilitychange", () => void (document.visibilityState === "visible" && lookForNewer()));
}

let go: (() => void) | null = null;

/** Starts it all, once, when the page has been drawn and rests. Where it can't be, the site works as any other. */
export function startOffline(data: CourseData): void {
  root = siteRoot(data);
  if (!("serviceWorker" in navigator) || !("caches" in globalThis)) return set({ able: "never" });
  go = (): void => {
    go = null;
    begin(data.offline).catch((error: unknown) => {
      console.warn("pages can't be kept for being offline:", error);
      set({ able: "never" });
    });
  };
  const rested = (): void => void setTimeout(startOfflineNow, REST);
  if (document.readyState === "complete") rested();
  else addEventListener("load", rested, { once: true });
}

/** The same without waiting any longer: somebody looks at what is kept. */
export function startOfflineNow(): void {
  go?.();
}

/** Files of a release that belong to some groups. */
export function filesOf(release: Release, groups: Group[]): SiteFile[] {
  return release.files.filter((file) => groups.includes(file.group));
}

async function run(kind: Task["kind"], shelf: Shelf, files: SiteFile[]): Promise<Ending> {
  stopping = new AbortController();
  const task: Task = { kind, at: 0, to: sizeOf(files), ending: null };
  set({ task });
  const ending = await download(shelf, files, stopping.signal, (at) => set({ task: { ...task, at } }));
  await refresh();
  set({ task: { ...task, at: state.task?.at ?? 0, ending } });
  return ending;
}

/** Keeps the course: fetches all files of these groups. It may be stopped, and be taken up again later. */
export async function keepCourse(groups: Group[]): Promise<void> {
  const shelf = await Shelf.find(root);
  if (!shelf || !state.release || state.task?.ending === null) return;
  await shelf.want(groups);
  await say({ type: "look" });
  void navigator.storage?.persist?.().catch(() => false);
  if ((await run("keep", shelf, filesOf(state.release, groups))) === "missing") {
    looked = 0;
    await lookForNewer(); // the files may have gone because of it
  }
}

/** Stops what is being fetched; what is here stays. */
export function stopKeeping(): void {
  stopping.abort();
}

/** Takes the course off this device again; pages that are read from now on stay readable. */
export async function removeKept(): Promise<void> {
  const shelf = await Shelf.find(root);
  if (!shelf) return;
  await shelf.want([]);
  await say({ type: "look" });
  for (const hash of await shelf.hashes()) await shelf.drop(hash);
  set({ task: null });
  await say({ type: "hello", page: location.href.replace(/#.*$/, ""), loaded: [] });
  await refresh();
}

/** Fetches of the newer release what is kept of this one, takes it into use, and loads the page again. */
export async function renew(): Promise<void> {
  const { newer, release } = state;
  const shelf = await Shelf.find(root);
  if (!newer || !release || !shelf || state.task?.ending === null) return;
  const files = filesToRenew(release, newer, state.groups, state.kept);
  if ((await run("renew", shelf, files)) !== "done") return;
  await say({ type: "adopt", release: newer });
  if ((await shelf.release())?.version === newer.version) location.reload();
  else set({ task: { kind: "renew", at: 0, to: sizeOf(files), ending: "full" } }); // not even the list found room
}

/** Forgets everything that was kept for being offline, and the service worker of this site; other sites keep theirs. */
export async function eraseOffline(): Promise<void> {
  go = null;
  if (!("serviceWorker" in navigator) || !("caches" in globalThis)) return;
  stopping.abort();
  const registration = await navigator.serviceWorker.getRegistration(root);
  if (registration?.scope === root) {
    if (registration.active) await say({ type: "forget" });
    await registration.unregister();
  }
  await clearShelf(root);
  set({ release: null, groups: [], kept: new Set(), task: null, newer: null });
}
