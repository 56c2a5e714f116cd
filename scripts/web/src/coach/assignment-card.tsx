/** One assignment as the learner sees it: what it asks for, how far it is, what to do next. */
import type { ComponentChildren } from "preact";

import { siteUrl } from "../data";
import type { CourseData } from "../generated/contract";
import { updateReceived } from "../progress";
import { dayInWords as soonInWords } from "../review";
import { StateMark } from "../state-mark";
import { Day } from "../time";
import { useRecord } from "../use-record";
import type { Assignment } from "./documents";
import type { Had } from "./received";
import { feedbackOf } from "./received";
import { nextOf, sumOf, tasksOf } from "./tasks";
import type { Task } from "./tasks";
import { dayInWords } from "./tokens";

interface Props {
  data: CourseData;
  had: Had<Assignment>;
  open: boolean;
}

/** "by Tuesday, 1 December 2026 (in 9 days)" */
export function Due({ day }: { day: string }): ComponentChildren {
  const date = new Date(`${day}T12:00:00`);
  if (Number.isNaN(date.getTime())) return null;
  const today = new Date();
  const days = Math.round((date.getTime() - today.setHours(12, 0, 0, 0)) / 86_400_000);
  const near = days >= 0 && days < 2 ? soonInWords(date, new Date()) : "";
  return (
    <>
      by <time dateTime={day}>{dayInWords(day)}</time>
      {near ? ` (${near})` : days > 0 ? ` (in ${days} days)` : ""}
    </>
  );
}

export function AssignmentCard({ data, had: { document, kept }, open }: Props): ComponentChildren {
  const record = useRecord();
  const tasks = tasksOf(document, data, record);
  const next = nextOf(tasks);
  const away = (): void => void updateReceived("assignments", document.id, (old, at) => ({ ...(old ?? kept), away: at, at }));
  const said = feedbackOf(record, data.id).filter(({ document: one, kept }) => !kept.away && one.assignment?.id === document.id);
  return (
    <details class="co-card" open={open} data-assignment={document.id}>
      <summary>
        <span class="co-card-title">{document.title}</span>
        <span class="co-card-sum">
          {document.coach && `From ${document.coach}. `}
          {tasks.length > 0 && sumOf(tasks)}
          {document.due && (
            <>
              , <Due day={document.due} />
            </>
          )}
        </span>
        <Bar tasks={tasks} />
      </summary>
      <div class="co-card-body">
        {said.map(({ document: one }) => one.overall && <Overall key={one.id} coach={one.coach} text={one.overall} />)}
        {document.note && <p class="co-words">{document.note}</p>}
        <Tasks tasks={tasks} />
        {tasks.length < document.lessons.length + document.checks.length + document.labs.length && (
          <p class="cp-fine">It also names something that this site does not have. Ask your coach what was meant.</p>
        )}
        {document.bring && (
          <p class="co-words">
            <strong>Bring along: </strong>
            {document.bring}
          </p>
        )}
        <div class="cp-buttons">
          {next && (
            <a class="cp-button cp-button--main" href={next.href}>
              {next.state === "begun" ? "Carry on" : next === tasks[0] ? "Start" : "Start the next one"}
            </a>
          )}
          <a class={next ? "cp-button" : "cp-button cp-button--main"} href={siteUrl(data, `hand-over/#for=${document.id}`)}>
            Hand over a report
          </a>
          <button type="button" class="cp-button" onClick={away}>
            Put it away
          </button>
        </div>
        {kept.reported && (
          <p class="cp-fine">
            You made a report on <Day at={kept.reported} />.
          </p>
        )}
      </div>
    </details>
  );
}

function Bar({ tasks }: { tasks: readonly Task[] }): ComponentChildren {
  const done = tasks.filter((task) => task.state === "done").length;
  return (
    <span class="co-bar" aria-hidden="true">
      <span style={{ width: `${tasks.length ? (100 * done) / tasks.length : 0}%` }} />
    </span>
  );
}

export function Overall({ coach, text }: { coach: string; text: string }): ComponentChildren {
  return (
    <div class="co-line" role="note">
      <p class="co-line-who">{coach ? `${coach} wrote to you` : "Your coach wrote to you"}</p>
      <p class="co-line-text">{text}</p>
    </div>
  );
}

function Tasks({ tasks }: { tasks: readonly Task[] }): ComponentChildren {
  return (
    <ul class="co-tasks">
      {tasks.map((task) => (
        <li key={`${task.kind}:${task.id}`} data-state={task.state}>
          <StateMark state={task.state} />
          <a href={task.href}>{task.title}</a>
          <span class="co-task-state">{task.words}</span>
        </li>
      ))}
    </ul>
  );
}
