/** Handing something on: a link to copy, a mail to write, a file to save. Nothing is sent by itself. */
import { useRef, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";

const LATE = 10_000; // ms; some browsers read a download late

/** Hands out a text as a file. */
export function saveFile(text: string, name: string, type = "application/json"): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), LATE);
}

/** A file name from a title: letters, digits and hyphens. */
export function fileName(...parts: string[]): string {
  const words = parts.map((part) => part.toLowerCase().normalize("NFKD").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, ""));
  return words.filter(Boolean).join("-").slice(0, 80);
}

/** A mail that is ready to send, in the reader's own program. */
export function mailto(to: string, subject: string, body: string): string {
  const query = `subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  return `mailto:${encodeURIComponent(to).replaceAll("%40", "@")}?${query}`;
}

interface CopyProps {
  /** Name of the field. */
  label: string;
  text: string;
  /** What the button says. */
  button: string;
  rows?: number;
}

/** A text to take along: in a field, with a button that copies it. */
export function Copy({ label, text, button, rows = 3 }: CopyProps): ComponentChildren {
  const [said, setSaid] = useState("");
  const field = useRef<HTMLTextAreaElement>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setSaid("Copied.");
    } catch {
      field.current?.select();
      setSaid("Select it all, and copy it by hand.");
    }
  };
  return (
    <div class="co-copy">
      <label>
        <span class="cp-label">{label}</span>
        <textarea readOnly rows={rows} value={text} ref={field} onFocus={(event) => event.currentTarget.select()} />
      </label>
      <div class="cp-buttons">
        <button type="button" class="cp-button" onClick={() => void copy()}>
          {button}
        </button>
        <span class="co-said" role="status">
          {said}
        </span>
      </div>
    </div>
  );
}

/** Only where the device has a sheet to share with. */
export function ShareSheet({ title, text, file }: { title: string; text: string; file?: File }): ComponentChildren {
  const content: ShareData = file ? { title, files: [file] } : { title, text };
  if (!navigator.canShare?.(content)) return null;
  const share = (): void => void navigator.share(content).catch(() => undefined); // closing the sheet is no error
  return (
    <button type="button" class="cp-button" onClick={share}>
      Share …
    </button>
  );
}
