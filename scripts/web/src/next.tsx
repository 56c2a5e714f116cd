/** Home and unit pages: where you are, and one clear next step. */
import type { ComponentChildren } from "preact";

import { siteUrl } from "./data";
import type { CourseData, OutlineLesson } from "./generated/contract";
import { inWords, lessonNumber, lessonsOfPath, nextLesson, standing } from "./lesson-state";
import { mountInto } from "./mount";
import type { Unmount } from "./mount";
import { setPath } from "./progress";
import type { Kept } from "./progress";
import { StateMark } from "./state-mark";
import { useRecord } from "./use-record";

interface Props {
  data: CourseData;
  /** Only this unit's lessons; all where empty. */
  unit: string;
}

function Next({ data, unit }: Props): ComponentChildren {
  const record = useRecord();
  const path = lessonsOfPath(data, record.path);
  const own = data.outline.find((one) => one.id === unit)?.lessons;
  const lessons = own ?? path;
  const next = nextLesson(lessons, record);
  const begun = lessons.some((lesson) => standing(lesson, record).state !== "new");
  return (
    <section class="cp-next" aria-label="Where you are">
      <Step data={data} lesson={next} begun={begun} record={record} whole={!own} />
      <ol class="cp-lessons">
        {lessons.map((lesson) => {
          const now = standing(lesson, record);
          return (
            <li key={lesson.id} data-state={now.state} aria-current={lesson === next ? "step" : undefined}>
              <a href={siteUrl(data, lesson.href)}>
                <StateMark state={now.state} />
                <span class="cp-lesson-title">
                  <span class="cp-lesson-number">{lessonNumber(data, lesson.id)}</span> {lesson.title}
                </span>
                <span class="cp-lesson-state">
                  {now.state === "new" ? `${lesson.minutes} minutes` : inWords(now)}
                </span>
              </a>
            </li>
          );
        })}
      </ol>
      {!own && data.paths.length > 1 && <PathChoice data={data} record={record} />}
    </section>
  );
}

interface StepProps {
  data: CourseData;
  lesson: OutlineLesson | null;
  begun: boolean;
  record: Kept;
  whole: boolean;
}

function Step({ data, lesson, begun, record, whole }: StepProps): ComponentChildren {
  if (!lesson) {
    return (
      <div class="cp-step">
        <p class="cp-step-lead">You are through {whole ? "every lesson that is here" : "this unit"}.</p>
        <p>Come back to any of them whenever you like. What you wrote is still there.</p>
      </div>
    );
  }
  const now = standing(lesson, record);
  return (
    <div class="cp-step">
      <p class="cp-step-lead">{begun ? (now.state === "begun" ? "You were here" : "Next for you") : "A good place to start"}</p>
      <p class="cp-step-title">
        {lessonNumber(data, lesson.id)} {lesson.title}
      </p>
      <p class="cp-step-state">{now.state === "new" ? `About ${lesson.minutes} minutes` : inWords(now)}</p>
      <a class="cp-button cp-button--main" href={siteUrl(data, lesson.href)}>
        {now.state === "begun" ? "Carry on" : "Start this lesson"}
      </a>
    </div>
  );
}

function PathChoice({ data, record }: { data: CourseData; record: Kept }): ComponentChildren {
  return (
    <fieldset class="cp-paths">
      <legend>How much time do you have?</legend>
      {data.paths.map((path) => (
        <label key={path.id}>
          <input
            type="radio"
            name="course-path"
            checked={path.id === record.path}
            onChange={() => void setPath(path.id)}
          />
          <span>{path.title}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** `<course-next>`; with `data-unit`, of one unit. */
export function mountNext(el: HTMLElement, data: CourseData): Unmount {
  return mountInto(el, <Next data={data} unit={el.dataset["unit"] ?? ""} />);
}
