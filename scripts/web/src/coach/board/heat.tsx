/** Lessons by learners, as a table that scrolls inside its frame. Every colour has its words. */
import { useMemo, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";

import type { OutlineLesson } from "../../generated/contract";
import { lessonNumber } from "../../lesson-state";
import { gradeOf, LEVEL_WORDS } from "./exports";
import { median, timeOf } from "./rows";
import type { Cell, Row } from "./rows";
import { counted, day, lessonTitle } from "./view";
import type { View } from "./view";

export type Measure = "right" | "minutes" | "tries";

const MEASURES: Record<Measure, string> = { right: "Questions right", minutes: "Minutes", tries: "Tries" };
const PAGE_SIZES = [25, 50, 100, 0];

/** A column: its key, and what it sorts by. Numbers start with the largest. */
interface Sorting {
  key: string;
  down: boolean;
}

function valueOf(row: Row, key: string, measure: Measure, view: View): string | number {
  if (key === "name") return view.name(row);
  if (key === "at") return timeOf(row.entry);
  if (key === "stuck") return row.stuck;
  if (key === "minutes") return row.minutes;
  if (key === "total") return gradeOf(row, view.lessons);
  const cell = row.cells.get(key);
  if (!cell || cell.level === "none") return -1;
  return measure === "right" ? (cell.right + cell.passed) / Math.max(1, cell.of + cell.exercises) : cell[measure];
}

function sorted(view: View, { key, down }: Sorting, measure: Measure): Row[] {
  const values = new Map(view.rows.map((row) => [row, valueOf(row, key, measure, view)]));
  const sign = down ? -1 : 1;
  return [...view.rows].sort((a, b) => {
    const [one, other] = [values.get(a) ?? "", values.get(b) ?? ""];
    if (typeof one === "string" && typeof other === "string") return sign * one.localeCompare(other, "en", { numeric: true });
    return sign * (Number(one) - Number(other));
  });
}

export function Heat(view: View): ComponentChildren {
  const [sorting, setSorting] = useState<Sorting>({ key: "name", down: false });
  const [measure, setMeasure] = useState<Measure>("right");
  const [size, setSize] = useState(50);
  const [page, setPage] = useState(0);
  const rows = useMemo(() => sorted(view, sorting, measure), [view.rows, view.name, view.lessons, sorting, measure]);
  const pages = size ? Math.max(1, Math.ceil(rows.length / size)) : 1;
  const at = Math.min(page, pages - 1);
  const shown = size ? rows.slice(at * size, (at + 1) * size) : rows;
  const sort = (key: string): void => {
    setSorting((old) => (old.key === key ? { key, down: !old.down } : { key, down: key !== "name" }));
    setPage(0);
  };
  return (
    <>
      <div class="cb-tools">
        <label>
          Cells show
          <select value={measure} onChange={(event) => setMeasure(event.currentTarget.value as Measure)}>
            {Object.entries(MEASURES).map(([key, words]) => (
              <option key={key} value={key}>
                {words}
              </option>
            ))}
          </select>
        </label>
        <Legend />
      </div>
      <div class="cb-frame" role="region" aria-label="Lessons by learners" tabIndex={0}>
        <table class="cb-heat">
          <caption class="cq-hidden">
            {counted(rows.length, "row", "rows")}, one for each learner and assignment; a column for each lesson. Buttons in the head sort.
          </caption>
          <Head view={view} sorting={sorting} sort={sort} />
          <tbody>
            {shown.map((row) => (
              <Line key={row.id} row={row} view={view} measure={measure} />
            ))}
          </tbody>
          <Foot view={view} />
        </table>
      </div>
      {rows.length > 25 && (
        <div class="cb-tools cb-pages">
          <button type="button" class="cp-button" disabled={at === 0} onClick={() => setPage(at - 1)}>
            Back
          </button>
          <span role="status">
            {size ? `${at * size + 1} to ${Math.min(rows.length, (at + 1) * size)} of ${rows.length}` : `All ${rows.length}`}
          </span>
          <button type="button" class="cp-button" disabled={at >= pages - 1} onClick={() => setPage(at + 1)}>
            On
          </button>
          <label>
            At once
            <select value={size} onChange={(event) => setSize(Number(event.currentTarget.value))}>
              {PAGE_SIZES.map((one) => (
                <option key={one} value={one}>
                  {one || "All"}
                </option>
              ))}
            </select>
          </label>
        </div>
      )}
    </>
  );
}

function Legend(): ComponentChildren {
  return (
    <ul class="cb-legend" aria-label="What the colours mean">
      {Object.entries(LEVEL_WORDS).map(([level, words]) => (
        <li key={level}>
          <span class="cb-swatch" data-level={level} aria-hidden="true" /> {words}
        </li>
      ))}
      <li>
        <span class="cb-flag" aria-hidden="true">
          !
        </span>{" "}
        stuck
      </li>
    </ul>
  );
}

function Head({ view, sorting, sort }: { view: View; sorting: Sorting; sort(key: string): void }): ComponentChildren {
  const column = (key: string, label: ComponentChildren, name: string, kind = ""): ComponentChildren => (
    <th key={key} scope="col" class={kind} aria-sort={sorting.key === key ? (sorting.down ? "descending" : "ascending") : undefined}>
      <button type="button" title={`Sort by ${name}`} onClick={() => sort(key)}>
        {label}
        <span class="cb-arrow" aria-hidden="true">
          {sorting.key === key ? (sorting.down ? "▾" : "▴") : ""}
        </span>
      </button>
    </th>
  );
  return (
    <thead>
      <tr>
        {column("name", "Learner", "name", "cb-who")}
        {view.lessons.map((lesson) =>
          column(
            lesson.id,
            <span class="cb-lesson">
              <b>{lessonNumber(view.data, lesson.id)}</b> <span class="cb-lesson-title">{lesson.title}</span>
            </span>,
            lessonTitle(view.data, lesson),
          ),
        )}
        {column("total", "Right", "share of questions right", "cb-sum")}
        {column("stuck", "Stuck", "number of things stuck at", "cb-sum")}
        {column("minutes", "Minutes", "minutes", "cb-sum")}
        {column("at", "Reported", "day of the report", "cb-sum")}
      </tr>
    </thead>
  );
}

function Line({ row, view, measure }: { row: Row; view: View; measure: Measure }): ComponentChildren {
  const { report } = row.entry;
  return (
    <tr>
      <th scope="row" class="cb-who">
        <button type="button" onClick={() => view.open(row)}>
          {view.name(row)}
        </button>
      </th>
      {view.lessons.map((lesson) => (
        <Square key={lesson.id} cell={row.cells.get(lesson.id)} measure={measure} lesson={lesson} />
      ))}
      <td class="cb-sum">{gradeOf(row, view.lessons)} %</td>
      <td class="cb-sum">{row.stuck || "–"}</td>
      <td class="cb-sum">{row.minutes}</td>
      <td class="cb-sum" title={report.assignment?.title}>
        {day(timeOf(row.entry))}
      </td>
    </tr>
  );
}

function Square({ cell, measure, lesson }: { cell: Cell | undefined; measure: Measure; lesson: OutlineLesson }): ComponentChildren {
  if (!cell || cell.level === "none") {
    return (
      <td data-level="none">
        <span aria-hidden="true">·</span>
        <span class="cq-hidden">not opened</span>
      </td>
    );
  }
  const short = measure === "right" ? `${cell.right}/${cell.of}` : String(cell[measure]);
  const exercise = cell.exercises ? `, ${cell.passed} of ${cell.exercises} exercises done` : "";
  const full = `${LEVEL_WORDS[cell.level]}: ${cell.right} of ${cell.of} questions right${exercise}, ${cell.minutes} minutes, ${cell.tries} tries${cell.stuck ? `, stuck at ${cell.stuck}` : ""}`;
  return (
    <td data-level={cell.level} title={`${lesson.title}. ${full}`}>
      <span aria-hidden="true">
        {cell.level === "all" && measure === "right" ? "✓ " : ""}
        {short}
        {cell.stuck > 0 && <b class="cb-flag">!</b>}
      </span>
      <span class="cq-hidden">{full}</span>
    </td>
  );
}

/** The middle of all learners in each column. */
function Foot({ view }: { view: View }): ComponentChildren {
  return (
    <tfoot>
      <tr>
        <th scope="row" class="cb-who">
          Everybody
        </th>
        {view.lessons.map((lesson) => {
          const opened = view.rows.flatMap((row) => row.cells.get(lesson.id) ?? []).filter((cell) => cell.level !== "none");
          const minutes = median(opened.map((cell) => cell.minutes));
          return (
            <td key={lesson.id} title={`${opened.length} have opened ${lesson.title}; in the middle, ${minutes} minutes`}>
              {opened.length}
              <span class="cq-hidden"> have opened it,</span>
              <small>
                {Math.round(minutes)}
                <span aria-hidden="true">′</span>
                <span class="cq-hidden"> minutes in the middle</span>
              </small>
            </td>
          );
        })}
        <td class="cb-sum">{Math.round(median(view.rows.map((row) => gradeOf(row, view.lessons))))} %</td>
        <td class="cb-sum">{view.rows.filter((row) => row.stuck).length || "–"}</td>
        <td class="cb-sum">{Math.round(median(view.rows.map((row) => row.minutes)))}</td>
        <td class="cb-sum" />
      </tr>
    </tfoot>
  );
}
