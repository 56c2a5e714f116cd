/** Fetches files onto the shelf, a few at a time. What was fetched stays when it is stopped, and is not fetched again. */
import { addressOf } from "./shelf";
import type { Shelf, SiteFile } from "./shelf";

const AT_ONCE = 4;

/** How it ended. `missing`: the server has no such file, or another one: a newer release is there, or no connection. */
export type Ending = "done" | "stopped" | "full" | "missing";

function integrity(hash: string): string {
  const bytes = hash.match(/../g) ?? [];
  return `sha256-${btoa(String.fromCharCode(...bytes.map((byte) => parseInt(byte, 16))))}`;
}

/** The browser itself refuses a file whose content is another one. What lies in its own cache is asked after first. */
async function fetched(address: string, hash: string, signal: AbortSignal): Promise<Response> {
  const response = await fetch(address, { integrity: integrity(hash), cache: "no-cache", signal });
  if (!response.ok) throw new TypeError(`${response.status} ${address}`);
  return response;
}

function endingOf(error: unknown): Ending {
  if (error instanceof DOMException && error.name === "QuotaExceededError") return "full";
  console.warn(error);
  return "missing";
}

/** Fetches what is missing of `files`; tells after each how many bytes are there. Never rejects. */
export async function download(
  shelf: Shelf,
  files: SiteFile[],
  signal: AbortSignal,
  tell: (bytes: number) => void,
): Promise<Ending> {
  const kept = await shelf.hashes();
  const queue = files.filter((file) => !kept.has(file.hash));
  let bytes = sizeOf(files) - sizeOf(queue);
  tell(bytes);
  const stop = new AbortController();
  signal.addEventListener("abort", () => stop.abort(), { once: true });
  let ending: Ending = "done";
  const work = async (): Promise<void> => {
    for (let file = queue.shift(); file && !stop.signal.aborted; file = queue.shift()) {
      const response = await fetched(addressOf(shelf.root, file), file.hash, stop.signal);
      await shelf.put(file.hash, response.body, response.headers.get("Content-Type"));
      bytes += file.bytes;
      tell(bytes);
    }
  };
  const guarded = (): Promise<void> =>
    work().catch((error: unknown) => {
      if (!stop.signal.aborted) ending = endingOf(error);
      stop.abort(); // one that fails ends them all
    });
  await Promise.all(Array.from({ length: AT_ONCE }, guarded));
  return signal.aborted ? "stopped" : ending;
}

/** Bytes of some files. */
export function sizeOf(files: SiteFile[]): number {
  return files.reduce((total, file) => total + file.bytes, 0);
}
