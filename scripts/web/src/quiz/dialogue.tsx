/** dialogue: a conversation as a transcript; replies are buttons. */
import { useEffect, useRef } from "preact/hooks";
import type { ComponentChildren } from "preact";

import { Html, words } from "../html";
import { inOrder } from "./body";
import type { BodyProps } from "./body";
import { Feedback } from "./feedback";
import { shuffle } from "./shuffle";
import { bestPath, walk } from "./walk";
import type { Step, Turn } from "./walk";

export function DialogueBody(props: BodyProps<"dialogue"> & { seed: number; replay: boolean }): ComponentChildren {
  const { question, answer, onAnswer, shown, announce, promptId, seed } = props;
  const { steps, open } = walk(question, answer.path);
  const here = useRef<HTMLLIElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (moved.current) here.current?.focus(); // the buttons that were there are gone
    moved.current = false;
  }, [answer.path.length]);
  const go = (path: string[], said: string): void => {
    moved.current = true;
    announce(said);
    onAnswer({ path });
  };
  const replies = open ? inOrder(open.options, shuffle(open.options.map((one) => one.id), seed, open.id)) : [];
  return (
    <div class="cq-dialogue">
      <ol class="cq-chat" aria-labelledby={promptId}>
        {steps.map((step) => (
          <Said step={step} key={step.turn.id} />
        ))}
        {open && (
          <li class="cq-turn" tabIndex={-1} ref={here} key={open.id} data-ending={open.ending ?? undefined}>
            <Bubble turn={open} />
          </li>
        )}
      </ol>
      {replies.length > 0 && (
        <div class="cq-replies" role="group" aria-label="What do you do or say?">
          <p class="cq-hint">What do you do or say?</p>
          {replies.map((reply) => (
            <button
              type="button"
              class="cq-reply"
              key={reply.id}
              onClick={() => go([...answer.path, reply.id], words(reply.feedback))}
            >
              <Html html={reply.html} inline />
            </button>
          ))}
        </div>
      )}
      {props.replay && steps.length > 0 && (
        <button
          type="button"
          class="cq-button cq-button--quiet"
          data-again
          onClick={() => go([], "The conversation starts again.")}
        >
          Replay
        </button>
      )}
      {shown && <BestWay steps={walk(question, bestPath(question)).steps} />}
    </div>
  );
}

function Bubble({ turn }: { turn: Turn }): ComponentChildren {
  return (
    <div class="cq-bubble cq-bubble--them">
      <Html html={turn.title} class="cq-turn-title" />
      <Html html={turn.html} />
    </div>
  );
}

function Said({ step: { turn, reply } }: { step: Step }): ComponentChildren {
  const tone = reply.right ? "right" : "wrong";
  return (
    <li class="cq-turn">
      <Bubble turn={turn} />
      <div class="cq-bubble cq-bubble--you">
        <span class="cq-hidden">You say: </span>
        <Html html={reply.html} inline />
      </div>
      <Feedback note={{ at: reply.id, tone, html: reply.feedback }} label={reply.right ? "This helps" : "What happened"} />
    </li>
  );
}

function BestWay({ steps }: { steps: Step[] }): ComponentChildren {
  return (
    <div class="cq-best">
      <p class="cq-hint">One way to the best ending:</p>
      <ol>
        {steps.map(({ reply }) => (
          <li key={reply.id}>
            <Html html={reply.html} class="cq-best-reply" />
            <Html html={reply.feedback} />
          </li>
        ))}
      </ol>
    </div>
  );
}
