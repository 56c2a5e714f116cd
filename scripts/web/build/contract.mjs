/** TypeScript types and a validator, both from the JSON Schema of `course.contract`. */
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

/** A validator of ProgressRecord as an ES module that needs nothing of ajv in the browser. */
export function progressValidator(schema) {
  const ajv = new Ajv2020({ code: { source: true, esm: true }, strict: false, messages: false });
  const $defs = Object.fromEntries(reached(schema, "ProgressRecord").map((name) => [name, schema.$defs[name]]));
  const validate = ajv.compile(bare({ $defs, $ref: "#/$defs/ProgressRecord" }));
  const types = [
    'import type { ProgressRecord } from "./contract";',
    "declare function validate(data: unknown): data is ProgressRecord;",
    "export default validate;",
    "",
  ].join("\n");
  return { code: `// Made by build.mjs; do not edit.\n${standaloneCode.default(ajv, validate)}\n`, types };
}

/** A definition and all that it refers to, by name. */
function reached(schema, start) {
  const names = new Set([start]);
  for (const name of names) {
    for (const [, found] of JSON.stringify(schema.$defs[name]).matchAll(/"#\/\$defs\/(\w+)"/g)) names.add(found);
  }
  return [...names];
}

/** Without words for people: the browser needs only the rules. */
function bare(node) {
  if (Array.isArray(node)) return node.map(bare);
  if (node === null || typeof node !== "object") return node;
  const words = (key, value) => ["title", "description", "default"].includes(key) && typeof value !== "object";
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key, value]) => !words(key, value))
      .map(([key, value]) => [key, bare(value)]),
  );
}
