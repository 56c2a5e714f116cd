/** Each question: how it went, and what was answered at the first try. */
import { useMemo } from "preact/hooks";
import type { ComponentChildren } from "preact";

import type { QuestionData } from "../../data";
import type { OutlineLesson } from "../../generated/contract";
import { spreadOf } from "./spread";
import type { Answer, Spread } from "./spread";
import { lessonTitle, questionTitle } from "./view";
import type { View } from "./view";

const ANSWERS = 12;

export function Questions(view: View): ComponentChildren {
  return (
    <>
      {view.lessons.map((lesson, index) => (
        <details key={lesson.id} class="cb-group" open={index === 0}>
          <summary>{lessonTitle(view.data, lesson)}</summary>
          <Lesson lesson={lesson} view={view} />
        </details>
      ))}
    </>
  );
}

function Lesson({ lesson, view }: { lesson: OutlineLesson; view: View }): ComponentChildren {
  const questions = lesson.questions.flatMap((id) => view.data.pool.find((one) => one.id === id) ?? []);
  return (
    <ol class="cb-questions">
      {questions.map((question) => (
        <Question key={question.id} question={question} view={view} />
      ))}
    </ol>
  );
}

function Question({ question, view }: { question: QuestionData; view: View }): ComponentChildren {
  const spread = useMemo(() => spreadOf(question, view.rows), [question, view.rows]);
  const own = question.kind === "reflect";
  return (
    <li>
      <h3>{questionTitle(view.data, question.id)}</h3>
      {!spread.tried && <p class="cb-facts">Nobody has tried it.</p>}
      {spread.tried > 0 && (own ? <p class="cb-facts">{spread.tried} wrote an answer in their own words: see “To read”.</p> : <Results spread={spread} />)}
      {!own && spread.tried > 0 && <Answers spread={spread} />}
    </li>
  );
}

const PARTS: [keyof Pick<Spread, "atOnce" | "later" | "partly" | "notYet">, string, string][] = [
  ["atOnce", "right at once", "cb-bar-good"],
  ["later", "right later", "cb-bar-later"],
  ["partly", "partly", "cb-bar-partly"],
  ["notYet", "not yet", "cb-bar-bad"],
];

function Results({ spread }: { spread: Spread }): ComponentChildren {
  const parts = PARTS.filter(([key]) => spread[key] > 0);
  return (
    <>
      <div class="cb-bar" aria-hidden="true">
        {parts.map(([key, , kind]) => (
          <span key={key} class={kind} style={{ width: `${(100 * spread[key]) / spread.tried}%` }} />
        ))}
      </div>
      <p class="cb-facts">
        {spread.tried} tried: {parts.map(([key, words]) => `${spread[key]} ${words}`).join(", ")}.
      </p>
    </>
  );
}

function Answers({ spread }: { spread: Spread }): ComponentChildren {
  const most = Math.max(1, ...spread.answers.map((one) => one.count));
  const shown = spread.answers.slice(0, ANSWERS);
  if (!shown.some((one) => one.count)) return null;
  return (
    <table class="cb-answers">
      <caption>{spread.counting}</caption>
      <tbody>
        {shown.map((one) => (
          <Share key={one.label} answer={one} most={most} />
        ))}
        {spread.answers.length > ANSWERS && (
          <tr>
            <th scope="row">And {spread.answers.length - ANSWERS} more, each rarer</th>
            <td />
          </tr>
        )}
      </tbody>
    </table>
  );
}

function Share({ answer, most }: { answer: Answer; most: number }): ComponentChildren {
  return (
    <tr data-right={answer.right ?? undefined}>
      <th scope="row">
        {answer.right && (
          <span class="cb-tick">
            <span aria-hidden="true">✓</span>
            <span class="cq-hidden">Right: </span>
          </span>
        )}
        {answer.label}
      </th>
      <td>
        <span class="cb-share" aria-hidden="true" style={{ width: `${(100 * answer.count) / most}%` }} />
        <b>{answer.count}</b>
      </td>
    </tr>
  );
}
