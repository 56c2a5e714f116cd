/** One exercise and Python: what runs, what came back. */
import { useEffect, useState } from "preact/hooks";

import type { ExerciseData, HarnessResult } from "../generated/contract";
import { snapshot, updateExercise } from "../progress";
import { pageRunner, type NoAnswer, type RunnerState } from "../runner";

/** `data-state` of the exercise. */
export type Phase = "idle" | "starting" | "running" | "passed" | "failed" | "error" | "stopped";
export type Asked = "run" | "grade";

export interface Session {
  phase: Phase;
  asked: Asked | null;
  result: HarnessResult | null;
  trouble: NoAnswer | null;
  /** Counts finished runs, so that the same words are announced again. */
  turn: number;
}

/** State of the page's Python, as a component's state. */
export function useRunnerState(): RunnerState {
  const runner = pageRunner();
  const [state, setState] = useState(runner.state);
  useEffect(() => runner.subscribe(() => setState(runner.state)), [runner]);
  return state;
}

const AFTER: Record<HarnessResult["status"], Phase> = {
  ran: "idle",
  passed: "passed",
  failed: "failed",
  error: "error",
  broken: "error",
};

/** Keeps what a check says: passed once is passed for good, failed checks and mistakes are counted by name. */
function keep(id: string, result: HarnessResult, honest: boolean): void {
  void updateExercise(id, (old, now) => {
    const failed = { ...old.failed };
    for (const check of result.checks) if (!check.passed) failed[check.name] = (failed[check.name] ?? 0) + 1;
    const mistakes = { ...old.mistakes };
    if (result.mistake) mistakes[result.mistake.name] = (mistakes[result.mistake.name] ?? 0) + 1;
    const passed = old.passed ?? (result.status === "passed" ? now : null);
    return { ...old, passed, failed, mistakes, tries: (old.tries ?? 0) + (honest ? 1 : 0) };
  });
}

/** Runs and checks one exercise's code. */
export function useSession(exercise: ExerciseData) {
  const runner = pageRunner();
  const lane = `${exercise.id}:code`;
  const [session, setSession] = useState<Session>(() => {
    const passed = Boolean(snapshot().exercises[exercise.id]?.passed);
    return { phase: passed ? "passed" : "idle", asked: null, result: null, trouble: null, turn: 0 };
  });
  const [checkedLast, setCheckedLast] = useState<string | null>(null);
  useEffect(() => () => runner.stop(lane), [lane, runner]);

  const change = (part: Partial<Session>): void => setSession((old) => ({ ...old, ...part }));

  /** `answers` are what the program's `input()` gets. */
  const ask = async (asked: Asked, source: string, answers: string[]): Promise<void> => {
    change({ phase: runner.state === "ready" ? "running" : "starting", asked, result: null, trouble: null });
    const options = { lane, onRun: () => change({ phase: "running" }) };
    const outcome =
      asked === "run"
        ? await runner.ask("run", { source, answers }, options)
        : await runner.ask("grade", { source, checks: exercise.checks, answers }, options);
    if (!outcome.ok) {
      if (outcome.why === "replaced") return; // the newer question says what there is to say
      const phase = outcome.why === "stopped" || outcome.why === "timeout" ? "stopped" : "error";
      return setSession((old) => ({ ...old, phase, trouble: outcome.why, turn: old.turn + 1 }));
    }
    const result = outcome.value;
    if (asked === "grade" && result.status !== "broken") {
      keep(exercise.id, result, source !== exercise.starter && source !== checkedLast);
      setCheckedLast(source);
    }
    setSession((old) => ({ ...old, phase: AFTER[result.status], result, turn: old.turn + 1 }));
  };

  return { session, ask, stop: () => runner.stop(lane) };
}
