/**
 * The page's side of Python: one worker a page, started when it is first wanted, ended and replaced when it must stop.
 *
 * A worker that runs a loop cannot be asked to stop, so *Stop* and the time limit terminate it and start another.
 * Nothing of the learner's lives in the worker; ending it loses nothing.
 */
import type { BootName } from "./boot";
import { assetUrl, readData, siteUrl } from "./data";
import type { CallName, Calls, Opening, Reply, Request } from "./protocol";
import { hasLittleMemory } from "./scarce";
import type { Parts } from "./snapshot/parts";

/** Names the worker's content, so that a page never starts an older one out of a cache; the build puts it in. */
declare const WORKER_VERSION: string;

/** What the page may show: `off` before anybody wanted Python, `unstarted` when it failed to start. */
export type RunnerState = "off" | "starting" | "ready" | "running" | "unstarted";

/** Why there is no answer. `replaced`: a newer question of the same lane took its place. */
export type NoAnswer = "stopped" | "timeout" | "fatal" | "recursion" | "network" | "engine" | "replaced";

export type Outcome<T> = { ok: true; value: T } | { ok: false; why: NoAnswer };

export interface AskOptions {
  /** Who asks. One question may wait per lane; a newer one takes the place of one that waits. */
  lane: string;
  /** Milliseconds of running, without starting. */
  limit?: number;
  /** Told when the question leaves the queue and Python works on it. */
  onRun?: () => void;
}

interface Job extends AskOptions {
  request: Request;
  settle: (outcome: Outcome<never> | { ok: true; value: unknown }) => void;
}

/** What a Runner needs of a worker; tests give their own. */
export interface WorkerLike {
  postMessage(message: Opening, transfer: Transferable[]): void;
  terminate(): void;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** A worker in which Python starts or has started, and the port to ask it through. */
interface Python {
  worker: WorkerLike;
  port: MessagePort;
  ready: boolean;
}

export const TIME_LIMIT = 10_000;
/** Milliseconds of running after which it looks as if somebody will press *Stop*. */
export const LONG = 500;
/** Bytes. Python gives no memory back, so a worker that holds more is replaced between two questions. */
export const LARGE = 200 * 2 ** 20;

export class Runner {
  state: RunnerState = "off";
  private python: Python | null = null;
  private spare: Python | null = null; // waits beside a long run, to take its place
  private current: Job | null = null;
  private queue: Job[] = [];
  private alarm: ReturnType<typeof setTimeout> | undefined;
  private lookout: ReturnType<typeof setTimeout> | undefined;
  private sequence = 0;
  private parts: Parts | null = null;
  private readonly listeners = new Set<() => void>();

  /**
   * `runtime` gives the absolute address of our copy of Pyodide at the time of starting. `boot` is the way to start
   * that is tried first; after a failure of any kind it is "plain" for good. `spares`: whether there is memory for
   * a second Python beside a long run.
   */
  constructor(
    private readonly spawn: () => WorkerLike,
    private readonly runtime: () => string,
    public boot: BootName = "snapshot",
    private readonly spares = false,
  ) {}

  /** Calls `listener` after each change of `state`; gives the way to end that. */
  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Starts Python if it isn't started. Costs nothing when called again. */
  warm(): void {
    if (this.state === "off" || this.state === "unstarted") this.start();
  }

  /** Asks Python. Never rejects. */
  ask<Name extends CallName>(type: Name, ask: Calls[Name]["ask"], options: AskOptions): Promise<Outcome<Calls[Name]["give"]>> {
    return new Promise((resolve) => {
      const request = { type, id: ++this.sequence, ...ask } as unknown as Request;
      const settle = resolve as Job["settle"];
      this.drop(options.lane, "replaced");
      this.queue.push({ request, settle, ...options });
      this.warm();
      this.next();
    });
  }

  /** Ends what `lane` runs or waits for. */
  stop(lane: string): void {
    this.drop(lane, "stopped");
    if (this.current?.lane === lane) this.replace("stopped");
  }

  private drop(lane: string, why: NoAnswer): void {
    const waiting = this.queue.filter((job) => job.lane === lane);
    this.queue = this.queue.filter((job) => job.lane !== lane);
    for (const job of waiting) job.settle({ ok: false, why });
  }

  private become(state: RunnerState): void {
    this.state = state;
    for (const listener of [...this.listeners]) listener();
  }

  private open(): Python {
    const { port1, port2 } = new MessageChannel();
    const worker = this.spawn();
    const { boot, parts } = this;
    worker.postMessage({ type: "open", runtime: this.runtime(), boot, parts, port: port2 }, [port2]);
    return { worker, port: port1, ready: false };
  }

  private start(): void {
    const python = this.spare ?? this.open();
    this.spare = null;
    this.python = python;
    python.port.onmessage = (event: MessageEvent<Reply>) => this.hear(event.data);
    // A module worker whose script doesn't arrive or parse says only "error".
    python.worker.onerror = () => this.state === "starting" && this.unstarted("network");
    this.become(python.ready ? "ready" : "starting");
  }

  private end(): void {
    this.calm();
    close(this.python);
    this.python = null;
  }

  /** Has a second Python ready, for the case that the first one must be ended. */
  private standBy(): void {
    if (!this.spares || !this.parts || this.boot === "plain") return; // else it would have to fetch and compile
    const spare = this.open();
    spare.port.onmessage = ({ data }: MessageEvent<Reply>) => {
      if (data.type === "ready") spare.ready = true;
      if (data.type === "unstarted") this.dismiss();
    };
    spare.worker.onerror = () => this.dismiss();
    this.spare = spare;
  }

  private dismiss(): void {
    close(this.spare);
    this.spare = null;
  }

  /** The run is over, one way or another. */
  private calm(): void {
    clearTimeout(this.alarm);
    clearTimeout(this.lookout);
  }

  /** Ends the worker, settles what it was doing, and has another one ready for what waits. */
  private replace(why: NoAnswer): void {
    const job = this.current;
    this.current = null;
    this.end();
    this.start();
    job?.settle({ ok: false, why });
    this.next();
  }

  private unstarted(why: "network" | "engine"): void {
    this.end();
    this.dismiss();
    const jobs = this.queue;
    this.queue = [];
    this.become("unstarted");
    for (const job of jobs) job.settle({ ok: false, why });
  }

  /** The quick way to start failed, for whatever reason: the plain one gets a fresh worker. */
  private startPlainly(why: string): void {
    console.warn(`Python starts plainly: ${why}`);
    this.boot = "plain";
    this.parts = null;
    this.end();
    this.dismiss();
    this.start();
  }

  private hear(reply: Reply): void {
    if (reply.type === "unstarted" && this.boot !== "plain") return this.startPlainly(reply.detail);
    if (reply.type === "unstarted") return this.unstarted(reply.network ? "network" : "engine");
    if (reply.type === "parts") return void (this.parts = reply.parts);
    if (reply.type === "ready") {
      this.become("ready");
      return this.next();
    }
    if (reply.id !== this.current?.request.id) return;
    if (reply.type === "fatal") return this.replace(reply.recursion ? "recursion" : "fatal");
    const job = this.current;
    this.current = null;
    this.calm();
    if (reply.memory > LARGE) {
      this.end();
      this.start();
    } else {
      this.dismiss();
      this.become("ready");
    }
    job.settle({ ok: true, value: reply.value });
    this.next();
  }

  private next(): void {
    if (this.state !== "ready") return;
    const job = this.queue.shift();
    if (!job) return;
    this.current = job;
    this.become("running");
    this.alarm = setTimeout(() => this.replace("timeout"), job.limit ?? TIME_LIMIT);
    this.lookout = setTimeout(() => this.standBy(), LONG);
    job.onRun?.();
    this.python?.port.postMessage(job.request);
  }
}

function close(python: Python | null): void {
  python?.port.close();
  python?.worker.terminate();
}

let shared: Runner | null = null;

/** The one runner of this page. It outlives instant navigation, and with it the started Python. */
export function pageRunner(): Runner {
  return (shared ??= new Runner(
    () => new Worker(assetUrl(pageData(), `worker.js?v=${WORKER_VERSION}`), { type: "module", name: "python" }),
    () => siteUrl(pageData(), pageData().runtime.replace(/\/?$/, "/")),
    wantedBoot(),
    !hasLittleMemory(),
  ));
}

/** Tests compare both ways to start: `?boot=plain` in a page's address asks for the plain one. */
function wantedBoot(): BootName {
  return new URLSearchParams(location.search).get("boot") === "plain" ? "plain" : "snapshot";
}

function pageData() {
  const data = readData();
  if (!data) throw new Error("this page has no #course-data");
  return data;
}
