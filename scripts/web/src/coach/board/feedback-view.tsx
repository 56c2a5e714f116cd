/** Words for learners: one line for each, more where a single thing needs some. Out as a link or a file for each. */
import { strToU8, zipSync } from "fflate";
import { useState } from "preact/hooks";
import type { ComponentChildren } from "preact";

import { EMPTY, feedbackFor, fileName, hasWords, pack } from "./feedback";
import type { Packed } from "./feedback";
import type { Draft } from "./keep";
import type { Row } from "./rows";
import { counted, download, lessonTitle, programTitle, questionTitle } from "./view";
import type { View } from "./view";
import { Words } from "./words";

const SHOWN = 50;

export function Feedback(view: View): ComponentChildren {
  const [more, setMore] = useState(false);
  const { settings, drafts } = view.board.kept;
  const ready = view.rows.filter((row) => hasWords(drafts.get(row.id)));
  const all = async (): Promise<void> => {
    const files: Record<string, Uint8Array> = {};
    for (const row of ready) {
      const { report } = row.entry;
      const packed = await pack(feedbackFor(report, drafts.get(row.id) ?? EMPTY, settings.coach, view.data), view.data);
      const name = fileName("feedback", `${row.name} ${report.learner.slice(0, 4)} ${report.assignment?.id.slice(0, 4) ?? ""}`);
      files[name] = strToU8(packed.file);
      files[name.replace(/json$/, "txt")] = strToU8(packed.message);
    }
    download(new Blob([zipSync(files, { mtime: "2026-01-01" }) as Uint8Array<ArrayBuffer>], { type: "application/zip" }), "feedback.zip");
  };
  return (
    <>
      <p>What you write stays here until you hand it over. Each learner gets one link, or one file where it is longer; it appears at the place it speaks of.</p>
      <div class="cb-tools">
        <label>
          You sign as
          <input value={settings.coach} maxLength={200} autocomplete="name" onChange={(event) => view.board.settings({ coach: event.currentTarget.value })} />
        </label>
        <button type="button" class="cp-button" disabled={!ready.length} onClick={() => void all()}>
          Save all as a zip ({ready.length})
        </button>
      </div>
      <ul class="cb-feedbacks">
        {(more ? view.rows : view.rows.slice(0, SHOWN)).map((row) => (
          <li key={row.id}>
            <h3>
              <button type="button" class="cb-name" onClick={() => view.open(row)}>
                {view.name(row)}
              </button>
            </h3>
            <FeedbackFor row={row} view={view} />
          </li>
        ))}
      </ul>
      {view.rows.length > SHOWN && !more && (
        <button type="button" class="cp-button" onClick={() => setMore(true)}>
          Show all {counted(view.rows.length, "learner", "learners")}
        </button>
      )}
    </>
  );
}

/** Things in a report that a line can be about: key -> title. */
function things(row: Row, view: View): [string, string][] {
  const { report } = row.entry;
  const lessons = view.data.outline.flatMap((unit) => unit.lessons);
  const opened = new Set(report.lessons.map((one) => one.id));
  return lessons.flatMap((lesson): [string, string][] => {
    const questions = lesson.questions.filter((id) => row.questions.has(id));
    const exercises = lesson.exercises.filter((id) => row.exercises.has(id));
    const own: [string, string][] = opened.has(lesson.id) ? [[`lesson:${lesson.id}`, `Lesson ${lessonTitle(view.data, lesson)}`]] : [];
    return [
      ...own,
      ...exercises.map((id): [string, string] => [`exercise:${id}`, `Exercise: ${programTitle(view.data, id)}`]),
      ...questions.map((id): [string, string] => [`question:${id}`, `Question: ${questionTitle(view.data, id)}`]),
    ];
  });
}

export function FeedbackFor({ row, view }: { row: Row; view: View }): ComponentChildren {
  const draft = view.board.kept.drafts.get(row.id) ?? EMPTY;
  const [adding, setAdding] = useState(false);
  const change = (next: Draft): void => view.board.draft(row.id, next);
  const name = view.name(row);
  const titles = new Map(adding || Object.keys(draft.lines).length ? things(row, view) : []);
  const line = (key: string, text: string): void => change({ ...draft, lines: { ...draft.lines, [key]: text } });
  const drop = (key: string): void => change({ ...draft, lines: Object.fromEntries(Object.entries(draft.lines).filter(([one]) => one !== key)) });
  return (
    <div class="cb-feedback">
      <label>
        <span class="cq-hidden">Feedback for {name}</span>
        <Words name={`feedback:${row.id}`} placeholder="One line: what you saw, what to try next" value={draft.overall} onWrite={(overall) => change({ ...draft, overall })} />
      </label>
      {Object.entries(draft.lines).map(([key, text]) => (
        <div class="cb-line" key={key}>
          <label>
            <span class="cp-label">{titles.get(key) ?? key}</span>
            <Words name={`feedback:${row.id}:${key}`} value={text} onWrite={(now) => line(key, now)} />
          </label>
          <button type="button" class="cp-button cb-small" onClick={() => drop(key)}>
            Take this line out
          </button>
        </div>
      ))}
      {adding ? (
        <label class="cb-add">
          <span class="cp-label">A line about</span>
          <select
            value=""
            onChange={(event) => {
              if (event.currentTarget.value) line(event.currentTarget.value, "");
              setAdding(false);
            }}
          >
            <option value="">Choose …</option>
            {[...titles].filter(([key]) => !(key in draft.lines)).map(([key, title]) => (
              <option key={key} value={key}>
                {title}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <button type="button" class="cp-button cb-small" onClick={() => setAdding(true)}>
          Add a line about one thing<span class="cq-hidden"> for {name}</span>
        </button>
      )}
      {hasWords(draft) && <HandOver row={row} view={view} draft={draft} />}
    </div>
  );
}

function HandOver({ row, view, draft }: { row: Row; view: View; draft: Draft }): ComponentChildren {
  const [packed, setPacked] = useState<{ draft: Draft; made: Packed } | null>(null);
  const [said, setSaid] = useState("");
  const name = view.name(row);
  const make = async (): Promise<Packed> => {
    const made = await pack(feedbackFor(row.entry.report, draft, view.board.kept.settings.coach, view.data), view.data);
    setPacked({ draft, made });
    return made;
  };
  const copy = async (): Promise<void> => {
    const { message, link } = await make();
    const copied = await navigator.clipboard.writeText(message).then(() => true, () => false);
    setSaid(copied ? `Copied${link ? "" : ": attach the file to it"}.` : "This browser did not let us copy: take the text below.");
  };
  const save = async (): Promise<void> => {
    download((await make()).file, fileName("feedback", row.name), "application/json");
    setSaid("Saved as a file.");
  };
  const shown = packed?.draft === draft ? packed.made : null;
  return (
    <div class="cb-out">
      <div class="cp-buttons">
        <button type="button" class="cp-button cb-small" onClick={() => void copy()}>
          Copy the message<span class="cq-hidden"> for {name}</span>
        </button>
        <button type="button" class="cp-button cb-small" onClick={() => void save()}>
          Save as a file<span class="cq-hidden"> for {name}</span>
        </button>
      </div>
      <p role="status" class="cp-fine">
        {said}
      </p>
      {shown && (
        <label>
          <span class="cp-label">Message to {name}</span>
          <textarea readOnly rows={5} value={shown.message} />
        </label>
      )}
    </div>
  );
}
