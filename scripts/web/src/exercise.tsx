/** An exercise on the page: try it without code, or write Python. Both ways lead over the same functions. */
import { useCallback, useEffect, useRef, useState } from "preact/hooks";

import { CoachLines } from "./coach/lines";
import { whenIdle, whenNear } from "./exercise/near";
import { Icon } from "./exercise/icons";
import { PythonPanel } from "./exercise/python";
import type { Phase } from "./exercise/session";
import { Explore } from "./explore";
import type { CourseData, ExerciseData } from "./generated/contract";
import { mountInto, type Unmount } from "./mount";
import { snapshot, subscribe, updateExercise } from "./progress";
import { pageRunner } from "./runner";

const VIEWS = { sliders: "Without code", python: "Write Python" } as const;
type View = keyof typeof VIEWS;

/** The view chosen last is kept beside the exercise's progress. */
const VIEW = "view";

function firstView({ id, parameters }: ExerciseData): View {
  if (parameters.length === 0) return "python";
  const { [VIEW]: chosen, draft } = snapshot().exercises[id] ?? {};
  if (chosen === "sliders" || chosen === "python") return chosen;
  return draft ? "python" : "sliders";
}

function Tabs({ id, view, onView }: { id: string; view: View; onView: (view: View) => void }) {
  const names = Object.keys(VIEWS) as View[];
  const list = useRef<HTMLDivElement>(null);
  const turn = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = names[(names.indexOf(view) + step + names.length) % names.length] ?? view;
    onView(next);
    list.current?.querySelector<HTMLElement>(`[data-view=${next}]`)?.focus();
  };
  return (
    <div class="cx-tabs" role="tablist" aria-label="Two ways to do this" ref={list} onKeyDown={turn}>
      {names.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`cx-${id}-tab-${name}`}
          data-view={name}
          aria-selected={name === view}
          aria-controls={`cx-${id}-${name}`}
          tabIndex={name === view ? 0 : -1}
          onClick={() => onView(name)}
        >
          {VIEWS[name]}
        </button>
      ))}
    </div>
  );
}

function usePassed(id: string): boolean {
  const [passed, setPassed] = useState(Boolean(snapshot().exercises[id]?.passed));
  useEffect(() => subscribe((record) => setPassed(Boolean(record.exercises[id]?.passed))), [id]);
  return passed;
}

interface Props {
  host: HTMLElement;
  exercise: ExerciseData;
  /** Drawn at build time: the explorer's first picture, and the starter in colours. */
  pictureHtml: string;
  starterHtml: string | null;
}

function Exercise({ host, exercise, pictureHtml, starterHtml }: Props) {
  const { id } = exercise;
  const [view, setView] = useState<View>(() => firstView(exercise));
  const [near, setNear] = useState(false);
  const passed = usePassed(id);

  useEffect(() => whenNear(host, () => setNear(true)), [host]);
  useEffect(() => (near ? whenIdle(() => pageRunner().warm()) : undefined), [near]);
  const onPhase = useCallback((phase: Phase) => void (host.dataset.state = phase), [host]);
  const choose = (next: View): void => {
    setView(next);
    void updateExercise(id, (old) => ({ ...old, [VIEW]: next }));
  };
  const panel = (name: View) => ({
    id: `cx-${id}-${name}`,
    role: "tabpanel" as const,
    "aria-labelledby": `cx-${id}-tab-${name}`,
    hidden: view !== name,
  });
  const hasSliders = exercise.parameters.length > 0;
  return (
    <div class="cx">
      <div class="cx-head">
        {hasSliders && <Tabs id={id} view={view} onView={choose} />}
        {passed && (
          <span class="cx-passed">
            <Icon name="pass" /> Passed
          </span>
        )}
      </div>
      <CoachLines about="exercise" id={id} />
      {hasSliders && (
        <div {...panel("sliders")}>
          <Explore
            explorer={exercise}
            initial={pictureHtml}
            eager={near && view === "sliders" && !pictureHtml}
            onMoved={() => void updateExercise(id, (old, now) => ({ ...old, explored: old.explored ?? now }))}
          />
        </div>
      )}
      <div {...panel("python")}>
        <PythonPanel
          exercise={exercise}
          starterHtml={starterHtml}
          near={near && view === "python"}
          onNear={() => setNear(true)}
          onPhase={onPhase}
        />
      </div>
    </div>
  );
}

/** Brings a `<course-exercise>` to life; gives the way back to its static text. */
export function mountExercise(el: HTMLElement, data: CourseData): Unmount {
  const exercise = data.lesson?.exercises.find(({ id }) => id === el.dataset.exercise);
  if (!exercise) return () => undefined;
  const pictureHtml = el.querySelector("[data-picture], .exercise__picture")?.innerHTML ?? "";
  const starterHtml = el.querySelector("pre code")?.innerHTML ?? null;
  const unmount = mountInto(
    el,
    <Exercise host={el} exercise={exercise} pictureHtml={pictureHtml} starterHtml={starterHtml} />,
  );
  return () => {
    unmount();
    delete el.dataset.state;
  };
}
