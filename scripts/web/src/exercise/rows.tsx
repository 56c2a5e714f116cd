/** A small table of drop-downs: one line a row where all columns fit on a phone, a little card a row elsewhere. */
import type { Parameter } from "../protocol";
import { described, Help, type Of } from "./control";
import { Icon } from "./icons";

type Row = Record<string, string>;
type Column = Extract<Parameter, { kind: "rows" }>["columns"][number];

const MOST_ROWS = 12;
/** Letters that a phone's width holds in one line of drop-downs, and in one half of it. */
const LINE = 27;
const HALF = 15;
/** Longer words are cut in a drop-down of a phone's whole width, and of half of it. */
const CUT = 26;
const CUT_HALF = 13;

const longest = (column: Column): number => Math.max(0, ...column.options.map((option) => option.length));

const isLong = (column: Column): boolean => longest(column) > HALF;

/** Room that a column takes in a line, in letters: its longest option with an arrow, or its name in smaller letters. */
const room = (column: Column): number => Math.max(longest(column) + 3.5, column.label.length * 0.8);

export function Rows({ parameter: p, value, id, onChange }: Of<"rows">) {
  const rows = Array.isArray(value) ? (value as Row[]) : [];
  const rooms = p.columns.map(room);
  const inLine = rooms.reduce((sum, one) => sum + one, 0) <= LINE;
  const change = (at: number, part: Row): void => onChange(rows.map((row, n) => (n === at ? { ...row, ...part } : row)));
  const lone = p.columns.filter((column) => !isLong(column)).length < 2; // half a line would stay empty beside it
  const fresh = Object.fromEntries(p.columns.map((column) => [column.name, column.options[0] ?? ""]));
  return (
    <fieldset
      class={inLine ? "cx-control cx-rows cx-rows--line" : "cx-control cx-rows"}
      style={inLine ? { "--columns": rooms.map((one) => `minmax(0, ${one}fr)`).join(" ") } : undefined}
      aria-describedby={described(id, p.help)}
    >
      <legend>{p.label}</legend>
      <Help id={id} text={p.help} />
      {inLine && (
        <p class="cx-row cx-row-head" aria-hidden="true">
          <span class="cx-row-fields">
            {p.columns.map((column) => (
              <span key={column.name}>{column.label}</span>
            ))}
          </span>
        </p>
      )}
      <ol>
        {rows.map((row, at) => (
          <li key={at} class="cx-row">
            <div class="cx-row-fields">
              {p.columns.map((column) => (
                <Cell
                  key={column.name}
                  column={column}
                  named={!inLine}
                  wide={lone || isLong(column)}
                  row={at + 1}
                  value={row[column.name] ?? ""}
                  onChange={(next) => change(at, { [column.name]: next })}
                />
              ))}
            </div>
            <button
              type="button"
              class="cx-quiet cx-remove"
              aria-label={`Remove row ${at + 1}`}
              disabled={rows.length <= 1}
              onClick={() => onChange(rows.filter((_, n) => n !== at))}
            >
              <Icon name="fail" />
            </button>
          </li>
        ))}
      </ol>
      <button
        type="button"
        class="cx-button"
        disabled={rows.length >= MOST_ROWS}
        onClick={() => onChange([...rows, fresh])}
      >
        Add a row
      </button>
    </fieldset>
  );
}

interface CellProps {
  column: Column;
  /** Whether the column's name stands at the field; else it stands once above all rows. */
  named: boolean;
  wide: boolean;
  row: number;
  value: string;
  onChange: (value: string) => void;
}

/** One field. What the closed drop-down can't show whole stands under it. */
function Cell({ column, named, wide, row, value, onChange }: CellProps) {
  return (
    <div class={wide ? "cx-cell cx-cell--long" : "cx-cell"}>
      <label>
        {named && <span>{column.label}</span>}
        <select
          value={value}
          aria-label={`${column.label}, row ${row}`}
          onChange={(event) => onChange(event.currentTarget.value)}
        >
          {column.options.map((option) => (
            <option key={option}>{option}</option>
          ))}
        </select>
      </label>
      {named && value.length > (wide ? CUT : CUT_HALF) && (
        <span class="cx-chosen" aria-hidden="true">
          {value}
        </span>
      )}
    </div>
  );
}
