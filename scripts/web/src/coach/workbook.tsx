/** `<course-workbook>`: which of the sheets on this page are shown and printed, and the cover before them. */
import { useEffect, useLayoutEffect, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";

import { allLessons } from "../data";
import type { CourseData, OutlineLesson, OutlineUnit } from "../generated/contract";
import { lessonNumber } from "../lesson-state";
import { mountInto } from "../mount";
import type { Unmount } from "../mount";
import { decodeText, expectKind } from "./codec";

interface Choice {
  lessons: ReadonlySet<string>;
  title: string;
}

const NAMED = /#lessons=([\w,-]*)/;
const EMPTY: Choice = { lessons: new Set(), title: "" };

/** Lessons that an address names: `#lessons=one,two`, or those of an assignment. Null where it names none. */
async function readAddress(text: string, data: CourseData): Promise<Choice | string> {
  const known = new Set(allLessons(data).map((lesson) => lesson.id));
  const named = NAMED.exec(text)?.[1];
  if (named !== undefined) return { lessons: new Set(named.split(",").filter((id) => known.has(id))), title: "" };
  const found = expectKind(await decodeText(text, data.id), "assignment");
  if (!found.ok) return found.words;
  const { lessons, title } = found.document;
  return { lessons: new Set(lessons.filter((id) => known.has(id))), title };
}

function Page({ data, address }: { data: CourseData; address: string }): ComponentChildren {
  const [choice, setChoice] = useState<Choice>(EMPTY);
  const [said, setSaid] = useState("");
  const take = async (text: string): Promise<void> => {
    const found = await readAddress(text, data);
    setSaid(typeof found === "string" ? found : "");
    if (typeof found !== "string") setChoice(found);
  };
  useEffect(() => {
    if (NAMED.test(address) || address.startsWith("#assign=")) void take(address);
  }, []);
  useLayoutEffect(() => show(choice.lessons), [choice.lessons]); // at once: somebody may print at once
  const lessons = allLessons(data).filter((lesson) => choice.lessons.has(lesson.id));
  const pick = (ids: string[], on: boolean): void => {
    const rest = [...choice.lessons].filter((id) => !ids.includes(id));
    setChoice({ ...choice, lessons: new Set(on ? [...rest, ...ids] : rest) });
  };
  return (
    <div class="cp cw">
      <div class="cw-choose">
        <Paste take={take} said={said} />
        {data.sets.length > 0 && <Sets data={data} choose={setChoice} />}
        {data.outline.map((unit) => (
          <Unit key={unit.id} data={data} unit={unit} chosen={choice.lessons} pick={pick} />
        ))}
        <label class="cw-title">
          <span class="cp-label">Title on the cover (may stay empty)</span>
          <input
            type="text"
            maxLength={120}
            value={choice.title}
            onInput={(event) => setChoice({ ...choice, title: event.currentTarget.value })}
          />
        </label>
        <p class="cw-sum" role="status">
          {summary(lessons)}
        </p>
        <div class="cp-buttons">
          <button type="button" class="cp-button cp-button--main" disabled={!lessons.length} onClick={() => print()}>
            Print the workbook
          </button>
        </div>
      </div>
      {lessons.length > 0 && <Cover data={data} title={choice.title} lessons={lessons} />}
    </div>
  );
}

function summary(lessons: OutlineLesson[]): string {
  if (!lessons.length) return "Nothing is chosen yet.";
  const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  return `${lessons.length} ${lessons.length === 1 ? "lesson" : "lessons"}, about ${minutes} minutes of reading. They stand below as they print.`;
}

/** Marks the sheets that are shown; the style sheet hides the others. */
function show(chosen: ReadonlySet<string>): void {
  for (const sheet of document.querySelectorAll<HTMLElement>("[data-workbook]")) {
    sheet.toggleAttribute("data-chosen", chosen.has(sheet.dataset.workbook ?? ""));
  }
}

function Paste({ take, said }: { take(text: string): Promise<void>; said: string }): ComponentChildren {
  const [text, setText] = useState("");
  const go = (event: Event): void => {
    event.preventDefault();
    if (text.trim()) void take(text);
  };
  return (
    <form class="cw-paste" onSubmit={go}>
      <label>
        <span class="cp-label">Link of an assignment</span>
        <input type="text" value={text} autocomplete="off" onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      <button type="submit" class="cp-button">
        Take its lessons
      </button>
      <p class="cp-said" role="alert">
        {said}
      </p>
    </form>
  );
}

function Sets({ data, choose }: { data: CourseData; choose(choice: Choice): void }): ComponentChildren {
  const take = (id: string): void => {
    const set = data.sets.find((one) => one.id === id);
    if (set) choose({ lessons: new Set(set.lessons), title: set.title });
  };
  return (
    <label class="cw-sets">
      <span class="cp-label">Or one of the ten sets</span>
      <select onChange={(event) => take(event.currentTarget.value)}>
        <option value="">Choose a set…</option>
        {data.sets.map((set) => (
          <option key={set.id} value={set.id}>
            {set.title}
          </option>
        ))}
      </select>
    </label>
  );
}

interface UnitProps {
  data: CourseData;
  unit: OutlineUnit;
  chosen: ReadonlySet<string>;
  pick(ids: string[], on: boolean): void;
}

function Unit({ data, unit, chosen, pick }: UnitProps): ComponentChildren {
  const ids = unit.lessons.map((lesson) => lesson.id);
  const all = ids.every((id) => chosen.has(id));
  if (!ids.length) return null;
  return (
    <fieldset class="cw-unit">
      <legend>{unit.title}</legend>
      <label class="cw-pick cw-pick--all">
        <input type="checkbox" checked={all} onChange={() => pick(ids, !all)} /> <span>The whole unit</span>
      </label>
      {unit.lessons.map((lesson) => (
        <label class="cw-pick" key={lesson.id}>
          <input
            type="checkbox"
            checked={chosen.has(lesson.id)}
            onChange={(event) => pick([lesson.id], event.currentTarget.checked)}
          />
          <span>
            {lessonNumber(data, lesson.id)} {lesson.title}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Only on paper. */
function Cover({ data, title, lessons }: { data: CourseData; title: string; lessons: OutlineLesson[] }): ComponentChildren {
  return (
    <section class="cw-cover" aria-hidden="true">
      <p class="cw-course">{data.title}</p>
      <p class="cw-name">{title || "A workbook"}</p>
      <p class="cw-who">
        This belongs to <span class="blank" />
      </p>
      <ol>
        {lessons.map((lesson) => (
          <li key={lesson.id}>
            {lessonNumber(data, lesson.id)} {lesson.title}, {lesson.minutes} minutes
          </li>
        ))}
      </ol>
      <p class="cw-words">
        Write all over it. The small numbers in the text lead to the notes at the end of each lesson; they say who claims
        what, and how far to trust it. The answers are not in here. Guess first, and talk about it.
      </p>
    </section>
  );
}

/** `<course-workbook>` */
export function mountWorkbook(el: HTMLElement, data: CourseData): Unmount {
  return mountInto(el, <Page data={data} address={location.hash} />);
}
