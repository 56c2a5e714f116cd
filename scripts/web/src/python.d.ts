/** Python sources travel inside the worker as text (esbuild's text loader). */
declare module "*.py" {
  const text: string;
  export default text;
}

/** Pyodide's inner module: Emscripten's factory. It has no types of its own. */
declare module "pyodide/pyodide.asm.mjs" {
  const factory: unknown;
  export default factory;
}
