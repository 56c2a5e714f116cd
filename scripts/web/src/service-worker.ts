/**
 * The service worker: pages that were read, and everything that was asked to be kept, can be read without a connection.
 *
 * It knows no release by itself, so a new one of it never forces a new course: which release is in use stands on the
 * shelf (shelf.ts), and only the page changes that, when the learner says so. It asks nobody but the site.
 */
import type { Done, ToPage, ToWorker } from "./offline/messages";
import type { Fetching, Scope, Told } from "./offline/scope";
import { Shelf, clearShelf, hashOf, pathOf } from "./offline/shelf";
import type { Group, Release, SiteFile } from "./offline/shelf";

const scope = globalThis as unknown as Scope;
const ROOT = scope.registration.scope;
const AWAY = "offline/index.html";
const LIST = `${ROOT}offline.json`;

/** The shelf with the release in use, by path. */
interface Site {
  shelf: Shelf;
  files: Map<string, SiteFile>;
  shell: string[];
  groups: Group[];
}

let known: Promise<Site | null> | null = null;
let atHand: Site | null = null; // the same, as soon as it is there

async function look(): Promise<Site | null> {
  const shelf = await Shelf.find(ROOT);
  const release = await shelf?.release();
  if (!shelf || !release) return null;
  const files = new Map(release.files.map((file) => [file.path, file]));
  return { shelf, files, shell: release.shell, groups: await shelf.groups() };
}

/** Null until a page has said hello: then nothing is kept and nothing is answered. */
function site(): Promise<Site | null> {
  known ??= look()
    .catch(() => null)
    .then((found) => (atHand = found));
  return known;
}

function lookAgain(): void {
  known = atHand = null;
}

/** The content that an address asks for. JupyterLite's own "?v=" means something else. */
function stampOf(url: string, file: SiteFile | undefined): string {
  return file?.group === "labs" ? "" : (new URL(url).searchParams.get("v") ?? "");
}

/** The list of files, and large ones that nobody asked to keep, are none of our business: the browser fetches them itself. */
function isLeftAlone(url: string): boolean {
  if (url === LIST) return true;
  const file = atHand?.files.get(pathOf(ROOT, url));
  const isLarge = file?.group === "python" || file?.group === "labs";
  return isLarge && !atHand?.groups.includes(file.group) && !stampOf(url, file);
}

function windows(): ReturnType<Scope["clients"]["matchAll"]> {
  return scope.clients.matchAll({ includeUncontrolled: true, type: "window" });
}

async function tell(message: ToPage): Promise<void> {
  for (const one of await windows()) if (one.url.startsWith(ROOT)) one.postMessage(message);
}

/** An answer of the network, and the hash of its content ("" where it is no file). */
interface Answer {
  response: Response;
  body: ArrayBuffer;
  hash: string;
}

async function ask(request: Request | string, cache?: RequestCache): Promise<Answer> {
  const response = await fetch(request, cache && { cache });
  if (!response.ok || response.redirected) return { response, body: new ArrayBuffer(0), hash: "" };
  const body = await response.clone().arrayBuffer();
  return { response, body, hash: await hashOf(body) };
}

/** Asks for a file, and once more past the browser's own cache if that had another content. */
async function askFor(request: Request | string, start: string, cache?: RequestCache): Promise<Answer> {
  const first = await ask(request, cache);
  if (!first.hash || first.hash.startsWith(start)) return first;
  return ask(typeof request === "string" ? request : request.url, "reload");
}

/** What could not be kept is said in the page where there is no room, and else noted. Nothing fails for it. */
async function unkept(error: unknown): Promise<void> {
  if (error instanceof DOMException && error.name === "QuotaExceededError") await tell({ type: "full" });
  else console.warn(error);
}

async function keep({ shelf, groups }: Site, file: SiteFile, { body, response }: Answer): Promise<void> {
  const always = file.group === "page" || file.group === "asset";
  if (!always && !groups.includes(file.group)) return;
  await shelf.put(file.hash, body, response.headers.get("Content-Type")).catch(unkept);
}

/** There is no connection, and the page is not kept: the page that says so, and leads back. */
async function away({ shelf, files }: Site, address: string): Promise<Response> {
  const path = pathOf(ROOT, address);
  if (files.has(`${path}/index.html`)) return Response.redirect(`${ROOT}${path}/`);
  const page = files.get(AWAY);
  if (!page || path === AWAY || !(await shelf.file(page.hash))) return Response.error();
  const { pathname, search } = new URL(address);
  const wanted = pathname.slice(new URL(ROOT).pathname.length) + search;
  return Response.redirect(`${ROOT}offline/?for=${encodeURIComponent(wanted)}`);
}

/** A page for a window of its own. Where the server has another release of it, the window gets that one whole. */
async function visit(event: Fetching, here: Site, file: SiteFile | undefined): Promise<Response> {
  const { request } = event;
  try {
    if (!file) {
      await here.shelf.setApart(event.resultingClientId);
      return await fetch(request);
    }
    const kept = await here.shelf.file(file.hash);
    if (kept) return kept;
    if (file.group === "labs") return await fetch(request);
    const answer = await askFor(request, file.hash);
    if (answer.hash === file.hash) event.waitUntil(keep(here, file, answer));
    else if (answer.hash) await here.shelf.setApart(event.resultingClientId);
    return answer.response;
  } catch {
    return away(here, request.url);
  }
}

/** A page for instant navigation, which puts it into the window that is there. On an error, that one loads it whole. */
async function within(event: Fetching, here: Site, file: SiteFile): Promise<Response> {
  if (await here.shelf.isApart(event.clientId)) return Response.error();
  const kept = await here.shelf.file(file.hash);
  if (kept) return kept;
  const answer = await askFor(event.request, file.hash);
  if (answer.hash !== file.hash) return Response.error();
  event.waitUntil(keep(here, file, answer));
  return answer.response;
}

/** A file that a page needs. One that is asked for by its content ("?v=") comes with that content or not at all. */
async function part(event: Fetching, here: Site, file: SiteFile | undefined, stamp: string): Promise<Response> {
  const { request } = event;
  const ours = file?.hash.startsWith(stamp) ? file : undefined;
  const kept = ours && (await here.shelf.file(ours.hash));
  if (kept) return kept;
  if (!stamp && ours?.group !== "asset") return fetch(request);
  const answer = await askFor(request, ours?.hash ?? stamp);
  if (ours && answer.hash === ours.hash) event.waitUntil(keep(here, ours, answer));
  if (stamp && !answer.hash.startsWith(stamp)) return Response.error();
  return answer.response;
}

async function answer(event: Fetching): Promise<Response> {
  const { request } = event;
  const here = await site();
  if (!here) return fetch(request);
  const file = here.files.get(pathOf(ROOT, request.url));
  if (request.mode === "navigate") return visit(event, here, file);
  if (file?.group === "page") return within(event, here, file);
  return part(event, here, file, stampOf(request.url, file));
}

/** Takes the release that the server has into use, where none is. */
async function begin(): Promise<Site | null> {
  const response = await fetch(LIST, { cache: "no-cache" });
  if (!response.ok) return null;
  await (await Shelf.open(ROOT)).adopt((await response.json()) as Release);
  lookAgain();
  return site();
}

async function fetchAndKeep(here: Site, file: SiteFile, address: string): Promise<void> {
  if (await here.shelf.file(file.hash)) return;
  const answer = await askFor(address, file.hash, "force-cache");
  if (answer.hash === file.hash) await keep(here, file, answer);
}

/** Keeps a page that came before the service worker did, what it was drawn with, and the page for being offline. */
async function hello(client: string, page: string, loaded: string[]): Promise<void> {
  const here = (await site()) ?? (await begin());
  if (!here) return;
  const { shelf, files, shell } = here;
  await shelf.tidy(new Set((await windows()).map((one) => one.id)));
  const file = files.get(pathOf(ROOT, page));
  if (file && !(await shelf.file(file.hash))) {
    const shown = await ask(page, "force-cache");
    if (shown.hash === file.hash) await keep(here, file, shown);
    else await shelf.setApart(client);
  }
  for (const address of loaded) {
    const one = files.get(pathOf(ROOT, address));
    if (one?.group === "asset" && one.hash.startsWith(stampOf(address, one))) await fetchAndKeep(here, one, address);
  }
  for (const path of shell) {
    const one = files.get(path);
    if (one) await fetchAndKeep(here, one, `${ROOT}${path.replace(/index\.html$/, "")}`);
  }
}

async function adopt(release: Release, by: string): Promise<void> {
  const shelf = await Shelf.open(ROOT);
  const open = await windows();
  for (const { id } of open) await shelf.setApart(id); // before anything of the new release can be answered
  await shelf.adopt(release);
  lookAgain();
  for (const one of open) if (one.id !== by && one.url.startsWith(ROOT)) one.postMessage({ type: "renewed" } satisfies ToPage);
}

async function obey(message: ToWorker, from: string): Promise<void> {
  if (message.type === "hello") return hello(from, message.page, message.loaded);
  if (message.type === "adopt") return adopt(message.release, from);
  if (message.type === "look") return lookAgain();
  await clearShelf(ROOT);
  known = Promise.resolve(null);
  atHand = null;
}

/** Says "done" whether or not it could be: the page looks at the shelf itself. */
async function hear({ data, source, ports }: Told): Promise<void> {
  await obey(data as ToWorker, source?.id ?? "").catch(unkept);
  ports[0]?.postMessage("done" satisfies Done);
}

scope.addEventListener("install", () => void scope.skipWaiting());
scope.addEventListener("activate", (event) => event.waitUntil(scope.clients.claim()));
scope.addEventListener("message", (event) => event.waitUntil(hear(event)));
scope.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET" || !request.url.startsWith(ROOT)) return;
  if (request.integrity || request.headers.has("Range")) return; // the page itself is keeping files; parts of files
  if (request.cache === "only-if-cached" && request.mode !== "same-origin") return; // no fetch may be made with it
  if (isLeftAlone(request.url)) return;
  event.respondWith(answer(event));
});
