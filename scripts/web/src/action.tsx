/** "Do this today" and the reflection at a lesson's end, and the tick at a lab's. The page's own text stays; a control joins it. */
import { useState } from "preact/hooks";
import type { ComponentChildren } from "preact";

import type { CourseData } from "./generated/contract";
import { mountBeside, mountInto } from "./mount";
import type { Unmount } from "./mount";
import { soon, updateLesson, updateUnit } from "./progress";
import { useRecord } from "./use-record";
import { Day } from "./time";

function Action({ lesson }: { lesson: string }): ComponentChildren {
  const done = useRecord().lessons[lesson]?.action;
  const mark = (on: boolean): void =>
    void updateLesson(lesson, (old, now) => ({ ...old, action: on ? now : null }));
  return (
    <div class="cp cp-action" data-state={done ? "done" : "open"}>
      <label class="cp-check">
        <input type="checkbox" checked={Boolean(done)} onChange={(event) => mark(event.currentTarget.checked)} />
        <span>I did it</span>
      </label>
      <p role="status">
        {done && (
          <>
            Done on <Day at={done} />. That is one real step.
          </>
        )}
      </p>
    </div>
  );
}

function LabDone({ unit }: { unit: string }): ComponentChildren {
  const done = useRecord().units[unit]?.lab;
  const mark = (on: boolean): void => void updateUnit(unit, (old, at) => ({ at, ...old, lab: on ? at : null }));
  return (
    <div class="cp cp-action" data-state={done ? "done" : "open"}>
      <label class="cp-check">
        <input type="checkbox" checked={Boolean(done)} onChange={(event) => mark(event.currentTarget.checked)} />
        <span>I worked through this lab</span>
      </label>
      <p role="status">
        {done && (
          <>
            Done on <Day at={done} />.
          </>
        )}
      </p>
    </div>
  );
}

function Reflection({ lesson }: { lesson: string }): ComponentChildren {
  const kept = useRecord().lessons[lesson];
  const [text, setText] = useState(kept?.reflection ?? "");
  const write = (value: string): void => {
    setText(value);
    soon(`reflection:${lesson}`, () => {
      void updateLesson(lesson, (old, now) => ({ ...old, reflection: value, reflection_at: now }));
    });
  };
  const saved = text && text === kept?.reflection && kept.reflection_at;
  return (
    <div class="cp cp-reflection">
      <label>
        <span class="cp-label">Your thoughts</span>
        <textarea rows={5} value={text} onInput={(event) => write(event.currentTarget.value)} />
      </label>
      <p class="cp-fine">
        {saved ? (
          <>
            Kept in this browser, <Day at={saved} />.
          </>
        ) : (
          "Only you see this. It is kept in this browser as you type."
        )}
      </p>
    </div>
  );
}

/** `<course-action data-lesson>` */
export function mountAction(el: HTMLElement, _data: CourseData): Unmount {
  return mountBeside(el, <Action lesson={el.dataset["lesson"] ?? ""} />);
}

/** `<course-reflection data-lesson>` */
export function mountReflection(el: HTMLElement, _data: CourseData): Unmount {
  return mountBeside(el, <Reflection lesson={el.dataset["lesson"] ?? ""} />);
}

/** `<course-lab-done data-unit>` */
export function mountLabDone(el: HTMLElement, _data: CourseData): Unmount {
  return mountInto(el, <LabDone unit={el.dataset["unit"] ?? ""} />);
}
