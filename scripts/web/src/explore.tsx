/** The no-code path: inputs over the solution's own functions, and a picture that follows. */
import { useEffect, useRef, useState } from "preact/hooks";

import { Control } from "./exercise/parameters";
import { PictureView } from "./exercise/picture-view";
import { useRunnerState } from "./exercise/session";
import { troubleWords, type Words } from "./exercise/words";
import type { CourseData, Picture } from "./generated/contract";
import type { Parameter, Values } from "./protocol";
import { pageRunner } from "./runner";

/** What an explorer is made of; an exercise has all of it, too. */
export type Explorer = CourseData["explorers"][number];

const PAUSE = 40; // ms: several steps of a slider make one question
const SAY_AFTER = 900; // ms of rest before the new picture is read out

/** Today where the reader is, as YYYY-MM-DD. */
function today(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const firstValue = (p: Parameter): unknown => (p.kind === "day" && p.value === "" ? today() : p.value);
const firstValues = (parameters: Parameter[]): Values => Object.fromEntries(parameters.map((p) => [p.name, firstValue(p)]));

/** Asks Python for the picture of `values`; the newest question wins. */
function usePicture(explorer: Explorer, values: Values | null, again: number) {
  const [picture, setPicture] = useState<Picture | null>(null);
  const [trouble, setTrouble] = useState<Words | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    if (!values) return;
    let old = false;
    setBusy(true);
    const timer = setTimeout(async () => {
      const { solution, explore } = explorer;
      const outcome = await pageRunner().ask("explore", { solution, explore, values }, { lane: `${explorer.id}:explore` });
      if (old) return;
      setBusy(false);
      if (outcome.ok) setPicture(outcome.value);
      setTrouble(outcome.ok ? null : troubleWords(outcome.why));
    }, PAUSE);
    return () => {
      old = true;
      clearTimeout(timer);
    };
  }, [explorer, values, again]);
  useEffect(() => () => pageRunner().stop(`${explorer.id}:explore`), [explorer]);
  return { picture, trouble, busy };
}

/** The summary of a picture, once the reader rests: for screen readers, which can't see it change. */
function useSaid(picture: Picture | null): string {
  const [said, setSaid] = useState("");
  useEffect(() => {
    if (!picture) return;
    const timer = setTimeout(() => setSaid(picture.summary), SAY_AFTER);
    return () => clearTimeout(timer);
  }, [picture]);
  return said;
}

/** Whether the picture depends on today: such a page brings none, because it can't know when it is read. */
const isDated = ({ parameters }: Explorer): boolean => parameters.some((p) => p.kind === "day" && p.value === "");

interface Props {
  explorer: Explorer;
  initial: string;
  /** True when the picture at first values must be computed because the page brought none that fits. */
  eager: boolean;
  /** Whether to say what the inputs are; a page of many explorers says it once. */
  explained?: boolean;
  /** Told when something is moved for the first time. */
  onMoved?: () => void;
}

export function Explore({ explorer, initial, eager, explained = true, onMoved }: Props) {
  const [values, setValues] = useState<Values>(() => firstValues(explorer.parameters));
  const [moved, setMoved] = useState(false);
  const [again, setAgain] = useState(0);
  const marked = useRef(false);
  const { picture, trouble, busy } = usePicture(explorer, moved || eager ? values : null, again);
  const said = useSaid(picture);
  const starting = useRunnerState() === "starting" && busy;

  const set = (name: string, value: unknown): void => {
    setValues((old) => ({ ...old, [name]: value }));
    setMoved(true);
    if (marked.current) return;
    marked.current = true;
    onMoved?.();
  };
  return (
    <div class="cx-explore">
      <div class="cx-controls">
        {explained && (
          <p class="cx-guess">
            {explorer.parameters.some(({ kind }) => kind === "slider") && <strong>Your guess, not a fact. </strong>}
            Change one thing at a time and watch what follows. It stays on this page.
          </p>
        )}
        {explorer.parameters.map((parameter) => (
          <Control
            key={parameter.name}
            id={`cx-${explorer.id}-${parameter.name}`}
            parameter={parameter}
            value={values[parameter.name]}
            onChange={(value) => set(parameter.name, value)}
          />
        ))}
        {moved && (
          <button type="button" class="cx-quiet" onClick={() => setValues(firstValues(explorer.parameters))}>
            Back to the first values
          </button>
        )}
      </div>
      <div class="cx-result" aria-busy={busy}>
        {starting && (
          <p class="cx-note">
            <span class="cx-spinner" aria-hidden="true" /> Getting Python ready. The picture follows in a few seconds.
          </p>
        )}
        {!initial && !picture && !starting && !trouble && isDated(explorer) && (
          <p class="cx-note">The picture depends on the day. It starts with today; you can choose another.</p>
        )}
        {trouble && (
          <div class="cx-trouble">
            <strong>{trouble.title}</strong> {trouble.text}{" "}
            <button type="button" class="cx-button" onClick={() => setAgain((n) => n + 1)}>
              Try again
            </button>
          </div>
        )}
        <PictureView picture={picture} initial={initial} />
        <p class="cx-sr" role="status">
          {trouble ? trouble.title : said}
        </p>
      </div>
    </div>
  );
}
