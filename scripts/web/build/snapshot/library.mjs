/**
 * Python's library as the snapshot is made from it. Pyodide's installer of packages loads what packs and unpacks
 * archives at every start, a thirtieth of the snapshot, and no page of a course installs a package. Here it loads
 * that when it is called. In the browser Python reads the library as it was published.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const LATER = `
class _Later:
    """Stands for a module, or for one name in it, until somebody uses it."""

    def __init__(self, module, name=None):
        self._where = module, name

    def _arrive(self):
        from importlib import import_module

        module, name = self._where
        return import_module(module) if name is None else getattr(import_module(module), name)

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        return getattr(self._arrive(), name)

    def __call__(self, *given, **named):
        return self._arrive()(*given, **named)

`;

/** File, line in it, what stands there instead. */
const CHANGES = [
  ["pyodide/common.py", "import shutil\n", `${LATER}\nshutil = _Later("shutil")\n`],
  ["pyodide/_package_loader.py", "import shutil\n", `${LATER}\nshutil = _Later("shutil")\n`],
  ["pyodide/_package_loader.py", "from tempfile import NamedTemporaryFile\n", 'NamedTemporaryFile = _Later("tempfile", "NamedTemporaryFile")\n'],
  ["pyodide/_package_loader.py", "from zipfile import ZipFile\n", 'ZipFile = _Later("zipfile", "ZipFile")\n'],
];

/**
 * What Pyodide starts because it can wait for the network, and a page of a course can't. It stays; what explains it to
 * readers goes. Here a docstring is what stands alone behind a line that opens a block, or at the start of a file.
 */
const UNREAD = /^(asyncio|concurrent|logging)\/|^(selectors|socket|ssl|subprocess)\.py$/;
const DOCSTRING = /(^|:[ \t]*\n)([ \t]*)r?"""(?:[^"\\]|\\.|"(?!""))*"""(?=[ \t]*\n)/gs;

/** As many lines as before, so that a traceback names the right one. */
const unexplained = (text) => text.replace(DOCSTRING, (whole, open, indent) => `${open}${indent}""${"\\\n".repeat(whole.split("\n").length - open.split("\n").length)}`);

/** Gives the library's zip with these changes. Throws where it isn't as we know it. */
export function lean(zip) {
  const files = unzipSync(zip);
  for (const [name, line, instead] of CHANGES) {
    const parts = strFromU8(files[name] ?? new Uint8Array(0)).split(`\n${line}`);
    if (parts.length !== 2) throw new Error(`${name} doesn't look as build/snapshot/library.mjs knows it`);
    files[name] = strToU8(parts.join(`\n${instead}`));
  }
  for (const name of Object.keys(files)) if (UNREAD.test(name)) files[name] = strToU8(unexplained(strFromU8(files[name])));
  return zipSync(files, { level: 0, mtime: "2026-01-01T00:00:00" });
}
