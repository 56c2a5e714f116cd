/** Choosing what to assign: a set with one click, or lessons, unit checks and labs one by one. */
import type { ComponentChildren } from "preact";

import type { CourseData } from "../generated/contract";
import { lessonNumber } from "../lesson-state";
import type { Assignment } from "./documents";

type SetData = CourseData["sets"][number];

interface PickProps {
  data: CourseData;
  plan: Assignment;
  onChange(part: Partial<Assignment>): void;
}

const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((one) => b.includes(one));

interface SetsProps {
  sets: readonly SetData[];
  data: CourseData;
  plan: Assignment;
  onPick(part: Partial<Assignment>): void;
}

/** A set fills in its title and what to bring, too, unless the coach has written something else there. */
export function Sets({ sets, data, plan, onPick }: SetsProps): ComponentChildren {
  const pick = (set: SetData): void => {
    const title = !plan.title || sets.some((one) => one.title === plan.title) ? set.title : plan.title;
    const bring = !plan.bring || sets.some((one) => one.bring === plan.bring) ? set.bring : plan.bring;
    onPick({ lessons: [...set.lessons], checks: [...set.checks], labs: [], title, bring });
  };
  return (
    <ul class="co-sets">
      {sets.map((set) => {
        const on = same(set.lessons, plan.lessons) && same(set.checks, plan.checks) && plan.labs.length === 0;
        const minutes = data.outline.flatMap((unit) => unit.lessons).filter(({ id }) => set.lessons.includes(id));
        return (
          <li key={set.id}>
            <button type="button" class="co-set" aria-pressed={on} onClick={() => pick(set)}>
              <span class="co-set-when">{set.when}</span>
              <span class="co-set-title">{set.title}</span>
              <span class="co-set-size">
                Lessons {set.lessons.map((id) => lessonNumber(data, id)).join(", ")}
                {set.checks.length > 0 && " and a unit check"}; {minutes.reduce((sum, one) => sum + one.minutes, 0)} min
              </span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

export function Pick({ data, plan, onChange }: PickProps): ComponentChildren {
  const ids = data.outline.flatMap((unit) => unit.lessons).map((lesson) => lesson.id);
  const order = (chosen: readonly string[]): string[] => ids.filter((id) => chosen.includes(id));
  const lesson = (id: string, on: boolean): void =>
    onChange({ lessons: order(on ? [...plan.lessons, id] : plan.lessons.filter((one) => one !== id)) });
  const check = (id: string, on: boolean): void =>
    onChange({ checks: on ? [...plan.checks, id] : plan.checks.filter((one) => one !== id) });
  const lab = (id: string, on: boolean): void =>
    onChange({ labs: on ? [...plan.labs, id] : plan.labs.filter((one) => one !== id) });
  return (
    <section aria-labelledby="co-pick">
      <h2 id="co-pick">Or pick one by one</h2>
      {data.outline.map((unit, at) => (
        <details key={unit.id} class="co-unit" open={at === 0 || unit.lessons.some(({ id }) => plan.lessons.includes(id)) || undefined}>
          <summary>
            {unit.title}
            <span class="co-card-sum">{countIn(unit, plan)}</span>
          </summary>
          <fieldset>
            <legend class="cq-hidden">{unit.title}</legend>
            {unit.lessons.map((one) => (
              <label class="co-tick" key={one.id}>
                <input
                  type="checkbox"
                  checked={plan.lessons.includes(one.id)}
                  onChange={(event) => lesson(one.id, event.currentTarget.checked)}
                />
                <span>
                  {lessonNumber(data, one.id)} {one.title} <span class="co-minutes">{one.minutes} min</span>
                </span>
              </label>
            ))}
            {unit.check && (
              <label class="co-tick">
                <input
                  type="checkbox"
                  checked={plan.checks.includes(unit.id)}
                  onChange={(event) => check(unit.id, event.currentTarget.checked)}
                />
                <span>Check of the whole unit</span>
              </label>
            )}
            {unit.lab && (
              <label class="co-tick">
                <input
                  type="checkbox"
                  checked={plan.labs.includes(unit.id)}
                  onChange={(event) => lab(unit.id, event.currentTarget.checked)}
                />
                <span>
                  Lab: {unit.lab.title} <span class="co-minutes">{unit.lab.minutes} min</span>
                </span>
              </label>
            )}
          </fieldset>
        </details>
      ))}
    </section>
  );
}

function countIn(unit: CourseData["outline"][number], plan: Assignment): string {
  const lessons = unit.lessons.filter(({ id }) => plan.lessons.includes(id)).length;
  const n = lessons + Number(plan.checks.includes(unit.id)) + Number(plan.labs.includes(unit.id));
  return n ? `${n} picked` : "";
}
