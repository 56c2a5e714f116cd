/** The board in a component: what is kept, and each way to change it. What is shown is what is stored. */
import { useCallback, useEffect, useMemo, useState } from "preact/hooks";

import type { CourseData } from "../../generated/contract";
import type { Rerun } from "../rerun";
import { openSealed } from "../seal";
import type { Batch, Reading, Refused } from "./intake";
import * as keep from "./keep";
import type { Draft, Entry, Kept, Settings } from "./keep";
import { expired, TOLD_FIRST } from "./retention";
import { grouped, idOf } from "./rows";

/** What became of a batch, in numbers. */
export interface Arrival {
  fresh: number;
  newer: number;
  older: number;
  known: number;
  refused: Refused[];
}

export interface Board {
  kept: Kept;
  /** Why nothing can be kept; "" where it can. */
  trouble: string;
  /** How many reports were deleted now because their time was over. */
  deleted: number;
  reading: Reading;
  take(batch: Batch): Promise<Arrival>;
  remove(entries: readonly Entry[]): Promise<void>;
  removeAll(): Promise<void>;
  draft(key: string, draft: Draft): void;
  rerun(entry: Entry, exercise: string, result: Rerun): void;
  settings(change: Partial<Settings>): void;
}

const NOTHING: Kept = { entries: [], drafts: new Map(), reruns: new Map(), settings: keep.DEFAULTS, unread: 0 };
const MEMORY = "This browser lets us keep nothing, so the board is gone when you close this page. Save the reports as files.";
const FULL = "There is no more room in this browser, so the newest changes are not kept. Save the reports as files, and remove old ones.";

const troubleOf = (error: unknown): string =>
  error instanceof DOMException && error.name === "QuotaExceededError" ? FULL : MEMORY;

/** Deletes what was announced a day ago or earlier; announces what is due now. */
async function tidy(kept: Kept): Promise<{ kept: Kept; deleted: number }> {
  const now = Date.now();
  const old = expired(kept.entries, kept.settings.days, now);
  const { told } = kept.settings;
  if (!old.length) {
    if (told) await keep.keepSettings({ ...kept.settings, told: null });
    return { kept: { ...kept, settings: { ...kept.settings, told: null } }, deleted: 0 };
  }
  if (!told) {
    const settings = { ...kept.settings, told: new Date(now).toISOString() };
    await keep.keepSettings(settings);
    return { kept: { ...kept, settings }, deleted: 0 };
  }
  if (now - Date.parse(told) < TOLD_FIRST) return { kept, deleted: 0 };
  await keep.removeEntries(old);
  const settings = { ...kept.settings, told: null };
  await keep.keepSettings(settings);
  return { kept: { ...kept, settings, entries: kept.entries.filter((one) => !old.includes(one)) }, deleted: old.length };
}

/** New entries among those of a batch, and what they mean for the board. */
function arrivalOf(kept: Kept, entries: readonly Entry[], refused: Refused[]): { arrival: Arrival; fresh: Entry[] } {
  const arrival: Arrival = { fresh: 0, newer: 0, older: 0, known: 0, refused };
  const keys = new Set(kept.entries.map((one) => one.key));
  const fresh: Entry[] = [];
  for (const entry of entries) {
    if (keys.has(entry.key)) arrival.known += 1;
    else fresh.push(entry);
    keys.add(entry.key);
  }
  const before = grouped(kept.entries);
  const after = grouped([...kept.entries, ...fresh]);
  for (const entry of fresh) {
    const id = idOf(entry.report);
    if (after.get(id)?.[0] !== entry) arrival.older += 1;
    else if (before.has(id) || (after.get(id)?.length ?? 0) > 1) arrival.newer += 1;
    else arrival.fresh += 1;
  }
  return { arrival, fresh };
}

/** The board; null while it is being read. */
export function useBoard(data: CourseData): Board | null {
  const [kept, setKept] = useState<Kept | null>(null);
  const [trouble, setTrouble] = useState("");
  const [deleted, setDeleted] = useState(0);
  useEffect(() => {
    keep
      .readAll()
      .then(tidy)
      .then((found) => {
        setKept(found.kept);
        setDeleted(found.deleted);
      })
      .catch((error: unknown) => {
        console.warn(error);
        setTrouble(MEMORY);
        setKept(NOTHING);
      });
  }, []);
  const write = useCallback((task: Promise<void>): Promise<void> => {
    return task.then(() => setTrouble("")).catch((error: unknown) => setTrouble(troubleOf(error)));
  }, []);
  return useMemo(() => {
    if (!kept) return null;
    const change = (part: Partial<Kept>): void => setKept((old) => ({ ...(old ?? NOTHING), ...part }));
    const reading: Reading = { course: data.id, unseal: (sealed) => openSealed(sealed, data.id) };
    return {
      kept,
      trouble,
      deleted,
      reading,
      async take({ taken, refused }) {
        const added = new Date().toISOString();
        const entries = await Promise.all(taken.map((one) => keep.entryOf(one.report, one.sealed, added)));
        const { arrival, fresh } = arrivalOf(kept, entries, refused);
        if (fresh.length) {
          setKept((old) => ({ ...(old ?? NOTHING), entries: [...(old ?? NOTHING).entries, ...fresh] }));
          await write(keep.keepEntries(fresh));
        }
        return arrival;
      },
      async remove(entries) {
        const gone = new Set(entries.map((one) => one.key));
        const left = kept.entries.filter((one) => !gone.has(one.key));
        const ids = new Set(left.map((one) => idOf(one.report)));
        const orphans = [...new Set(entries.map((one) => idOf(one.report)))].filter((id) => !ids.has(id));
        change({ entries: left, drafts: new Map([...kept.drafts].filter(([id]) => !orphans.includes(id))) });
        await write(keep.removeEntries(entries).then(() => keep.removeDrafts(orphans)));
      },
      async removeAll() {
        setKept({ ...NOTHING });
        await write(keep.removeEverything());
      },
      draft(key, draft) {
        setKept((old) => ({ ...(old ?? NOTHING), drafts: new Map((old ?? NOTHING).drafts).set(key, draft) }));
        void write(keep.keepDraft(key, draft));
      },
      rerun(entry, exercise, result) {
        setKept((old) => {
          const before = old ?? NOTHING;
          const results = new Map(before.reruns.get(entry.key)).set(exercise, result);
          void write(keep.keepReruns(entry.key, results));
          return { ...before, reruns: new Map(before.reruns).set(entry.key, results) };
        });
      },
      settings(part) {
        const settings = { ...kept.settings, ...part };
        change({ settings });
        void write(keep.keepSettings(settings));
      },
    };
  }, [data, deleted, kept, trouble, write]);
}
