/** What a unit's check has brought so far, in words: on the unit's page, on the home page, on My progress. */
import type { ComponentChildren } from "preact";

import { startInLetters } from "./count";
import { siteUrl } from "./data";
import type { CourseData, OutlineUnit } from "./generated/contract";
import { mountInto } from "./mount";
import type { Unmount } from "./mount";
import { Day } from "./time";
import { markInWords, markOf, needed, sizeOf } from "./unit-check";
import { useRecord } from "./use-record";

/** A seal: an outline until the mark is earned. */
export function Seal({ earned }: { earned: boolean }): ComponentChildren {
  return (
    <svg class={`cp-seal${earned ? " cp-seal--earned" : ""}`} viewBox="0 0 24 24" aria-hidden="true">
      <path d="M8.5 14.5 7 22l5-2.5L17 22l-1.5-7.5" />
      <circle cx="12" cy="9" r="7" />
      {earned && <path class="cp-seal-tick" d="M8.8 9.2l2.3 2.3 4.2-4.6" />}
    </svg>
  );
}

export function UnitMark({ data, unit }: { data: CourseData; unit: OutlineUnit }): ComponentChildren {
  const mark = markOf(unit, useRecord());
  const of = sizeOf(unit);
  return (
    <div class="cp cp-mark-row" data-state={mark.earned ? "earned" : mark.of ? "begun" : "new"}>
      <Seal earned={mark.earned !== null} />
      <p>
        <a href={siteUrl(data, unit.check)}>
          Unit check<span class="cq-hidden"> of {unit.title}</span>
        </a>
        <span>
          {markInWords(mark) || `${startInLetters(of)} questions from all its lessons. ${startInLetters(needed(of))} right, and one real step, earn the unit’s mark.`}
          {mark.earned && (
            <>
              {" "}
              <Day at={mark.earned} />
            </>
          )}
        </span>
      </p>
    </div>
  );
}

/** `<course-unit-mark data-unit>` */
export function mountUnitMark(el: HTMLElement, data: CourseData): Unmount {
  const unit = data.outline.find((one) => one.id === el.dataset["unit"]);
  return unit?.check ? mountInto(el, <UnitMark data={data} unit={unit} />) : () => undefined;
}
