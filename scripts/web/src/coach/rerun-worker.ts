/**
 * The worker inside the sandboxed frame: one Python for the code of one learner. It speaks the same protocol through
 * the same kind of port as worker.ts; only the way it starts differs.
 */
import { bootHanded } from "../boot-handed";
import type { Handed } from "../boot-handed";
import type { Interpreter } from "../boot";
import bridge from "../bridge.py";
import { harnessFiles as files } from "../harness-files";
import type { Reply, Request } from "../protocol";

/** The one message from the frame. */
export interface HandedOver extends Handed {
  port: MessagePort;
}

function answer(python: Interpreter, request: Request): Reply {
  const { id } = request;
  if (request.type !== "grade") return { type: "fatal", id, recursion: false, detail: "only grading is done here" };
  try {
    const { source, checks } = request;
    return { type: "answer", id, value: python.call("grade", { source, checks }) as never, memory: python.memory() };
  } catch (error) {
    const detail = String(error);
    return { type: "fatal", id, recursion: /call stack|recursion/i.test(detail), detail };
  }
}

async function open({ port, ...handed }: HandedOver): Promise<void> {
  const reply = (message: Reply): void => port.postMessage(message);
  try {
    const python = await bootHanded(handed, { files, bridge });
    port.onmessage = (event: MessageEvent<Request>) => reply(answer(python, event.data));
    reply({ type: "ready", boot: "plain" });
  } catch (error) {
    reply({ type: "unstarted", network: false, detail: String(error) });
  }
}

addEventListener("message", (event: MessageEvent<HandedOver>) => void open(event.data), { once: true });
