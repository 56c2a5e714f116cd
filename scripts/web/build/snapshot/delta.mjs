/**
 * The snapshot's memory as the difference from a fresh instance's: runs of 16-byte blocks that are not the same.
 *
 * Layout, in little-endian 32-bit words: magic, bytes of Pyodide's header, bytes of the heap, number of runs; then for each run
 * the blocks since the last one and its own length in blocks; then the header; then the runs' bytes. src/snapshot/delta.ts reads it.
 */

export const MAGIC = 0x41594244; // "DBYA"
const BLOCK = 16;
const BRIDGE = 2; // so many equal blocks between two runs cost less than a new run

/** Runs of blocks that differ, as [first byte, bytes]. */
function differing(heap, fresh) {
  const ours = new BigUint64Array(heap.buffer, heap.byteOffset, heap.length / 8);
  const theirs = new BigUint64Array(fresh.buffer, fresh.byteOffset, fresh.length / 8);
  const differs = (block) => ours[2 * block] !== theirs[2 * block] || ours[2 * block + 1] !== theirs[2 * block + 1];
  const runs = [];
  let last = -Infinity;
  for (let block = 0; block < heap.length / BLOCK; block++) {
    if (!differs(block)) continue;
    if (block - last <= BRIDGE + 1) runs.at(-1)[1] = (block + 1) * BLOCK - runs.at(-1)[0];
    else runs.push([block * BLOCK, BLOCK]);
    last = block;
  }
  return runs;
}

/** `snapshot` is what makeMemorySnapshot gave, `start` the memory as it was before any code ran. */
export function encode(snapshot, start) {
  const headerBytes = new Uint32Array(snapshot.buffer, 0, 2)[1];
  const heap = snapshot.slice(headerBytes);
  const fresh = new Uint8Array(heap.length);
  fresh.set(start.subarray(0, heap.length));
  const runs = differing(heap, fresh);
  const front = 16 + runs.length * 8;
  const made = new Uint8Array(front + headerBytes + runs.reduce((sum, [, bytes]) => sum + bytes, 0));
  const words = new Uint32Array(made.buffer, 0, front / 4);
  words.set([MAGIC, headerBytes, heap.length, runs.length]);
  made.set(snapshot.subarray(0, headerBytes), front);
  let end = 0;
  let at = front + headerBytes;
  runs.forEach(([first, bytes], index) => {
    words.set([(first - end) / BLOCK, bytes / BLOCK], 4 + 2 * index);
    made.set(heap.subarray(first, first + bytes), at);
    end = first + bytes;
    at += bytes;
  });
  return made;
}
