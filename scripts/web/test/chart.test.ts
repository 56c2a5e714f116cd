import assert from "node:assert/strict";
import { test } from "node:test";

import { parseHTML } from "linkedom";

import { drawPicture } from "../src/chart";
import type { Picture } from "../src/generated/contract";

const { document } = parseHTML("<!doctype html><html><body></body></html>");
const drawn = (...parts: Picture["parts"]): HTMLElement => drawPicture({ summary: "All in words.", parts }, document);
const bars: Picture["parts"][number] = {
  kind: "bars",
  title: "Ways in",
  unit: "%",
  maximum: 100,
  bars: [{ label: "Forms", value: 50 }, { label: "People", value: 12.5, note: "few" }],
};
const curves = (text: string): Picture["parts"][number] => ({
  kind: "curves",
  title: "Chance",
  x_label: "forms",
  y_label: "chance",
  percent: true,
  series: [{ label: "2%", points: [[0, 0], [10, 0.18], [20, 0.33]] }],
  markers: [{ x: 10, y: 0.18, text }],
});

test("the first drawing says the summary, further ones their title", () => {
  const labels = [...drawn(bars, curves("18%")).querySelectorAll("[role=img]")].map((el) => el.getAttribute("aria-label"));
  assert.deepEqual(labels, ["All in words.", "Chance"]);
});

test("bars and curves bring their numbers as a table", () => {
  const tables = [...drawn(bars, curves("18%")).querySelectorAll("details table")].map((table) => table.textContent ?? "");
  assert.match(tables[0] ?? "", /Forms50People12\.5 \(few\)/);
  assert.match(tables[1] ?? "", /00%1018%2033%/);
});

test("a bar's length is its share of the maximum", () => {
  const rects = [...drawn(bars).querySelectorAll(".cx-bars rect:not(.cx-track)")];
  assert.deepEqual(rects.map((rect) => rect.getAttribute("width")), ["50%", "12.5%"]);
});

test("short words stand beside their point, long ones under the drawing by number", () => {
  assert.equal(drawn(curves("18%")).querySelectorAll(".cx-marks li").length, 0);
  assert.match(drawn(curves("ten forms at 2%: 18%")).querySelector(".cx-marks")?.textContent ?? "", /1ten forms at 2%: 18%/);
});

test("as many dots are lit as the picture says", () => {
  const picture = drawn({
    kind: "dots",
    title: "People",
    each: 10,
    lit: 12,
    lit_label: "hired",
    groups: [{ label: "a", value: 100 }, { label: "b", value: 50 }],
  });
  const dots = (kind: string): number[] =>
    [...picture.querySelectorAll(`.cx-dots-${kind}`)].map((path) => (path.getAttribute("d") ?? "").split("M").length - 1);
  assert.deepEqual(dots("lit"), [10, 2]);
  assert.deepEqual(dots("rest"), [0, 3]);
});

test("words of a picture are never markup", () => {
  const picture = drawn({ kind: "text", text: "<img src=x>" }, { kind: "table", title: "", header: ["<b>"], rows: [["<i>"]] });
  assert.equal(picture.querySelectorAll("img, b, i").length, 0);
});

test("the same picture gives the same bytes", () => {
  assert.equal(drawn(bars, curves("18%")).outerHTML, drawn(bars, curves("18%")).outerHTML);
});

test("findings say in words what the colour says, and a day is the same day everywhere", () => {
  const picture = drawn(
    { kind: "findings", title: "Your draft", items: [{ ok: true, label: "Short.", text: "80 words." }] },
    { kind: "event", title: "Write again", start: "2026-06-04", text: "One line is enough.", uid: "x" },
  );
  assert.equal(picture.querySelector(".cx-findings li")?.textContent, "✓ goodShort. 80 words.");
  assert.equal(picture.querySelector(".cx-event time")?.textContent, "Thursday 4 June 2026");
});
