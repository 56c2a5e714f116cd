/** Mounting Preact into a place that already holds readable text: the text comes back when anything fails. */
import { Component, createElement, render } from "preact";
import type { ComponentChildren, VNode } from "preact";

export type Unmount = () => void;

class Boundary extends Component<{ onError: (error: unknown) => void; children?: ComponentChildren }> {
  override componentDidCatch(error: unknown): void {
    this.props.onError(error);
  }
  override render(): ComponentChildren {
    return this.props.children;
  }
}

/** Shows `view` in `el` in place of its static content, and gives the way back. */
export function mountInto(el: HTMLElement, view: VNode): Unmount {
  const fallback = [...el.childNodes];
  const restore = (): void => {
    render(null, el);
    el.replaceChildren(...fallback);
    el.removeAttribute("data-mounted");
  };
  const onError = (error: unknown): void => {
    console.error(error);
    queueMicrotask(restore); // Preact must finish its own work on the tree first
  };
  el.replaceChildren();
  try {
    render(createElement(Boundary, { onError }, view), el);
    el.setAttribute("data-mounted", "");
  } catch (error) {
    onError(error);
  }
  return restore;
}

/** Shows `view` after the static content of `el`; only what is marked `data-fallback` gives way. */
export function mountBeside(el: HTMLElement, view: VNode): Unmount {
  const place = document.createElement("div");
  const hidden = [...el.querySelectorAll<HTMLElement>("[data-fallback]")];
  for (const one of hidden) one.hidden = true;
  el.append(place);
  const unmount = mountInto(place, view);
  return () => {
    unmount();
    place.remove();
    for (const one of hidden) one.hidden = false;
  };
}
