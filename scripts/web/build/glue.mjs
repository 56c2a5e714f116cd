/**
 * Pyodide's glue assigns each of the wasm's four thousand functions by name to a variable and to a property of the
 * module; it uses a few hundred of the variables. The others go, and one loop sets the properties: a third less to load.
 */
import { readFileSync } from "node:fs";

/** A function of the wasm, passed on as a variable and as a property of the module. */
export const ASSIGNED = /([\w$]+)=Module\["([^"]+)"\]=wasmExports\["([^"]+)"\];/g;
/** All these variables, declared. */
export const LISTED = /\bvar ((?:[\w$]+,){100,}[\w$]+);/g;
const START = "function assignWasmExports(wasmExports){";
const ALL = 'for(const name in wasmExports)if(typeof wasmExports[name]==="function")Module["_"+name]=wasmExports[name];';

/** Gives the glue with the same properties and fewer variables. Throws when it doesn't look as we know it. */
export function trimmed(glue) {
  const assigned = [...glue.matchAll(ASSIGNED)].filter(([, variable, property, name]) => variable === property && property === `_${name}`);
  const mentions = new Map();
  for (const [word] of glue.matchAll(/[\w$]+/g)) mentions.set(word, (mentions.get(word) ?? 0) + 1);
  // Three: where it is declared, where it is assigned, and the property's name.
  const unused = new Map(assigned.filter(([, variable]) => mentions.get(variable) === 3).map((one) => [one[1], one[0]]));
  if (unused.size < 1000 || glue.split(START).length !== 2) throw new Error("pyodide.asm.mjs doesn't look as build/glue.mjs knows it");
  return glue
    .replace(ASSIGNED, (whole, variable) => (unused.get(variable) === whole ? "" : whole))
    .replace(LISTED, (_whole, names) => `var ${names.split(",").filter((name) => !unused.has(name)).join(",")};`)
    .replace(START, START + ALL);
}

/** For esbuild. */
export const lessGlue = {
  name: "less glue",
  setup: ({ onLoad }) =>
    onLoad({ filter: /pyodide[\\/]pyodide\.asm\.mjs$/ }, ({ path }) => ({ contents: trimmed(readFileSync(path, "utf8")) })),
};
