/** fill: one text field a blank. */
import type { ComponentChildren } from "preact";

import { noteAt } from "./body";
import type { BodyProps } from "./body";
import { Feedback } from "./feedback";

export function FillBody(props: BodyProps<"fill">): ComponentChildren {
  const { question, answer, onAnswer, notes, shown, locked, prefix, promptId } = props;
  const many = answer.texts.length > 1;
  const type = (index: number, text: string): void =>
    onAnswer({ texts: answer.texts.map((old, i) => (i === index ? text : old)) });
  return (
    <div class="cq-fields">
      {many && <p class="cq-hint">In any order.</p>}
      {answer.texts.map((text, index) => {
        const note = noteAt(notes, String(index));
        const id = `${prefix}-${index}`;
        return (
          <div key={index}>
            <div class="cq-field" data-tone={note?.tone}>
              <label for={id} class="cq-field-label" id={`${id}-label`}>
                {many ? `Word ${index + 1}` : "Your word"}
              </label>
              <input
                type="text"
                id={id}
                autoComplete="off"
                autoCapitalize="none"
                aria-labelledby={`${id}-label ${promptId}`}
                aria-describedby={note && `${id}-note`}
                value={text}
                readOnly={locked}
                onInput={(event) => type(index, event.currentTarget.value)}
              />
            </div>
            {note && <Feedback note={note} id={`${id}-note`} />}
          </div>
        );
      })}
      {shown &&
        question.blanks
          .filter((blank) => blank.right)
          .map((blank) => (
            <Feedback
              key={blank.id}
              note={{ at: blank.id, tone: "right", html: blank.feedback }}
              label={`Right: ${blank.accepts.join(" or ")}`}
            />
          ))}
    </div>
  );
}
