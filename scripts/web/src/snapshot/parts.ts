/** The two files that Python starts from: fetched, kept packed for the next page, unpacked. */
import { NetworkError } from "../boot";
import { openStore } from "./store";

/** One packed file: its name tells its content, `bytes` is its length when unpacked. */
interface Packed {
  file: string;
  bytes: number;
}

/** What snapshot.mjs says about what it made. */
export interface SnapshotInfo {
  wasm: Packed;
  memory: Packed;
  library: { bytes: number };
  /** Bytes at the start of a fresh instance's memory that are not all zero. */
  dataEnd: number;
  /** Where libc keeps the time zone: the four arguments of Emscripten's `_tzset_js`. */
  zone: number[];
}

/** What a start needs. The page holds on to it, so that the next worker starts without fetching or compiling. */
export interface Parts {
  module: WebAssembly.Module;
  memory: ArrayBuffer;
}

/** Keeps a file for the next page and drops what an older release kept. Losing that costs a download, no more. */
async function keep(store: Cache, address: string, bytes: Uint8Array<ArrayBuffer>, current: string[]): Promise<void> {
  try {
    await store.put(address, new Response(bytes));
    for (const { url } of await store.keys()) if (!current.includes(url)) await store.delete(url);
  } catch {
    // no room
  }
}

async function fetched(address: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const answer = await fetch(address);
    if (!answer.ok) throw new NetworkError(`${answer.status} ${address}`);
    return new Uint8Array(await answer.arrayBuffer());
  } catch (error) {
    throw new NetworkError(String(error));
  }
}

/** Fetches both files at once from `folder` (absolute, ends in "/") and makes them ready to start from. */
export async function fetchParts(info: SnapshotInfo, folder: string): Promise<Parts> {
  const store = await openStore(folder);
  const address = ({ file }: Packed): string => new URL(file, folder).href;
  const current = [address(info.wasm), address(info.memory)];
  const decoder = import("zstddec").then(async ({ ZSTDDecoder }) => {
    const made = new ZSTDDecoder();
    await made.init();
    return made;
  });
  const unpacked = async (one: Packed): Promise<Uint8Array<ArrayBuffer>> => {
    const kept = await store?.match(address(one)).catch(() => undefined);
    const packed = kept ? new Uint8Array(await kept.arrayBuffer()) : await fetched(address(one));
    const whole = new Uint8Array((await decoder).decode(packed, one.bytes));
    if (whole.length !== one.bytes) {
      void store?.delete(address(one)); // the next page gets it anew
      throw new Error(`${one.file} is damaged`);
    }
    if (store && !kept) void keep(store, address(one), packed, current);
    return whole;
  };
  const [module, memory] = await Promise.all([
    unpacked(info.wasm).then((bytes) => WebAssembly.compile(bytes)),
    unpacked(info.memory).then((bytes) => bytes.buffer),
  ]);
  return { module, memory };
}
