/** A crowd of dots, some of them lit. One path a kind of dot, so that thousands stay cheap. */
import type { Picture } from "../generated/contract";
import { colour, html, svg, written } from "./dom";

type DotsPart = Extract<Picture["parts"][number], { kind: "dots" }>;

const ACROSS = 40;
const CELL = 10;

/** Dots `from` to `to` as strokes of no length; round caps make them dots. */
function path(from: number, to: number): string {
  const at = (n: number): string => `M${(n % ACROSS) * CELL + 5} ${Math.floor(n / ACROSS) * CELL + 5}h0`;
  return Array.from({ length: Math.max(0, to - from) }, (_, n) => at(from + n)).join("");
}

function crowd(doc: Document, total: number, lit: number): Element {
  const rows = Math.max(1, Math.ceil(total / ACROSS));
  const wide = Math.min(ACROSS, Math.max(total, ACROSS / 2));
  const drawing = svg(doc, "svg", { class: "cx-dots", viewBox: `0 0 ${wide * CELL} ${rows * CELL}`, "aria-hidden": "true" });
  drawing.append(
    svg(doc, "path", { class: "cx-dots-rest", d: path(lit, total) }),
    svg(doc, "path", { class: "cx-dots-lit", d: path(0, lit), stroke: colour(1) }),
  );
  return drawing;
}

/** The groups under each other, each with its number. The first `lit` dots are lit. */
export function drawDots(doc: Document, part: DotsPart): HTMLElement {
  let left = part.lit;
  const groups = part.groups.map((group) => {
    const total = Math.max(0, Math.round(group.value / part.each));
    const lit = Math.min(left, total);
    left -= lit;
    const words = html(doc, "div", { class: "cx-bar-words" }, html(doc, "span", {}, group.label));
    words.append(html(doc, "span", { class: "cx-bar-value" }, written(group.value)));
    const note = group.note ? [html(doc, "div", { class: "cx-bar-note" }, group.note)] : [];
    return html(doc, "div", {}, words, crowd(doc, total, lit), ...note);
  });
  const sample = svg(doc, "svg", { width: 14, height: 14, "aria-hidden": "true" });
  sample.append(svg(doc, "circle", { cx: 7, cy: 7, r: 5, fill: colour(1) }));
  const one = part.each === 1 ? "" : `; one dot stands for ${written(part.each)}`;
  const words = `${part.lit_label}: ${written(part.lit)}${one}`;
  return html(doc, "div", {}, ...groups, html(doc, "ul", { class: "cx-key" }, html(doc, "li", {}, sample, words)));
}
