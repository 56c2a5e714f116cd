/** A unit's check: a draw of its questions, one try each, and what is still missing for the unit's mark. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";

import { startInLetters } from "./count";
import { siteUrl } from "./data";
import type { QuestionData } from "./data";
import type { CourseData, Draw, OutlineUnit } from "./generated/contract";
import { lessonNumber } from "./lesson-state";
import { mountInto } from "./mount";
import type { Unmount } from "./mount";
import { reviewed, updateUnit } from "./progress";
import type { Kept, State } from "./progress";
import { Deck, Results } from "./quiz/deck";
import type { Keeper } from "./quiz/use-question";
import { cardOf, nextCard } from "./review";
import { Day } from "./time";
import { answered, begun, drawOf, markOf, needed, sizeOf, tally } from "./unit-check";
import type { Mark } from "./unit-check";
import { Seal } from "./unit-mark";
import { useRecord } from "./use-record";

interface Props {
  data: CourseData;
  unit: OutlineUnit;
}

function CheckPage({ data, unit }: Props): ComponentChildren {
  const record = useRecord();
  const draw = drawOf(unit, record);
  const open = draw ? tally(draw).open : 0;
  // the last answer's explanation stays until the learner goes on
  const [place, setPlace] = useState(() => (draw && open ? firstOpen(draw) : -1));
  const moved = useRef(false);
  const go = (to: number): void => {
    moved.current = true;
    setPlace(to);
  };
  const begin = (): void => {
    go(0);
    void updateUnit(unit.id, (old, at) => begun(unit, old, record.seed, at));
  };
  if (!draw) return <Start unit={unit} data={data} record={record} onStart={begin} />;
  const questions = draw.questions.flatMap((id) => data.pool.find((one) => one.id === id) ?? []);
  if (questions.length === draw.questions.length && place >= 0 && place < questions.length) {
    return <Running key={draw.started} unit={unit} draw={draw} questions={questions} place={place} record={record} moved={moved.current} onPlace={go} />;
  }
  return open ? (
    <Start unit={unit} data={data} record={record} onStart={begin} />
  ) : (
    <Result data={data} unit={unit} draw={draw} questions={questions} record={record} moved={moved.current} onAgain={begin} />
  );
}

function firstOpen(draw: Draw): number {
  return draw.questions.findIndex((id) => (draw.answers?.[id]?.state ?? "unanswered") === "unanswered");
}

const stateIn = (draw: Draw, id: string): State => draw.answers?.[id]?.state ?? "unanswered";

/** What this is, and what it asks. */
function Start({ data, unit, record, onStart }: Props & { record: Kept; onStart(): void }): ComponentChildren {
  const of = sizeOf(unit);
  const mark = markOf(unit, record);
  return (
    <div class="cp cp-draw">
      <p>
        {startInLetters(of)} questions from across the unit, a different set each time. You have one try at each, and
        the explanation comes at once. {startInLetters(needed(of))} right are enough. No clock runs, and you can draw
        again as often as you like.
      </p>
      <Needs data={data} unit={unit} mark={mark} />
      <p>
        <button type="button" class="cp-button cp-button--main" onClick={onStart}>
          {mark.of ? "New draw" : "Start"}
        </button>
      </p>
    </div>
  );
}

interface RunningProps {
  unit: OutlineUnit;
  draw: Draw;
  questions: readonly QuestionData[];
  place: number;
  record: Kept;
  moved: boolean;
  onPlace(place: number): void;
}

function Running({ unit, draw, questions, place, record, moved, onPlace }: RunningProps): ComponentChildren {
  const id = draw.questions[place] as string;
  const known = draw.answers?.[id];
  const put = (answer: unknown, state: State): Promise<void> =>
    updateUnit(unit.id, (old, at) => answered(old, id, answer, state, at));
  const keeper: Keeper = {
    draft: (answer) => void put(answer, "unanswered"),
    result: (answer, state) => {
      void put(answer, state);
      if (state === "unanswered") return;
      void reviewed(id, state, (old, at) => nextCard(cardOf(id, old), state, at)); // what was missed comes back
    },
  };
  const kept = known && { ...known, best: known.state, attempts: 1, at: draw.started };
  return (
    <Deck
      questions={questions}
      at={place}
      states={draw.questions.map((one) => stateIn(draw, one))}
      seed={record.seed + draw.number}
      kept={kept}
      keeper={keeper}
      onNext={() => onPlace(place + 1)}
      moved={moved}
    />
  );
}

interface ResultProps extends Props {
  draw: Draw;
  questions: readonly QuestionData[];
  record: Kept;
  moved: boolean;
  onAgain(): void;
}

function Result({ data, unit, draw, questions, record, moved, onAgain }: ResultProps): ComponentChildren {
  const { right, of } = tally(draw);
  const mark = markOf(unit, record);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (moved) title.current?.focus();
  }, []);
  const enough = right >= needed(of);
  return (
    <section class="cp cp-draw" aria-labelledby="check-result">
      <h2 id="check-result" tabIndex={-1} ref={title}>
        {right} of {of}{enough ? ": that is enough." : "."}
      </h2>
      {!enough && (
        <p>
          {startInLetters(needed(of))} are enough. The explanations you have just read are the fastest way there: what you missed comes
          back in your <a href={siteUrl(data, "review/")}>review</a>, and the next draw brings other questions.
        </p>
      )}
      <Needs data={data} unit={unit} mark={mark} />
      <h3>This draw</h3>
      <Results data={data} questions={questions} states={draw.questions.map((id) => stateIn(draw, id))} />
      <p class="cp-buttons">
        <button type="button" class={`cp-button ${enough ? "" : "cp-button--main"}`} onClick={onAgain}>
          New draw
        </button>
        <a class={`cp-button ${enough ? "cp-button--main" : ""}`} href={siteUrl(data, unit.href)}>
          Back to the unit
        </a>
      </p>
    </section>
  );
}

/** The two halves of the mark: what is there, and what is missing. */
function Needs({ data, unit, mark }: Props & { mark: Mark }): ComponentChildren {
  const of = mark.of || sizeOf(unit);
  return (
    <div class="cp-needs" data-state={mark.earned ? "earned" : "open"}>
      <Seal earned={mark.earned !== null} />
      <div>
        <p class="cp-needs-title">
          {mark.earned ? (
            <>
              Unit mark earned on <Day at={mark.earned} />
            </>
          ) : (
            "The unit’s mark takes two things"
          )}
        </p>
        <ul>
          <li data-done={mark.passed ? "" : undefined}>
            {mark.passed
              ? `Done: ${mark.right} of ${mark.of} in the check.`
              : `Open: ${needed(of)} of ${of} in one draw.${mark.of ? ` Your best so far: ${mark.right}.` : ""}`}
          </li>
          <li data-done={mark.step ? "" : undefined}>
            {mark.step ? (
              <>
                Done: one real step, on <Day at={mark.step} />.
              </>
            ) : (
              <>
                Open: one real step. Do what any lesson here calls “Do this today”, and tick it there:{" "}
                <Steps data={data} unit={unit} />
              </>
            )}
          </li>
        </ul>
      </div>
    </div>
  );
}

function Steps({ data, unit }: Props): ComponentChildren {
  return unit.lessons.map((lesson, index) => (
    <span key={lesson.id}>
      {index > 0 && ", "}
      <a href={`${siteUrl(data, lesson.href)}#today`} aria-label={`Step of lesson ${lessonNumber(data, lesson.id)}, ${lesson.title}`}>
        {lessonNumber(data, lesson.id)}
      </a>
    </span>
  ));
}

/** `<course-unit-check data-unit>` */
export function mountCheck(el: HTMLElement, data: CourseData): Unmount {
  const unit = data.outline.find((one) => one.id === el.dataset["unit"]);
  return unit && data.pool.length ? mountInto(el, <CheckPage data={data} unit={unit} />) : () => undefined;
}
