/** Submitted code, and what it does when it runs here. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";

import type { ExerciseReport } from "../documents";
import type { Rerun } from "../rerun";
import type { Round } from "../rerun";
import type { Row } from "./rows";
import { counted, programTitle } from "./view";
import type { View } from "./view";

const SHOWN = 30;

interface Submission {
  row: Row;
  exercise: ExerciseReport;
  checks: string;
}

function submissions(view: View): Submission[] {
  return view.rows.flatMap((row) =>
    [...row.exercises.values()].flatMap((exercise) => {
      const checks = view.data.programs.find((one) => one.id === exercise.id)?.checks;
      return exercise.code.trim() && checks !== undefined ? [{ row, exercise, checks }] : [];
    }),
  );
}

/** "re-run here: 7 of 8" */
export function rerunWords(result: Rerun | undefined): string {
  if (!result) return "not run here yet";
  return result.ok ? `re-run here: ${result.passed} of ${result.of}` : `re-run here: ${result.words}`;
}

/** Runs submissions, one after the other, until they are done or somebody stops it. */
function useRounds(view: View) {
  const [running, setRunning] = useState("");
  const round = useRef<Round | null>(null);
  const gone = useRef(false);
  useEffect(
    () => () => {
      gone.current = true;
      round.current?.stop();
    },
    [],
  );
  const stop = (): void => round.current?.stop();
  const start = async (list: readonly Submission[]): Promise<void> => {
    const module = await import("../rerun");
    const own = (round.current = new module.Round(view.data));
    for (const [index, { row, exercise, checks }] of list.entries()) {
      if (own.over || gone.current) break;
      setRunning(`Running ${index + 1} of ${list.length}`);
      const result = await own.run({ learner: row.entry.report.learner, exercise: exercise.id, code: exercise.code, checks });
      if (!own.over) view.board.rerun(row.entry, exercise.id, result);
    }
    own.stop();
    if (!gone.current) setRunning("");
  };
  return { running, start, stop };
}

export function Code(view: View): ComponentChildren {
  const list = useMemo(() => submissions(view), [view.rows, view.data]);
  const { running, start, stop } = useRounds(view);
  const result = ({ row, exercise }: Submission): Rerun | undefined => view.board.kept.reruns.get(row.entry.key)?.get(exercise.id);
  const open = list.filter((one) => !result(one));
  const [all, setAll] = useState(false);
  if (!list.length) return <p class="cp-empty">No code came along. Learners choose whether they send theirs.</p>;
  return (
    <>
      <p>
        The same checks as in the lesson, run again in this browser. The code is a stranger’s: it runs in a frame of its own that has no
        network, no storage and no way to this page, for at most ten seconds each.
      </p>
      <div class="cp-buttons">
        <button type="button" class="cp-button cp-button--main" disabled={Boolean(running)} onClick={() => void start(open.length ? open : list)}>
          {open.length ? `Run ${counted(open.length, "program", "programs")}` : "Run all again"}
        </button>
        {running && (
          <button type="button" class="cp-button" onClick={stop}>
            Stop
          </button>
        )}
      </div>
      <p class="cb-running" role="status">
        {running}
      </p>
      <ul class="cb-programs">
        {(all ? list : list.slice(0, SHOWN)).map((one) => (
          <Program key={`${one.row.id}:${one.exercise.id}`} submission={one} view={view} result={result(one)} running={Boolean(running)} run={() => void start([one])} />
        ))}
      </ul>
      {list.length > SHOWN && !all && (
        <button type="button" class="cp-button" onClick={() => setAll(true)}>
          Show all {counted(list.length, "program", "programs")}
        </button>
      )}
    </>
  );
}

interface ProgramProps {
  submission: Submission;
  view: View;
  result: Rerun | undefined;
  running: boolean;
  run(): void;
}

function Program({ submission: { row, exercise }, view, result, running, run }: ProgramProps): ComponentChildren {
  const says = exercise.passed ? "The report says: all checks passed" : `The report says: not passed, ${counted(exercise.tries, "try", "tries")}`;
  const agrees = !result || exercise.passed === (result.ok && result.passed === result.of);
  const title = programTitle(view.data, exercise.id);
  return (
    <li data-agrees={agrees}>
      <p class="cb-kind">
        <button type="button" class="cb-name" onClick={() => view.open(row)}>
          {view.name(row)}
        </button>{" "}
        {title}
      </p>
      <p class="cb-facts">
        {says}; <b>{rerunWords(result)}</b>.{!agrees && " The two differ: a later draft, or a report that was changed."}
      </p>
      {result?.ok && result.failed.length > 0 && (
        <ul class="cb-failed">
          {result.failed.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      )}
      <details class="cb-details">
        <summary>The code</summary>
        <pre tabIndex={0} aria-label={`Code of ${view.name(row)}: ${title}`}>
          <code>{exercise.code}</code>
        </pre>
      </details>
      <button type="button" class="cp-button cb-small" disabled={running} onClick={run}>
        Run this one<span class="cq-hidden"> of {view.name(row)}: {title}</span>
      </button>
    </li>
  );
}
