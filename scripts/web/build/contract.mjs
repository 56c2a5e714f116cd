/** TypeScript types and validators, both from the JSON Schema of `course.contract`. */
import Ajv2020 from "ajv/dist/2020.js";
import standaloneCode from "ajv/dist/standalone/index.js";
import { compile } from "json-schema-to-typescript";

/**
 * The schema as json-schema-to-typescript reads it best: titles only on shapes (else every field becomes a named
 * type), tuples in the older spelling, no `discriminator`.
 */
function simplified(node, named = false) {
  if (Array.isArray(node)) return node.map((item) => simplified(item));
  if (node === null || typeof node !== "object") return node;
  const out = {};
  for (const [key, value] of Object.entries(node)) {
    if (key === "discriminator" || (key === "title" && typeof value === "string" && !named)) continue;
    else if (key === "prefixItems") out.items = simplified(value);
    else if (key === "$defs" || key === "properties") out[key] = each(value, key === "$defs");
    else out[key] = simplified(value);
  }
  return out;
}

/** A field of which the schema says nothing may be anything, not just an object. */
const anything = (schema) => !["type", "$ref", "anyOf", "oneOf", "allOf", "const", "enum"].some((key) => key in schema);

const each = (map, named) =>
  Object.fromEntries(
    Object.entries(map).map(([k, v]) => [k, { ...simplified(v, named), ...(anything(v) && { tsType: "unknown" }) }]),
  );

/** Source of `src/generated/contract.ts`. */
export async function contractTypes(schema) {
  return compile({ ...simplified(schema), title: "Contract" }, "Contract", {
    bannerComment: "// Made by build.mjs from course/contract; do not edit.",
    additionalProperties: false,
    unreachableDefinitions: true,
    format: false,
  });
}

/** What coach and learner hand each other, by its `kind`. */
const DOCUMENTS = ["Assignment", "Report", "Feedback", "Sealed"];

/** A validator of ProgressRecord as an ES module that needs nothing of ajv in the browser. */
export function progressValidator(schema) {
  const ajv = new Ajv2020({ code: { source: true, esm: true }, strict: false, messages: false });
  const validate = ajv.compile(bare(alone(schema, "ProgressRecord")));
  const types = [
    'import type { ProgressRecord } from "./contract";',
    "declare function validate(data: unknown): data is ProgressRecord;",
    "export default validate;",
    "",
  ].join("\n");
  return { code: `// Made by build.mjs; do not edit.\n${standaloneCode.default(ajv, validate)}\n`, types };
}

/** One validator for each kind of document, by its kind. They put in what was left out, where it has a default. */
export function documentValidators(schema) {
  const ajv = new Ajv2020({ code: { source: true, esm: true }, strict: false, messages: false, useDefaults: true });
  const exported = {};
  for (const name of DOCUMENTS) {
    ajv.addSchema({ $id: name, ...bare(alone(schema, name), true) });
    exported[name.toLowerCase()] = name;
  }
  const types = [
    `import type { ${DOCUMENTS.join(", ")} } from "./contract";`,
    ...DOCUMENTS.map((name) => `export declare function ${name.toLowerCase()}(data: unknown): data is ${name};`),
    "",
  ].join("\n");
  return { code: `// Made by build.mjs; do not edit.\n${standaloneCode.default(ajv, exported)}\n`, types };
}

/** One definition with all that it refers to. */
function alone(schema, name) {
  const $defs = Object.fromEntries(reached(schema, name).map((one) => [one, schema.$defs[one]]));
  return { $defs, $ref: `#/$defs/${name}` };
}

/** A definition and all that it refers to, by name. */
function reached(schema, start) {
  const names = new Set([start]);
  for (const name of names) {
    for (const [, found] of JSON.stringify(schema.$defs[name]).matchAll(/"#\/\$defs\/(\w+)"/g)) names.add(found);
  }
  return [...names];
}

/** Without words for people: the browser needs only the rules, and sometimes the defaults. */
function bare(node, defaults = false) {
  if (Array.isArray(node)) return node.map((one) => bare(one, defaults));
  if (node === null || typeof node !== "object") return node;
  const dropped = ["title", "description", ...(defaults ? [] : ["default"])];
  const words = (key, value) => dropped.includes(key) && (typeof value !== "object" || value === null);
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key, value]) => !words(key, value))
      .map(([key, value]) => [key, bare(value, defaults)]),
  );
}
