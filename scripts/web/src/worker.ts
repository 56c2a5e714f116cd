/**
 * The worker: one Python, asked one thing at a time through a port. It never touches the page, and the page never
 * touches Python. It cannot be interrupted from inside; runner.ts ends it and starts another.
 */
import { NetworkError, type Interpreter } from "./boot";
import { bootPlain } from "./boot-plain";
import bridge from "./bridge.py";
import { harnessFiles as files } from "./harness-files";
import type { Calls, Opening, Reply, Request } from "./protocol";

function answer(python: Interpreter, { type, id, ...values }: Request): Reply {
  try {
    return { type: "answer", id, value: python.call(type, values) as Calls[typeof type]["give"] };
  } catch (error) {
    const detail = String(error);
    return { type: "fatal", id, recursion: /call stack|recursion/i.test(detail), detail };
  }
}

async function open({ runtime, port }: Opening): Promise<void> {
  const reply = (message: Reply): void => port.postMessage(message);
  try {
    const python = await bootPlain({ runtime, files, bridge });
    port.onmessage = (event: MessageEvent<Request>) => reply(answer(python, event.data));
    reply({ type: "ready" });
  } catch (error) {
    reply({ type: "unstarted", network: error instanceof NetworkError, detail: String(error) });
  }
}

addEventListener("message", (event: MessageEvent<Opening>) => void open(event.data), { once: true });
