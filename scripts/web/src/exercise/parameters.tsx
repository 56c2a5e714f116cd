/** Native inputs for an explorer's parameters. */
import type { Parameter } from "../protocol";
import { described, Help, type Of, type Props } from "./control";
import { Rows } from "./rows";

function Slider({ parameter: p, value, id, onChange }: Of<"slider">) {
  const now = Number(value);
  const clamp = (text: string): void => {
    const number = Number(text);
    if (text.trim() !== "" && Number.isFinite(number)) onChange(Math.min(p.maximum, Math.max(p.minimum, number)));
  };
  const share = ((now - p.minimum) / (p.maximum - p.minimum || 1)) * 100;
  const common = { min: p.minimum, max: p.maximum, step: p.step, "aria-describedby": described(id, p.help) };
  return (
    <div class="cx-control">
      <label for={id}>{p.label}</label>
      <div class="cx-slider">
        <input
          {...common}
          id={id}
          type="range"
          value={now}
          aria-valuetext={`${now}${p.unit ?? ""}`}
          style={{ "--share": `${share}%` }}
          onInput={(event) => onChange(Number(event.currentTarget.value))}
        />
        <span class="cx-exact">
          <input
            {...common}
            type="number"
            inputMode="decimal"
            value={now}
            aria-label={`${p.label}, as a number`}
            onChange={(event) => {
              clamp(event.currentTarget.value);
              event.currentTarget.value = String(now); // what could not be read leaves the field
            }}
          />
          {p.unit && <span aria-hidden="true">{p.unit}</span>}
        </span>
      </div>
      <Help id={id} text={p.help} />
    </div>
  );
}

/** The longest option that a drop-down on a phone shows whole. */
const WHOLE = 30;

function Choice({ parameter: p, value, id, onChange }: Of<"select">) {
  return (
    <fieldset class="cx-control cx-choice" aria-describedby={described(id, p.help)}>
      <legend>{p.label}</legend>
      {p.options.map((option) => (
        <label key={option}>
          <input type="radio" name={id} checked={option === value} onChange={() => onChange(option)} />
          <span>{option}</span>
        </label>
      ))}
      <Help id={id} text={p.help} />
    </fieldset>
  );
}

/** A drop-down; where it would cut off an option, all of them in full. */
function Select(props: Of<"select">) {
  const { parameter: p, value, id, onChange } = props;
  if (p.options.some((option) => option.length > WHOLE)) return <Choice {...props} />;
  return (
    <div class="cx-control">
      <label for={id}>{p.label}</label>
      <select
        id={id}
        aria-describedby={described(id, p.help)}
        value={String(value)}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        {p.options.map((option) => (
          <option key={option}>{option}</option>
        ))}
      </select>
      <Help id={id} text={p.help} />
    </div>
  );
}

function Switch({ parameter: p, value, id, onChange }: Of<"switch">) {
  return (
    <div class="cx-control">
      <label class="cx-switch" for={id}>
        <input
          id={id}
          type="checkbox"
          role="switch"
          checked={value === true}
          aria-describedby={described(id, p.help)}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
        <span class="cx-knob" aria-hidden="true" />
        <span>{p.label}</span>
      </label>
      <Help id={id} text={p.help} />
    </div>
  );
}

function Draft({ parameter: p, value, id, onChange }: Of<"draft">) {
  return (
    <div class="cx-control">
      <label for={id}>{p.label}</label>
      <textarea
        id={id}
        rows={p.lines}
        aria-describedby={described(id, p.help)}
        value={String(value)}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <Help id={id} text={p.help} />
    </div>
  );
}

function Day({ parameter: p, value, id, onChange }: Of<"day">) {
  return (
    <div class="cx-control">
      <label for={id}>{p.label}</label>
      <input
        id={id}
        type="date"
        aria-describedby={described(id, p.help)}
        value={String(value)}
        onChange={(event) => event.currentTarget.value && onChange(event.currentTarget.value)}
      />
      <Help id={id} text={p.help} />
    </div>
  );
}

/** The input that fits a parameter. */
export function Control(props: Props<Parameter>) {
  const { parameter } = props;
  switch (parameter.kind) {
    case "slider":
      return <Slider {...props} parameter={parameter} />;
    case "select":
      return <Select {...props} parameter={parameter} />;
    case "switch":
      return <Switch {...props} parameter={parameter} />;
    case "rows":
      return <Rows {...props} parameter={parameter} />;
    case "draft":
      return <Draft {...props} parameter={parameter} />;
    case "day":
      return <Day {...props} parameter={parameter} />;
  }
}
