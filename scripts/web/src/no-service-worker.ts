/** Stands in the place of the service worker while an author is serving the site: ends one of an earlier build. */
import { clearShelf } from "./offline/shelf";
import type { Scope } from "./offline/scope";

const scope = globalThis as unknown as Scope;

async function end(): Promise<void> {
  await clearShelf(scope.registration.scope);
  const windows = await scope.clients.matchAll({ includeUncontrolled: false, type: "window" });
  await scope.registration.unregister();
  await Promise.all(windows.map((one) => one.navigate(one.url)));
}

scope.addEventListener("install", () => void scope.skipWaiting());
scope.addEventListener("activate", (event) => event.waitUntil(end()));
