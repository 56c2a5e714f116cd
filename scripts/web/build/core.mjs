/**
 * Keeps together what every page runs. The bundler makes a file of each set of modules that the same entries share,
 * which were twenty small files before a page could start. Here each part that is fetched later is said to need the
 * whole start; that is in the page anyway, and so it becomes one file.
 */
import { readFile } from "node:fs/promises";
import path from "node:path";

/** For esbuild: `entry` is the page's script, absolute. */
export const oneCore = (entry) => ({
  name: "one core",
  setup(build) {
    const later = new Set();
    build.onResolve({ filter: /^\./ }, ({ path: name, resolveDir, kind, pluginData }) => {
      if (kind !== "dynamic-import" || pluginData === "asked") return undefined;
      return build.resolve(name, { resolveDir, kind, pluginData: "asked" }).then((found) => {
        later.add(found.path);
        return found;
      });
    });
    build.onLoad({ filter: /\.tsx?$/ }, async ({ path: file }) => {
      if (!later.has(file)) return undefined;
      const text = await readFile(file, "utf8");
      return { contents: `${text}\nimport ${JSON.stringify(entry)};\n`, loader: path.extname(file).slice(1) };
    });
  },
});
