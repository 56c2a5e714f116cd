/** Licence texts of the npm packages whose code is in the bundle. */
import { readFile, readdir } from "node:fs/promises";
import path from "node:path";

const LICENCE_FILE = /^(licen[cs]e|copying|notice)/i;

/** The words of the MIT licence, for packages that name it and forgot to bring it. */
const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** Told by course/notices.py, which knows all that is inside of it. */
const TOLD_ELSEWHERE = ["pyodide"];

/** What to print where the package states MIT and its author in package.json, and has no file of its own. */
function statedLicence({ license, author }) {
  const holder = typeof author === "string" ? author : author?.name;
  return license === "MIT" && holder ? `The MIT License (as stated in its package.json)\n\nCopyright (c) ${holder}\n\n${MIT}` : "";
}

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
    const stated = JSON.parse(await readFile(path.join(here, folder, "package.json"), "utf8"));
    const { name, version, license } = stated;
    if (TOLD_ELSEWHERE.includes(name)) continue;
    const text = (await licenceText(path.join(here, folder))) || statedLicence(stated);
    if (!text) throw new Error(`${name} ${version} is bundled but brings no licence text`);
    list.push({ name, version, license, text });
  }
  return list;
}
