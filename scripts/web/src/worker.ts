/**
 * The worker: one Python, asked one thing at a time through a port. It never touches the page, and the page never
 * touches Python. It cannot be interrupted from inside; runner.ts ends it and starts another.
 */
import { NetworkError, type Interpreter } from "./boot";
import { capMemory, closeDoors, quietly } from "./limits";
import type { Calls, Opening, Reply, Request } from "./protocol";
import { fetchParts, type SnapshotInfo } from "./snapshot/parts";

/** What the build made for a quick start; null where it could not. */
declare const SNAPSHOT: SnapshotInfo | null;

function answer(python: Interpreter, { type, id, ...values }: Request): Reply {
  try {
    const value = quietly(() => python.call(type, values) as Calls[typeof type]["give"]);
    return { type: "answer", id, value, memory: python.memory() };
  } catch (error) {
    const detail = String(error);
    return { type: "fatal", id, recursion: /call stack|recursion/i.test(detail), detail };
  }
}

async function bootFromSnapshot({ runtime, parts }: Opening, reply: (message: Reply) => void): Promise<Interpreter> {
  if (!SNAPSHOT) throw new Error("this site was built without a snapshot");
  const code = import("./boot-snapshot"); // on its way while the parts are
  const ready = parts ?? (await fetchParts(SNAPSHOT, new URL("python/", location.href).href));
  if (!parts) reply({ type: "parts", parts: ready });
  return (await code).bootSnapshot(runtime, ready, SNAPSHOT);
}

async function bootPlainly({ runtime }: Opening): Promise<Interpreter> {
  const { bootPlainHere } = await import("./boot-plain-here").catch((error: unknown) => {
    throw new NetworkError(String(error)); // it is ours and parses, so it did not arrive
  });
  return bootPlainHere(runtime);
}

async function open(opening: Opening): Promise<void> {
  const { boot, port } = opening;
  const reply = (message: Reply): void => port.postMessage(message);
  try {
    capMemory();
    const python = boot === "snapshot" ? await bootFromSnapshot(opening, reply) : await bootPlainly(opening);
    closeDoors();
    port.onmessage = (event: MessageEvent<Request>) => reply(answer(python, event.data));
    reply({ type: "ready", boot });
  } catch (error) {
    reply({ type: "unstarted", network: error instanceof NetworkError, detail: String(error) });
  }
}

addEventListener("message", (event: MessageEvent<Opening>) => void open(event.data), { once: true });
