/**
 * Starts Python from the memory that it had after starting at build time (see build/snapshot/ and docs/authors/runner.md).
 *
 * It uses insides of Pyodide that may change with any version. So the build accepts only files that it knows by
 * their hash, this module checks its own work before anybody gets to see it, and whoever called it starts plainly
 * (boot-plain.ts) after any error.
 */
import { loadPyodide, type Lockfile, type PyodideAPI } from "pyodide";
import factory from "pyodide/pyodide.asm.mjs";

import { silent, type Interpreter } from "./boot";
import bridge from "./bridge.py";
import { harnessFiles } from "./harness-files";
import { headerOf, restore, type Heap } from "./snapshot/delta";
import { putLazily, type FileSystem } from "./snapshot/library";
import type { Parts, SnapshotInfo } from "./snapshot/parts";
import wakePy from "./snapshot/wake.py";

/** From Pyodide's own lock file; the build puts it in. */
declare const PYODIDE_INFO: Lockfile["info"];

const HOME = "/home/course"; // build/snapshot/python.mjs uses the same place

/** Emscripten's module with what Pyodide adds to it. */
interface PythonModule extends Heap {
  FS: FileSystem;
  API: { pyVersionTuple?: number[]; sitePackages?: string };
  HEAP32: Int32Array;
  HEAPU32: Uint32Array;
  _Py_Version: number;
  __PyRuntime: number;
  __PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET: number;
  __tzset_js(...pointers: number[]): void;
}

type Imports = WebAssembly.Imports;
type Done = (instance: WebAssembly.Instance, module: WebAssembly.Module) => unknown;

/** What Pyodide hands to Emscripten's factory. */
interface Settings {
  instantiateWasm(imports: Imports, done: Done): object;
  preRun: ((module: PythonModule) => unknown)[];
}

/** Lets Pyodide's own loader instantiate the module that we hold, instead of fetching and compiling one. */
function instantiateFrom(compiled: WebAssembly.Module, settings: Settings, seen: (instance: WebAssembly.Instance) => void): void {
  const real = WebAssembly.instantiateStreaming;
  const inner = settings.instantiateWasm;
  WebAssembly.instantiateStreaming = async (_source, imports) => {
    WebAssembly.instantiateStreaming = real;
    return { instance: await WebAssembly.instantiate(compiled, imports), module: compiled };
  };
  settings.instantiateWasm = (imports, done) =>
    inner(imports, (instance, module) => {
      seen(instance);
      return done(instance, module);
    });
}

/** The folders that Python expects, and its library as a file that is fetched when it is first read. */
function layOut(module: PythonModule, library: string, bytes: number): void {
  const version = module.HEAPU32[module._Py_Version >>> 2] ?? 0;
  const [major, minor, micro] = [version >>> 24, (version >>> 16) & 255, (version >>> 8) & 255];
  module.API.pyVersionTuple = [major, minor, micro];
  module.API.sitePackages = `/lib/python${major}.${minor}/site-packages`;
  module.FS.mkdirTree(module.API.sitePackages);
  module.FS.mkdirTree(`/lib/python${major}.${minor}/lib-dynload`);
  putLazily(module.FS, `/lib/python${major}${minor}.zip`, library, bytes);
}

/** Writes the snapshot over a started instance, but for what depends on this browser. */
function wake(module: PythonModule, fresh: Uint8Array, { memory }: Parts, { zone }: SnapshotInfo): void {
  const offset = module.HEAP32[module.__PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET >>> 2] ?? 0;
  const trampoline = (module.__PyRuntime + offset) >>> 2; // a function made at start, or none where the engine can't
  const own = module.HEAP32[trampoline] ?? 0;
  restore(module, fresh, memory);
  module.HEAP32[trampoline] = own;
  module.__tzset_js(...zone);
}

/** What Emscripten gives Python as its LANG. */
const language = (): string => `${(navigator.language || "C").replace("-", "_")}.UTF-8`;

/** The harness is in memory already; its files are there for who looks at the source. */
function install({ FS }: PyodideAPI): void {
  FS.mkdirTree(`${HOME}/course`);
  for (const [name, text] of Object.entries(harnessFiles)) FS.writeFile(`${HOME}/course/${name}`, text);
  FS.writeFile(`${HOME}/course_bridge.py`, bridge);
}

/**
 * `runtime` is the folder of our copy of Pyodide (absolute address, ends in "/").
 *
 * @throws when anything is not as it should be; the caller starts plainly then, in a fresh worker.
 */
export async function bootSnapshot(runtime: string, parts: Parts, info: SnapshotInfo): Promise<Interpreter> {
  let heap: PythonModule | null = null;
  const createPyodideModule = async (settings: Settings): Promise<PythonModule> => {
    let fresh = new Uint8Array(0);
    instantiateFrom(parts.module, settings, ({ exports }) => {
      fresh = new Uint8Array((exports.memory as WebAssembly.Memory).buffer).slice(0, info.dataEnd);
    });
    settings.preRun[0] = (module) => layOut(module, `${runtime}python_stdlib.zip`, info.library.bytes);
    heap = await (factory as (settings: Settings) => Promise<PythonModule>)(settings);
    wake(heap, fresh, parts, info);
    return heap;
  };
  const python = await loadPyodide({
    indexURL: "data:application/wasm,", // both are asked for and given up: the files are in hand
    stdLibURL: "data:,",
    packageBaseUrl: runtime,
    lockFileContents: { info: PYODIDE_INFO, packages: {} },
    jsglobals: Object.create(null) as object, // a learner's `import js` finds an empty room
    env: { HOME: "/home/pyodide" },
    stdout: silent,
    stderr: silent,
    createPyodideModule,
    _loadSnapshot: headerOf(parts.memory),
  } as unknown as Parameters<typeof loadPyodide>[0]);
  install(python);
  python.runPython(`${wakePy}\nwake(${JSON.stringify(language())})`, { globals: python.toPy({}) as never });
  const bridge = python.pyimport("course_bridge").call as (name: string, values: string) => string;
  const call = (name: string, values: object): unknown => JSON.parse(bridge(name, JSON.stringify(values)));
  const said = call("run", { source: "print(6 * 7)" }) as { output?: string };
  if (said.output !== "42\n") throw new Error("Python woke up wrong");
  return { call, memory: () => heap?.HEAPU8.length ?? 0 };
}
