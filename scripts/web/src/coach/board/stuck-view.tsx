/** Where learners are stuck: the points that hold up most of them, and who. */
import { useMemo, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";

import { siteUrl } from "../../data";
import { stuckPoints } from "./stuck";
import type { StuckPoint } from "./stuck";
import type { Row } from "./rows";
import { counted, lessonTitle, programTitle, questionTitle } from "./view";
import type { View } from "./view";

const FIRST = 12;

const KINDS: Record<StuckPoint["kind"], string> = { question: "Question", check: "Check", mistake: "Known mistake" };

/** "left-out-the-first" as words. */
const readable = (name: string): string => name.replace(/[_-]+/g, " ");

function titleOf(point: StuckPoint, view: View): string {
  if (point.kind === "question") return questionTitle(view.data, point.item);
  return `${programTitle(view.data, point.item)}: ${point.kind === "mistake" ? readable(point.name) : point.name}`;
}

export function Stuck(view: View): ComponentChildren {
  const [all, setAll] = useState(false);
  const points = useMemo(() => stuckPoints(view.rows, view.data), [view.rows, view.data]);
  if (!points.length) return <p class="cp-empty">Nobody is stuck anywhere, as far as these reports tell.</p>;
  return (
    <>
      <p>The points that hold up most learners come first. Behind each stands who got past it, too: they can help.</p>
      <ol class="cb-stuck">
        {(all ? points : points.slice(0, FIRST)).map((point) => (
          <Point key={`${point.kind}:${point.item}:${point.name}`} point={point} view={view} />
        ))}
      </ol>
      {points.length > FIRST && !all && (
        <button type="button" class="cp-button" onClick={() => setAll(true)}>
          Show all {points.length}
        </button>
      )}
    </>
  );
}

function Point({ point, view }: { point: StuckPoint; view: View }): ComponentChildren {
  const { lesson, now, past, tried, times } = point;
  const share = tried ? Math.round((100 * now.length) / tried) : 0;
  const place = point.kind === "question" ? `#q-${point.item}` : `#${point.item}`;
  return (
    <li>
      <p class="cb-kind">
        {KINDS[point.kind]} <span aria-hidden="true">·</span> <a href={siteUrl(view.data, lesson.href + place)}>{lessonTitle(view.data, lesson)}</a>
      </p>
      <h3>{titleOf(point, view)}</h3>
      <div class="cb-bar" aria-hidden="true">
        <span class="cb-bar-bad" style={{ width: `${share}%` }} />
        <span class="cb-bar-partly" style={{ width: `${tried ? Math.round((100 * past.length) / tried) : 0}%` }} />
      </div>
      <p class="cb-facts">
        <b>
          {now.length} of {tried}
        </b>{" "}
        not past it yet. {past.length > 0 && `${past.length} got past it. `}
        {counted(times, "miss", "misses")} in all.
      </p>
      <Who title="Not past it yet" rows={now} view={view} />
      <Who title="Got past it" rows={past} view={view} />
    </li>
  );
}

function Who({ title, rows, view }: { title: string; rows: readonly Row[]; view: View }): ComponentChildren {
  const [open, setOpen] = useState(false);
  if (!rows.length) return null;
  return (
    <details class="cb-details" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {title} ({rows.length})
      </summary>
      {open && (
        <ul class="cb-people">
          {rows.map((row) => (
            <li key={row.id}>
              <button type="button" onClick={() => view.open(row)}>
                {view.name(row)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
