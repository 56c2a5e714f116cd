/** Reads what was pasted, dropped or chosen. Each thing becomes a report or one sentence; none stops the others. */
import { carries, decodeFile, decodeText } from "../codec";
import type { Decoded } from "../codec";
import type { Kind, Report, Sealed } from "../documents";
import { isZip, unzip } from "./zip";

export interface Taken {
  from: string;
  report: Report;
  sealed: boolean;
}

export interface Refused {
  from: string;
  words: string;
}

export interface Batch {
  taken: Taken[];
  refused: Refused[];
}

/** How a sealed report is opened; the coach's key stays out of here. */
export type Unseal = (sealed: Sealed) => Promise<{ ok: true; document: Report } | { ok: false; words: string }>;

export interface Reading {
  course: string;
  unseal: Unseal;
  /** Told now and then how many things were looked at. */
  onProgress?: (done: number) => void;
}

const NOTHING = "There is no report link in this text: one has “#report=” in it.";
const UNOPENED = "This file in the zip is too large or packed in a way that this page can’t open.";
const NESTED = "This is a zip inside a zip, so it was not opened: take it out, and drop it here by itself.";
const OTHER: Record<Exclude<Kind, "report" | "sealed">, string> = {
  assignment: "This is an assignment, not a report: it goes to learners.",
  feedback: "This is feedback, not a report: it goes back to a learner.",
};

/** All links in a text that was pasted, in turn; a text without one stays whole. */
function pieces(text: string): string[] {
  if (!carries(text) || text.trimStart().startsWith("{")) return [text];
  return [...text.matchAll(/[^\s<>"]*#(?:assign|report|feedback)=[\w-]*/g)].map(([link]) => link);
}

async function sort(batch: Batch, from: string, found: Decoded, unseal: Unseal): Promise<void> {
  if (!found.ok) return void batch.refused.push({ from, words: found.words });
  const { document } = found;
  if (document.kind === "report") batch.taken.push({ from, report: document, sealed: false });
  else if (document.kind === "sealed") {
    const opened = await unseal(document);
    if (opened.ok) batch.taken.push({ from, report: opened.document, sealed: true });
    else batch.refused.push({ from, words: opened.words });
  } else batch.refused.push({ from, words: OTHER[document.kind] });
}

/** Lets the page draw and hear clicks between many. */
const breathe = (): Promise<void> => new Promise((go) => setTimeout(go));

class Reader {
  readonly batch: Batch = { taken: [], refused: [] };
  private done = 0;

  constructor(private readonly reading: Reading) {}

  async one(from: string, decode: () => Promise<Decoded>): Promise<void> {
    try {
      await sort(this.batch, from, await decode(), this.reading.unseal);
    } catch (error) {
      console.warn(error); // a file that went away while it was read, for one
      this.batch.refused.push({ from, words: "This could not be read." });
    }
    if (++this.done % 25) return;
    this.reading.onProgress?.(this.done);
    await breathe();
  }

  refuse(from: string, words: string): void {
    this.batch.refused.push({ from, words });
  }
}

/** Reads a pasted text: one link, many, or the content of a file. */
export async function readText(text: string, reading: Reading): Promise<Batch> {
  const reader = new Reader(reading);
  const parts = pieces(text);
  if (parts.length === 1 && !carries(text) && !text.trimStart().startsWith("{")) reader.refuse("Pasted text", NOTHING);
  else {
    for (const [index, part] of parts.entries()) {
      await reader.one(parts.length > 1 ? `Link ${index + 1}` : "Pasted text", () => decodeText(part, reading.course));
    }
  }
  return reader.batch;
}

/** Reads files, and what is in zips among them. */
export async function readFiles(files: readonly File[], reading: Reading): Promise<Batch> {
  const reader = new Reader(reading);
  for (const file of files) {
    const zipped = await isZip(file).catch(() => false);
    if (!zipped) {
      await reader.one(file.name, () => decodeFile(file, reading.course));
      continue;
    }
    const opened = await unzip(file);
    for (const inner of opened.files) {
      const from = `${file.name}, ${inner.name}`;
      if (!inner.file) reader.refuse(from, UNOPENED);
      else if (await isZip(inner.file)) reader.refuse(from, NESTED);
      else {
        const content = inner.file;
        await reader.one(from, () => decodeFile(content, reading.course));
      }
    }
    if (opened.words) reader.refuse(file.name, opened.words);
    else if (!opened.files.length) reader.refuse(file.name, "This zip is empty.");
  }
  return reader.batch;
}
