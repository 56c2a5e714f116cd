/** The esbuild run: ES modules, split, chunks named by their content. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

import { build } from "esbuild";

import { oneCore } from "./core.mjs";
import { lessGlue } from "./glue.mjs";

/** Entry names are stable (pages name them, with a hash of the content behind a "?"). */
const PAGE = [
  { in: "src/course.ts", out: "course" },
  { in: "src/styles/course.css", out: "course" },
];
/** An entry of its own, because a page starts it by its address. It comes first: the page's code names its content. */
const WORKER = [{ in: "src/worker.ts", out: "worker" }];
/** Whole in one file, because it goes into the sandboxed frame as text. */
const RERUN = [{ in: "src/coach/rerun-worker.ts", out: "rerun-worker" }];

/** One classic script each: the search's worker; the service worker and the one that ends it, which stand at the site's root. */
const SERVICE = [
  { in: "src/search-worker.ts", out: "search-worker" },
  { in: "src/service-worker.ts", out: "service-worker" },
  { in: "src/no-service-worker.ts", out: "no-service-worker" },
];

/** What Pyodide wants to hear from a lock file. We give it that much, so that the file itself is never fetched. */
function pyodideInfo(here) {
  return JSON.stringify(JSON.parse(readFileSync(path.join(here, "node_modules/pyodide/pyodide-lock.json"), "utf8")).info);
}

function run(here, out, entries, define, format = "esm", plugins = []) {
  return build({
    absWorkingDir: here,
    entryPoints: entries,
    outdir: out,
    entryNames: "[name]",
    chunkNames: "chunks/[name]-[hash]",
    assetNames: "chunks/[name]-[hash]",
    bundle: true,
    splitting: format === "esm",
    format,
    target: ["es2022", "safari16"],
    jsx: "automatic",
    jsxImportSource: "preact",
    loader: { ".py": "text" }, // the worker carries the harness
    minify: true,
    legalComments: "none", // the texts stand in notices.json, and from there on the site's licence page
    metafile: true,
    logLevel: "warning",
    external: ["node:*", "ws"], // Pyodide's own code asks for them where it runs in Node
    write: true,
    plugins,
    define: { "process.env.NODE_ENV": '"production"', ...define },
  });
}

/**
 * Bundles into `out`; gives esbuild's metafile and a list of what was written. `snapshot` says where the worker finds
 * its quick start (see snapshot.mjs), or is null.
 */
export async function bundle(here, out, snapshot) {
  const info = { PYODIDE_INFO: pyodideInfo(here) };
  const workers = [
    // Only what the snapshot knows by its hash is touched; another Pyodide stays as it was published.
    await run(here, out, WORKER, { ...info, SNAPSHOT: JSON.stringify(snapshot) }, "esm", snapshot ? [lessGlue] : []),
    await run(here, out, RERUN, info),
  ];
  const content = (name) => createHash("sha256").update(readFileSync(path.join(out, name))).digest("hex").slice(0, 12);
  const names = { WORKER_VERSION: JSON.stringify(content("worker.js")), RERUN_VERSION: JSON.stringify(content("rerun-worker.js")) };
  const page = await run(here, out, PAGE, names, "esm", [oneCore(path.join(here, "src/course.ts"))]);
  const service = await run(here, out, SERVICE, {}, "iife");
  const made = [...workers, page, service].map((one) => one.metafile);
  const metafile = {
    inputs: Object.assign({}, ...made.map((one) => one.inputs)),
    outputs: Object.assign({}, ...made.map((one) => one.outputs)),
  };
  const files = Object.entries(metafile.outputs)
    .map(([file, info]) => {
      const absolute = path.resolve(here, file);
      const bytes = readFileSync(absolute);
      return {
        file: path.relative(out, absolute).split(path.sep).join("/"),
        bytes: bytes.length,
        gzip: gzipSync(bytes, { level: 9 }).length,
        entry: info.entryPoint ?? null,
        imports: info.imports
          .filter((one) => !one.external)
          .map((one) => ({ file: path.relative(out, path.resolve(here, one.path)).split(path.sep).join("/"), kind: one.kind })),
      };
    })
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  return { metafile: anonymous(metafile, here, out), manifest: { version: 1, files } };
}

/** The metafile with outputs named relative to `out`: the same bytes wherever the build ran. */
function anonymous(metafile, here, out) {
  const rename = (file) => path.relative(out, path.resolve(here, file)).split(path.sep).join("/");
  const outputs = Object.entries(metafile.outputs).map(([file, info]) => [
    rename(file),
    { ...info, imports: info.imports.map((one) => (one.external ? one : { ...one, path: rename(one.path) })) },
  ]);
  return { inputs: metafile.inputs, outputs: Object.fromEntries(outputs.sort(([a], [b]) => (a < b ? -1 : 1))) };
}
