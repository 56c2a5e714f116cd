/** "My progress": everything that is kept, and what can be done with it. */
import type { ComponentChildren } from "preact";

import { FromCoach } from "./coach/from-coach";
import { siteUrl } from "./data";
import type { CourseData, OutlineLesson } from "./generated/contract";
import { inWords, lessonNumber, standing } from "./lesson-state";
import { mountInto } from "./mount";
import type { Unmount } from "./mount";
import type { ExerciseProgress, Kept, QuestionProgress } from "./progress";
import { Paths } from "./path";
import { ProgressFiles } from "./progress-files";
import { Icon, STATE_WORDS } from "./quiz/icons";
import { StateMark } from "./state-mark";
import { Day } from "./time";
import { UnitMark } from "./unit-mark";
import { useRecord } from "./use-record";

function Page({ data }: { data: CourseData }): ComponentChildren {
  const record = useRecord();
  return (
    <div class="cp cp-page">
      <Overview data={data} record={record} />
      <Paths data={data} name="progress-path" brief />
      {data.outline.map((unit) => (
        <section class="cp-unit" key={unit.id} aria-labelledby={`cp-${unit.id}`}>
          <h2 id={`cp-${unit.id}`}>{unit.title}</h2>
          {unit.check && <UnitMark data={data} unit={unit} />}
          {unit.lessons.map((lesson) => (
            <Lesson key={lesson.id} data={data} lesson={lesson} record={record} />
          ))}
        </section>
      ))}
      <FromCoach data={data} record={record} />
      <Others data={data} record={record} />
      <ProgressFiles record={record} />
    </div>
  );
}

function Overview({ data, record }: { data: CourseData; record: Kept }): ComponentChildren {
  const lessons = data.outline.flatMap((unit) => unit.lessons);
  const all = lessons.map((lesson) => standing(lesson, record));
  const sum = (key: "right" | "tried"): number => all.reduce((total, one) => total + one[key], 0);
  const actions = lessons.filter((lesson) => record.lessons[lesson.id]?.action).length;
  const tiles: [number, string, string][] = [
    [all.filter((one) => one.state !== "new").length, "lesson opened", "lessons opened"],
    [sum("right"), "question right", "questions right"],
    [sum("tried"), "exercise done", "exercises done"],
    [actions, "real step taken", "real steps taken"],
  ];
  if (all.every((one) => one.state === "new")) {
    return <p class="cp-empty">Nothing is kept yet. As soon as you open a lesson, it shows up here.</p>;
  }
  return (
    <ul class="cp-tiles">
      {tiles.map(([value, one, many]) => (
        <li key={many}>
          <strong>{value}</strong> {value === 1 ? one : many}
        </li>
      ))}
    </ul>
  );
}

function Lesson({ data, lesson, record }: { data: CourseData; lesson: OutlineLesson; record: Kept }): ComponentChildren {
  const now = standing(lesson, record);
  const own = record.lessons[lesson.id];
  const href = siteUrl(data, lesson.href);
  return (
    <article class="cp-lesson" data-state={now.state}>
      <h3>
        <StateMark state={now.state} />
        <a href={href}>
          {lessonNumber(data, lesson.id)} {lesson.title}
        </a>
        <span class="cp-lesson-state">{inWords(now)}</span>
      </h3>
      {now.state !== "new" && (
        <>
          <ol class="cp-results" aria-label="Questions">
            {lesson.questions.map((id, index) => (
              <Result key={id} number={index + 1} href={`${href}#q-${id}`} kept={record.questions[id]} />
            ))}
          </ol>
          <dl class="cp-kept">
            {own?.action && (
              <Entry term="Done">
                You did this lesson's step on <Day at={own.action} />.
              </Entry>
            )}
            {own?.reflection && <Entry term="Your reflection"><p class="cp-words">{own.reflection}</p></Entry>}
            {lesson.questions.map((id) => (
              <Written key={id} kept={record.questions[id]} />
            ))}
            {lesson.exercises.map((id) => (
              <Exercise key={id} id={id} kept={record.exercises[id]} />
            ))}
          </dl>
        </>
      )}
    </article>
  );
}

function Entry({ term, children }: { term: string; children: ComponentChildren }): ComponentChildren {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Result({ number, href, kept }: { number: number; href: string; kept: QuestionProgress | undefined }): ComponentChildren {
  const state = kept?.best ?? "unanswered";
  const tries = kept?.attempts ? ` after ${kept.attempts} ${kept.attempts === 1 ? "try" : "tries"}` : "";
  const words = `Question ${number}: ${STATE_WORDS[state]}${tries}`;
  return (
    <li>
      <a href={href} title={words} aria-label={words}>
        <Icon mark={state} />
      </a>
    </li>
  );
}

/** What was written in answer to a question that asks for one's own words. */
function Written({ kept }: { kept: QuestionProgress | undefined }): ComponentChildren {
  const answer = kept?.answer as { text?: unknown; ticks?: unknown } | null | undefined;
  if (!answer || !Array.isArray(answer.ticks) || typeof answer.text !== "string" || !answer.text) return null;
  return (
    <Entry term="In your own words">
      <p class="cp-words">{answer.text}</p>
    </Entry>
  );
}

function Exercise({ id, kept }: { id: string; kept: ExerciseProgress | undefined }): ComponentChildren {
  if (!kept) return null;
  const facts = [
    kept.passed ? "All checks passed" : kept.tries ? `Checked ${kept.tries} ${kept.tries === 1 ? "time" : "times"}` : "",
    kept.explored ? "Explored without code" : "",
    kept.hints ? `${kept.hints} ${kept.hints === 1 ? "hint" : "hints"} read` : "",
    kept.solution_seen ? "Solution seen" : "",
  ].filter(Boolean);
  return (
    <Entry term={`Exercise ${id}`}>
      {facts.length ? `${facts.join(". ")}.` : "Opened."}
      {kept.draft && (
        <details>
          <summary>Your code</summary>
          <pre>
            <code>{kept.draft}</code>
          </pre>
        </details>
      )}
    </Entry>
  );
}

/** Kept under ids that no lesson here has: samples, lessons that were taken out, files from elsewhere. */
function Others({ data, record }: { data: CourseData; record: Kept }): ComponentChildren {
  const lessons = data.outline.flatMap((unit) => unit.lessons);
  const known = new Set(lessons.flatMap((lesson) => [lesson.id, ...lesson.questions, ...lesson.exercises]));
  const ids = [record.lessons, record.questions, record.exercises].flatMap((map) => Object.keys(map));
  const others = ids.filter((id) => !known.has(id));
  if (!others.length) return null;
  return (
    <section class="cp-unit">
      <h2>Kept, too</h2>
      <p>From sample questions, or from lessons that are not here now: {others.join(", ")}.</p>
    </section>
  );
}

/** `<course-progress>` */
export function mountProgress(el: HTMLElement, data: CourseData): Unmount {
  return mountInto(el, <Page data={data} />);
}
