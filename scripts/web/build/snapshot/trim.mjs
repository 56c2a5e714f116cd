/**
 * Pyodide's wasm offers more than eight thousand names, so that compiled packages may be loaded into it. No page of a
 * course loads one, and each name costs time at every start and keeps code alive. Those that Pyodide's own scripts
 * never mention go, and what only they led to. The plain start has the wasm as it was published.
 */
import binaryen from "binaryen";

import { ASSIGNED, LISTED } from "../glue.mjs";

/** Used here and in src/boot-snapshot.ts, and perhaps nowhere in Pyodide's own scripts. */
const OURS = [
  "malloc", "free", "sbrk", "emscripten_stack_get_end", "emscripten_stack_get_current",
  "_Py_GetConfig", "Py_Version", "_PyRuntime", "_PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET",
];

/** Every word of Pyodide's scripts, but for the places where they only pass on what the wasm offers. */
function mentioned(glue, loader) {
  const rest = `${glue.replace(ASSIGNED, "").replace(LISTED, "")}\n${loader}`;
  return new Set(Array.from(rest.matchAll(/[\w$]+/g), ([word]) => word));
}

/** Gives the smaller wasm; `glue` and `loader` are the texts of pyodide.asm.mjs and pyodide.mjs. */
export function trim(wasm, glue, loader) {
  const words = mentioned(glue, loader);
  const wanted = (name) => words.has(name) || words.has(`_${name}`) || OURS.includes(name);
  const module = binaryen.readBinary(wasm);
  const names = Array.from({ length: module.getNumExports() }, (_, at) => binaryen.getExportInfo(module.getExportByIndex(at)).name);
  for (const name of names) if (!wanted(name)) module.removeExport(name);
  module.runPasses(["remove-unused-module-elements"]);
  return module.emitBinary();
}
