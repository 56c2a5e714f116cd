/** Code that can be read at once and written soon: static text first, the editor when it is wanted. */
import { useEffect, useImperativeHandle, useRef, useState } from "preact/hooks";
import type { Ref } from "preact";

import type { Editor } from "../editor";

export interface CodeBoxHandle {
  show(text: string): void;
  mark(line: number | null): void;
  goTo(line: number): void;
}

interface Props {
  handle: Ref<CodeBoxHandle>;
  /** The text to start with. */
  text: string;
  /** `text` highlighted at build time, where it is the starter. */
  html: string | null;
  label: string;
  helpId: string;
  /** True as soon as the editor should be fetched. */
  wanted: boolean;
  onWant: () => void;
  onChange: (text: string) => void;
  onRun: () => void;
}

export function CodeBox({ handle, text, html, label, helpId, wanted, onWant, onChange, onRun }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const plain = useRef<HTMLTextAreaElement>(null);
  const editor = useRef<Editor | null>(null);
  const newest = useRef({ text, onChange, onRun });
  newest.current = { text: newest.current.text, onChange, onRun };
  const touched = useRef(false); // the reader is in the static code and wants to write
  const [kind, setKind] = useState<"static" | "rich" | "plain">("static");

  useImperativeHandle(handle, () => ({
    show(next) {
      newest.current.text = next;
      if (editor.current) editor.current.replace(next);
      else if (plain.current) plain.current.value = next;
    },
    mark: (line) => editor.current?.mark(line),
    goTo: (line) => editor.current?.goTo(line),
  }));

  useEffect(() => {
    if (!wanted || !place.current) return;
    const parent = place.current;
    let gone = false;
    const changed = (now: string): void => {
      newest.current.text = now;
      newest.current.onChange(now);
    };
    import("../editor").then(
      ({ createEditor }) => {
        if (gone) return;
        setKind("rich");
        editor.current = createEditor(parent, {
          text: newest.current.text,
          label,
          describedBy: helpId,
          onChange: changed,
          onRun: () => newest.current.onRun(),
        });
        if (touched.current) editor.current.focus();
      },
      () => !gone && setKind("plain"), // offline: a plain field is better than none
    );
    return () => {
      gone = true;
      editor.current?.destroy();
      editor.current = null;
    };
  }, [wanted, label, helpId]);

  const touch = (): void => {
    touched.current = true;
    onWant();
  };
  return (
    <div class="cx-code">
      <div ref={place} hidden={kind !== "rich"} />
      {kind === "static" && (
        <pre class="cx-code-static highlight" tabIndex={0} role="group" aria-label={label} onClick={touch} onFocus={touch}>
          {html === null ? <code>{text}</code> : <code dangerouslySetInnerHTML={{ __html: html }} />}
        </pre>
      )}
      {kind === "plain" && (
        <textarea
          ref={plain}
          class="cx-code-plain"
          aria-label={label}
          spellcheck={false}
          rows={14}
          defaultValue={newest.current.text}
          onInput={(event) => {
            newest.current.text = event.currentTarget.value;
            onChange(event.currentTarget.value);
          }}
        />
      )}
    </div>
  );
}
