/** Saving progress as a file, taking one in, printing, erasing; and where it all is, in plain words. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";

import { assetUrl, readData } from "./data";
import { eraseOffline } from "./offline/keeper";
import { asideText, erase, exportText, importText, keepingNow, readImport } from "./progress";
import type { Kept } from "./progress";
import { importInWords } from "./progress-diff";
import { clearStore } from "./snapshot/store";

function download(text: string, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000); // some browsers read it late
}

interface Waiting {
  text: string;
  words: string;
}

export function ProgressFiles({ record }: { record: Kept }): ComponentChildren {
  const [said, setSaid] = useState("");
  return (
    <>
      <section class="cp-files" aria-labelledby="cp-files">
        <h2 id="cp-files">Take it with you</h2>
        <p>Save one file, and open it on another phone or computer. Opening a file never loses anything: the best results and the newest texts stay.</p>
        <div class="cp-buttons">
          <button type="button" class="cp-button cp-button--main" onClick={() => download(exportText(), "my-progress.json")}>
            Save as a file
          </button>
          <button type="button" class="cp-button" onClick={() => print()}>
            Print this page
          </button>
        </div>
        <Import record={record} say={setSaid} />
        <Aside />
      </section>
      <Where />
      <Erase say={setSaid} />
      <p class="cp-said" role="status">
        {said}
      </p>
    </>
  );
}

function Import({ record, say }: { record: Kept; say(text: string): void }): ComponentChildren {
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const clear = (): void => {
    setWaiting(null);
    if (input.current) input.current.value = "";
  };
  const look = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const text = await file.text();
    const { record: other, words } = readImport(text);
    const brings = other ? importInWords(record, other) : "";
    setWaiting(brings ? { text, words: brings } : null);
    say(brings ? "" : words || "This file has nothing that is not here already.");
  };
  const take = async (): Promise<void> => {
    if (waiting) say((await importText(waiting.text)).words);
    clear();
  };
  return (
    <div class="cp-import">
      <label>
        <span class="cp-label">Open a saved file</span>
        <input
          type="file"
          accept="application/json,.json"
          ref={input}
          onChange={(event) => void look(event.currentTarget.files?.[0])}
        />
      </label>
      {waiting && (
        <div class="cp-confirm" role="group" aria-label="What the file brings">
          <p role="status">{waiting.words} What you have here is not made worse.</p>
          <div class="cp-buttons">
            <button type="button" class="cp-button cp-button--main" onClick={() => void take()}>
              Add it
            </button>
            <button type="button" class="cp-button" onClick={clear}>
              Leave it
            </button>
          </div>
        </div>
      )}
    </div>
  );
}

/** Only where something could not be read and was put aside. */
function Aside(): ComponentChildren {
  const [text, setText] = useState<string | null>(null);
  useEffect(() => void asideText().then(setText), []);
  if (!text) return null;
  return (
    <p class="cp-aside">
      Some saved progress could not be read. We put it aside instead of throwing it away.{" "}
      <button type="button" class="cp-button" onClick={() => download(text, "unreadable-progress.json")}>
        Download it
      </button>
    </p>
  );
}

function Where(): ComponentChildren {
  const keeping = keepingNow();
  return (
    <section class="cp-where" aria-labelledby="cp-where">
      <h2 id="cp-where">Where this is kept</h2>
      {keeping.kind === "kept" ? (
        <p>In this browser, on this device, and nowhere else. We have no accounts and no server that could receive it.</p>
      ) : (
        <p>{keeping.words}</p>
      )}
      <p>
        The company that hosts these pages sees that somebody visited, as with any website. It does not see your answers, your code or your
        notes. If you clear this browser's data, they are gone, so save a file now and then.
      </p>
    </section>
  );
}

function Erase({ say }: { say(text: string): void }): ComponentChildren {
  const [asked, setAsked] = useState(false);
  const sure = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asked) sure.current?.focus();
  }, [asked]);
  const doIt = async (): Promise<void> => {
    const { words } = await erase();
    const data = readData();
    const stores = [eraseOffline(), data && clearStore(assetUrl(data, "python/"))];
    await Promise.all(stores).catch(console.warn);
    say(words);
    setAsked(false);
  };
  return (
    <section class="cp-erase" aria-labelledby="cp-erase">
      <h2 id="cp-erase">Start over</h2>
      {!asked && (
        <button type="button" class="cp-button" onClick={() => setAsked(true)}>
          Erase everything
        </button>
      )}
      {asked && (
        <div class="cp-confirm" role="group" aria-label="Erase everything?">
          <p>This removes all answers, code and notes of this course from this browser, and the pages that are kept for being offline. It can't be undone.</p>
          <div class="cp-buttons">
            <button type="button" class="cp-button cp-button--careful" ref={sure} onClick={() => void doIt()}>
              Yes, erase it
            </button>
            <button type="button" class="cp-button" onClick={() => setAsked(false)}>
              Keep it
            </button>
          </div>
        </div>
      )}
    </section>
  );
}
