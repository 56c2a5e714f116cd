/** An explorer that stands in a text by itself. Python starts when a hand comes near its inputs. */
import { Explore } from "./explore";
import type { CourseData } from "./generated/contract";
import { mountInto, type Unmount } from "./mount";
import { pageRunner } from "./runner";

const SIGNS = ["pointerover", "focusin"] as const;

/** Starts Python once somebody points at, touches or focuses the inputs in `el`. Reading past them costs nothing. */
function warmWhenUsed(el: HTMLElement): () => void {
  const stop = new AbortController();
  const near = ({ target }: Event): void => {
    if (!(target instanceof Element) || !target.closest(".cx-controls")) return;
    stop.abort();
    pageRunner().warm();
  };
  for (const sign of SIGNS) el.addEventListener(sign, near, { signal: stop.signal, passive: true });
  return () => stop.abort();
}

/** Brings a `<course-explore>` to life; gives the way back to its static picture. */
export function mountExplore(el: HTMLElement, data: CourseData): Unmount {
  const explorer = data.explorers.find(({ id }) => id === el.dataset.explore);
  if (!explorer || explorer.parameters.length === 0) return () => undefined;
  const initial = el.querySelector(".exercise__picture")?.innerHTML ?? "";
  const unmount = mountInto(
    el,
    <div class="cx">
      <Explore explorer={explorer} initial={initial} eager={!initial} explained={false} />
    </div>,
  );
  const cold = warmWhenUsed(el);
  return () => {
    cold();
    unmount();
  };
}
