import assert from "node:assert/strict";
import { test } from "node:test";

import { parseNumber, plainWord } from "../src/quiz/text";

const numbers: [string, string, number][] = [
  ["33", "%", 33],
  ["33 %", "%", 33],
  ["33%", "%", 33],
  ["about 33 percent", "%", 33],
  ["0,4", "", 0.4],
  [".5", "", 0.5],
  ["1 000", "", 1000],
  ["1\u202f000", "", 1000],
  ["1'000", "", 1000],
  ["1,000", "", 1000],
  ["1,234.5", "", 1234.5],
  ["1.234,5", "", 1234.5],
  ["1.234.567", "", 1234567],
  ["0,125", "", 0.125],
  ["1.000", "", 1],
  ["-3", "", -3],
  ["\u22123", "", -3],
  ["35 applications", "applications", 35],
  ["40 %", "", 0.4],
];

for (const [text, unit, value] of numbers) {
  test(`"${text}" is read as ${value}${unit ? ` (${unit})` : ""}`, () => {
    assert.equal(parseNumber(text, unit), value);
  });
}

for (const text of ["", "many", "3 or 4", "%"]) {
  test(`"${text}" is no single number`, () => assert.ok(Number.isNaN(parseNumber(text))));
}

test("words are compared without case, accents, punctuation and spacing", () => {
  assert.equal(plainWord("  Réferral-s! "), "referrals");
  assert.equal(plainWord("e-mail"), plainWord("E mail"));
  assert.equal(plainWord("日本"), "日本");
});
