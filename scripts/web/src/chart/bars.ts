/**
 * Horizontal bars: words in HTML, so that long labels wrap on a phone; the bar itself in SVG, so that it prints.
 * Bars of several groups take one colour a group, with a key.
 */
import type { Picture } from "../generated/contract";
import { colour, html, svg, written } from "./dom";

type BarsPart = Extract<Picture["parts"][number], { kind: "bars" }>;
type Bar = BarsPart["bars"][number];

const THICK = 18;

function groupsOf(part: BarsPart): string[] {
  return [...new Set(part.bars.map((bar) => bar.group ?? ""))].filter((group) => group !== "");
}

function key(doc: Document, groups: string[]): HTMLElement {
  const items = groups.map((group, index) => {
    const swatch = svg(doc, "svg", { width: 14, height: 14, "aria-hidden": "true" });
    swatch.append(svg(doc, "rect", { width: 14, height: 14, rx: 3, fill: colour(index) }));
    return html(doc, "li", {}, swatch, group);
  });
  return html(doc, "ul", { class: "cx-key" }, ...items);
}

function row(doc: Document, bar: Bar, fill: string, longest: number, unit: string): HTMLElement {
  const share = longest > 0 ? Math.min(100, Math.max(0, (100 * bar.value) / longest)) : 0;
  const length = bar.value > 0 ? Math.max(share, 0.8) : 0; // what isn't nothing stays visible
  const drawing = svg(doc, "svg", { class: "cx-bar", width: "100%", height: THICK, "aria-hidden": "true" });
  drawing.append(
    svg(doc, "rect", { class: "cx-track", width: "100%", height: THICK, rx: 4 }),
    svg(doc, "rect", { width: `${Math.round(length * 100) / 100}%`, height: THICK, rx: 4, fill }),
  );
  const value = html(doc, "span", { class: "cx-bar-value" }, written(bar.value, unit));
  const words = html(doc, "div", { class: "cx-bar-words" }, html(doc, "span", {}, bar.label), value);
  const note = bar.note ? [html(doc, "div", { class: "cx-bar-note" }, bar.note)] : [];
  return html(doc, "li", {}, words, drawing, ...note);
}

/** The bars and, where there are groups, their key. */
export function drawBars(doc: Document, part: BarsPart): HTMLElement {
  const groups = groupsOf(part);
  const longest = part.maximum ?? Math.max(0, ...part.bars.map((bar) => bar.value));
  const rows = part.bars.map((bar) =>
    row(doc, bar, colour(Math.max(0, groups.indexOf(bar.group ?? ""))), longest, part.unit),
  );
  const list = html(doc, "ul", { class: "cx-bars" }, ...rows);
  return groups.length > 1 ? html(doc, "div", {}, key(doc, groups), list) : list;
}

/** The same numbers for a table. */
export function barsAsRows(part: BarsPart): { header: string[]; rows: string[][] } {
  const grouped = groupsOf(part).length > 0;
  const header = [...(grouped ? ["Group"] : []), "What", part.unit ? `Value (${part.unit})` : "Value"];
  const rows = part.bars.map((bar) => [
    ...(grouped ? [bar.group ?? ""] : []),
    bar.label,
    written(bar.value) + (bar.note ? ` (${bar.note})` : ""),
  ]);
  return { header, rows };
}
