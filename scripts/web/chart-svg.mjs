/**
 * Draws pictures at build time: `node chart-svg.mjs`, a JSON list of pictures (contract.Picture) on stdin, a JSON list
 * of HTML strings on stdout. The drawing code is src/chart.ts, the same as in the browser; linkedom stands in for the
 * document. The same input gives the same bytes.
 */
import path from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";

import { build } from "esbuild";
import { parseHTML } from "linkedom";

const here = path.dirname(fileURLToPath(import.meta.url));

async function drawing() {
  const { outputFiles } = await build({
    absWorkingDir: here,
    entryPoints: ["src/chart.ts"],
    bundle: true,
    format: "esm",
    platform: "node",
    write: false,
    logLevel: "warning",
  });
  const code = Buffer.from(outputFiles[0].contents).toString("base64");
  return (await import(`data:text/javascript;base64,${code}`)).drawPicture;
}

async function main() {
  const pictures = JSON.parse(await text(process.stdin));
  const drawPicture = await drawing();
  const { document } = parseHTML("<!doctype html><html><head></head><body></body></html>");
  process.stdout.write(JSON.stringify(pictures.map((picture) => drawPicture(picture, document).outerHTML)));
}

main().catch((error) => {
  console.error(error instanceof Error ? error.stack : error);
  process.exitCode = 1;
});
