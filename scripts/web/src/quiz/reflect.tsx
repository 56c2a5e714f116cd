/** reflect: the learner writes, then looks at it with a short list and an example. */
import type { ComponentChildren } from "preact";

import { Html } from "../html";
import type { BodyProps } from "./body";

export function ReflectBody(props: BodyProps<"reflect"> & { written: boolean }): ComponentChildren {
  const { question, answer, onAnswer, written, prefix, promptId } = props;
  const tick = (index: number, on: boolean): void => {
    const rest = answer.ticks.filter((one) => one !== index);
    onAnswer({ ...answer, ticks: on ? [...rest, index].sort((a, b) => a - b) : rest });
  };
  return (
    <div class="cq-reflect">
      <textarea
        rows={5}
        aria-labelledby={promptId}
        aria-describedby={`${prefix}-private`}
        value={answer.text}
        onInput={(event) => onAnswer({ ...answer, text: event.currentTarget.value })}
      />
      <p class="cq-hint" id={`${prefix}-private`}>
        Only you see this. It stays in this browser.
      </p>
      {written && (
        <div class="cq-look">
          <fieldset class="cq-rubric">
            <legend>Read your own words again. Which of these are in them?</legend>
            {question.rubric.map((html, index) => (
              <label class="cq-choice" key={index}>
                <input
                  type="checkbox"
                  checked={answer.ticks.includes(index)}
                  onChange={(event) => tick(index, event.currentTarget.checked)}
                />
                <Html html={html} class="cq-choice-text" />
              </label>
            ))}
          </fieldset>
          <div class="cq-exemplar">
            <p class="cq-exemplar-title">One good answer, for comparison</p>
            <Html html={question.exemplar} />
          </div>
        </div>
      )}
    </div>
  );
}
