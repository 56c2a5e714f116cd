/** `<course-board>`: the coach's view of what learners handed over. */
import { useMemo, useState } from "preact/hooks";
import type { ComponentChildren, FunctionComponent } from "preact";

import type { CourseData } from "../../generated/contract";
import { mountInto } from "../../mount";
import type { Unmount } from "../../mount";
import { Code } from "./code-view";
import { Exports } from "./export-view";
import { Feedback } from "./feedback-view";
import { Heat } from "./heat";
import { Intake } from "./intake-view";
import { Keeping, Notices } from "./keeping-view";
import { Learner } from "./learner-view";
import { Questions } from "./questions-view";
import { ToRead } from "./reading-view";
import { assignmentsIn, rowsOf, touchedLessons } from "./rows";
import type { Row } from "./rows";
import { useBoard } from "./state";
import type { Board } from "./state";
import { Stuck } from "./stuck-view";
import { Tabs } from "./tabs";
import { counted } from "./view";
import type { View } from "./view";

const PARTS: { id: string; title: string; part: FunctionComponent<View> }[] = [
  { id: "lessons", title: "Lessons", part: Heat },
  { id: "stuck", title: "Stuck points", part: Stuck },
  { id: "questions", title: "Questions", part: Questions },
  { id: "read", title: "To read", part: ToRead },
  { id: "code", title: "Code", part: Code },
  { id: "feedback", title: "Feedback", part: Feedback },
  { id: "export", title: "Take it with you", part: Exports },
];

interface Filter {
  assignment: string;
  search: string;
  stuck: boolean;
}

const ALL = "all";

function filtered(rows: readonly Row[], { assignment, search, stuck }: Filter): Row[] {
  const wanted = search.trim().toLowerCase();
  return rows.filter(
    (row) =>
      (assignment === ALL || (row.entry.report.assignment?.id ?? "") === assignment) &&
      (!wanted || row.name.toLowerCase().includes(wanted)) &&
      (!stuck || row.stuck > 0),
  );
}

function Page({ data }: { data: CourseData }): ComponentChildren {
  const board = useBoard(data);
  if (!board) return <p class="cp cp-fine">Opening the board …</p>;
  return <Loaded data={data} board={board} />;
}

function Loaded({ data, board }: { data: CourseData; board: Board }): ComponentChildren {
  const [filter, setFilter] = useState<Filter>({ assignment: ALL, search: "", stuck: false });
  const [hidden, setHidden] = useState(false);
  const [opened, setOpened] = useState<string | null>(null);
  const { entries } = board.kept;
  const everybody = useMemo(() => rowsOf(entries, data), [entries, data]);
  const view = useMemo((): View => {
    const rows = filtered(everybody, filter);
    const numbers = new Map([...new Set(everybody.map((row) => row.entry.report.learner))].sort().map((learner, index) => [learner, index + 1]));
    const name = (row: Row): string => (hidden ? `Learner ${numbers.get(row.entry.report.learner)}` : row.name);
    return { data, board, rows, lessons: touchedLessons(rows, data), name, open: (row) => setOpened(row.id) };
  }, [board, data, everybody, filter, hidden]);
  const row = opened === null ? undefined : everybody.find((one) => one.id === opened);
  return (
    <div class="cp cb" data-board={entries.length ? "full" : "empty"}>
      <Notices {...view} />
      <Intake board={board} empty={!entries.length} />
      {entries.length > 0 && (
        <>
          <Tools view={view} all={everybody} filter={filter} setFilter={setFilter} hidden={hidden} setHidden={setHidden} />
          <p class="cb-mark">
            <b>Self-reported.</b> These numbers come from the learners’ own browsers. <a href="#proof">What that proves, and what not</a>
          </p>
          <Tabs
            tabs={PARTS.map(({ id, title }) => ({ id, title }))}
            panel={(id) => {
              const Part = PARTS.find((one) => one.id === id)?.part ?? Heat;
              return view.rows.length ? <Part {...view} /> : <p class="cp-empty">No report fits these filters.</p>;
            }}
          />
          <Keeping {...view} />
        </>
      )}
      {row && <Learner key={row.id} row={row} view={view} close={() => setOpened(null)} />}
    </div>
  );
}

interface ToolsProps {
  view: View;
  all: readonly Row[];
  filter: Filter;
  setFilter(filter: Filter): void;
  hidden: boolean;
  setHidden(hidden: boolean): void;
}

function Tools({ view, all, filter, setFilter, hidden, setHidden }: ToolsProps): ComponentChildren {
  const assignments = useMemo(() => assignmentsIn(view.board.kept.entries), [view.board.kept.entries]);
  const learners = new Set(view.rows.map((row) => row.entry.report.learner)).size;
  return (
    <div class="cb-tools cb-filters" role="group" aria-label="Filter the board">
      <p class="cb-count" role="status">
        <b>{counted(learners, "learner", "learners")}</b>
        {view.rows.length < all.length && ` of ${new Set(all.map((row) => row.entry.report.learner)).size}`}
      </p>
      <label>
        Assignment
        <select value={filter.assignment} onChange={(event) => setFilter({ ...filter, assignment: event.currentTarget.value })}>
          <option value={ALL}>All</option>
          {[...assignments].map(([id, title]) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
          {all.some((row) => !row.entry.report.assignment) && <option value="">None: all progress</option>}
        </select>
      </label>
      <label>
        Name
        <input type="search" value={filter.search} onInput={(event) => setFilter({ ...filter, search: event.currentTarget.value })} />
      </label>
      <label class="cb-check">
        <input type="checkbox" checked={filter.stuck} onChange={(event) => setFilter({ ...filter, stuck: event.currentTarget.checked })} />
        Only who is stuck
      </label>
      <label class="cb-check">
        <input type="checkbox" checked={hidden} onChange={(event) => setHidden(event.currentTarget.checked)} />
        Hide names
      </label>
      <button type="button" class="cp-button" onClick={() => print()}>
        Print
      </button>
    </div>
  );
}

export function mountBoard(el: HTMLElement, data: CourseData): Unmount {
  return mountInto(el, <Page data={data} />);
}
