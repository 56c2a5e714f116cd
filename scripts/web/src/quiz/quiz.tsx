/** A lesson's quiz, and the page of samples: questions, one live region, a summary. */
import { useEffect } from "preact/hooks";
import type { ComponentChildren } from "preact";

import type { QuestionData } from "../data";
import type { CourseData, LessonData } from "../generated/contract";
import { mountInto } from "../mount";
import type { Unmount } from "../mount";
import { keepSeed } from "../progress";
import { useRecord } from "../use-record";
import { useAnnouncer } from "./announcer";
import { Question } from "./question";
import { Summary } from "./summary";

interface Props {
  questions: readonly QuestionData[];
  objectives: LessonData["objectives"];
  /** Samples show the kinds; they have nothing to sum up. */
  summary: boolean;
}

function Quiz({ questions, objectives, summary }: Props): ComponentChildren {
  const record = useRecord();
  const [said, announce] = useAnnouncer();
  useEffect(() => void keepSeed(), []);
  return (
    <div class="cq">
      {questions.map((question, index) => (
        <Question
          key={question.id}
          question={question}
          number={index + 1}
          of={questions.length}
          heading={summary ? "h3" : "h2"}
          seed={record.seed}
          kept={record.questions[question.id]}
          announce={announce}
        />
      ))}
      {summary && <Summary questions={questions} objectives={objectives} record={record} />}
      <div class="cq-hidden" role="status" aria-live="polite">
        {said}
      </div>
    </div>
  );
}

/** `<course-quiz data-lesson>`: the quiz of the page's lesson. */
export function mountQuiz(el: HTMLElement, data: CourseData): Unmount {
  const lesson = data.lesson;
  if (!lesson || lesson.id !== el.dataset["lesson"]) return () => undefined;
  return mountInto(el, <Quiz questions={lesson.questions} objectives={lesson.objectives} summary />);
}

/** `<course-samples>`: one question of each kind. */
export function mountSamples(el: HTMLElement, data: CourseData): Unmount {
  return mountInto(el, <Quiz questions={data.samples} objectives={[]} summary={false} />);
}
