/** At a lesson's end: what is next on the learner's path, and the unit's check where the path leaves the unit. */
import type { ComponentChildren } from "preact";

import { siteUrl, unitOf } from "./data";
import type { CourseData } from "./generated/contract";
import { lessonNumber, lessonsOfPath, onwardFrom } from "./lesson-state";
import { mountInto } from "./mount";
import type { Unmount } from "./mount";
import { chosenPath } from "./path";
import { markOf } from "./unit-check";
import { useRecord } from "./use-record";

function Onward({ data, lesson }: { data: CourseData; lesson: string }): ComponentChildren {
  const record = useRecord();
  const lessons = lessonsOfPath(data, record.path);
  const next = onwardFrom(lessons, lesson, record);
  const unit = unitOf(data, lesson);
  const leaves = lessons.some((one) => one.id === lesson) && (!next || unitOf(data, next.id) !== unit);
  const check = unit?.check && leaves && !markOf(unit, record).passed ? unit : null;
  const name = data.paths.length > 1 ? chosenPath(data, record)?.title : undefined;
  return (
    <div class="cp cp-onward">
      {next ? (
        <p>
          <span class="cp-next-lead">Next on your path{name && `: ${name}`}</span>
          <a class="cp-onward-link" href={siteUrl(data, next.href)}>
            <span class="cp-next-number">{lessonNumber(data, next.id)}</span> {next.title}
          </a>
        </p>
      ) : (
        <p class="cp-next-lead">You are through {name ? `your path: ${name}` : "every lesson that is here"}.</p>
      )}
      {check && (
        <p>
          <span class="cp-next-lead">See what stayed of this unit</span>
          <a class="cp-onward-link" href={siteUrl(data, check.check)}>
            Unit check<span class="cq-hidden"> of {check.title}</span>
          </a>
        </p>
      )}
    </div>
  );
}

/** `<course-onward data-lesson>` */
export function mountOnward(el: HTMLElement, data: CourseData): Unmount {
  return mountInto(el, <Onward data={data} lesson={el.dataset["lesson"] ?? ""} />);
}
