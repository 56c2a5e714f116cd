/** The ways through the course, as cards to choose from. The choice changes what "next" means everywhere. */
import type { ComponentChildren } from "preact";

import { siteUrl } from "./data";
import type { CourseData, OutlinePath } from "./generated/contract";
import { lessonNumber, lessonsOfPath, standing } from "./lesson-state";
import { mountInto } from "./mount";
import type { Unmount } from "./mount";
import { setPath } from "./progress";
import type { Kept } from "./progress";
import { StateMark } from "./state-mark";
import { useRecord } from "./use-record";

/** The path that is followed: the one chosen, else the first. */
export function chosenPath(data: CourseData, record: Kept): OutlinePath | undefined {
  return data.paths.find((path) => path.id === record.path) ?? data.paths[0];
}

/** "10 lessons, about 2 hours" */
function size(data: CourseData, path: OutlinePath): string {
  const lessons = lessonsOfPath(data, path.id);
  const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  const halves = Math.round(minutes / 30) / 2;
  const time = minutes < 50 ? `${Math.round(minutes / 5) * 5} minutes` : `${halves} ${halves === 1 ? "hour" : "hours"}`;
  return `${lessons.length} ${lessons.length === 1 ? "lesson" : "lessons"}, about ${time}`;
}

interface Props {
  data: CourseData;
  /** Of the group of radios. */
  name: string;
  /** The plan of a path waits to be opened. */
  brief?: boolean;
}

export function Paths({ data, name, brief = false }: Props): ComponentChildren {
  const record = useRecord();
  const chosen = chosenPath(data, record);
  if (data.paths.length < 2) return null;
  return (
    <div class="cp cp-ways">
      <fieldset>
        <legend>Choose your way through the course</legend>
        {data.paths.map((path) => (
          <label class="cp-way" key={path.id}>
            <input
              type="radio"
              name={name}
              value={path.id}
              checked={path.id === chosen?.id}
              onChange={() => void setPath(path.id)}
            />
            <span class="cp-way-words">
              <span class="cp-way-title">{path.title}</span>
              <span class="cp-way-size">{size(data, path)}</span>
              <span class="cp-way-text">{path.text}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {chosen && <Way data={data} path={chosen} record={record} open={chosen.plan.length > 0 && !brief} />}
    </div>
  );
}

/** The lessons of a path, and its plan where it has one. */
function Way(props: { data: CourseData; path: OutlinePath; record: Kept; open: boolean }): ComponentChildren {
  const { data, path, record, open } = props;
  const lessons = lessonsOfPath(data, path.id);
  const done = lessons.filter((lesson) => standing(lesson, record).state === "done").length;
  return (
    <details class="cp-way-lessons" open={open} key={path.id}>
      <summary>
        {path.title}: {done ? `${done} of ${lessons.length} lessons done` : `its ${lessons.length} lessons`}
      </summary>
      {path.plan.length > 0 && (
        <ol class="cp-plan">
          {path.plan.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      )}
      <ol class="cp-way-list">
        {lessons.map((lesson) => {
          const { state } = standing(lesson, record);
          return (
            <li key={lesson.id}>
              <a href={siteUrl(data, lesson.href)}>
                <StateMark state={state} />
                <span>
                  {lessonNumber(data, lesson.id)} {lesson.title}
                  {state !== "new" && <span class="cq-hidden">, {state === "done" ? "done" : "started"}</span>}
                </span>
              </a>
            </li>
          );
        })}
      </ol>
    </details>
  );
}

/** `<course-path>` */
export function mountPath(el: HTMLElement, data: CourseData): Unmount {
  return data.paths.length > 1 ? mountInto(el, <Paths data={data} name="course-path" />) : () => undefined;
}
