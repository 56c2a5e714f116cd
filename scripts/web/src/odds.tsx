/** The home page's widget: how likely is at least one yes? */
import { useState } from "preact/hooks";
import type { ComponentChildren } from "preact";

import type { CourseData, OddsGrid } from "./generated/contract";
import { mountInto } from "./mount";
import type { Unmount } from "./mount";

const CROWD = 100;
const ROW = 20;

/** People out of a hundred; never all or none where the chance says otherwise. */
export function peopleIn100(chance: number): number {
  const people = Math.round(chance * CROWD);
  if (people >= CROWD && chance < 1) return CROWD - 1;
  return people;
}

/** "2%" or "0.5%". */
const percent = (rate: number): string => `${Number((rate * 100).toPrecision(3))}%`;

function Odds({ grid }: { grid: OddsGrid }): ComponentChildren {
  const [rate, setRate] = useState(() => nearest(grid.rates, 0.02));
  const most = (grid.chances[rate]?.length ?? 1) - 1;
  const [tries, setTries] = useState(() => Math.min(20, most));
  const n = Math.min(tries, most);
  const lit = peopleIn100(grid.chances[rate]?.[n] ?? 0);
  const rateText = percent(grid.rates[rate] ?? 0);
  const triesText = `${n} ${n === 1 ? "try" : "tries"}`;
  return (
    <div class="cp cp-odds">
      <div class="cp-sliders">
        <Slider label="Chance that one try gets a yes" value={rate} maximum={grid.rates.length - 1} text={rateText} onInput={setRate} />
        <Slider label="How many tries" value={n} maximum={most} text={triesText} onInput={setTries} />
      </div>
      <div class="cp-odds-result">
        <p class="cp-odds-sentence" aria-live="polite">
          <span class="cp-odds-given">
            At {rateText}, {triesText}:
          </span>{" "}
          <strong>
            {lit} in {CROWD} people
          </strong>{" "}
          have at least one yes.
        </p>
        <Crowd lit={lit} />
        <p class="cp-odds-rest">{rest(lit)}</p>
      </div>
    </div>
  );
}

/** The half of the story that nobody tells. */
function rest(lit: number): string {
  const none = CROWD - lit;
  if (none > lit) return `${none} have none. Silence is the normal result here, and it says nothing about you.`;
  if (none > 0) return `${none} still have none, and did nothing wrong.`;
  return "Nearly everybody has one by now.";
}

interface SliderProps {
  label: string;
  value: number;
  maximum: number;
  text: string;
  onInput(value: number): void;
}

function Slider({ label, value, maximum, text, onInput }: SliderProps): ComponentChildren {
  return (
    <label class="cp-slider">
      <span class="cp-slider-label">{label}</span>
      <output class="cp-slider-value">{text}</output>
      <input
        type="range"
        min={0}
        max={maximum}
        step={1}
        value={value}
        aria-valuetext={text}
        style={`--_at: ${maximum ? value / maximum : 0}`}
        onInput={(event) => onInput(Number(event.currentTarget.value))}
      />
    </label>
  );
}

/** A hundred people: lit ones are filled and larger, the others small rings. */
function Crowd({ lit }: { lit: number }): ComponentChildren {
  const people = Array.from({ length: CROWD }, (_, i) => i);
  return (
    <svg
      class="cp-crowd"
      viewBox={`0 0 ${ROW * 10} ${(CROWD / ROW) * 10}`}
      role="img"
      aria-label={`A crowd of ${CROWD} people: ${lit} lit, ${CROWD - lit} unlit.`}
    >
      {people.map((i) => (
        <circle
          key={i}
          class={i < lit ? "cp-lit" : "cp-unlit"}
          cx={(i % ROW) * 10 + 5}
          cy={Math.floor(i / ROW) * 10 + 5}
          r={i < lit ? 3.9 : 2.6}
        />
      ))}
    </svg>
  );
}

function nearest(values: readonly number[], wanted: number): number {
  let best = 0;
  values.forEach((value, i) => {
    if (Math.abs(value - wanted) < Math.abs((values[best] ?? Infinity) - wanted)) best = i;
  });
  return best;
}

/** `<course-odds>` */
export function mountOdds(el: HTMLElement, data: CourseData): Unmount {
  return data.odds ? mountInto(el, <Odds grid={data.odds} />) : () => undefined;
}
