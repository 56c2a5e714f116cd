/** The quiet bar: a new release is ready, another window took one, the device is full. It forces nothing. */
import { render } from "preact";
import { useState } from "preact/hooks";
import type { ComponentChildren } from "preact";

import { renew } from "./keeper";
import type { State, Task } from "./keeper";
import { useOffline } from "./use-offline";
import { inMegabytes } from "./words";

type Said = { kind: string; words: string; button?: { name: string; act(): void } };

function renewing(task: Task): Said {
  if (task.ending === null || task.ending === "done") {
    return { kind: "renewing", words: `Loading the new version: ${inMegabytes(task.at)} of ${inMegabytes(task.to)}.` };
  }
  const why = task.ending === "full" ? "This device has no room for it." : "The connection broke off.";
  const words = `The new version could not be loaded. ${why} The one that you have is whole, and stays.`;
  return { kind: `renewing-${task.ending}`, words, button: { name: "Try again", act: () => void renew() } };
}

/** What is to be said now, most urgent first; null when there is nothing. */
function said({ task, renewed, newer, full }: State): Said | null {
  if (renewed) {
    const words = "This course was renewed in another window. Load this page again to go on here.";
    return { kind: "renewed", words, button: { name: "Load it again", act: () => location.reload() } };
  }
  if (task?.kind === "renew") return renewing(task);
  if (newer) {
    return { kind: "newer", words: "A new version of this course is ready.", button: { name: "Load it", act: () => void renew() } };
  }
  if (full) {
    const words = "This device is full, so this page can't be kept for reading without a connection. Your progress is not affected.";
    return { kind: "full", words };
  }
  return null;
}

function Bar(): ComponentChildren {
  const state = useOffline();
  const [closed, setClosed] = useState("");
  const now = said(state);
  const open = now !== null && now.kind !== closed;
  return (
    <>
      <div role="status">{open && <p>{now.words}</p>}</div>
      {open && (
        <div class="cp-buttons">
          {now.button && (
            <button type="button" class="cp-button cp-button--main" onClick={now.button.act}>
              {now.button.name}
            </button>
          )}
          {now.kind !== "renewing" && (
            <button type="button" class="cp-button" onClick={() => setClosed(now.kind)}>
              {now.button ? "Not now" : "I see"}
            </button>
          )}
        </div>
      )}
    </>
  );
}

/** Puts the bar at the end of the document, where page changes leave it alone. */
export function showBar(): void {
  const place = document.createElement("aside");
  place.className = "cp cp-notice cp-bar";
  place.setAttribute("aria-label", "Versions of this course");
  document.body.append(place);
  render(<Bar />, place);
}
