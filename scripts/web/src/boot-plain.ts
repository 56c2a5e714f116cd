/** Starts Python the documented way: `loadPyodide` from our own copy, no lock file, no package, no other host. */
import type { Lockfile, PyodideAPI, loadPyodide } from "pyodide";

import { NetworkError, silent, type Boot, type BootOptions, type Interpreter } from "./boot";

/** From Pyodide's own lock file; the build puts it in. */
declare const PYODIDE_INFO: Lockfile["info"];

const HOME = "/home/course";

/** Runs `task` and gives up as soon as one of its fetches fails: Pyodide itself would wait for ever. */
async function whileOnline<T>(task: () => Promise<T>): Promise<T> {
  const real = globalThis.fetch;
  let lose: (error: NetworkError) => void = () => undefined;
  const lost = new Promise<never>((_, reject) => (lose = reject));
  globalThis.fetch = async (...request) => {
    try {
      const answer = await real(...request);
      if (!answer.ok) lose(new NetworkError(`${answer.status} ${answer.url}`));
      return answer;
    } catch (error) {
      lose(new NetworkError(String(error)));
      throw error;
    }
  };
  try {
    return await Promise.race([task(), lost]);
  } finally {
    globalThis.fetch = real;
  }
}

/** An `import` that fails says nothing of why; the file is ours and parses, so it did not arrive. */
async function imported(address: string): Promise<{ loadPyodide: typeof loadPyodide }> {
  try {
    return (await import(address)) as { loadPyodide: typeof loadPyodide };
  } catch (error) {
    throw new NetworkError(String(error));
  }
}

/** Puts the package `course` into a Python that has started; gives the way to call it. */
export function install(python: PyodideAPI, { files, bridge }: Omit<BootOptions, "runtime">): Interpreter {
  python.FS.mkdirTree(`${HOME}/course`);
  for (const [name, text] of Object.entries(files)) python.FS.writeFile(`${HOME}/course/${name}`, text);
  python.FS.writeFile(`${HOME}/course_bridge.py`, bridge);
  python.runPython(`import sys; sys.path.insert(0, ${JSON.stringify(HOME)})`);
  const call = python.pyimport("course_bridge").call as (name: string, values: string) => string;
  const { _module: module } = python as unknown as { _module: { HEAPU8: Uint8Array } };
  return {
    call: (name, values) => JSON.parse(call(name, JSON.stringify(values))) as unknown,
    memory: () => module.HEAPU8.length,
  };
}

export const bootPlain: Boot = async (options): Promise<Interpreter> => {
  await imported(`${options.runtime}pyodide.asm.mjs`); // so that a lost file is known as lost
  const { loadPyodide } = await imported(`${options.runtime}pyodide.mjs`);
  const python = await whileOnline(() =>
    loadPyodide({
      indexURL: options.runtime,
      lockFileContents: { info: PYODIDE_INFO, packages: {} },
      packageBaseUrl: options.runtime,
      stdout: silent,
      stderr: silent,
      jsglobals: Object.create(null) as object, // a learner's `import js` finds an empty room
    }),
  );
  return install(python, options);
};
