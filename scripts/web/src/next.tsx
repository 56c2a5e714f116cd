/** Home and unit pages: where you are, and one clear next step. */
import type { ComponentChildren } from "preact";

import { siteUrl } from "./data";
import type { CourseData } from "./generated/contract";
import { inWords, lessonNumber, lessonsOfPath, nextLesson, standing } from "./lesson-state";
import { mountInto } from "./mount";
import type { Unmount } from "./mount";
import { StateMark } from "./state-mark";
import { useRecord } from "./use-record";

interface Props {
  data: CourseData;
  /** Id of the unit that this page is about; "" on the home page. */
  unit: string;
}

function Next({ data, unit }: Props): ComponentChildren {
  const record = useRecord();
  const own = data.outline.find((one) => one.id === unit)?.lessons;
  const lessons = own ?? lessonsOfPath(data, record.path);
  const lesson = nextLesson(lessons, record);
  if (!lesson) return <Through whole={!own} />;
  const now = standing(lesson, record);
  const fresh = lessons.every((one) => standing(one, record).state === "new");
  const lead = now.state === "begun" ? "You were here" : fresh ? "A good place to start" : "Next for you";
  return (
    <div class="cp cp-next" data-state={now.state}>
      <p class="cp-next-lead">{lead}</p>
      <p class="cp-next-title">
        <span class="cp-next-number">{lessonNumber(data, lesson.id)}</span> {lesson.title}
      </p>
      <p class="cp-next-state">
        <StateMark state={now.state} />
        {now.state === "new" ? `About ${lesson.minutes} minutes` : inWords(now)}
      </p>
      <a class="cp-button cp-button--main" href={siteUrl(data, lesson.href)}>
        {now.state === "begun" ? "Carry on" : "Start this lesson"}
      </a>
    </div>
  );
}

function Through({ whole }: { whole: boolean }): ComponentChildren {
  return (
    <div class="cp cp-next" data-state="done">
      <p class="cp-next-lead">You are through {whole ? "every lesson that is here" : "this unit"}</p>
      <p class="cp-next-state">Come back to any of them whenever you like. What you wrote is still there.</p>
    </div>
  );
}

/** Unit whose page this is, by its address. */
function unitHere(data: CourseData): string {
  const here = location.origin + location.pathname;
  return data.outline.find((unit) => siteUrl(data, unit.href) === here)?.id ?? "";
}

/** `<course-next>`: on a unit's page (or with `data-unit`) it speaks of that unit only. */
export function mountNext(el: HTMLElement, data: CourseData): Unmount {
  return mountInto(el, <Next data={data} unit={el.dataset["unit"] ?? unitHere(data)} />);
}
