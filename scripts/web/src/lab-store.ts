/**
 * What JupyterLite keeps of a learner's notebooks: a database of its own beside ours, one per site.
 *
 * Only copies are handed out, and a notebook is removed only when its owner says so.
 */
const FILES = "files";

/** A notebook as JupyterLite keeps it; only what we use. */
interface Record {
  content: unknown;
  last_modified?: string;
}

/** One kept notebook: its path below the labs, when it was last changed, and its text. */
export interface KeptNotebook {
  path: string;
  changed: Date | null;
  text: string;
}

/** The labs' machinery, as an address that ends in "/"; `root` is the site's. */
const labsRoot = (root: string): string => new URL("lite/", root).href;

/** Name of the labs' database; JupyterLite names it after its own address. */
export const storeName = (root: string): string => `JupyterLite Storage - ${new URL(labsRoot(root)).pathname}`;

function asked<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("storage"));
  });
}

/** The database, if there is one: opening it must not make an empty one that JupyterLite would stumble over. */
async function opened(root: string): Promise<IDBDatabase | null> {
  try {
    const name = storeName(root);
    const all = await indexedDB.databases();
    if (!all.some((one) => one.name === name)) return null;
    const db = await asked(indexedDB.open(name));
    if (db.objectStoreNames.contains(FILES)) return db;
    db.close();
  } catch {
    // no storage here, or a browser that doesn't list it: then nothing can be shown, and nothing is lost
  }
  return null;
}

/** Every notebook that was changed here, by path. */
export async function keptNotebooks(root: string): Promise<KeptNotebook[]> {
  const db = await opened(root);
  if (!db) return [];
  try {
    const files = db.transaction(FILES).objectStore(FILES);
    const [paths, records] = await Promise.all([asked(files.getAllKeys()), asked(files.getAll() as IDBRequest<Record[]>)]);
    return paths.flatMap((path, at) => {
      const record = records[at];
      if (typeof path !== "string" || !path.endsWith(".ipynb") || !record?.content) return [];
      const text = typeof record.content === "string" ? record.content : JSON.stringify(record.content, null, 1);
      const changed = record.last_modified ? new Date(record.last_modified) : null;
      return [{ path, changed, text }];
    });
  } finally {
    db.close();
  }
}

/** Forgets what was changed in a notebook; the site's own copy shows again. */
export async function forget(root: string, path: string): Promise<void> {
  const db = await opened(root);
  if (!db) return;
  try {
    const names = [FILES, "checkpoints"].filter((name) => db.objectStoreNames.contains(name));
    const change = db.transaction(names, "readwrite");
    await Promise.all(names.map((name) => asked(change.objectStore(name).delete(path))));
  } finally {
    db.close();
  }
}

/** Whether two paths are versions of the same lab: `nb/two-doors-1a2b3c.ipynb`. */
export function sameLab(one: string, other: string): boolean {
  const lab = (path: string): string => path.replace(/-[0-9a-f]{6}\.ipynb$/, "");
  return one !== other && lab(one) === lab(other);
}

/** Hands a notebook over as a file. */
export function download(notebook: KeptNotebook): void {
  const address = URL.createObjectURL(new Blob([notebook.text], { type: "application/x-ipynb+json" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = notebook.path.replace(/^.*\//, "");
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Where a notebook opens in a tab of its own. */
export const notebookAddress = (root: string, path: string): string =>
  `${labsRoot(root)}notebooks/index.html?path=${encodeURIComponent(path)}`;
