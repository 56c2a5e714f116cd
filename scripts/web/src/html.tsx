/** Text that was rendered at build time, shown as it is or reduced to words. */
import type { ComponentChildren } from "preact";

/** HTML of our own renderer (see `contract.Html`). `class` and `id` go to the wrapper. */
export function Html(props: { html: string; class?: string; id?: string; inline?: boolean }): ComponentChildren {
  const inner = { __html: props.html };
  return props.inline ? (
    <span id={props.id} class={props.class} dangerouslySetInnerHTML={inner} />
  ) : (
    <div id={props.id} class={props.class} dangerouslySetInnerHTML={inner} />
  );
}

/** Just the words, without evidence chips: for announcements, names of buttons and lists of options. */
export function words(html: string): string {
  const box = document.createElement("template");
  box.innerHTML = html;
  for (const chip of box.content.querySelectorAll("button")) chip.remove();
  return (box.content.textContent ?? "").replace(/\s+/g, " ").trim();
}
