/** Where a browser keeps the packed files that Python starts from, apart from what is kept for being offline. */

/** One store per place on the host: neighbours on the same host have their own. Names tell content, so no entry goes stale. */
const storeName = (folder: string): string => `course-python ${new URL(folder).pathname}`;

/** The store of the files in `folder` (absolute, ends in "/"); null where the browser keeps none. */
export async function openStore(folder: string): Promise<Cache | null> {
  try {
    return await caches.open(storeName(folder)); // refused in some private windows, and without https
  } catch {
    return null;
  }
}

/** Forgets the files of `folder`. Losing them costs a download, no more. */
export async function clearStore(folder: string): Promise<void> {
  if ("caches" in globalThis) await caches.delete(storeName(folder));
}
