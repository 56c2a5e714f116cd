/**
 * Stands before Material's search worker, and fetches it and the text of all pages when somebody searches.
 * Material itself would fetch both with every first page, nearly as much as the rest of the page together.
 */

/** Material's messages, as far as this needs them. */
interface Message {
  type: number;
  data?: unknown;
}

const SETUP = 0;
const READY = 1;
const QUERY = 2;
const RESULT = 3;

/** What a worker's own scope offers; the page's types don't know it. */
interface Scope {
  location: Location;
  postMessage: (message: Message) => void;
  importScripts(address: string): void;
  addEventListener(type: "message", listener: (event: MessageEvent<Message>) => void): void;
  dispatchEvent(event: Event): boolean;
}

const scope = globalThis as unknown as Scope;
const engine = `../javascripts/workers/${new URL(scope.location.href).searchParams.get("engine") ?? ""}`;
const answer = scope.postMessage.bind(scope);

let setup: { config: unknown; options: unknown } | null = null;
let newest: Message | null = null; // the question that waits for the texts
let state: "empty" | "coming" | "there" = "empty";

const pass = (message: Message): boolean => scope.dispatchEvent(new MessageEvent("message", { data: message }));
const nothing = (): void => answer({ type: RESULT, data: { items: [] } });

async function fetchAll(): Promise<void> {
  state = "coming";
  try {
    const texts = await fetch(new URL("../../search/documents.json", scope.location.href));
    const docs = (await texts.json()) as unknown;
    scope.importScripts(engine);
    scope.postMessage = (reply) => {
      if (reply.type === READY && newest) pass(newest); // the page has heard of it long ago
      else answer(reply);
    };
    state = "there";
    pass({ type: SETUP, data: { ...setup, docs } });
  } catch {
    state = "empty"; // no connection: nothing is found now, and the next letter tries again
    nothing();
  }
}

scope.addEventListener("message", (event) => {
  if (state === "there") return; // on to Material's own listener
  event.stopImmediatePropagation();
  const message = event.data;
  if (message.type === SETUP) {
    setup = message.data as typeof setup;
    answer({ type: READY });
  } else if (message.type === QUERY) {
    newest = message;
    if (!message.data) nothing();
    else if (state === "empty") void fetchAll();
  }
});
