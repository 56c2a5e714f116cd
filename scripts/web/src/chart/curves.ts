/**
 * Lines over a numeric axis, with Observable Plot. Drawn twice, for a narrow and for a wide place; the style sheet
 * shows the one that fits, so that text keeps its size and nothing needs to be drawn again when a phone is turned.
 */
import { axisX, axisY, dot, gridY, line, plot, ruleX, ruleY, text, type Markish } from "@observablehq/plot";

import type { Picture } from "../generated/contract";
import { colour, html, percent, svg, written } from "./dom";

type CurvesPart = Extract<Picture["parts"][number], { kind: "curves" }>;
type Point = [number, number];

const DASHES = ["none", "7 4", "2 4", "10 4 2 4", "4 2"];
const LINE = "var(--course-line, #d5d9e2)";
const INK = "var(--course-ink, #1c2333)";
const CARD = "var(--course-card, #fff)";
const SIZES = { narrow: { width: 330, height: 250, font: 13 }, wide: { width: 640, height: 320, font: 14 } };

/** Words that are longer than this stand under the drawing, where they can't cover a line. */
const SHORT = 10;

const finite = (points: Point[]): Point[] => points.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y));

function domain(part: CurvesPart, all: Point[]): [number, number] {
  const ys = all.map(([, y]) => y);
  const top = Math.max(0, ...ys);
  if (part.percent && top > 0.25) return [0, 1]; // the whole scale, so that two settings can be compared
  return [Math.min(0, ...ys), top === 0 ? 1 : top * 1.08];
}

const numbered = (part: CurvesPart): boolean => part.markers.some(({ text: words }) => words.length > SHORT);

/** The words beside a point: below it in the left half, where a rising line leaves room, above it in the right half. */
function beside(marker: CurvesPart["markers"][number], middle: number): Markish {
  const left = marker.x <= middle;
  return text([marker], {
    x: "x",
    y: "y",
    text: "text",
    textAnchor: left ? "start" : "end",
    dx: left ? 9 : -9,
    dy: left ? 13 : -13,
    fill: "currentColor",
    fontWeight: 700,
    stroke: CARD,
    strokeWidth: 5,
  });
}

function markerMarks(part: CurvesPart, all: Point[], bottom: number): Markish[] {
  const xs = all.map(([x]) => x);
  const middle = (Math.min(...xs) + Math.max(...xs)) / 2;
  const inside = numbered(part);
  return part.markers.flatMap((marker, index) => [
    ruleX([marker], { x: "x", y1: bottom, y2: "y", stroke: "currentColor", strokeOpacity: 0.55, strokeDasharray: "3 3" }),
    dot([marker], { x: "x", y: "y", r: inside ? 10 : 5, fill: INK, stroke: CARD, strokeWidth: 2 }),
    inside
      ? text([marker], { x: "x", y: "y", text: () => String(index + 1), fill: CARD, fontWeight: 700 })
      : beside(marker, middle),
  ]);
}

function marks(doc: Document, part: CurvesPart): HTMLElement {
  const items = part.markers.map(({ text: words }, index) => {
    const sample = svg(doc, "svg", { width: 20, height: 20, "aria-hidden": "true" });
    const inner = { x: 10, y: 14.5, fill: CARD, "text-anchor": "middle", "font-size": 13, "font-weight": 700 };
    sample.append(svg(doc, "circle", { cx: 10, cy: 10, r: 10, fill: INK }), svg(doc, "text", inner, String(index + 1)));
    return html(doc, "li", {}, sample, words);
  });
  return html(doc, "ol", { class: "cx-marks" }, ...items);
}

function sized(doc: Document, part: CurvesPart, size: keyof typeof SIZES): Element {
  const { width, height, font } = SIZES[size];
  const all = part.series.flatMap(({ points }) => finite(points));
  const [bottom, top] = domain(part, all);
  const format = part.percent ? (y: number) => percent(y) : (y: number) => written(y);
  const drawing = plot({
    document: doc,
    className: "cx-plot",
    width,
    height,
    marginTop: 14,
    marginRight: 14,
    marginBottom: 30,
    marginLeft: 46,
    style: { fontSize: `${font}px`, background: "none", overflow: "visible" },
    x: { nice: false },
    y: { domain: [bottom, top] },
    marks: [
      gridY({ stroke: LINE, strokeOpacity: 1, ticks: 5 }),
      axisX({ label: null, ticks: size === "wide" ? 8 : 5, tickFormat: (x: number) => written(x), stroke: LINE }),
      axisY({ label: null, ticks: 5, tickFormat: format, tickSize: 0 }),
      ruleY([bottom], { stroke: "currentColor", strokeOpacity: 0.6 }),
      ...part.series.map(({ points }, index) =>
        line(finite(points), { stroke: colour(index), strokeWidth: 3, strokeDasharray: DASHES[index % DASHES.length] }),
      ),
      ...markerMarks(part, all, bottom),
    ],
  });
  drawing.querySelector("style")?.remove(); // chart.css says it once for all
  drawing.setAttribute("class", `cx-plot cx-${size}`);
  drawing.setAttribute("aria-hidden", "true");
  return drawing;
}

function key(doc: Document, part: CurvesPart): HTMLElement {
  const items = part.series.map(({ label }, index) => {
    const sample = svg(doc, "svg", { width: 34, height: 12, "aria-hidden": "true" });
    const dashes = DASHES[index % DASHES.length] ?? "none";
    const stroke = { stroke: colour(index), "stroke-width": 3, "stroke-dasharray": dashes };
    sample.append(svg(doc, "line", { x1: 0, x2: 34, y1: 6, y2: 6, ...stroke }));
    return html(doc, "li", {}, sample, label);
  });
  return html(doc, "ul", { class: "cx-key" }, ...items);
}

/** The lines in both sizes, the key above them and the names of both axes as text. */
export function drawCurves(doc: Document, part: CurvesPart): HTMLElement {
  const keyed = part.series.length > 1 ? [key(doc, part)] : [];
  return html(
    doc,
    "div",
    {},
    ...keyed,
    html(doc, "div", { class: "cx-axis" }, part.y_label),
    sized(doc, part, "narrow"),
    sized(doc, part, "wide"),
    html(doc, "div", { class: "cx-axis cx-axis-x" }, part.x_label),
    ...(numbered(part) ? [marks(doc, part)] : []),
  );
}

/** At most `most` of the x values, evenly spread, first and last included, and those of the markers. */
function chosen(part: CurvesPart, most: number): number[] {
  const xs = [...new Set(part.series.flatMap(({ points }) => finite(points).map(([x]) => x)))].sort((a, b) => a - b);
  const step = Math.max(1, (xs.length - 1) / (most - 1));
  const spread = Array.from({ length: Math.min(most, xs.length) }, (_, n) => xs[Math.round(n * step)] ?? 0);
  const marked = part.markers.map(({ x }) => x).filter((x) => xs.includes(x));
  return [...new Set([...spread, ...marked])].sort((a, b) => a - b);
}

/** The same numbers for a table. */
export function curvesAsRows(part: CurvesPart): { header: string[]; rows: string[][] } {
  const lookups = part.series.map(({ points }) => new Map(finite(points)));
  const shown = (y: number | undefined): string => (y === undefined ? "" : part.percent ? percent(y) : written(y));
  return {
    header: [part.x_label, ...part.series.map(({ label }) => label || part.y_label)],
    rows: chosen(part, 11).map((x) => [written(x), ...lookups.map((points) => shown(points.get(x)))]),
  };
}
