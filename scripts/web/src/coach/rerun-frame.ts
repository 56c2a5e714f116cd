/**
 * The frame in which submitted code runs: an origin of its own (`sandbox` without `allow-same-origin`), so that code that
 * gets out of Python finds no storage, no cookie, no page; and no network (its policy allows nothing but blobs).
 *
 * The page hands Pyodide over as bytes, because from that origin not even our own files could be fetched.
 */
import { assetUrl, siteUrl } from "../data";
import type { CourseData } from "../generated/contract";
import type { Opening } from "../protocol";
import type { WorkerLike } from "../runner";

/** Names the worker's content, so that a page never starts an older one out of a cache; the build puts it in. */
declare const RERUN_VERSION: string;

/** Nothing but what is handed over: scripts from blobs, compiled WebAssembly, no request of any kind. */
const POLICY = "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval' blob:; worker-src blob:; connect-src 'none'";

/** Runs inside the frame. It takes in Pyodide once, then starts one worker after the other. */
const SCRIPT = `
let handed, source, worker;
const blob = (text) => URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
const kinds = {
  async hand({ files }) {
    source = blob(files.worker);
    handed = { loader: blob(files.loader), engine: blob(files.engine), library: files.library };
    handed.wasm = await WebAssembly.compile(files.wasm);
    parent.postMessage("handed", "*");
  },
  start({ port }) {
    worker?.terminate();
    worker = new Worker(source); // Chromium starts no module worker from a blob of an opaque origin
    worker.onerror = () => parent.postMessage("failed", "*");
    worker.postMessage({ ...handed, port }, [port]);
  },
  end() { worker?.terminate(); worker = null; },
};
addEventListener("message", (event) => {
  if (event.source !== parent) return;
  Promise.resolve(kinds[event.data.kind](event.data)).catch(() => parent.postMessage("failed", "*"));
});
parent.postMessage("open", "*");
`;

interface Files {
  worker: string;
  loader: string;
  engine: string;
  wasm: ArrayBuffer;
  library: ArrayBuffer;
}

async function fetched(address: string): Promise<Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address}`);
  return answer;
}

/** Our own files, the same that the lessons use. */
async function readFiles(data: CourseData): Promise<Files> {
  const runtime = siteUrl(data, data.runtime.replace(/\/?$/, "/"));
  const text = async (address: string): Promise<string> => (await fetched(address)).text();
  const bytes = async (address: string): Promise<ArrayBuffer> => (await fetched(address)).arrayBuffer();
  const [worker, loader, engine, wasm, library] = await Promise.all([
    text(assetUrl(data, `rerun-worker.js?v=${RERUN_VERSION}`)),
    text(`${runtime}pyodide.mjs`),
    text(`${runtime}pyodide.asm.mjs`),
    bytes(`${runtime}pyodide.asm.wasm`),
    bytes(`${runtime}python_stdlib.zip`),
  ]);
  return { worker, loader, engine, wasm, library };
}

export class SandboxFrame {
  private constructor(private readonly element: HTMLIFrameElement) {}

  /** Opens a frame and hands Pyodide over. Rejects when our files don't arrive or the frame does not answer. */
  static async open(data: CourseData): Promise<SandboxFrame> {
    const files = await readFiles(data);
    const element = document.createElement("iframe");
    element.setAttribute("sandbox", "allow-scripts");
    element.title = "Where submitted code is run";
    element.hidden = true;
    element.srcdoc = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><script>${SCRIPT}</script>`;
    const frame = new SandboxFrame(element);
    const open = frame.hears("open");
    document.body.append(element);
    try {
      await open;
      const handed = frame.hears("handed");
      frame.say({ kind: "hand", files }, [files.wasm, files.library]);
      await handed;
    } catch (error) {
      frame.close();
      throw error;
    }
    return frame;
  }

  /** Something to start a Runner with: each call gives another worker, the one before it ends. */
  worker(): WorkerLike {
    const onFailed = (event: MessageEvent): void => {
      if (this.from(event) && event.data === "failed") worker.onerror?.(new ErrorEvent("error"));
    };
    const worker: WorkerLike = {
      onerror: null,
      postMessage: ({ port }: Opening) => this.say({ kind: "start", port }, [port]),
      terminate: () => {
        removeEventListener("message", onFailed);
        this.say({ kind: "end" }, []);
      },
    };
    addEventListener("message", onFailed);
    return worker;
  }

  /** Takes the frame away, and with it whatever still runs in it. */
  close(): void {
    this.element.remove();
  }

  private from(event: MessageEvent): boolean {
    return event.source !== null && event.source === this.element.contentWindow;
  }

  private say(message: object, transfer: Transferable[]): void {
    this.element.contentWindow?.postMessage(message, "*", transfer); // it has no origin that could be named
  }

  private hears(word: "open" | "handed"): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (settle: () => void): void => {
        clearTimeout(alarm);
        removeEventListener("message", listen);
        settle();
      };
      const listen = (event: MessageEvent): void => {
        if (!this.from(event)) return;
        if (event.data === word) end(resolve);
        else if (event.data === "failed") end(() => reject(new Error("the frame failed")));
      };
      const alarm = setTimeout(() => end(() => reject(new Error("the frame did not answer"))), 120_000);
      addEventListener("message", listen);
    });
  }
}
