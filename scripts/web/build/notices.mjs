/** Licence texts of the npm packages whose code is in the bundle. */
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";

const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i;

/** The package folder (from node_modules on) that a bundled file belongs to, or null for our own. */
function packageOf(input) {
  const parts = input.split("/");
  const at = parts.lastIndexOf("node_modules");
  if (at < 0) return null;
  const length = parts[at + 1].startsWith("@") ? 3 : 2;
  return parts.slice(0, at + length).join("/");
}

async function licenceText(folder) {
  const files = (await readdir(folder)).filter((name) => LICENCE_FILE.test(name)).sort();
  const texts = await Promise.all(files.map((name) => readFile(path.join(folder, name), "utf8")));
  return texts.map((text) => text.trim()).join("\n\n");
}

/** `[{name, version, license, text}]`, sorted by name. A bundled package without a licence text is an error. */
export async function notices(here, metafile) {
  const used = new Set();
  for (const output of Object.values(metafile.outputs)) {
    for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
      const folder = bytesInOutput > 0 ? packageOf(input) : null;
      if (folder) used.add(folder);
    }
  }
  const list = [];
  for (const folder of [...used].sort()) {
    const { name, version, license } = JSON.parse(await readFile(path.join(here, folder, "package.json"), "utf8"));
    const text = await licenceText(path.join(here, folder));
    if (!text) throw new Error(`${name} ${version} is bundled but brings no licence text`);
    list.push({ name, version, license, text });
  }
  return list;
}
