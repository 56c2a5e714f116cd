/** What is kept here, for how long, and how to remove it. */
import { useState } from "preact/hooks";
import type { ComponentChildren } from "preact";

import { saveReports } from "./export-view";
import { CHOICES, expired, firstDue } from "./retention";
import { Sure } from "./sure";
import { counted, day } from "./view";
import type { View } from "./view";

/** Above the board: what is due to be deleted, what was, and what can't be kept. */
export function Notices(view: View): ComponentChildren {
  const { kept, deleted, trouble } = view.board;
  const old = expired(kept.entries, kept.settings.days, Date.now());
  return (
    <div class="cb-notices" role="status">
      {trouble && <p class="cb-notice">{trouble}</p>}
      {deleted > 0 && <p class="cb-notice">{counted(deleted, "report was", "reports were")} deleted just now: the time that you set was over, and you were told before.</p>}
      {kept.unread > 0 && <p class="cb-notice">{counted(kept.unread, "thing", "things")} kept here by another version of this page can’t be shown. They stay untouched.</p>}
      {old.length > 0 && (
        <div class="cb-notice">
          <p>
            {counted(old.length, "report has", "reports have")} been here for {kept.settings.days} days. They will be deleted when you open this board after tomorrow.
          </p>
          <div class="cp-buttons">
            <button type="button" class="cp-button" onClick={() => saveReports(view)}>
              Save all reports first
            </button>
            <button type="button" class="cp-button" onClick={() => void view.board.remove(old)}>
              Delete them now
            </button>
            <button type="button" class="cp-button" onClick={() => view.board.settings({ days: longer(kept.settings.days), told: null })}>
              Keep all for {longer(kept.settings.days) || "as long as I want"}
              {longer(kept.settings.days) ? " days" : ""}
            </button>
          </div>
        </div>
      )}
    </div>
  );
}

const longer = (days: number): number => CHOICES[CHOICES.findIndex((one) => one === days) + 1] ?? 0;

export function Keeping(view: View): ComponentChildren {
  const { board } = view;
  const { entries, settings } = board.kept;
  const due = firstDue(entries, settings.days);
  const [done, setDone] = useState("");
  return (
    <section class="cb-keeping" aria-labelledby="cb-keeping">
      <h2 id="cb-keeping">What is kept here</h2>
      <p>
        {counted(entries.length, "report", "reports")}, in this browser and nowhere else. You received them, so you answer for them: lock this machine, and keep
        them no longer than you need.
      </p>
      <label class="cb-inline">
        Keep a report for
        <select value={settings.days} onChange={(event) => board.settings({ days: Number(event.currentTarget.value), told: null })}>
          {CHOICES.map((days) => (
            <option key={days} value={days}>
              {days ? `${days} days` : "as long as I want"}
            </option>
          ))}
        </select>
      </label>
      {due !== null && <p>The first {due < Date.now() ? "were" : "are"} due to be deleted on {day(due)}. You are told a day before at the earliest, when you open this page.</p>}
      <Sure ask={`Remove all ${counted(entries.length, "report", "reports")}`} question="This removes all reports, your feedback and your class list from this browser. It can’t be undone." yes="Yes, remove everything" onYes={() => void board.removeAll().then(() => setDone("Everything is removed."))} />
      <p role="status">{done}</p>
    </section>
  );
}
