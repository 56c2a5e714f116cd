/** "Hand over a report": choose what goes along, see all of it, get a link or a file. */
import { useEffect, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";

import { siteUrl } from "../data";
import type { CourseData } from "../generated/contract";
import { lessonNumber } from "../lesson-state";
import { mountInto } from "../mount";
import type { Unmount } from "../mount";
import { identify, updateReceived } from "../progress";
import type { Kept } from "../progress";
import { useRecord } from "../use-record";
import type { Assignment, Report } from "./documents";
import { ReportOut } from "./report-out";
import { ReportView } from "./report-view";
import { assignmentsOf } from "./received";
import { ownWords, reportOf, scopeOf } from "./report";
import type { Choices, OwnWords } from "./report";
import { now, token } from "./tokens";

/** Id of the assignment that the address names: `#for=...`. */
const asked = (): string => /^#for=([\w-]+)$/.exec(location.hash)?.[1] ?? "";

function Page({ data }: { data: CourseData }): ComponentChildren {
  const record = useRecord();
  const open = assignmentsOf(record, data.id);
  const [wanted] = useState(asked);
  const [chosen, setId] = useState<string | null>(null);
  // Until somebody chooses, the newest that is open, also if it arrives after the page was drawn.
  const id = chosen ?? (wanted || open.filter(({ kept }) => !kept.away).at(-1)?.document.id || "");
  const assignment = open.find(({ document }) => document.id === id)?.document ?? null;
  const [choices, setChoices] = useState<Choices>(() => ({
    alias: record.alias ?? "",
    note: "",
    words: new Set(),
    answers: true,
    minutes: true,
  }));
  const [made, setMade] = useState<Report | null>(null);
  const [me] = useState(() => record.learner ?? token());
  const report = reportOf(data, record, assignment, choices, { learner: record.learner ?? me, at: made?.at ?? now() });
  useEffect(() => setMade(null), [choices, id]);
  const make = async (): Promise<void> => {
    const fresh = { ...report, at: now() };
    setMade(fresh);
    await identify(me, choices.alias.trim());
    if (assignment) await updateReceived("assignments", assignment.id, (old, at) => ({ ...(old as NonNullable<typeof old>), reported: at, at }));
  };
  return (
    <div class="cp co-page">
      <section aria-labelledby="co-who">
        <h2 id="co-who">Who and what for</h2>
        {open.length > 0 && <Which open={open.map(({ document }) => document)} id={id} onChoose={setId} />}
        <Who choices={choices} onChange={setChoices} />
      </section>
      <Along data={data} record={record} assignment={assignment} choices={choices} onChange={setChoices} />
      <section aria-labelledby="co-all">
        <h2 id="co-all">All that is in it</h2>
        <p>Open a lesson to see each field. What you don’t find here is not in the report.</p>
        <ReportView report={made ?? report} data={data} />
      </section>
      <section aria-labelledby="co-out">
        <h2 id="co-out">Take it with you</h2>
        {made ? (
          <ReportOut key={made.at} report={made} assignment={assignment} board={siteUrl(data, "coach/board/")} />
        ) : (
          <button type="button" class="cp-button cp-button--main" onClick={() => void make()}>
            Make the report
          </button>
        )}
        <p class="cp-fine">Nothing is sent by itself. You get a link or a file, and you decide who gets it.</p>
      </section>
    </div>
  );
}

function Which({ open, id, onChoose }: { open: Assignment[]; id: string; onChoose(id: string): void }): ComponentChildren {
  return (
    <label class="co-field">
      <span class="cp-label">Report on</span>
      <select value={id} onChange={(event) => onChoose(event.currentTarget.value)}>
        {open.map((one) => (
          <option key={one.id} value={one.id}>
            {one.title}
          </option>
        ))}
        <option value="">Everything that I have done here</option>
      </select>
    </label>
  );
}

interface Edit {
  choices: Choices;
  onChange(choices: Choices): void;
}

function Who({ choices, onChange }: Edit): ComponentChildren {
  return (
    <>
      <label class="co-field">
        <span class="cp-label">Your name, or any name that your coach will know you by</span>
        <input
          type="text"
          maxLength={200}
          autocomplete="nickname"
          value={choices.alias}
          onInput={(event) => onChange({ ...choices, alias: event.currentTarget.value })}
        />
      </label>
      <label class="co-field">
        <span class="cp-label">A note to your coach (if you like)</span>
        <textarea
          rows={3}
          maxLength={4000}
          value={choices.note}
          onInput={(event) => onChange({ ...choices, note: event.currentTarget.value })}
        />
      </label>
    </>
  );
}

const KINDS: Record<OwnWords["kind"], string> = { reflection: "Reflection", answer: "Answer in your own words", code: "Your code" };
const START = 70; // characters of a text that tell which it is

interface AlongProps extends Edit {
  data: CourseData;
  record: Kept;
  assignment: Assignment | null;
}

/** What may be left out. Nothing in one's own words goes along unless it is ticked. */
function Along({ data, record, assignment, choices, onChange }: AlongProps): ComponentChildren {
  const own = ownWords(scopeOf(data, assignment).lessons, record);
  const all = own.length > 0 && own.every(({ key }) => choices.words.has(key));
  const tick = (keys: string[], on: boolean): void => {
    const words = new Set(choices.words);
    for (const key of keys) {
      if (on) words.add(key);
      else words.delete(key);
    }
    onChange({ ...choices, words });
  };
  return (
    <section aria-labelledby="co-along">
      <h2 id="co-along">What goes along</h2>
      <p>Which lessons you opened, which questions and exercises you did and how they went: that is the report. You may add:</p>
      <Tick checked={choices.answers} onTick={(answers) => onChange({ ...choices, answers })}>
        what I answered when a first try was not right
      </Tick>
      <Tick checked={choices.minutes} onTick={(minutes) => onChange({ ...choices, minutes })}>
        how many minutes a lesson was in view
      </Tick>
      {own.length === 0 ? (
        <p class="cp-fine">You have written nothing of your own in these lessons yet.</p>
      ) : (
        <fieldset class="co-own">
          <legend>In your own words</legend>
          <p class="cp-fine">None of this goes along unless you tick it.</p>
          {own.length > 1 && (
            <Tick checked={all} onTick={(on) => tick(own.map(({ key }) => key), on)}>
              all of it
            </Tick>
          )}
          {own.map(({ key, kind, lesson, text }) => (
            <Tick key={key} checked={choices.words.has(key)} onTick={(on) => tick([key], on)}>
              {KINDS[kind]}, {lessonNumber(data, lesson.id)} {lesson.title}
              <span class="co-start">{text.length > START ? `${text.slice(0, START)} …` : text}</span>
            </Tick>
          ))}
        </fieldset>
      )}
    </section>
  );
}

function Tick(props: { checked: boolean; onTick(on: boolean): void; children: ComponentChildren }): ComponentChildren {
  return (
    <label class="co-tick">
      <input type="checkbox" checked={props.checked} onChange={(event) => props.onTick(event.currentTarget.checked)} />
      <span>{props.children}</span>
    </label>
  );
}

/** `<course-report>` */
export function mountReport(el: HTMLElement, data: CourseData): Unmount {
  return mountInto(el, <Page data={data} />);
}
