/** numeric: a text field with the keyboard for numbers. */
import type { ComponentChildren } from "preact";

import { noteAt } from "./body";
import type { BodyProps } from "./body";
import { Feedback } from "./feedback";

export function NumberBody(props: BodyProps<"numeric">): ComponentChildren {
  const { question, answer, onAnswer, notes, shown, locked, prefix, promptId } = props;
  const note = noteAt(notes, "0");
  const right = question.ranges.find((range) => range.right);
  return (
    <div class="cq-fields">
      <div class="cq-field cq-field--number" data-tone={note?.tone}>
        <input
          type="text"
          inputMode="decimal"
          autoComplete="off"
          id={`${prefix}-number`}
          aria-labelledby={`${promptId} ${prefix}-unit`}
          aria-describedby={note && `${prefix}-note`}
          value={answer.text}
          readOnly={locked}
          onInput={(event) => onAnswer({ text: event.currentTarget.value })}
        />
        <span class="cq-unit" id={`${prefix}-unit`}>
          {question.unit}
        </span>
      </div>
      {note && <Feedback note={note} id={`${prefix}-note`} />}
      {shown && right && (
        <Feedback note={{ at: "shown", tone: "right", html: right.feedback }} label={`Right: ${span(right, question.unit)}`} />
      )}
    </div>
  );
}

/** "33 %" or "66 to 67 %". */
function span(range: { low: number; high: number }, unit: string): string {
  const tidy = (value: number): string => String(Number(value.toPrecision(6)));
  const numbers = range.low === range.high ? tidy(range.low) : `${tidy(range.low)} to ${tidy(range.high)}`;
  return unit ? `${numbers} ${unit}` : numbers;
}
