/** On a lesson's page: a quiet line that says when something from earlier is due. */
import type { ComponentChildren } from "preact";

import { allLessons, siteUrl } from "./data";
import type { CourseData } from "./generated/contract";
import { lessonNumber } from "./lesson-state";
import { mountInto } from "./mount";
import type { Unmount } from "./mount";
import { due } from "./review";
import { useRecord } from "./use-record";

function Due({ data, lesson }: { data: CourseData; lesson: string }): ComponentChildren {
  const record = useRecord();
  const earlier = due(allLessons(data), record, new Date()).filter((item) => item.lesson.id !== lesson);
  if (!earlier.length) return null;
  const names = [...new Set(earlier.map((item) => `${lessonNumber(data, item.lesson.id)} ${item.lesson.title}`))].sort();
  return (
    <details class="cp cp-due">
      <summary>
        From earlier: {earlier.length} {earlier.length === 1 ? "question is" : "questions are"} due
      </summary>
      <p>
        From {names.slice(0, 3).join("; ")}
        {names.length > 3 ? ` and ${names.length - 3} more` : ""}. <a href={siteUrl(data, "review/")}>Review now</a>, or after
        this lesson. Five minutes are enough.
      </p>
    </details>
  );
}

/** `<course-due data-lesson>` */
export function mountDue(el: HTMLElement, data: CourseData): Unmount {
  return mountInto(el, <Due data={data} lesson={el.dataset["lesson"] ?? ""} />);
}
