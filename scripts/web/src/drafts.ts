/** Texts that are still being typed: written when typing pauses, or when somebody asks for it. */

const PAUSE = 600; // ms without typing
const drafts = new Map<string, { timer: ReturnType<typeof setTimeout>; write: () => void }>();

/** Runs `write` when typing pauses, and at the latest when the page is left. `key` names what is written. */
export function soon(key: string, write: () => void): void {
  const old = drafts.get(key);
  if (old) clearTimeout(old.timer);
  drafts.set(key, { write, timer: setTimeout(() => flush(key), PAUSE) });
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

/** Lets all of them go unwritten. */
export function forgetDrafts(): void {
  for (const { timer } of drafts.values()) clearTimeout(timer);
  drafts.clear();
}
