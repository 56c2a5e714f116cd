/** A crowd of dots, some of them lit. One path a kind of dot, so that thousands stay cheap. */
import type { Picture } from "../generated/contract";
import { colour, html, svg, written } from "./dom";

type DotsPart = Extract<Picture["parts"][number], { kind: "dots" }>;

const CELL = 10;

/** Dots in a row: few dots are drawn large. The same for all groups, so that a dot is as large everywhere. */
function across(most: number): number {
  return most <= 200 ? 20 : 40;
}

/** Dots `from` to `to` as strokes of no length; round caps make them dots. */
function path(from: number, to: number, row: number): string {
  const at = (n: number): string => `M${(n % row) * CELL + 5} ${Math.floor(n / row) * CELL + 5}h0`;
  return Array.from({ length: Math.max(0, to - from) }, (_, n) => at(from + n)).join("");
}

function crowd(doc: Document, total: number, lit: number, row: number): Element {
  const height = Math.max(1, Math.ceil(total / row)) * CELL;
  const drawing = svg(doc, "svg", { class: "cx-dots", viewBox: `0 0 ${row * CELL} ${height}`, "aria-hidden": "true" });
  drawing.append(
    svg(doc, "path", { class: "cx-dots-rest", d: path(lit, total, row) }),
    svg(doc, "path", { class: "cx-dots-lit", d: path(0, lit, row), stroke: colour(1) }),
  );
  return drawing;
}

/** The groups under each other, each with its number. The first `lit` dots are lit. */
export function drawDots(doc: Document, part: DotsPart): HTMLElement {
  let left = part.lit;
  const totals = part.groups.map((group) => Math.max(0, Math.round(group.value / part.each)));
  const row = across(Math.max(...totals));
  const groups = part.groups.map((group, index) => {
    const total = totals[index] ?? 0;
    const lit = Math.min(left, total);
    left -= lit;
    const words = html(doc, "div", { class: "cx-bar-words" }, html(doc, "span", {}, group.label));
    words.append(html(doc, "span", { class: "cx-bar-value" }, written(group.value)));
    const note = group.note ? [html(doc, "div", { class: "cx-bar-note" }, group.note)] : [];
    return html(doc, "div", {}, words, crowd(doc, total, lit, row), ...note);
  });
  const sample = svg(doc, "svg", { width: 14, height: 14, "aria-hidden": "true" });
  sample.append(svg(doc, "circle", { cx: 7, cy: 7, r: 5, fill: colour(1) }));
  const one = part.each === 1 ? "" : `; one dot stands for ${written(part.each)}`;
  const words = `${part.lit_label}: ${written(part.lit)}${one}`;
  return html(doc, "div", {}, ...groups, html(doc, "ul", { class: "cx-key" }, html(doc, "li", {}, sample, words)));
}
