/** Opens what is folded around the place that an address names, such as a claim in the ledger, and goes there. */

const folded = (place: Element): HTMLDetailsElement | null => place.closest("details:not([open])");

/** Goes to the place of `hash` when something folded hides it; otherwise the browser has been there already. */
export function reveal(hash: string = location.hash): void {
  const place = hash.length > 1 ? document.getElementById(nameIn(hash)) : null;
  if (!place || !folded(place)) return;
  for (let fold = folded(place); fold; fold = folded(fold)) fold.open = true;
  requestAnimationFrame(() => place.scrollIntoView());
}

/** An address may hold anything, also what can't be decoded. */
function nameIn(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    return "";
  }
}

/** Follows links within a page, also one that is pressed again after its target was folded. */
export function followAddress(): void {
  addEventListener("hashchange", () => reveal());
  document.addEventListener("click", ({ target }) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>("a[href*='#']") : null;
    if (link && link.pathname === location.pathname) reveal(link.hash);
  });
}
