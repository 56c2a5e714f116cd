/** "Review": what was learned comes back just before it would be forgotten. About ten questions a day. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";

import { allLessons, siteUrl } from "./data";
import type { QuestionData } from "./data";
import type { CourseData } from "./generated/contract";
import { lessonNumber, lessonsOfPath, nextLesson } from "./lesson-state";
import { mountInto } from "./mount";
import type { Unmount } from "./mount";
import { reviewed, snapshot } from "./progress";
import type { CardProgress, Kept, State } from "./progress";
import { Deck, Results } from "./quiz/deck";
import type { Keeper } from "./quiz/use-question";
import { cardOf, dayInWords, due, met, nextCard, nextDay, SESSION } from "./review";
import type { Item } from "./review";
import { useRecord } from "./use-record";

/** One sitting: the questions, each with the card that it had before, and the results. */
interface Sitting {
  questions: QuestionData[];
  before: (CardProgress | null)[];
  states: State[];
  at: number;
}

function Review({ data }: { data: CourseData }): ComponentChildren {
  const record = useRecord();
  const [sitting, setSitting] = useState<Sitting | null>(null);
  const lessons = allLessons(data);
  const ready = due(lessons, record, new Date()).filter((item) => data.pool.some((one) => one.id === item.id));
  const begin = (): void => setSitting(sit(data, ready, snapshot()));
  if (!sitting) {
    if (!ready.length) return <Nothing data={data} record={record} />;
    return <Ready items={ready} data={data} onStart={begin} />;
  }
  if (sitting.at < sitting.questions.length) return <Running sitting={sitting} seed={record.seed} onSitting={setSitting} />;
  return <Done data={data} sitting={sitting} left={ready.length} record={record} onMore={begin} />;
}

function sit(data: CourseData, ready: readonly Item[], record: Kept): Sitting {
  const questions = ready.slice(0, SESSION).flatMap(({ id }) => data.pool.find((one) => one.id === id) ?? []);
  const before = questions.map(({ id }) => cardOf(id, record));
  return { questions, before, states: questions.map(() => "unanswered"), at: 0 };
}

const questionsInWords = (count: number): string => `${count} ${count === 1 ? "question" : "questions"}`;

function Ready({ items, data, onStart }: { items: readonly Item[]; data: CourseData; onStart(): void }): ComponentChildren {
  const missed = items.filter((item) => item.missed).length;
  const today = Math.min(items.length, SESSION);
  const numbers = [...new Set(items.map((item) => lessonNumber(data, item.lesson.id)))].sort();
  return (
    <div class="cp cp-draw">
      <h2>
        {questionsInWords(items.length)} {items.length === 1 ? "is" : "are"} due
      </h2>
      <p>
        From {numbers.length === 1 ? "lesson" : "lessons"} {inAList(numbers)}.{" "}
        {missed > 0 && `${missed === items.length ? "You missed them at first, so they come back." : "What you missed at first comes first."} `}
        {items.length > SESSION
          ? "Ten are enough for today: about five minutes. The rest can wait."
          : `That is about ${Math.max(1, Math.round(today / 2))} ${today < 4 ? "minute" : "minutes"}.`}
      </p>
      <p>
        <button type="button" class="cp-button cp-button--main" onClick={onStart}>
          Start with {today === 1 ? "it" : today}
        </button>
      </p>
    </div>
  );
}

function inAList(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

function Nothing({ data, record }: { data: CourseData; record: Kept }): ComponentChildren {
  const lessons = allLessons(data);
  const next = nextLesson(lessonsOfPath(data, record.path), record);
  const some = met(lessons, record).length > 0;
  return (
    <div class="cp cp-draw">
      <p class="cp-empty">
        {some ? <NextTime data={data} record={record} /> : "Nothing to review yet. Questions come here once you have answered them in a lesson."}
      </p>
      {next && (
        <p>
          <a class="cp-button" href={siteUrl(data, next.href)}>
            Go to lesson {lessonNumber(data, next.id)}: {next.title}
          </a>
        </p>
      )}
    </div>
  );
}

function NextTime({ data, record }: { data: CourseData; record: Kept }): ComponentChildren {
  const now = new Date();
  const day = nextDay(allLessons(data), record, now);
  return `Nothing is due.${day ? ` Next ${dayInWords(day, now, document.documentElement.lang || "en")}.` : ""}`;
}

interface RunningProps {
  sitting: Sitting;
  seed: number;
  onSitting(change: (old: Sitting | null) => Sitting | null): void;
}

function Running({ sitting, seed, onSitting }: RunningProps): ComponentChildren {
  const { questions, before, at, states } = sitting;
  const id = questions[at]?.id ?? "";
  const card = before[at] ?? null;
  const go = (): void => onSitting((old) => old && { ...old, at: old.at + 1 });
  const keeper: Keeper = {
    draft: () => undefined, // a review is short; what is not checked is not kept
    result: (_answer, state) => {
      if (state === "unanswered") return;
      onSitting((old) => old && { ...old, states: old.states.map((one, i) => (i === at ? state : one)) });
      void reviewed(id, state, (_old, now) => nextCard(card, state, now));
    },
  };
  const easy = (): void => {
    void reviewed(id, "right", (_old, now) => nextCard(card, "right", now, true));
    go();
  };
  return (
    <Deck
      questions={questions}
      at={at}
      states={states}
      seed={seed + (card?.reps ?? 0)}
      kept={undefined}
      keeper={keeper}
      onNext={go}
      moved
      extra={
        <button type="button" class="cq-button cq-button--quiet" onClick={easy}>
          That was easy
        </button>
      }
    />
  );
}

interface DoneProps {
  data: CourseData;
  sitting: Sitting;
  left: number;
  record: Kept;
  onMore(): void;
}

function Done({ data, sitting, left, record, onMore }: DoneProps): ComponentChildren {
  const right = sitting.states.filter((state) => state === "right").length;
  const all = sitting.questions.length;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  return (
    <section class="cp cp-draw" aria-labelledby="review-result">
      <h2 id="review-result" tabIndex={-1} ref={title}>
        {left ? "That is enough for today." : "That is all for today."}
      </h2>
      <p>
        {right === all ? `All ${all} right.` : `${right} of ${all} right. The others come back soon; that is how they stick.`}{" "}
        {left ? `${questionsInWords(left)} more can wait until tomorrow.` : <NextTime data={data} record={record} />}
      </p>
      <Results data={data} questions={sitting.questions} states={sitting.states} />
      {left > 0 && (
        <p>
          <button type="button" class="cp-button" onClick={onMore}>
            Go on with {Math.min(left, SESSION)} more
          </button>
        </p>
      )}
    </section>
  );
}

/** `<course-review>` */
export function mountReview(el: HTMLElement, data: CourseData): Unmount {
  return mountInto(el, <Review data={data} />);
}
