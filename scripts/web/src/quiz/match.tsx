/** match: lettered partners, and a native select for each left side. */
import type { ComponentChildren } from "preact";

import { Html, words } from "../html";
import { inOrder, noteAt } from "./body";
import type { BodyProps } from "./body";
import { Feedback } from "./feedback";

const letter = (index: number): string => String.fromCharCode(65 + index);

export function MatchBody(props: BodyProps<"match">): ComponentChildren {
  const { question, answer, onAnswer, notes, shown, locked, offered, prefix, promptId } = props;
  const rights = inOrder(question.pairs, offered);
  const lefts = question.pairs.filter((pair) => pair.left);
  const choose = (left: string, right: string): void => {
    const { [left]: _, ...rest } = answer.pairs;
    onAnswer({ pairs: right ? { ...rest, [left]: right } : rest });
  };
  return (
    <div class="cq-match" role="group" aria-labelledby={promptId}>
      <ul class="cq-partners" aria-label="To choose from">
        {rights.map((pair, index) => (
          <li key={pair.id}>
            <span class="cq-letter">{letter(index)}</span>
            <Html html={pair.right} />
          </li>
        ))}
      </ul>
      {lefts.map((pair) => {
        const note = shown ? { at: pair.id, tone: "right" as const, html: pair.feedback } : noteAt(notes, pair.id);
        const id = `${prefix}-${pair.id}`;
        const own = rights.findIndex((one) => one.id === pair.id);
        return (
          <div class="cq-pair" data-tone={note?.tone} key={pair.id}>
            <div class="cq-pair-row">
              <Html html={pair.left} class="cq-left" id={`${id}-left`} />
              <select
                aria-labelledby={`${id}-left`}
                aria-describedby={note && `${id}-note`}
                value={answer.pairs[pair.id] ?? ""}
                disabled={locked}
                onChange={(event) => choose(pair.id, event.currentTarget.value)}
              >
                <option value="">Choose…</option>
                {rights.map((one, index) => (
                  <option key={one.id} value={one.id}>
                    {letter(index)} · {words(one.right)}
                  </option>
                ))}
              </select>
            </div>
            {note?.tone === "right" && (
              <Feedback note={note} id={`${id}-note`} label={shown ? `Belongs to ${letter(own)}` : undefined} />
            )}
            {note?.tone === "wrong" && <Html html={note.html} class="cq-loose" id={`${id}-note`} />}
          </div>
        );
      })}
    </div>
  );
}
