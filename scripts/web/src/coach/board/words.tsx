/** A field for words that are kept while one types. */
import { useEffect, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";

import { flush, soon } from "../../progress";

interface Props {
  /** Names the field among all that are being typed in. */
  name: string;
  value: string;
  onWrite(text: string): void;
  rows?: number;
  placeholder?: string;
  id?: string;
}

export function Words({ name, value, onWrite, rows = 2, placeholder, id }: Props): ComponentChildren {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => () => flush(name), [name]);
  const typed = (now: string): void => {
    setText(now);
    soon(name, () => onWrite(now));
  };
  return (
    <textarea
      id={id}
      rows={rows}
      maxLength={4000}
      placeholder={placeholder}
      value={text}
      onInput={(event) => typed(event.currentTarget.value)}
      onBlur={() => flush(name)}
    />
  );
}
