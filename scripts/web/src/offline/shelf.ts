/**
 * What this browser keeps of the site's files, for the service worker and the page alike. Only this file touches caches.
 *
 * One cache a site, named after the site's own path, for all sites of one host share an origin. Files lie in it under a
 * hash of their content, and one entry lists the release that is in use. So two releases can't be mixed: a path leads
 * to a hash, and a hash to one content. Cancelled downloads are taken up again by what is missing.
 */
import type { Release } from "../generated/contract";

export type { Release };
export type SiteFile = Release["files"][number];
export type Group = SiteFile["group"];

/** Changes only when an older shelf could not be read any more. */
const FORMAT = 1;

/** Name of a site's cache; `root` is its address, ending in "/". */
export function shelfName(root: string): string {
  return `before-you-apply:${new URL(root).pathname}:offline-${FORMAT}`;
}

/** Takes everything off a site's shelf, the list of files included. */
export async function clearShelf(root: string): Promise<void> {
  await caches.delete(shelfName(root));
}

/** SHA-256 of some bytes, as hexadecimal digits. */
export async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** The path of a file below the site's root, as its list of files names it. */
export function pathOf(root: string, address: string): string {
  const path = decodeURI(new URL(address).pathname.slice(new URL(root).pathname.length));
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/** The address that pages use for a file. */
export function addressOf(root: string, file: SiteFile): string {
  return new URL(file.path.replace(/(^|\/)index\.html$/, "$1") || "./", root).href;
}

export class Shelf {
  private constructor(
    readonly root: string,
    private readonly cache: Cache,
  ) {}

  /** The shelf if there is one; looking makes none. */
  static async find(root: string): Promise<Shelf | null> {
    return (await caches.has(shelfName(root))) ? Shelf.open(root) : null;
  }

  static async open(root: string): Promise<Shelf> {
    return new Shelf(root, await caches.open(shelfName(root)));
  }

  private key(name: string): string {
    return `${this.root}.kept/${name}`;
  }

  private async names(kind: string): Promise<string[]> {
    const start = this.key(`${kind}/`);
    const keys = await this.cache.keys();
    return keys.flatMap(({ url }) => (url.startsWith(start) ? [url.slice(start.length)] : []));
  }

  private async read<T>(name: string): Promise<T | null> {
    const found = await this.cache.match(this.key(name));
    return found ? ((await found.json()) as T) : null;
  }

  private write(name: string, value: unknown): Promise<void> {
    return this.cache.put(this.key(name), Response.json(value));
  }

  /** The release in use; null where nothing is kept at all. */
  release(): Promise<Release | null> {
    return this.read<Release>("release");
  }

  /** Takes a release into use, and throws away what only others had. */
  async adopt(release: Release): Promise<void> {
    await this.write("release", release);
    const wanted = new Set(release.files.map((file) => file.hash));
    for (const hash of await this.hashes()) if (!wanted.has(hash)) await this.drop(hash);
  }

  /** What was asked to be kept whole. */
  async groups(): Promise<Group[]> {
    return (await this.read<Group[]>("groups")) ?? [];
  }

  want(groups: Group[]): Promise<void> {
    return this.write("groups", groups);
  }

  /** Hashes of all files that are kept. */
  async hashes(): Promise<Set<string>> {
    return new Set(await this.names("file"));
  }

  file(hash: string): Promise<Response | undefined> {
    return this.cache.match(this.key(`file/${hash}`));
  }

  /** Keeps a content that has this hash. Only its type comes along of what the server said of it. */
  put(hash: string, body: ArrayBuffer | ReadableStream<Uint8Array<ArrayBuffer>> | null, type: string | null): Promise<void> {
    const headers = { "Content-Type": type ?? "application/octet-stream" };
    return this.cache.put(this.key(`file/${hash}`), new Response(body, { headers }));
  }

  async drop(hash: string): Promise<void> {
    await this.cache.delete(this.key(`file/${hash}`));
  }

  /** Whether a window shows another release than the one in use. It then gets no pages into itself, only whole ones. */
  async isApart(client: string): Promise<boolean> {
    return (await this.cache.match(this.key(`apart/${client}`))) !== undefined;
  }

  async setApart(client: string): Promise<void> {
    if (client) await this.write(`apart/${client}`, true);
  }

  /** Forgets windows that are closed. */
  async tidy(open: Set<string>): Promise<void> {
    for (const client of await this.names("apart")) {
      if (!open.has(client)) await this.cache.delete(this.key(`apart/${client}`));
    }
  }
}
