/** single, multiple, true-false: native radios and check boxes. */
import type { ComponentChildren } from "preact";

import type { Note } from "../grade";
import { Html } from "../html";
import { inOrder, noteAt } from "./body";
import type { BodyProps } from "./body";
import { Feedback } from "./feedback";

type Props = BodyProps<"single"> | BodyProps<"multiple"> | BodyProps<"true-false">;

export function ChoiceBody(props: Props): ComponentChildren {
  const { question, answer, onAnswer, notes, shown, locked, offered, prefix, promptId } = props;
  const many = question.kind === "multiple";
  const pick = (id: string, on: boolean): void => {
    const rest = many ? answer.picked.filter((one) => one !== id) : [];
    onAnswer({ picked: on ? [...rest, id] : rest });
  };
  return (
    <div class="cq-options" role={many ? "group" : "radiogroup"} aria-labelledby={promptId}>
      {many && <p class="cq-hint">More than one can fit.</p>}
      {inOrder<(typeof question.options)[number]>(question.options, offered).map((option) => {
        const note = shown ? told(option) : noteAt(notes, option.id);
        const id = `${prefix}-${option.id}`;
        return (
          <div class="cq-option" data-tone={note?.tone} key={option.id}>
            <label class="cq-choice">
              <input
                type={many ? "checkbox" : "radio"}
                name={prefix}
                value={option.id}
                checked={answer.picked.includes(option.id)}
                disabled={locked}
                onChange={(event) => pick(option.id, event.currentTarget.checked)}
                aria-describedby={note && `${id}-note`}
              />
              <Html html={option.html} class="cq-choice-text" />
            </label>
            {note && <Feedback note={note} id={`${id}-note`} label={shown && !option.right ? "Does not fit" : undefined} />}
          </div>
        );
      })}
    </div>
  );
}

/** Everything that can be said, once the learner asked for it. */
function told(option: { id: string; right: boolean; feedback: string }): Note {
  return { at: option.id, tone: option.right ? "right" : "wrong", html: option.feedback };
}
