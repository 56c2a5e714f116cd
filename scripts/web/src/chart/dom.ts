/** Small helpers to make elements in any document: the browser's, or linkedom's at build time. */

export const SVG = "http://www.w3.org/2000/svg";

type Attributes = Record<string, string | number>;
type Child = Node | string;

function filled<E extends Element>(element: E, attributes: Attributes, children: Child[]): E {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

/** An HTML element with attributes and children. */
export function html<K extends keyof HTMLElementTagNameMap>(
  doc: Document,
  tag: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  return filled(doc.createElement(tag), attributes, children);
}

/** An SVG element with attributes and children. */
export function svg(doc: Document, tag: string, attributes: Attributes = {}, ...children: Child[]): Element {
  return filled(doc.createElementNS(SVG, tag), attributes, children);
}

/** Colour of the n-th thing. A style sheet says what it is, so that light and dark need no second drawing. */
export function colour(index: number): string {
  const fallback = ["#1f5fbf", "#b4540a", "#157a53", "#8a3fa0", "#a8324a"];
  const nth = index % fallback.length;
  return `var(--course-c${nth + 1}, ${fallback[nth]})`;
}

/** A number as people write it: no more decimals than its size deserves. */
export function written(value: number, unit = ""): string {
  const size = Math.abs(value);
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 1 ? 2 : 3;
  const text = value.toLocaleString("en-US", { maximumFractionDigits: digits });
  return unit === "" || unit === "%" ? text + unit : `${text} ${unit}`;
}

/** A share of one as per cent. */
export function percent(share: number): string {
  return written(Math.round(share * 1000) / 10, "%");
}
