/** Opens a zip piece by piece, and stops as soon as there is too much of it. Knows nothing of what is inside. */
import { Unzip, UnzipInflate } from "fflate";

import { FILE_LIMIT } from "../codec";

/** What a zip may hold: files, bytes of all of them together, bytes of the zip itself. */
export const ZIP_FILES = 2_000;
export const ZIP_TOTAL = 100_000_000;
export const ZIP_SIZE = 50_000_000;
/** Inflated, so many bytes become sixteen million at worst: then comes the next look at the sum. */
const PIECE = 16_384;
/** Milliseconds of work between two chances for the page to draw. */
const BUSY = 50;

export interface Unzipped {
  /** `file` is null where one is too large or can't be opened. */
  files: { name: string; file: Blob | null }[];
  /** Why the rest was left alone; "" where nothing was. */
  words: string;
}

export const WORDS = {
  size: "This zip is larger than 50 MB, so it was not opened.",
  total: "This zip holds far more than reports could, so opening it was stopped there.",
  files: "This zip holds more than 2,000 files, so the rest was left alone.",
  broken: "This zip is damaged, so not everything in it could be read.",
} as const;

/** A zip begins so, whatever it is called; an empty one, otherwise. */
export async function isZip(file: Blob): Promise<boolean> {
  const [p, k, a, b] = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return p === 0x50 && k === 0x4b && ((a === 3 && b === 4) || (a === 5 && b === 6));
}

/** Folders, and what systems add by themselves. */
const isNoise = (name: string): boolean => /\/$|(^|\/)(__MACOSX\/|\.|Thumbs\.db$)/.test(name);

class Stop extends Error {}

class Opening {
  readonly result: Unzipped = { files: [], words: "" };
  private total = 0;
  private found = 0;
  private readonly zip = new Unzip((file) => this.take(file));

  constructor() {
    this.zip.register(UnzipInflate);
  }

  push(bytes: Uint8Array, last: boolean): void {
    this.zip.push(bytes, last);
  }

  private stop(words: string): never {
    this.result.words = words;
    throw new Stop();
  }

  private take(file: Parameters<NonNullable<Unzip["onfile"]>>[0]): void {
    if (++this.found > ZIP_FILES) this.stop(WORDS.files);
    if (isNoise(file.name)) return;
    const one: Unzipped["files"][number] = { name: file.name.slice(-200), file: null };
    this.result.files.push(one);
    const pieces: Uint8Array<ArrayBuffer>[] = [];
    let size = 0;
    file.ondata = (error, piece, last) => {
      if (error) return;
      size += piece.length;
      this.total += piece.length;
      if (this.total > ZIP_TOTAL) this.stop(WORDS.total);
      if (size <= FILE_LIMIT) pieces.push(piece.slice());
      else pieces.length = 0;
      if (last && size <= FILE_LIMIT) one.file = new Blob(pieces);
    };
    try {
      file.start();
    } catch (error) {
      if (error instanceof Stop) throw error; // any other: packed in a way that we don't know; `file` stays null
    }
  }
}

export async function unzip(file: Blob): Promise<Unzipped> {
  if (file.size > ZIP_SIZE) return { files: [], words: WORDS.size };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const opening = new Opening();
  try {
    let drawn = performance.now();
    for (let at = 0; at < bytes.length; at += PIECE) {
      opening.push(bytes.subarray(at, at + PIECE), at + PIECE >= bytes.length);
      if (performance.now() - drawn < BUSY) continue;
      await new Promise((go) => setTimeout(go)); // a large one must not freeze the page
      drawn = performance.now();
    }
  } catch (error) {
    if (!(error instanceof Stop)) opening.result.words = WORDS.broken;
  }
  return opening.result;
}
