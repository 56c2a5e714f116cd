/** The frame of one question: prompt, body of its kind, buttons, result. */
import { useRef } from "preact/hooks";
import type { ComponentChildren } from "preact";

import type { QuestionData } from "../data";
import { CoachLines } from "../coach/lines";
import { Html, words } from "../html";
import type { Grade } from "../grade";
import type { QuestionProgress } from "../progress-record";
import type { Answer, DialogueAnswer, ReflectAnswer } from "./answers";
import type { BodyProps } from "./body";
import { ChoiceBody } from "./choice";
import { DialogueBody } from "./dialogue";
import { FillBody } from "./fill";
import { Icon, STATE_WORDS } from "./icons";
import { MatchBody } from "./match";
import { NumberBody } from "./number";
import { OrderBody } from "./order";
import { ReflectBody } from "./reflect";
import { useQuestion } from "./use-question";
import type { Keeper, QuestionLife } from "./use-question";

/** One try, then on: the unit's check and the review. */
export interface Once {
  keeper: Keeper;
  /** Words of the button that goes on. */
  next: string;
  onNext(): void;
  /** Further buttons after a right answer. */
  extra?: ComponentChildren;
}

export interface QuestionProps {
  question: QuestionData;
  number: number;
  of: number;
  /** Level of the question's heading: one below what stands over the quiz. */
  heading: "h2" | "h3";
  seed: number;
  kept: QuestionProgress | undefined;
  announce(text: string): void;
  /** Left out where a question may be tried again and again. */
  once?: Once;
}

export function Question(props: QuestionProps): ComponentChildren {
  const { question, number, of, kept, announce, once, heading: Heading } = props;
  const life = useQuestion(question, props.seed, kept, once?.keeper);
  const box = useRef<HTMLDivElement>(null);
  const prefix = `q-${question.id}`;
  const check = (event: Event): void => {
    event.preventDefault();
    if (life.result) return;
    const found = life.check();
    announce(typeof found === "string" ? found : spoken(found));
    if (typeof found === "string") focusIn(box.current, FIRST_INPUT);
    else setTimeout(() => showResult(box.current));
  };
  const retry = (): void => {
    life.retry();
    setTimeout(() => focusIn(box.current, FIRST_INPUT));
  };
  const show = (): void => {
    life.show();
    announce("The answer is shown.");
    setTimeout(() => showResult(box.current));
  };
  return (
    <div
      class="cq-question"
      role="group"
      ref={box}
      id={prefix}
      data-question={question.id}
      data-kind={question.kind}
      data-state={life.state}
      aria-labelledby={`${prefix}-number`}
    >
      <header class="cq-head">
        <Heading class="cq-number" id={`${prefix}-number`} tabIndex={once ? -1 : undefined}>
          Question {number} <span class="cq-of">of {of}</span>
        </Heading>
        <Badge life={life} kind={question.kind} />
      </header>
      <form onSubmit={check} noValidate>
        <CoachLines about="question" id={question.id} />
        <Html html={question.prompt} class="cq-prompt" id={`${prefix}-prompt`} />
        <Body {...props} life={life} prefix={prefix} />
        {life.missing && <p class="cq-missing">{life.missing}</p>}
        <div class="cq-actions">
          {!life.result && question.kind !== "dialogue" && (
            <button type="submit" class="cq-button cq-button--main">
              Check answer
            </button>
          )}
          {life.result && once && (
            <button type="button" class="cq-button cq-button--main" data-again onClick={once.onNext}>
              {once.next}
            </button>
          )}
          {life.result && once && life.state === "right" && once.extra}
          {life.result && !once && question.kind !== "dialogue" && (
            <button
              type="button"
              class={`cq-button ${life.state === "right" ? "cq-button--quiet" : ""}`}
              data-again
              onClick={retry}
            >
              Try again
            </button>
          )}
          {(once ? life.result && life.state !== "right" : life.mayShow) && !life.shown && (
            <button type="button" class="cq-button cq-button--quiet" onClick={show}>
              Show me
            </button>
          )}
        </div>
      </form>
    </div>
  );
}

const FIRST_INPUT = "form input:checked, form input, form textarea, form select, form .cq-moves button";

/** The button that was pressed is gone: the focus goes to the next one, and what is said comes into view. */
function showResult(box: HTMLElement | null): void {
  box?.querySelector<HTMLElement>("[data-again]")?.focus({ preventScroll: true });
  const said = box?.querySelector(".cq-best") ?? box?.querySelector(".cq-feedback, .cq-look, [data-again]");
  said?.scrollIntoView({ block: "nearest" });
}

function focusIn(box: HTMLElement | null, selector: string): void {
  box?.querySelector<HTMLElement>(selector)?.focus();
}

function Badge({ life, kind }: { life: QuestionLife; kind: QuestionData["kind"] }): ComponentChildren {
  if (life.state === "unanswered") return null;
  const text = kind === "reflect" && life.state === "partly" ? "Written" : STATE_WORDS[life.state];
  return (
    <p class={`cq-badge cq-badge--${life.state}`}>
      <Icon mark={life.state} /> {text}
    </p>
  );
}

/** A result as it is read out. */
function spoken(result: Grade): string {
  return [STATE_WORDS[result.state], ...result.notes.map((note) => words(note.html))].join(". ");
}

function Body(props: QuestionProps & { life: QuestionLife; prefix: string }): ComponentChildren {
  const { question, life, prefix, announce, seed, once } = props;
  const common = {
    locked: Boolean(once && life.result),
    notes: life.result?.notes ?? [],
    judged: life.result !== null,
    shown: life.shown,
    offered: life.offered,
    onAnswer: life.change as (answer: Answer) => void,
    announce,
    prefix,
    promptId: `${prefix}-prompt`,
  };
  /** The answer was read for this very question, so both are of one kind. */
  const of = <Kind extends QuestionData["kind"]>(): BodyProps<Kind> =>
    ({ ...common, question, answer: life.answer }) as unknown as BodyProps<Kind>;
  switch (question.kind) {
    case "single":
    case "multiple":
    case "true-false":
      return <ChoiceBody {...of<"single">()} />;
    case "numeric":
      return <NumberBody {...of<"numeric">()} />;
    case "fill":
      return <FillBody {...of<"fill">()} />;
    case "order":
      return <OrderBody {...of<"order">()} />;
    case "match":
      return <MatchBody {...of<"match">()} />;
    case "dialogue":
      return <DialogueBody {...of<"dialogue">()} seed={seed} replay={!once} onAnswer={(next: DialogueAnswer) => talk(next, life, announce)} />;
    case "reflect": {
      // once it is written, the list stays in view while the learner goes on writing
      const take = (next: ReflectAnswer): void => void (life.result ? life.settle(next, true) : life.change(next));
      return <ReflectBody {...of<"reflect">()} written={life.result !== null} onAnswer={take} />;
    }
  }
}

/** A conversation has no "Check answer": its ending is the result. */
function talk(next: DialogueAnswer, life: QuestionLife, announce: (text: string) => void): void {
  if (next.path.length === 0) life.retry();
  const result = next.path.length ? life.settle(next, false) : null;
  if (result) announce(spoken({ ...result, notes: result.notes.slice(-1) }));
}
