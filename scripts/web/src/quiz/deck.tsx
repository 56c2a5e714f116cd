/** Questions one at a time, one try each: the unit's check and the review. */
import { useEffect, useRef } from "preact/hooks";
import type { ComponentChildren } from "preact";

import { siteUrl, unitOf } from "../data";
import type { QuestionData } from "../data";
import type { CourseData } from "../generated/contract";
import { lessonNumber } from "../lesson-state";
import type { QuestionProgress, State } from "../progress-record";
import { useAnnouncer } from "./announcer";
import { Icon, STATE_WORDS } from "./icons";
import { Question } from "./question";
import type { Keeper } from "./use-question";

interface Props {
  questions: readonly QuestionData[];
  /** Number of the question that is shown, from 0. */
  at: number;
  /** Results so far, one for each question. */
  states: readonly State[];
  seed: number;
  kept: QuestionProgress | undefined;
  keeper: Keeper;
  onNext(): void;
  /** Whether the learner's own step brought this question: then it gets the focus. */
  moved: boolean;
  /** A further button after a right answer. */
  extra?: ComponentChildren;
}

export function Deck({ questions, at, states, seed, kept, keeper, onNext, moved, extra }: Props): ComponentChildren {
  const [said, announce] = useAnnouncer();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!moved) return;
    box.current?.querySelector<HTMLElement>(".cq-number")?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: "nearest" });
  }, [at]);
  const question = questions[at];
  if (!question) return null;
  const last = at === questions.length - 1;
  return (
    <div class="cq cq-deck" ref={box}>
      <p class="cq-track" aria-hidden="true">
        {states.map((state, index) => (
          <span key={index} data-here={index === at ? "" : undefined}>
            <Icon mark={state} />
          </span>
        ))}
      </p>
      <Question
        key={question.id}
        question={question}
        number={at + 1}
        of={questions.length}
        heading="h2"
        seed={seed}
        kept={kept}
        announce={announce}
        once={{ keeper, next: last ? "See how it went" : "Next question", onNext, extra }}
      />
      <div class="cq-hidden" role="status" aria-live="polite">
        {said}
      </div>
    </div>
  );
}

/** Each question with its result and the lesson where it is taught. */
export function Results(props: {
  data: CourseData;
  questions: readonly QuestionData[];
  states: readonly State[];
}): ComponentChildren {
  return (
    <ol class="cq-results">
      {props.questions.map((question, index) => {
        const state = props.states[index] ?? "unanswered";
        return (
          <li key={question.id}>
            <Icon mark={state} />
            <span>
              <span class="cq-hidden">{STATE_WORDS[state]}: </span>
              {headline(question.prompt)} <Taught data={props.data} question={question.id} />
            </span>
          </li>
        );
      })}
    </ol>
  );
}

function Taught({ data, question }: { data: CourseData; question: string }): ComponentChildren {
  const lesson = data.outline.flatMap((unit) => unit.lessons).find((one) => one.questions.includes(question));
  if (!lesson || !unitOf(data, lesson.id)) return null;
  return (
    <a href={siteUrl(data, lesson.href)}>
      Lesson {lessonNumber(data, lesson.id)}
      <span class="cq-hidden">, {lesson.title}</span>
    </a>
  );
}

/** A question's first paragraph in words, without evidence chips. */
function headline(html: string): string {
  const box = document.createElement("template");
  box.innerHTML = html;
  const first = box.content.firstElementChild;
  for (const chip of first?.querySelectorAll("button") ?? []) chip.remove();
  return (first?.textContent ?? "").replace(/\s+/g, " ").trim();
}
