/** Taking the board elsewhere: a table, a grade book, the reports themselves. */
import { strToU8, zipSync } from "fflate";
import { useMemo, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";

import { toJson } from "../codec";
import { boardCsv, gradebookCsv, gradeOf, personFor, readRoster } from "./exports";
import type { Person } from "./exports";
import type { Row } from "./rows";
import { timeOf } from "./rows";
import { counted, download } from "./view";
import type { View } from "./view";
import { Words } from "./words";

/** All reports of the board, older ones included, as files in one zip that this page opens again. */
export function saveReports(view: View): void {
  const files = view.board.kept.entries.map((entry): [string, Uint8Array] => {
    const { learner, assignment } = entry.report;
    const day = timeOf(entry).slice(0, 10);
    return [`report-${learner}-${assignment?.id ?? "none"}-${day}-${entry.key.slice(-8)}.json`, strToU8(toJson(entry.report, 1))];
  });
  const zip = zipSync(Object.fromEntries(files), { mtime: "2026-01-01" }) as Uint8Array<ArrayBuffer>;
  download(new Blob([zip], { type: "application/zip" }), "reports.zip");
}

export function Exports(view: View): ComponentChildren {
  const { reruns, entries } = view.board.kept;
  const table = (): void => download(boardCsv(view.rows, view.lessons, reruns, view.name), "board.csv", "text/csv");
  return (
    <>
      <section class="cb-part" aria-labelledby="cb-table">
        <h3 id="cb-table">A table for a spreadsheet</h3>
        <p>One line for each learner and lesson, as the filters above leave them: state, share of questions right, tries, minutes, re-run.</p>
        <button type="button" class="cp-button" onClick={table}>
          Save as CSV
        </button>
      </section>
      <Gradebook {...view} />
      <section class="cb-part" aria-labelledby="cb-reports">
        <h3 id="cb-reports">The reports themselves</h3>
        <p>All {counted(entries.length, "report", "reports")}, older ones included, in one zip. Drop it on this page on another machine, and the board is there.</p>
        <button type="button" class="cp-button" onClick={() => saveReports(view)}>
          Save all reports
        </button>
      </section>
    </>
  );
}

/** Several assignments of one person: the grade book takes one line a person, so the newest report counts. */
function newestPerLearner(rows: readonly Row[]): Row[] {
  const newest = new Map<string, Row>();
  for (const row of rows) {
    const { learner } = row.entry.report;
    const known = newest.get(learner);
    if (!known || timeOf(row.entry) > timeOf(known.entry)) newest.set(learner, row);
  }
  return [...newest.values()];
}

function Gradebook(view: View): ComponentChildren {
  const { settings, drafts } = view.board.kept;
  const [item, setItem] = useState("");
  const [chosen, setChosen] = useState<ReadonlyMap<string, string>>(new Map());
  const roster = useMemo(() => readRoster(settings.roster), [settings.roster]);
  const rows = useMemo(() => newestPerLearner(view.rows), [view.rows]);
  const personOf = (row: Row): Person | null => {
    const email = chosen.get(row.id);
    if (email !== undefined) return roster.find((one) => one.email === email) ?? null;
    return personFor(row.entry.report.alias, roster);
  };
  const graded = rows.flatMap((row) => {
    const person = personOf(row);
    return person ? [{ person, grade: gradeOf(row, view.lessons), feedback: drafts.get(row.id)?.overall.trim() ?? "" }] : [];
  });
  const titles = new Set(view.rows.map((row) => row.entry.report.assignment?.title ?? ""));
  const title = item.trim() || (titles.size === 1 && [...titles][0]) || "Before You Apply";
  return (
    <section class="cb-part" aria-labelledby="cb-grades">
      <h3 id="cb-grades">A grade book for Moodle</h3>
      <p>
        Reports carry no e-mail addresses, so the names come from your own class list. The grade is the share of questions right, 0 to 100.
        It is what learners say of themselves: fit for “took part”, not for an exam.
      </p>
      <label class="cb-wide">
        <span class="cp-label">Class list: first name, last name, e-mail address; one person a line</span>
        <Words name="roster" rows={4} value={settings.roster} placeholder="Ada, Osei, ada@example.org" onWrite={(text) => view.board.settings({ roster: text })} />
      </label>
      <label class="cb-wide">
        <span class="cp-label">Name of the grade</span>
        <input value={item} placeholder={title} maxLength={200} onInput={(event) => setItem(event.currentTarget.value)} />
      </label>
      {roster.length > 0 && <Matches view={view} rows={rows} roster={roster} personOf={personOf} choose={(id, email) => setChosen(new Map(chosen).set(id, email))} />}
      <button type="button" class="cp-button" disabled={!graded.length} onClick={() => download(gradebookCsv(title, graded), "gradebook.csv", "text/csv")}>
        Save the grade book ({graded.length})
      </button>
      <details class="cb-details">
        <summary>How Moodle takes it</summary>
        <ol>
          <li>In the course: Grades, then Import, then CSV file. Encoding UTF-8, separator comma.</li>
          <li>“Identify user by”: map from “Email address” to “Email address”.</li>
          <li>Map the grade’s column to “New grade item”, or to the item that you want to fill.</li>
          <li>Map “Feedback” to “Feedback for” the same item. Moodle empties grades when only one of the two is mapped.</li>
        </ol>
      </details>
    </section>
  );
}

interface MatchesProps {
  view: View;
  rows: readonly Row[];
  roster: readonly Person[];
  personOf(row: Row): Person | null;
  choose(id: string, email: string): void;
}

function Matches({ view, rows, roster, personOf, choose }: MatchesProps): ComponentChildren {
  const open = rows.filter((row) => !personOf(row)).length;
  return (
    <details class="cb-details" open={open > 0 && rows.length <= 60}>
      <summary>
        Who is who ({open ? `${open} not matched yet` : "all matched"})
      </summary>
      <ul class="cb-matches">
        {rows.map((row) => (
          <li key={row.id}>
            <label>
              <span>{view.name(row)}</span>
              <select value={personOf(row)?.email ?? ""} onChange={(event) => choose(row.id, event.currentTarget.value)}>
                <option value="">Not in the grade book</option>
                {roster.map((one) => (
                  <option key={one.email} value={one.email}>
                    {one.first} {one.last} ({one.email})
                  </option>
                ))}
              </select>
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
