/**
 * Starts Python from what somebody hands over, without asking for anything: for a frame that may not reach the network.
 */
import type { Lockfile, PyodideConfig, loadPyodide } from "pyodide";

import type { BootOptions, Interpreter } from "./boot";
import { install } from "./boot-plain";

/** From Pyodide's own lock file; the build puts it in. */
declare const PYODIDE_INFO: Lockfile["info"];

/** Our copy of Pyodide: addresses of its two modules (blobs), and its two binary files. */
export interface Handed {
  loader: string;
  engine: string;
  wasm: WebAssembly.Module;
  library: ArrayBuffer;
}

/** No such host exists. Pyodide names its files by it, and gets them from us. */
const NOWHERE = "https://handed.invalid/";

/** What Pyodide fetches comes from `handed`; there is nothing else to be had. */
function answerFetches({ wasm, library }: Handed): void {
  globalThis.fetch = (request) =>
    String(request).includes("python_stdlib") ? Promise.resolve(new Response(library)) : Promise.resolve(new Response());
  WebAssembly.instantiateStreaming = async (_response, imports) => ({
    module: wasm, // compiled once by the frame, for each worker that it starts
    instance: await WebAssembly.instantiate(wasm, imports),
  });
}

export async function bootHanded(handed: Handed, files: Omit<BootOptions, "runtime">): Promise<Interpreter> {
  answerFetches(handed);
  // Pyodide takes a worker that can do this for one that can't import; ours can, and must not load scripts otherwise
  Object.assign(globalThis, { importScripts: () => { throw new TypeError("no scripts"); } });
  const { loadPyodide: start } = (await import(handed.loader)) as { loadPyodide: typeof loadPyodide };
  const engine = (await import(handed.engine)) as { default: NonNullable<PyodideConfig["createPyodideModule"]> };
  const python = await start({
    indexURL: NOWHERE,
    lockFileContents: { info: PYODIDE_INFO, packages: {} },
    packageBaseUrl: NOWHERE,
    createPyodideModule: engine.default,
    jsglobals: Object.create(null) as object,
  });
  globalThis.fetch = () => Promise.reject(new TypeError("no network"));
  return install(python, files);
}
