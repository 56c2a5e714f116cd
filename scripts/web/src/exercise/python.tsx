/** Write Python: editor, buttons, output, feedback, help. */
import type { Ref } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

import type { ExerciseData } from "../generated/contract";
import { snapshot, updateExercise } from "../progress";
import type { RunnerState } from "../runner";
import { Answers, asks, useAnswers } from "./answers";
import { CodeBox, type CodeBoxHandle } from "./code-box";
import { useDraft } from "./draft";
import { Feedback, headline } from "./feedback";
import { Hints, Solution, SolutionOffer, earned } from "./help";
import { Icon } from "./icons";
import { whenIdle } from "./near";
import { PictureView } from "./picture-view";
import { useRunnerState, useSession, type Asked, type Phase, type Session } from "./session";

const SLOW = 2500; // ms of running after which we say how it can end

interface Props {
  exercise: ExerciseData;
  starterHtml: string | null;
  near: boolean;
  onNear: () => void;
  onPhase: (phase: Phase) => void;
}

/** What the status line says while something is going on. */
function useProgressWords(phase: Phase): string {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (phase !== "running") return;
    const timer = setTimeout(() => setSlow(true), SLOW);
    return () => clearTimeout(timer);
  }, [phase]);
  if (phase === "starting") return "Getting Python ready. The first time takes a few seconds.";
  if (phase !== "running") return "";
  return slow ? "Still running. Stop ends it; it ends by itself after 10 seconds. Your code stays." : "Running.";
}

/** How far Python is while nothing runs; said here for who looks, and not announced. */
const READINESS: Record<RunnerState, string> = {
  off: "Python starts when you first use it.",
  starting: "Python is getting ready while you read.",
  ready: "Python is ready.",
  running: "Python is at work elsewhere on this page.",
  unstarted: "Python could not start. Run tries again.",
};

/** Whether to fetch the editor: as soon as somebody turns to the code, else after Python, which is needed first. */
function useEditorWanted(near: boolean, python: RunnerState): [boolean, () => void] {
  const [wanted, setWanted] = useState(false);
  const settled = python === "ready" || python === "unstarted";
  useEffect(() => (near && settled && !wanted ? whenIdle(() => setWanted(true)) : undefined), [near, settled, wanted]);
  return [wanted, () => setWanted(true)];
}

/** Brings what came back into sight, where it appeared below the fold. */
function useInSight(session: Session): { feedback: Ref<HTMLElement>; output: Ref<HTMLElement> } {
  const feedback = useRef<HTMLElement>(null);
  const output = useRef<HTMLElement>(null);
  useEffect(() => {
    if (session.turn === 0) return;
    const ran = session.asked === "run" && session.result?.status === "ran";
    const place = (ran ? output : feedback).current;
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (place && place.getBoundingClientRect().top > innerHeight - 120) {
      place.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
    }
  }, [session.turn]);
  return { feedback, output };
}

/** Hints and solution: what is open, and the rules of opening. */
function useHelp({ id, hints }: ExerciseData) {
  const kept = (): { hints: number; tries: number; seen: boolean; passed: boolean } => {
    const { hints: shown = 0, tries = 0, solution_seen: seen, passed } = snapshot().exercises[id] ?? {};
    return { hints: Math.min(shown, hints.length), tries, seen: Boolean(seen), passed: Boolean(passed) };
  };
  const [shown, setShown] = useState(kept().hints);
  const [solution, setSolution] = useState<"closed" | "offered" | "open">("closed");
  const hint = (): void => {
    const next = Math.min(shown + 1, hints.length);
    setShown(next);
    void updateExercise(id, (old) => ({ ...old, hints: Math.max(old.hints ?? 0, next) }));
  };
  const toggle = (): void => {
    const { tries, seen, passed } = kept();
    if (solution === "open") return setSolution("closed");
    if (solution === "closed" && !earned(tries, seen, passed)) return setSolution("offered");
    setSolution("open");
    void updateExercise(id, (old, now) => ({ ...old, solution_seen: old.solution_seen ?? now }));
  };
  return { shown, hint, solution, toggle, close: () => setSolution("closed"), tries: kept().tries };
}

export function PythonPanel({ exercise, starterHtml, near, onNear, onPhase }: Props) {
  const { id, starter, solution, hints } = exercise;
  const box = useRef<CodeBoxHandle>(null);
  const draft = useDraft(exercise, (text) => box.current?.show(text));
  const [first] = useState(draft.text.current); // what the box starts with; from there on it is its own
  const { session, ask, stop } = useSession(exercise);
  const help = useHelp(exercise);
  const { phase, result } = session;
  const busy = phase === "starting" || phase === "running";
  const progress = useProgressWords(phase);
  const places = useInSight(session);
  const python = useRunnerState();
  const [editorWanted, wantEditor] = useEditorWanted(near, python);
  const answers = useAnswers(id);
  const [asking, setAsking] = useState(asks(first));
  const typed = (text: string): void => {
    draft.typed(text);
    setAsking(asks(text));
  };

  useEffect(() => onPhase(phase), [phase, onPhase]);
  useEffect(() => box.current?.mark(result?.error?.line ?? null), [result]);

  // Buttons that can't be used now are only aria-disabled: a disabled one would lose the keyboard's focus.
  const start = (asked: Asked): void => {
    if (busy) return;
    onNear();
    setAsking(asks(draft.text.current));
    void ask(asked, draft.text.current, asks(draft.text.current) ? answers.lines : []);
  };
  const hintLeft = hints.length - help.shown;
  return (
    <div class="cx-python">
      <div class="cx-bench">
        <CodeBox
          handle={box}
          text={first}
          html={first === starter ? starterHtml : null}
          label="Your code, in Python"
          helpId={`cx-${id}-keys`}
          wanted={editorWanted}
          onWant={() => {
            wantEditor();
            onNear();
          }}
          onChange={typed}
          onRun={() => start("run")}
        />
        {asking && <Answers id={id} text={answers.text} onType={answers.typed} />}
        <p class="cx-help" id={`cx-${id}-keys`}>
          Tab indents. To leave the editor with the keyboard, press Escape, then Tab. Ctrl and Enter together start it.{" "}
          <span data-python={python}>{READINESS[busy ? "ready" : python]}</span>
        </p>
        <div class="cx-buttons">
          <button type="button" class="cx-button" aria-disabled={busy} onClick={() => start("run")}>
            <Icon name="run" /> Run
          </button>
          <button type="button" class="cx-button cx-main" aria-disabled={busy} onClick={() => start("grade")}>
            <Icon name="pass" /> Check
          </button>
          <button type="button" class="cx-button cx-stop" aria-disabled={!busy} onClick={stop}>
            <Icon name="stop" /> Stop
          </button>
          <span class="cx-gap" />
          <button type="button" class="cx-quiet" aria-disabled={hintLeft === 0} onClick={help.hint}>
            Hint
          </button>
          <button type="button" class="cx-quiet" aria-expanded={help.solution === "open"} onClick={help.toggle}>
            Solution
          </button>
          <button type="button" class="cx-quiet" onClick={() => draft.replace(starter)}>
            Reset
          </button>
        </div>
        {draft.undo && (
          <p class="cx-note">
            Your own code is kept.{" "}
            <button type="button" class="cx-quiet" onClick={draft.undo}>
              <Icon name="undo" /> Bring my code back
            </button>
          </p>
        )}
        <p class="cx-status" role="status">
          {busy && <span class="cx-spinner" aria-hidden="true" />}
          <span>{progress}</span>
          <span class="cx-sr" key={session.turn}>
            {busy ? "" : headline(session)}
          </span>
        </p>
        <Hints hints={hints} shown={help.shown} />
        {help.solution === "offered" && <SolutionOffer tries={help.tries} />}
        {help.solution === "open" && (
          <Solution
            code={solution}
            onUse={() => {
              draft.replace(solution);
              help.close();
            }}
          />
        )}
      </div>
      <div class="cx-answers">
        <section aria-labelledby={`cx-${id}-feedback`} class="cx-feedback" ref={places.feedback}>
          <h4 id={`cx-${id}-feedback`}>Feedback</h4>
          <Feedback
            session={session}
            onLine={(line) => box.current?.goTo(line)}
            onAgain={() => start(session.asked ?? "run")}
          />
        </section>
        <section aria-labelledby={`cx-${id}-output`} class="cx-output" ref={places.output}>
          <h4 id={`cx-${id}-output`}>Output</h4>
          {result?.output && (
            <pre tabIndex={0} role="group" aria-label="What the program printed">
              {result.output}
            </pre>
          )}
          {!result && <p class="cx-empty">What your program prints appears here.</p>}
          {result && !result.output && result.pictures.length === 0 && <p class="cx-empty">The program printed nothing.</p>}
          {result?.pictures.map((picture, index) => <PictureView key={`${session.turn}-${index}`} picture={picture} />)}
        </section>
      </div>
    </div>
  );
}
