/** Starts Pyodide in Node, puts the harness and what exercises import into it, and takes its memory. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";

/** Where the package `course` lives in Pyodide's file system; boot-plain.ts and boot-snapshot.ts use the same place. */
const HOME = "/home/course";

/** Fills with zeros what Python gave back to malloc: blocks are asked for below the current end of the heap and freed again. */
function clearFreed(module) {
  const top = module._sbrk(0);
  const held = [];
  for (let size = 1 << 22; size >= 16; size = size > 128 ? (size * 0.8) & ~15 : size - 16) {
    for (let at = module._malloc(size); at; at = module._malloc(size)) {
      module.HEAPU8.fill(0, at, Math.min(at + size, top));
      if (at + size > top) {
        module._free(at);
        break;
      }
      held.push(at);
    }
  }
  for (const at of held) module._free(at);
}

/** And what is left of calls that returned: the stack below its pointer. */
function clearStack(module) {
  module.HEAPU8.fill(0, module._emscripten_stack_get_end(), module._emscripten_stack_get_current() - 256);
}

/**
 * And the room that Python's standard streams hold for what passes through: nothing is in it, but whatever was there
 * before is. The pointer to it is somewhere in the stream's object, and malloc's word in front of it tells its size.
 */
function clearStreams(python, module) {
  const streams = "(getattr(__import__('sys'), f'__{name}__') for name in ('stdin', 'stdout', 'stderr'))";
  const told = `[(one.flush(), f'{id(one.buffer)} {one.buffer.__sizeof__()}')[1] for one in ${streams}]`;
  for (const one of python.runPython(`','.join(${told})`).split(",")) {
    const [object, size] = one.split(" ").map(Number);
    const room = [...module.HEAPU32.subarray(object >>> 2, (object + 128) >>> 2)].find((at) => {
      const held = (module.HEAPU32[(at - 4) >>> 2] ?? 0) & ~7;
      return at > 4 && at % 8 === 0 && held <= size && held > size - 256 && held > 8192;
    });
    if (!room) throw new Error("the buffer of a standard stream was not found");
    module.HEAPU8.fill(0, room, room + (module.HEAPU32[(room - 4) >>> 2] & ~7) - 4);
  }
}

/**
 * Python was started without columns in compiled code (which would be 8 % of the snapshot, for the small arrows in
 * tracebacks of the library). What is compiled from now on has them again. The switch is an int somewhere in PyConfig.
 */
function compileWithColumns(python, module) {
  const columns = "any(one[2] is not None for one in compile('1 / 0', '', 'eval').co_positions())";
  const config = module.__Py_GetConfig() >>> 2;
  for (let at = config; at < config + 100; at++) {
    if (module.HEAP32[at] !== 0) continue;
    module.HEAP32[at] = 1;
    if (python.runPython(columns)) return;
    module.HEAP32[at] = 0;
  }
  throw new Error("Python's switch for columns in compiled code was not found");
}

/** Starts Pyodide; gives it with its module, its memory before any code ran, and where libc keeps the time zone. */
async function start(folder, info) {
  const { loadPyodide } = await import(pathToFileURL(path.join(folder, "pyodide.mjs")).href);
  const { default: factory } = await import(pathToFileURL(path.join(folder, "pyodide.asm.mjs")).href);
  const seen = { module: null, memory: null, zone: [] };
  const createPyodideModule = async (settings) => {
    const instantiate = settings.instantiateWasm;
    settings.instantiateWasm = (imports, done) => {
      const tzset = imports.env._tzset_js;
      imports.env._tzset_js = (...pointers) => {
        seen.zone = pointers.map((pointer) => pointer >>> 0);
        tzset(...pointers);
      };
      return instantiate(imports, (instance, compiled) => {
        seen.memory = new Uint8Array(instance.exports.memory.buffer).slice();
        return done(instance, compiled);
      });
    };
    return (seen.module = await factory(settings));
  };
  const python = await loadPyodide({
    indexURL: folder,
    createPyodideModule,
    lockFileContents: { info, packages: {} },
    packageBaseUrl: "/",
    jsglobals: Object.create(null),
    env: { PYTHONHASHSEED: "0", PYTHONNODEBUGRANGES: "1", HOME: "/home/pyodide", LANG: "en_US.UTF-8" },
    _sysExecutable: "/home/web_user/this.program",
    _makeSnapshot: true,
  });
  return { python, ...seen };
}

/** The memory of a Python that is ready for exercises, and what the browser must know to wake it. */
export async function takeSnapshot(folder, info, harness, modules) {
  const { python, module, memory, zone } = await start(folder, info);
  if (zone.length !== 4 || !(module.__PyRuntime > 0) || !(module.__PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET > 0)) {
    throw new Error("Pyodide's insides are not where the snapshot needs them");
  }
  python.FS.mkdirTree(`${HOME}/course`);
  for (const name of modules) {
    const text = name === "__init__" ? "" : await readFile(path.join(harness, `${name}.py`), "utf8");
    python.FS.writeFile(`${HOME}/course/${name}.py`, text);
  }
  const here = import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname);
  python.FS.writeFile(`${HOME}/course_bridge.py`, await readFile(path.join(here, "../../src/bridge.py"), "utf8"));
  const preload = await readFile(path.join(here, "preload.py"), "utf8");
  python.runPython(`${preload}\npreload(${JSON.stringify(HOME)})\ndel preload`);
  compileWithColumns(python, module);
  clearStreams(python, module);
  clearFreed(module);
  clearStack(module);
  return { snapshot: python.makeMemorySnapshot(), memory, zone };
}
