/**
 * What the page and the worker say to each other. Nothing else crosses.
 *
 * The page opens with one `Opening` message that carries a port; everything after that goes through the port, so a
 * learner's program that posts messages of its own talks to nobody.
 */
import type { BootName } from "./boot";
import type { ExerciseData, HarnessResult, Picture } from "./generated/contract";
import type { Parts } from "./snapshot/parts";

export type Parameter = ExerciseData["parameters"][number];
export type Values = Record<string, unknown>;

/** What can be asked of Python: the arguments of the harness function of the same name, and what it gives back. */
export interface Calls {
  run: { ask: { source: string; answers?: string[] }; give: HarnessResult };
  grade: { ask: { source: string; checks: string; answers?: string[] }; give: HarnessResult };
  explore: { ask: { solution: string; explore: string; values: Values }; give: Picture };
  parameters: { ask: { explore: string }; give: Parameter[] };
}

export type CallName = keyof Calls;

/** The one message that goes to the worker itself. */
export interface Opening {
  type: "open";
  /** Absolute address of our copy of Pyodide. */
  runtime: string;
  boot: BootName;
  /** What an earlier worker of this page fetched and compiled. */
  parts: Parts | null;
  port: MessagePort;
}

/** Page to worker. `id` comes back with the answer. */
export type Request = { [Name in CallName]: { type: Name; id: number } & Calls[Name]["ask"] }[CallName];

/** Worker to page. */
export type Reply =
  /** To be kept for the next worker. */
  | { type: "parts"; parts: Parts }
  | { type: "ready"; boot: BootName }
  /** Python could not start; `network` when its files did not arrive. */
  | { type: "unstarted"; network: boolean; detail: string }
  /** `memory`: bytes that Python holds by now. */
  | { type: "answer"; id: number; value: Calls[CallName]["give"]; memory: number }
  /** The interpreter is broken and must be replaced; `recursion` when its own stack overflowed. */
  | { type: "fatal"; id: number; recursion: boolean; detail: string };
