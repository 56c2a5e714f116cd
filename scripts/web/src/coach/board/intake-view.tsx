/** Taking reports in: paste, drop, choose. Says what became of each batch. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";

import { carries } from "../codec";
import { takeKey } from "../seal";
import { readFiles, readText } from "./intake";
import type { Batch, Reading } from "./intake";
import type { Arrival, Board } from "./state";
import { counted } from "./view";

const SHOWN = 30;

function inWords({ fresh, newer, older, known, refused }: Arrival): string {
  const parts = [
    fresh ? `${counted(fresh, "report", "reports")} taken in.` : "",
    newer ? `${counted(newer, "newer report takes", "newer reports take")} the place of an older one, which stays in the learner’s history.` : "",
    older ? `${counted(older, "report is", "reports are")} older than what is here, and went to the history.` : "",
    known ? `${counted(known, "was", "were")} here already.` : "",
    refused.length ? `${counted(refused.length, "thing was", "things were")} not taken:` : "",
  ];
  return parts.filter(Boolean).join(" ") || "There was nothing to take in.";
}

/** A key file is no report, but a coach on a new machine may well drop it here. */
async function takeKeys(files: readonly File[]): Promise<{ keys: number; others: File[] }> {
  const others: File[] = [];
  let keys = 0;
  for (const file of files) {
    const taken = file.size < 2_000 && (await takeKey(await file.text().catch(() => "")));
    if (taken) keys += 1;
    else others.push(file);
  }
  return { keys, others };
}

export function Intake({ board, empty }: { board: Board; empty: boolean }): ComponentChildren {
  const [text, setText] = useState("");
  const [busy, setBusy] = useState("");
  const [arrival, setArrival] = useState<Arrival | null>(null);
  const [keys, setKeys] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const current = useRef(board);
  current.current = board;

  const begin = (): void => {
    setArrival(null);
    setKeys(0);
    setBusy("Reading …");
  };
  const run = async (read: (reading: Reading) => Promise<Batch>): Promise<void> => {
    begin();
    const onProgress = (done: number): void => setBusy(`Reading … ${done}`);
    const batch = await read({ ...current.current.reading, onProgress });
    setArrival(await current.current.take(batch));
    setBusy("");
  };
  const files = async (list: Iterable<File>): Promise<void> => {
    begin();
    const { keys: taken, others } = await takeKeys([...list]);
    if (others.length) await run((reading) => readFiles(others, reading));
    setKeys(taken);
    setBusy("");
    if (input.current) input.current.value = "";
  };
  const paste = (): void => {
    if (!text.trim()) return;
    void run((reading) => readText(text, reading)).then(() => setText(""));
  };
  useLink((link) => void run((reading) => readText(link, reading)));
  const dragging = useDrop((list) => void files(list));

  return (
    <section class="cb-intake" data-dragging={dragging} aria-labelledby="cb-intake">
      <h2 id="cb-intake">{empty ? "Bring the reports in" : "Bring more in"}</h2>
      <div class="cb-ways">
        <div>
          <label class="cp-label" for="cb-paste">
            Paste links, as many as you like
          </label>
          <textarea id="cb-paste" rows={3} spellcheck={false} value={text} onInput={(event) => setText(event.currentTarget.value)} />
          <button type="button" class="cp-button cp-button--main" disabled={Boolean(busy)} onClick={paste}>
            Take them in
          </button>
        </div>
        <div class="cb-drop">
          <label class="cp-label" for="cb-files">
            Or drop files anywhere on this page: reports, or a zip of them
          </label>
          <input id="cb-files" type="file" multiple ref={input} onChange={(event) => void files(event.currentTarget.files ?? [])} />
        </div>
      </div>
      <div class="cb-arrival" role="status">
        {busy}
        {keys > 0 && <p>Your key is here now. Sealed reports can be opened: bring them in.</p>}
        {arrival && <p>{inWords(arrival)}</p>}
        {arrival && arrival.refused.length > 0 && (
          <ul class="cb-refused">
            {arrival.refused.slice(0, SHOWN).map(({ from, words }, index) => (
              <li key={index}>
                <b>{from}</b> {words}
              </li>
            ))}
            {arrival.refused.length > SHOWN && <li>And {arrival.refused.length - SHOWN} more.</li>}
          </ul>
        )}
      </div>
    </section>
  );
}

/** A report link that was opened as it is brings its report along. Then the address is cleared: it is somebody's report. */
function useLink(take: (link: string) => void): void {
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const look = (): void => {
      const { href, hash, pathname, search } = location;
      if (!carries(hash) || !hash.startsWith("#report=")) return;
      history.replaceState(history.state, "", pathname + search);
      latest.current(href);
    };
    look();
    addEventListener("hashchange", look);
    return () => removeEventListener("hashchange", look);
  }, []);
}

/** Files dropped anywhere on the page; true while something is held over it. */
function useDrop(take: (files: FileList) => void): boolean {
  const [over, setOver] = useState(false);
  const latest = useRef(take);
  latest.current = take;
  useEffect(() => {
    const holds = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
    const hold = (event: DragEvent): void => {
      if (!holds(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => setOver(event.relatedTarget !== null && holds(event));
    const drop = (event: DragEvent): void => {
      if (!holds(event) || !event.dataTransfer) return;
      event.preventDefault();
      setOver(false);
      latest.current(event.dataTransfer.files);
    };
    addEventListener("dragover", hold);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", hold);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
    };
  }, []);
  return over;
}
