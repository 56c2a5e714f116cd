/** The one door to Python: whoever starts it (plainly, or from a snapshot) hands back this. */

/** A running Python with the package `course` in it. */
export interface Interpreter {
  /**
   * Calls `course.harness.<name>` with JSON-able keyword arguments.
   *
   * @throws when the interpreter itself broke; a learner's error never throws, it is part of the result.
   */
  call(name: string, values: object): unknown;
  /** Bytes of memory that it holds; they never become fewer. */
  memory(): number;
}

/** How to start: `runtime` is the folder of our copy of Pyodide (absolute address, ends in "/"). */
export interface BootOptions {
  runtime: string;
  /** Python files of the package `course`, name to text. */
  files: Readonly<Record<string, string>>;
  /** Called with JSON in, gives JSON out; see bridge.py. */
  bridge: string;
}

export type Boot = (options: BootOptions) => Promise<Interpreter>;

/** Ways to start, best first. */
export type BootName = "snapshot" | "plain";

/** Takes what Pyodide itself prints, its last words above all. What a program prints is in its result. */
export const silent = (): void => undefined;

/** A file of the runtime did not arrive. Worth another try; everything else is not. */
export class NetworkError extends Error {}
