/** Sealing reports for this coach: on or off, and the key as a file. */
import { useState } from "preact/hooks";
import type { ComponentChildren } from "preact";

import { keyFile, ownKey, takeKey } from "./seal";
import { saveFile } from "./share";

interface Props {
  sealed: boolean;
  onChange(on: boolean): void;
}

export function Seal({ sealed, onChange }: Props): ComponentChildren {
  const [said, setSaid] = useState("");
  const save = async (): Promise<void> => saveFile(keyFile(await ownKey()), "coach-key.json");
  const take = async (file: File | undefined): Promise<void> => {
    if (file) setSaid((await takeKey(await file.text())) ? "The key is here now." : "This is not a key file of this site.");
  };
  return (
    <section aria-labelledby="co-seal">
      <h2 id="co-seal">Sealed reports</h2>
      <label class="co-tick">
        <input type="checkbox" checked={sealed} onChange={(event) => onChange(event.currentTarget.checked)} />
        <span>Seal the reports, so that only I can open them</span>
      </label>
      {sealed && (
        <div class="co-seal">
          <p>
            The key that opens them is kept in this browser and nowhere else. Save it as a file, and keep the file to yourself: without the key, nobody can
            open a sealed report again.
          </p>
          <div class="cp-buttons">
            <button type="button" class="cp-button" onClick={() => void save()}>
              Save my key
            </button>
          </div>
          <label class="co-field">
            <span class="cp-label">Open a key file (on another computer)</span>
            <input type="file" accept="application/json,.json" onChange={(event) => void take(event.currentTarget.files?.[0])} />
          </label>
          <p role="status">{said}</p>
        </div>
      )}
    </section>
  );
}
