/** `<course-rubric>`: the coach's rubric, filled in for one learner at a time. */
import { useState } from "preact/hooks";
import type { ComponentChildren } from "preact";

import type { CourseData, RubricData } from "../generated/contract";
import { Html } from "../html";
import { mountInto } from "../mount";
import type { Unmount } from "../mount";
import { Files } from "./rubric-files";
import { useRubrics } from "./rubric-kept";
import type { Rubrics } from "./rubric-kept";
import { inWords, proposed } from "./rubric-mark";
import type { Filled, Row } from "./rubric-mark";

const EMPTY: Filled = { steps: {}, note: "", at: "" };
const NEW = "";

function Page({ rubric, reading }: { rubric: RubricData; reading: string }): ComponentChildren {
  const rubrics = useRubrics();
  const [who, setWho] = useState(NEW);
  const filled = rubrics.all.get(who);
  return (
    <div class="cp cr">
      <Who rubrics={rubrics} who={who} choose={setWho} />
      {rubrics.trouble && (
        <p class="cr-trouble" role="alert">
          {rubrics.trouble}
        </p>
      )}
      {filled ? (
        <Sheet key={who} rubric={rubric} who={who} filled={filled} put={(next) => rubrics.put(who, next)} />
      ) : (
        <div class="cr-reading" role="region" aria-label="The rubric" tabIndex={0}>
          <Html html={reading} />
        </div>
      )}
      <Files rubric={rubric} rubrics={rubrics} who={who} gone={() => setWho(NEW)} />
    </div>
  );
}

/** Whose rubric it is: one that is kept, or a new one. */
function Who({ rubrics, who, choose }: { rubrics: Rubrics; who: string; choose(who: string): void }): ComponentChildren {
  const [name, setName] = useState("");
  const begin = (event: Event): void => {
    event.preventDefault();
    const alias = name.trim();
    if (!alias) return;
    if (!rubrics.all.has(alias)) rubrics.put(alias, { ...EMPTY, at: new Date().toISOString() });
    setName("");
    choose(alias);
  };
  return (
    <div class="cr-who">
      {rubrics.all.size > 0 && (
        <label>
          <span class="cp-label">Learner</span>
          <select value={who} onChange={(event) => choose(event.currentTarget.value)}>
            <option value={NEW}>Nobody: show the rubric</option>
            {[...rubrics.all.keys()].map((one) => (
              <option key={one} value={one}>
                {one}
              </option>
            ))}
          </select>
        </label>
      )}
      <form onSubmit={begin}>
        <label>
          <span class="cp-label">Alias of a new learner</span>
          <input
            type="text"
            value={name}
            maxLength={60}
            autocomplete="off"
            onInput={(event) => setName(event.currentTarget.value)}
          />
        </label>
        <button type="submit" class="cp-button cp-button--main">
          Begin a rubric
        </button>
      </form>
    </div>
  );
}

interface SheetProps {
  rubric: RubricData;
  who: string;
  filled: Filled;
  put(filled: Filled): void;
}

function Sheet({ rubric, who, filled, put }: SheetProps): ComponentChildren {
  const change = (part: Partial<Filled>): void => put({ ...filled, ...part, at: new Date().toISOString() });
  const mark = (row: string, step: number | null): void => {
    const { [row]: _, ...rest } = filled.steps;
    change({ steps: step === null ? rest : { ...rest, [row]: step } });
  };
  const { mark: state, words } = proposed(rubric, filled.steps);
  return (
    <section class="cr-sheet" aria-labelledby="cr-title">
      <h2 id="cr-title">Rubric of {who}</h2>
      {rubric.rows.map((row) => (
        <Line key={row.id} row={row} step={filled.steps[row.id]} mark={(step) => mark(row.id, step)} />
      ))}
      <label class="cr-note">
        <span class="cp-label">A line for them (yours to keep, or to read out)</span>
        <textarea rows={3} maxLength={2000} value={filled.note} onInput={(event) => change({ note: event.currentTarget.value })} />
      </label>
      <p class="cr-result" data-mark={state} role="status">
        {words}
      </p>
    </section>
  );
}

function Line({ row, step, mark }: { row: Row; step: number | undefined; mark(step: number | null): void }): ComponentChildren {
  const name = `cr-${row.id}`;
  return (
    <fieldset class="cr-row" data-row={row.id}>
      <legend>{row.title}</legend>
      <div class="cr-steps">
        <label class="cr-step cr-step--none">
          <input type="radio" name={name} checked={step === undefined} onChange={() => mark(null)} />
          <span>No mark</span>
        </label>
        {row.steps.map((text, index) => (
          <label class="cr-step" key={index}>
            <input type="radio" name={name} checked={step === index} onChange={() => mark(index)} />
            <span>
              <b aria-hidden="true">{index}</b>
              <span class="cq-hidden">Step {inWords(index)}: </span> {text}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** `<course-rubric>` */
export function mountRubric(el: HTMLElement, data: CourseData): Unmount {
  if (!data.rubric) return () => undefined;
  return mountInto(el, <Page rubric={data.rubric} reading={el.innerHTML} />);
}
