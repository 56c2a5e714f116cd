/** Reads what build/snapshot/delta.mjs wrote: the memory of a started Python as its difference from a fresh one. */

const MAGIC = 0x41594244;
const BLOCK = 16;
const FRONT = 16;

/** Emscripten's module, as far as this needs it. */
export interface Heap {
  HEAPU8: Uint8Array;
  growMemory(bytes: number): number | undefined;
}

function words(delta: ArrayBuffer): { header: number; heap: number; runs: number } {
  const [magic, header = 0, heap = 0, runs = 0] = new Uint32Array(delta, 0, 4);
  if (magic !== MAGIC) throw new Error("this is no snapshot");
  return { header, heap, runs };
}

/** The part of the snapshot that Pyodide itself reads. */
export function headerOf(delta: ArrayBuffer): Uint8Array {
  const { header, runs } = words(delta);
  const at = FRONT + runs * 8;
  return new Uint8Array(delta.slice(at, at + header));
}

/** Turns the memory of `module` into the snapshot's. `fresh` is how it began, before any code ran; zero beyond. */
export function restore(module: Heap, fresh: Uint8Array, delta: ArrayBuffer): void {
  const { header, heap, runs } = words(delta);
  if (module.HEAPU8.length < heap) module.growMemory(heap);
  const memory = module.HEAPU8; // a new view after growing
  if (memory.length < heap) throw new Error("the snapshot needs more memory than there is");
  memory.set(fresh);
  memory.fill(0, fresh.length);
  const table = new Uint32Array(delta, FRONT, runs * 2);
  let from = FRONT + runs * 8 + header;
  let to = 0;
  for (let run = 0; run < runs; run++) {
    const bytes = (table[2 * run + 1] ?? 0) * BLOCK;
    to += (table[2 * run] ?? 0) * BLOCK;
    memory.set(new Uint8Array(delta, from, bytes), to);
    from += bytes;
    to += bytes;
  }
}
