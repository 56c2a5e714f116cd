/** Opens what is folded around the place that an address names, such as a claim in the ledger, and goes there. */

const folded = (place: Element): HTMLDetailsElement | null => place.closest("details:not([open])");

/** Goes to the place of `hash` when something folded hides it; otherwise the browser has been there already. */
export function reveal(hash: string = location.hash): void {
  const place = hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
  if (!place || !folded(place)) return;
  for (let fold = folded(place); fold; fold = folded(fold)) fold.open = true;
  requestAnimationFrame(() => place.scrollIntoView());
}

const LANDED = 400; // ms: the theme notes scroll positions up to 100 ms late, more on a slow phone

/** Goes to the place of `hash` if the page isn't there. */
function land(hash: string): void {
  const place = hash === location.hash ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
  if (!place) return;
  const { top, bottom } = place.getBoundingClientRect();
  if (bottom < 0 || top > innerHeight) place.scrollIntoView();
}

/**
 * Follows links within a page, also one that is pressed again after its target was folded, and one that is pressed while
 * the page still scrolls: then the theme takes the old position for the new address and jumps back.
 */
export function followAddress(): void {
  addEventListener("hashchange", () => reveal());
  document.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a[href*='#']") : null;
    if (!link || link.pathname !== location.pathname || link.hash.length < 2) return;
    reveal(link.hash);
    setTimeout(() => land(link.hash), LANDED);
  });
}
