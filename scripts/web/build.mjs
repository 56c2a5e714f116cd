/**
 * Builds the front end: `node build.mjs --schema FILE --out DIR`.
 *
 * FILE is the JSON Schema that `course.contract.schema()` gives. From it come the types and the validators of the
 * record of progress and of what coach and learner hand each other (`src/generated/`, never committed). DIR receives
 * `course.js`, `course.css`, `worker.js`, their chunks, and beside them `manifest.json` (what was written, with sizes),
 * `metafile.json` (esbuild's own account) and `notices.json` (licence texts of every package inside). The same input
 * gives the same bytes.
 */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
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

async function main() {
  const { values } = parseArgs({
    options: { schema: { type: "string" }, out: { type: "string" }, "types-only": { type: "boolean" } },
  });
  if (!values.schema || (!values.out && !values["types-only"])) {
    throw new Error("usage: node build.mjs --schema FILE --out DIR   (or --types-only instead of --out)");
  }
  await generate(JSON.parse(await readFile(values.schema, "utf8")));
  if (values["types-only"]) return;
  const out = path.resolve(values.out);
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const { metafile, manifest } = await bundle(here, out);
  await writeFile(path.join(out, "metafile.json"), JSON.stringify(metafile));
  await writeFile(path.join(out, "manifest.json"), JSON.stringify(manifest, null, 1));
  await writeFile(path.join(out, "notices.json"), JSON.stringify(await notices(here, metafile), null, 1));
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
