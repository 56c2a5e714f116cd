/** The little of a service worker's global scope that ours uses; TypeScript's own types of it exclude those of pages. */

interface Extended extends Event {
  waitUntil(task: Promise<unknown>): void;
}

export interface Fetching extends Extended {
  readonly request: Request;
  readonly clientId: string;
  readonly resultingClientId: string;
  respondWith(answer: Promise<Response>): void;
}

export interface Told extends Extended {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
  readonly source: { id: string } | null;
}

export interface Window {
  readonly id: string;
  readonly url: string;
  postMessage(message: unknown): void;
  navigate(address: string): Promise<unknown>;
}

export interface Scope {
  readonly registration: { scope: string; unregister(): Promise<boolean> };
  readonly clients: { claim(): Promise<void>; matchAll(options: { includeUncontrolled: boolean; type: "window" }): Promise<Window[]> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate", listener: (event: Extended) => void): void;
  addEventListener(type: "fetch", listener: (event: Fetching) => void): void;
  addEventListener(type: "message", listener: (event: Told) => void): void;
}
