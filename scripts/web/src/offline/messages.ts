/** What a page and the service worker say to each other. Nothing else crosses. Both outlive releases: only add to it. */
import type { Release } from "./shelf";

/** Page to service worker; each comes with a port, through which "done" is said. */
export type ToWorker =
  /** A page has been loaded, and these files with it: keep them if they are of the release in use. */
  | { type: "hello"; page: string; loaded: string[] }
  /** Everything of a newer release that was asked for is on the shelf: take it into use. */
  | { type: "adopt"; release: Release }
  /** What is asked to be kept has changed. */
  | { type: "look" }
  /** Everything is erased: keep nothing more until the next hello. */
  | { type: "forget" };

/** Service worker to every window of the site. */
export type ToPage =
  /** Another window took a new release into use. */
  | { type: "renewed" }
  /** Something could not be kept because the device is full. */
  | { type: "full" };

/** The page waits for this on its port. */
export type Done = "done";
