/** A button that asks before it does what can't be undone. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";

interface Props {
  ask: string;
  question: string;
  yes: string;
  onYes(): void;
}

export function Sure({ ask, question, yes, onYes }: Props): ComponentChildren {
  const [asked, setAsked] = useState(false);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asked) first.current?.focus();
  }, [asked]);
  if (!asked) {
    return (
      <button type="button" class="cp-button cb-small" onClick={() => setAsked(true)}>
        {ask}
      </button>
    );
  }
  const doIt = (): void => {
    setAsked(false);
    onYes();
  };
  return (
    <div class="cb-sure" role="group" aria-label={`${ask}?`}>
      <p>{question}</p>
      <div class="cp-buttons">
        <button type="button" class="cp-button cp-button--careful" ref={first} onClick={doIt}>
          {yes}
        </button>
        <button type="button" class="cp-button" onClick={() => setAsked(false)}>
          Keep it
        </button>
      </div>
    </div>
  );
}
