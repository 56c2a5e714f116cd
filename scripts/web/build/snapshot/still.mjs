/**
 * A world in which nothing differs from one run to the next, for the process that makes the snapshot: no clock, no
 * time zone, no feature that only some versions of Node have. Python wakes to the real ones in the browser.
 */

const NOW = Date.UTC(2026, 0, 1);

/** Garbage-collected types and stack switching are left out, as in Node 20: their probes must find them missing. */
function onlyOldFeatures() {
  const { Module, compile, CompileError } = WebAssembly;
  const GC = 0xfb; // the prefix of its instructions; Pyodide's probes are of some hundred bytes
  const isProbe = (source) => {
    const bytes = ArrayBuffer.isView(source) ? source : new Uint8Array(source);
    return bytes.length < 10_000 && bytes.includes(GC);
  };
  WebAssembly.compile = async (bytes) => {
    if (isProbe(bytes)) throw new CompileError("left out of the snapshot");
    return compile(bytes);
  };
  WebAssembly.Module = new Proxy(Module, {
    construct(target, [bytes]) {
      if (isProbe(bytes)) throw new CompileError("left out of the snapshot");
      return new target(bytes);
    },
  });
  for (const name of ["Suspending", "promising", "Suspender"]) delete WebAssembly[name];
}

/** Stops the world. There is no way back; use it in a process of its own. */
export function holdStill() {
  process.env.TZ = "UTC";
  const RealDate = Date;
  globalThis.Date = class extends RealDate {
    constructor(...given) {
      super(...(given.length ? given : [NOW]));
    }
    static now() {
      return NOW;
    }
  };
  performance.now = () => 1000;
  Math.random = () => 0.5;
  onlyOldFeatures();
}
