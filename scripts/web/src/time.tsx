/** Times for people: the day, in the reader's own way of writing it. */
import type { ComponentChildren } from "preact";

export function Day({ at }: { at: string }): ComponentChildren {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return null;
  return <time dateTime={at}>{date.toLocaleDateString(document.documentElement.lang || "en", { dateStyle: "medium" })}</time>;
}
