/** Home and unit pages: where you are, and one clear next step. */
import type { ComponentChildren } from "preact";

import { siteUrl } from "./data";
import type { CourseData } from "./generated/contract";
import { inWords, lessonNumber, lessonsOfPath, nextLesson, standing } from "./lesson-state";
import { mountInto } from "./mount";
import type { Unmount } from "./mount";
import { chosenPath } from "./path";
import { StateMark } from "./state-mark";
import { useRecord } from "./use-record";

interface Props {
  data: CourseData;
  /** Id of the unit that this page is about; "" on the home page. */
  unit: string;
}

function Next({ data, unit }: Props): ComponentChildren {
  const record = useRecord();
  const path = lessonsOfPath(data, record.path);
  const here = data.outline.find((one) => one.id === unit)?.lessons;
  const own = here?.filter((one) => path.some(({ id }) => id === one.id));
  const way = data.paths.length > 1 ? chosenPath(data, record)?.title : undefined;
  const inUnit = own && nextLesson(own, record);
  const lesson = inUnit ?? nextLesson(path, record);
  if (!lesson) return <Through way={way} />;
  const now = standing(lesson, record);
  const lead = now.state === "begun" ? "You were here" : path[0] === lesson ? "A good place to start" : "Next for you";
  return (
    <div class="cp cp-next" data-state={now.state}>
      {own && !inUnit && <p class="cp-next-lead">{leaving(own.length > 0, way)}</p>}
      <p class="cp-next-lead">
        {lead}
        {way && `, on your path: ${way}`}
      </p>
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

/** Said on a unit's page when the path goes on elsewhere. */
function leaving(some: boolean, way: string | undefined): string {
  if (some) return way ? "You are through what your path takes from this unit." : "You are through this unit.";
  return "Your path leaves this unit out. You can read it all the same.";
}

function Through({ way }: { way: string | undefined }): ComponentChildren {
  return (
    <div class="cp cp-next" data-state="done">
      <p class="cp-next-lead">You are through {way ? `your path: ${way}` : "every lesson that is here"}</p>
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
