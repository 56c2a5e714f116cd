/**
 * Builds the front end: `node build.mjs --schema FILE --out DIR [--snapshot DIR]`.
 *
 * FILE is the JSON Schema that `course.contract.schema()` gives. From it come the types and the validators of the
 * record of progress and of what coach and learner hand each other (`src/generated/`, never committed). DIR receives
 * `course.js`, `course.css`, `worker.js`, their chunks, and beside them `manifest.json` (what was written, with sizes),
 * `metafile.json` (esbuild's own account) and `notices.json` (licence texts of every package inside). The snapshot's DIR
 * is what snapshot.mjs made; its files go to `python/`. Without it Python starts plainly. The same input gives the same
 * bytes.
 */
import { copyFile, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { bundle } from "./build/bundle.mjs";
import { contractTypes, documentValidators, progressValidator } from "./build/contract.mjs";
import { notices } from "./build/notices.mjs";

const here = path.dirname(fileURLToPath(import.meta.url));

/** Writes `text` only where it differs, so that a watcher isn't woken for nothing. */
async function put(file, text) {
  const old = await readFile(file, "utf8").catch(() => null);
  if (old !== text) await writeFile(file, text);
}

async function generate(schema) {
  const folder = path.join(here, "src", "generated");
  await mkdir(folder, { recursive: true });
  await put(path.join(folder, "contract.ts"), await contractTypes(schema));
  const made = { "validate-progress": progressValidator(schema), "validate-document": documentValidators(schema) };
  for (const [name, { code, types }] of Object.entries(made)) {
    await put(path.join(folder, `${name}.js`), code);
    await put(path.join(folder, `${name}.d.ts`), types);
  }
}

/** Copies the snapshot's files beside the bundle; gives what the worker must know of them, and their entries in the manifest. */
async function withSnapshot(folder, out) {
  if (!folder) return { info: null, files: [] };
  const info = JSON.parse(await readFile(path.join(folder, "snapshot.json"), "utf8"));
  await mkdir(path.join(out, "python"), { recursive: true });
  const files = [];
  for (const { file } of [info.memory, info.wasm]) {
    await copyFile(path.join(folder, file), path.join(out, "python", file));
    const { size } = await stat(path.join(folder, file));
    files.push({ file: `python/${file}`, bytes: size, gzip: size, entry: null, imports: [] });
  }
  return { info, files };
}

async function main() {
  const { values } = parseArgs({
    options: {
      schema: { type: "string" },
      out: { type: "string" },
      snapshot: { type: "string" },
      "types-only": { type: "boolean" },
    },
  });
  if (!values.schema || (!values.out && !values["types-only"])) {
    throw new Error("usage: node build.mjs --schema FILE --out DIR   (or --types-only instead of --out)");
  }
  await generate(JSON.parse(await readFile(values.schema, "utf8")));
  if (values["types-only"]) return;
  const out = path.resolve(values.out);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const snapshot = await withSnapshot(values.snapshot, out);
  const { metafile, manifest } = await bundle(here, out, snapshot.info);
  manifest.files.push(...snapshot.files);
  await writeFile(path.join(out, "metafile.json"), JSON.stringify(metafile));
  await writeFile(path.join(out, "manifest.json"), JSON.stringify(manifest, null, 1));
  await writeFile(path.join(out, "notices.json"), JSON.stringify(await notices(here, metafile), null, 1));
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
