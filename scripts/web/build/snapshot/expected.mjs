/**
 * The Pyodide that the snapshot was tried with. Nothing of Pyodide is patched, but its insides are used, so another
 * version is another matter: run the browser tests with it (tests/browser/test_boots.py), then write its hashes here.
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";

const EXPECTED = {
  "pyodide.mjs": "69e3f6ccec3e14b465df60be577ca62f536251406b9a00cce019eac5252a2495",
  "pyodide.asm.mjs": "2ac5eba365ec12839c75c03b39b3be1dd63b798852cc460b014b52238be042f7",
  "pyodide.asm.wasm": "3a0a00dfeaa348ac20f9ef09904233d32d33f644339662d4af368f8a2010f37a",
  "python_stdlib.zip": "80c5be6babfe03297069703410c3c29404dcf2525d2b128746bae5536f94831f",
};

export const sha256 = (bytes) => createHash("sha256").update(bytes).digest("hex");

/** Reads Pyodide's files; gives them by name. Throws when one is not the file that we know. */
export async function knownPyodide(folder) {
  const files = {};
  for (const [name, hash] of Object.entries(EXPECTED)) {
    files[name] = await readFile(path.join(folder, name));
    if (sha256(files[name]) !== hash) {
      throw new Error(`${name} is not the one that the snapshot was tried with; see scripts/web/build/snapshot/expected.mjs`);
    }
  }
  return files;
}
