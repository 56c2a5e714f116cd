/**
 * Makes the snapshot of a started Python: `node snapshot.mjs --harness DIR --modules a,b,c --out DIR [--pyodide DIR]`.
 *
 * DIR of the harness is the package `course`. The other DIR receives three files, named by their content: Pyodide's
 * wasm and the snapshot, both packed by Zstandard (so that it doesn't matter whether a host compresses), and
 * `snapshot.json`, which names them. The same input gives the same bytes. See docs/authors/runner.md.
 */
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { compress, init } from "@bokuweb/zstd-wasm";

import { encode } from "./build/snapshot/delta.mjs";
import { knownPyodide, sha256 } from "./build/snapshot/expected.mjs";
import { lean } from "./build/snapshot/library.mjs";
import { takeSnapshot } from "./build/snapshot/python.mjs";
import { holdStill } from "./build/snapshot/still.mjs";
import { trim } from "./build/snapshot/trim.mjs";

const PACKED = 19; // Zstandard's level: above it, minutes for one part in a hundred

/** Writes `bytes` packed, under a name that tells its content; gives what a page must know to fetch and unpack it. */
async function pack(out, name, bytes) {
  const packed = compress(Buffer.from(bytes), PACKED);
  const file = `${name}-${sha256(packed).slice(0, 12)}.zst`;
  await writeFile(path.join(out, file), packed);
  return { file, bytes: bytes.length };
}

/** How much of a fresh instance's memory is not zero, in whole pages: what there is to keep of it at the start. */
function dataEnd(memory) {
  let end = memory.length;
  while (end > 0 && memory[end - 1] === 0) end--;
  return Math.ceil(end / 65536) * 65536;
}

/** Calls `use` with a folder that holds these files; it is gone afterwards. */
async function inFolder(files, use) {
  const folder = await mkdtemp(path.join(tmpdir(), "course-pyodide-"));
  try {
    for (const [name, bytes] of Object.entries(files)) await writeFile(path.join(folder, name), bytes);
    return await use(`${folder}${path.sep}`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function main() {
  const { values } = parseArgs({
    options: { harness: { type: "string" }, modules: { type: "string" }, out: { type: "string" }, pyodide: { type: "string" } },
  });
  if (!values.harness || !values.modules || !values.out) throw new Error("usage: see the first lines of snapshot.mjs");
  const here = path.dirname(fileURLToPath(import.meta.url));
  const folder = path.resolve(values.pyodide ?? path.join(here, "node_modules/pyodide"));
  const files = await knownPyodide(folder);
  const { info } = JSON.parse(await readFile(path.join(folder, "pyodide-lock.json"), "utf8"));
  await init();
  const wasm = trim(files["pyodide.asm.wasm"], String(files["pyodide.asm.mjs"]), String(files["pyodide.mjs"]));
  holdStill();
  const take = (where) => takeSnapshot(where, info, values.harness, values.modules.split(","));
  const ours = { ...files, "pyodide.asm.wasm": wasm, "python_stdlib.zip": lean(files["python_stdlib.zip"]) };
  const { snapshot, memory, zone } = await inFolder(ours, take);
  const out = path.resolve(values.out);
  await mkdir(out, { recursive: true });
  const made = {
    wasm: await pack(out, "python", wasm),
    memory: await pack(out, "memory", encode(snapshot, memory)),
    library: { bytes: files["python_stdlib.zip"].length },
    dataEnd: dataEnd(memory),
    zone,
  };
  await writeFile(path.join(out, "snapshot.json"), JSON.stringify(made, null, 1));
}

process.exitCode = 1; // should it end before it is done, waiting for something that never comes
main().then(
  () => process.exit(0), // Pyodide leaves handles open
  (error) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  },
);
