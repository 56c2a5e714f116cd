/** Pictures: the parts that `course.picture` describes, drawn the same way in the browser and at build time. */
import { barsAsRows, drawBars } from "./chart/bars";
import { curvesAsRows, drawCurves } from "./chart/curves";
import { html } from "./chart/dom";
import { drawDots } from "./chart/dots";
import type { Picture } from "./generated/contract";

type Part = Picture["parts"][number];
interface Table {
  header: string[];
  rows: string[][];
}

const NUMBER = /^[\s~<>≤≥≈−+$£€-]*[\d.,]+\s*(%|[a-z.]*)$/i;

function tableOf(doc: Document, { header, rows }: Table, caption: string): HTMLElement {
  const numeric = header.map((_, column) => rows.every((row) => NUMBER.test(row[column] ?? "")));
  const side = (column: number): Record<string, string> => (numeric[column] ? { class: "cx-numeric" } : {});
  const head = header.map((cell, column) =>
    cell ? html(doc, "th", { scope: "col", ...side(column) }, cell) : html(doc, "td", {}), // an empty header names nothing
  );
  const body = rows.map((row) => html(doc, "tr", {}, ...row.map((cell, column) => html(doc, "td", side(column), cell))));
  const table = html(
    doc,
    "table",
    {},
    html(doc, "thead", {}, html(doc, "tr", {}, ...head)),
    html(doc, "tbody", {}, ...body),
  );
  // It may be wider than a phone: then it scrolls inside, and the keyboard must be able to scroll it.
  return html(doc, "div", { class: "cx-table", role: "region", tabindex: 0, "aria-label": caption }, table);
}

function titled(doc: Document, title: string, ...content: HTMLElement[]): HTMLElement {
  const heading = title ? [html(doc, "p", { class: "cx-part-title" }, title)] : [];
  return html(doc, "div", { class: "cx-part" }, ...heading, ...content);
}

/** A drawing with its words for those who can't see it, and its numbers for those who want them. */
function drawn(doc: Document, title: string, words: string, drawing: HTMLElement, numbers?: Table): HTMLElement {
  const image = html(doc, "div", { class: "cx-drawing", role: "img", "aria-label": words }, drawing);
  if (!numbers) return titled(doc, title, image);
  const summary = html(doc, "summary", {}, "The numbers as a table");
  return titled(doc, title, image, html(doc, "details", {}, summary, tableOf(doc, numbers, title || words)));
}

/** What was looked at in somebody's own words; sign and word say the same as the colour. */
function findings(doc: Document, items: Extract<Part, { kind: "findings" }>["items"]): HTMLElement {
  const rows = items.map(({ ok, label, text }) => {
    const verdict = html(doc, "span", { class: "cx-finding-verdict" }, ok ? "✓ good" : "→ to do");
    return html(doc, "li", { "data-ok": String(ok) }, verdict, html(doc, "div", {}, html(doc, "strong", {}, label), " ", text));
  });
  return html(doc, "ul", { class: "cx-findings" }, ...rows);
}

/** "Thursday 4 June 2026". UTC on both sides, so that no time zone moves the day; joined here, so that none varies. */
function dayInWords(iso: string): string {
  const day = new Date(`${iso}T00:00:00Z`);
  const part = (form: Intl.DateTimeFormatOptions): string => day.toLocaleDateString("en-GB", { ...form, timeZone: "UTC" });
  return `${part({ weekday: "long" })} ${day.getUTCDate()} ${part({ month: "long" })} ${day.getUTCFullYear()}`;
}

/** Long values are set smaller, so that they don't fill a phone. */
const sizeOf = (value: string): string => (value.length <= 8 ? "figure" : value.length <= 20 ? "phrase" : "sentence");

function drawPart(doc: Document, part: Part, words: string): HTMLElement {
  switch (part.kind) {
    case "bars":
      return drawn(doc, part.title, words, drawBars(doc, part), barsAsRows(part));
    case "curves":
      return drawn(doc, part.title, words, drawCurves(doc, part), curvesAsRows(part));
    case "dots":
      return drawn(doc, part.title, words, drawDots(doc, part));
    case "table":
      return titled(doc, part.title, tableOf(doc, part, part.title || words));
    case "number": {
      const value = html(doc, "strong", { "data-size": sizeOf(part.value) }, part.value);
      return html(doc, "p", { class: "cx-number" }, value, html(doc, "span", {}, part.label));
    }
    case "findings":
      return titled(doc, part.title, findings(doc, part.items));
    case "event": {
      const day = html(doc, "time", { datetime: part.start }, dayInWords(part.start));
      return titled(doc, part.title, html(doc, "p", { class: "cx-event" }, day, part.text));
    }
    case "text":
      return html(doc, "p", { class: "cx-text" }, part.text);
  }
}

/** Draws a picture. The first drawing carries the summary; further ones are named by their title. */
export function drawPicture(picture: Picture, doc: Document = document): HTMLElement {
  const isDrawing = (part: Part): boolean => part.kind === "bars" || part.kind === "curves" || part.kind === "dots";
  const first = picture.parts.findIndex(isDrawing);
  const parts = picture.parts.map((part, index) => {
    const title = "title" in part ? part.title : "";
    return drawPart(doc, part, index === first || !title ? picture.summary : title);
  });
  return html(doc, "div", { class: "cx-picture" }, ...parts);
}
