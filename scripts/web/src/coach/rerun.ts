/** Runs submitted code again, in a sandboxed frame, and counts its checks. */
import type { CourseData, HarnessResult } from "../generated/contract";
import { Runner, TIME_LIMIT } from "../runner";
import type { NoAnswer, WorkerLike } from "../runner";
import { SandboxFrame } from "./rerun-frame";

/** One program of one learner. */
export interface Job {
  learner: string;
  exercise: string;
  code: string;
  checks: string;
}

/** What came of it here: checks passed of all, or why there is no answer, in words. */
export type Rerun = { ok: true; passed: number; of: number; failed: string[] } | { ok: false; words: string };

const LANE = "rerun";
const START_LIMIT = 120_000; // a slow phone needs a while

const WORDS: Record<NoAnswer, string> = {
  stopped: "stopped before it was done",
  timeout: "took longer than ten seconds and was stopped",
  fatal: "broke Python and was stopped",
  recursion: "called itself without end and was stopped",
  network: "Python did not start here",
  engine: "Python did not start here",
  replaced: "stopped before it was done",
};

/** Counts a result that came out of the frame: data from a stranger, so nothing of its shape is taken for granted. */
export function counted(value: unknown): Rerun {
  const { status, checks, error } = (typeof value === "object" && value !== null ? value : {}) as Partial<HarnessResult>;
  if (status === "broken") return { ok: false, words: "could not be checked: the exercise itself failed" };
  if (!Array.isArray(checks)) return { ok: false, words: "gave no result" };
  const failed = checks.filter((one) => one?.passed !== true).map((one) => String(one?.name ?? "").slice(0, 200));
  if (!checks.length) {
    const kind = typeof error?.kind === "string" ? error.kind.slice(0, 60) : "an error";
    return { ok: false, words: `ended with ${kind} before any check` };
  }
  return { ok: true, passed: checks.length - failed.length, of: checks.length, failed: failed.slice(0, 50) };
}

/** One round of running again. Each learner's code gets a Python of its own, so that nobody can spoil another's result. */
export class Round {
  private frame: SandboxFrame | null = null;
  private runner: Runner | null = null;
  private worker: WorkerLike | null = null;
  private learner = "";
  private stopped = false;

  constructor(private readonly data: CourseData) {}

  /** It was stopped. */
  get over(): boolean {
    return this.stopped;
  }

  /** Runs one job. Never rejects; one after the other. */
  async run(job: Job): Promise<Rerun> {
    try {
      const runner = await this.runnerFor(job.learner);
      if (this.stopped) return { ok: false, words: WORDS.stopped };
      return await this.ask(runner, job);
    } catch (error) {
      console.warn(error);
      return { ok: false, words: WORDS.network };
    }
  }

  /** Ends what runs, at once; the round is over. */
  stop(): void {
    this.stopped = true;
    this.runner?.stop(LANE);
    this.worker?.terminate();
    this.frame?.close();
    this.frame = this.runner = this.worker = null;
  }

  private async runnerFor(learner: string): Promise<Runner> {
    this.frame ??= await SandboxFrame.open(this.data);
    if (this.stopped) this.stop(); // it was stopped while the frame opened
    if (this.runner && this.learner === learner) return this.runner;
    this.worker?.terminate();
    this.learner = learner;
    const { frame } = this;
    return (this.runner = new Runner(
      () => (this.worker = frame?.worker() ?? { postMessage() {}, terminate() {}, onerror: null }),
      () => "",
    ));
  }

  private async ask(runner: Runner, { code, checks }: Job): Promise<Rerun> {
    let began = false;
    const late = setTimeout(() => !began && runner.stop(LANE), START_LIMIT);
    const onRun = (): void => void (began = true);
    const outcome = await runner.ask("grade", { source: code, checks }, { lane: LANE, limit: TIME_LIMIT, onRun });
    clearTimeout(late);
    return outcome.ok ? counted(outcome.value) : { ok: false, words: WORDS[outcome.why] };
  }
}
