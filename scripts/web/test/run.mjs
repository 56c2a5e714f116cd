/** Runs the unit tests: esbuild turns each `*.test.ts` into a module, `node --test` runs them. `node test/run.mjs --out DIR` */
import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

import { build } from "esbuild";

const here = path.dirname(fileURLToPath(import.meta.url));
const { values } = parseArgs({ options: { out: { type: "string" } } });
if (!values.out) throw new Error("usage: node test/run.mjs --out DIR");

const names = readdirSync(here).filter((name) => name.endsWith(".test.ts")).sort();
await build({
  entryPoints: names.map((name) => path.join(here, name)),
  outdir: values.out,
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: "node",
  format: "esm",
  target: "node20",
  jsx: "automatic",
  jsxImportSource: "preact",
  logLevel: "warning",
});
const files = names.map((name) => path.join(values.out, name.replace(/\.ts$/, ".mjs")));
process.exitCode = spawnSync(process.execPath, ["--test", ...files], { stdio: "inherit" }).status ?? 1;
