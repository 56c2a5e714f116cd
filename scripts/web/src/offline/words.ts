/** Sizes and endings, said for people. */
import type { Ending } from "./download";

/** A size such as "24.1 MB" (millions of bytes, as devices count them). */
export function inMegabytes(bytes: number): string {
  return bytes < 100_000 ? "less than 0.1 MB" : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** Why a download ended before it was done. */
export const ENDINGS: Record<Exclude<Ending, "done">, string> = {
  stopped: "Stopped. What has arrived stays here, and you can go on whenever you like.",
  full: "This device has no room left for the rest. Free some space, then go on. What has arrived stays here, and your progress is not affected.",
  missing: "The connection broke off, or the site has just changed. What has arrived stays here. Try again in a moment.",
};
