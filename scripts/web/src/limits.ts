/** What keeps a program that runs wild inside its worker. */

const MOST_MEMORY = 512 * 2 ** 20; // bytes; beyond it Python raises MemoryError
const PAGE = 65_536;

/** Lets no WebAssembly memory of this worker grow past the limit. Both boots run behind it. */
export function capMemory(): void {
  const grow = WebAssembly.Memory.prototype.grow;
  WebAssembly.Memory.prototype.grow = function (this: WebAssembly.Memory, pages: number): number {
    if (this.buffer.byteLength + pages * PAGE > MOST_MEMORY) throw new RangeError("no more memory for this program");
    return grow.call(this, pages);
  };
}

/** Ways out of a worker: to the page, to the network, to what this site keeps (and with it, the learner's record). */
const DOORS = [
  "BroadcastChannel",
  "EventSource",
  "FileReaderSync",
  "SharedWorker",
  "WebSocket",
  "WebSocketStream",
  "WebTransport",
  "Worker",
  "XMLHttpRequest",
  "caches",
  "close",
  "cookieStore",
  "fetch",
  "importScripts",
  "indexedDB",
  "postMessage",
  "webkitRequestFileSystem",
  "webkitRequestFileSystemSync",
];

/**
 * Takes them away, once Python has started. Python sees an empty `js`, but whoever looks finds the way around that
 * (`pyodide.code.run_js`). Our own code took what it needs before.
 */
export function closeDoors(): void {
  for (const name of DOORS) {
    for (let holder: object | null = globalThis; holder; holder = Object.getPrototypeOf(holder) as object | null) {
      if (Object.hasOwn(holder, name)) Reflect.deleteProperty(holder, name);
    }
    Object.defineProperty(globalThis, name, { value: undefined, configurable: false, writable: false });
  }
  for (const name of ["storage", "locks", "serviceWorker"]) Reflect.deleteProperty(Object.getPrototypeOf(navigator) as object, name);
}

/** Runs `task` without what Pyodide writes to the console when it breaks: the page says that in words. */
export function quietly<T>(task: () => T): T {
  const { error, warn, log } = console;
  console.error = console.warn = console.log = () => undefined;
  try {
    return task();
  } finally {
    Object.assign(console, { error, warn, log });
  }
}
