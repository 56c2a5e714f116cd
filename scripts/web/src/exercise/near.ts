/** Tells when somebody is about to use a place on the page. Until then nothing heavy is fetched for it. */
import { isSparing } from "../scarce";

const MARGIN = 300; // px below the fold that count as near, once somebody scrolls
const SIGNS = ["scroll", "pointerdown", "pointermove", "touchstart", "keydown", "wheel"] as const;

let awake = false; // somebody is there: the page was scrolled, touched or typed at

function whenAwake(act: () => void): () => void {
  if (awake) {
    act();
    return () => undefined;
  }
  const stop = new AbortController();
  const wake = (): void => {
    awake = true;
    stop.abort();
    act();
  };
  for (const sign of SIGNS) addEventListener(sign, wake, { signal: stop.signal, passive: true, capture: true });
  return () => stop.abort();
}

/** Calls `act` when the browser has nothing better to do. Gives the way to give up. */
export function whenIdle(act: () => void): () => void {
  if (!("requestIdleCallback" in globalThis)) {
    const timer = setTimeout(act, 200); // Safari
    return () => clearTimeout(timer);
  }
  const wait = requestIdleCallback(act, { timeout: 2000 });
  return () => cancelIdleCallback(wait);
}

/**
 * Calls `act` once: when `el` is pointed at, focused, seen, or scrolled near to. Gives the way to give up.
 * Where data or memory are short only touching or focusing something inside counts.
 */
export function whenNear(el: HTMLElement, act: () => void): () => void {
  const stop = new AbortController();
  const observers: IntersectionObserver[] = [];
  const end = (): void => {
    stop.abort();
    observers.forEach((observer) => observer.disconnect());
    stopWaking();
  };
  const near = (): void => {
    if (stop.signal.aborted) return;
    end();
    act();
  };
  const watch = (rootMargin: string): void => {
    const seen = (entries: IntersectionObserverEntry[]): void => void (entries.some((e) => e.isIntersecting) && near());
    const observer = new IntersectionObserver(seen, { rootMargin });
    observer.observe(el);
    observers.push(observer);
  };
  let stopWaking: () => void = () => undefined;
  el.addEventListener("focusin", near, { signal: stop.signal });
  el.addEventListener("pointerdown", near, { signal: stop.signal });
  if (isSparing()) return end;
  el.addEventListener("pointerenter", near, { signal: stop.signal });
  watch("0px");
  stopWaking = whenAwake(() => !stop.signal.aborted && watch(`${MARGIN}px 0px`));
  return end;
}
