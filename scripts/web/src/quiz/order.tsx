/** order: a list whose items move by buttons or arrow keys. */
import { useLayoutEffect, useRef } from "preact/hooks";
import type { ComponentChildren } from "preact";

import { Html, words } from "../html";
import { inOrder, noteAt } from "./body";
import type { BodyProps } from "./body";
import { Feedback } from "./feedback";

const ARROWS = { "-1": "M6 14l6-6 6 6", "1": "M6 10l6 6 6-6" } as const;

export function OrderBody(props: BodyProps<"order">): ComponentChildren {
  const { question, answer, onAnswer, notes, judged, shown, locked, announce, promptId } = props;
  const list = useRef<HTMLOListElement>(null);
  const refocus = useRef<string | null>(null);
  useLayoutEffect(() => {
    // an element that moves in the document loses its focus
    if (refocus.current) list.current?.querySelector<HTMLElement>(`[data-move="${refocus.current}"]`)?.focus();
    refocus.current = null;
  });
  const items = inOrder(question.items, shown ? question.items.map((item) => item.id) : answer.order);
  const move = (from: number, by: -1 | 1): void => {
    const to = from + by;
    const item = items[from];
    if (!item || to < 0 || to >= items.length) return;
    const order = items.map((one) => one.id);
    order.splice(to, 0, ...order.splice(from, 1));
    refocus.current = `${item.id}:${by}`;
    announce(`${words(item.html)}: now ${to + 1} of ${items.length}.`);
    onAnswer({ order });
  };
  const onKey = (event: KeyboardEvent, index: number): void => {
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    move(index, event.key === "ArrowUp" ? -1 : 1);
  };
  return (
    <div class="cq-order">
      {!locked && (
        <p class="cq-hint">Move the steps with the arrow buttons, or with the arrow keys once a button has the focus.</p>
      )}
      <ol class="cq-order-list" ref={list} aria-labelledby={promptId}>
        {items.map((item, index) => {
          const note = shown ? { at: item.id, tone: "right" as const, html: item.feedback } : noteAt(notes, item.id);
          const loose = !note && judged;
          return (
            <li key={item.id} class="cq-step" data-tone={note?.tone}>
              <div class="cq-step-row">
                <span class="cq-rank" aria-hidden="true">{index + 1}</span>
                <Html html={item.html} class="cq-step-text" />
                {!locked && <span class="cq-moves">
                  {([-1, 1] as const).map((by) => (
                    <button
                      key={by}
                      type="button"
                      class="cq-move"
                      data-move={`${item.id}:${by}`}
                      aria-label={`${by < 0 ? "Move up" : "Move down"}: ${words(item.html)}`}
                      aria-disabled={by < 0 ? index === 0 : index === items.length - 1}
                      onClick={() => move(index, by)}
                      onKeyDown={(event) => onKey(event, index)}
                    >
                      <svg viewBox="0 0 24 24" aria-hidden="true"><path d={ARROWS[by]} /></svg>
                    </button>
                  ))}
                </span>}
              </div>
              {note && <Feedback note={note} label={shown ? `Step ${index + 1}` : "In its place"} />}
              {loose && <p class="cq-loose">Not in its place yet</p>}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
