/** A report in words, field by field: what the learner is about to hand over. */
import type { ComponentChildren } from "preact";

import type { QuestionData } from "../data";
import type { CourseData, OutlineLesson } from "../generated/contract";
import { words } from "../html";
import { lessonNumber } from "../lesson-state";
import type { ExerciseReport, LessonReport, QuestionReport, Report } from "./documents";
import { dayInWords } from "./tokens";

const RESULTS = { right: "right", wrong: "not right", partly: "partly right" } as const;
const times = (n: number): string => (n === 1 ? "once" : `${n} times`);

export function ReportView({ report, data }: { report: Report; data: CourseData }): ComponentChildren {
  const lessons = data.outline.flatMap((unit) => unit.lessons).filter((lesson) => touches(report, lesson));
  return (
    <div class="co-report">
      <dl class="co-facts">
        <Fact term="Name">{report.alias || "none: you appear under a random number"}</Fact>
        <Fact term="Random number of this browser">
          <code>{report.learner}</code>, so that your next report takes this one’s place
        </Fact>
        <Fact term="Assignment">{report.assignment ? report.assignment.title : "none"}</Fact>
        <Fact term="Made">{report.at.replace("T", ", ").replace("Z", " UTC")}</Fact>
        <Fact term="Edition of the course">
          <code>
            {report.course} {report.release}
          </code>
        </Fact>
        {report.note && <Fact term="Your note">{report.note}</Fact>}
      </dl>
      {lessons.map((lesson) => (
        <details key={lesson.id} class="co-report-lesson">
          <summary>
            {lessonNumber(data, lesson.id)} {lesson.title}
            <span class="co-card-sum">{inShort(report, lesson)}</span>
          </summary>
          <LessonFacts report={report} lesson={lesson} pool={data.pool} />
        </details>
      ))}
      {report.units.map((unit) => (
        <p key={unit.id} class="co-report-unit">
          Check of “{data.outline.find((one) => one.id === unit.id)?.title ?? unit.id}”: drawn {times(unit.draws)}
          {unit.of > 0 && `, best result ${unit.right} of ${unit.of}`}
          {unit.passed && ", passed"}.
        </p>
      ))}
      {report.labs.map(({ id, done }) => (
        <p key={id} class="co-report-unit">
          Lab “{data.outline.find((one) => one.id === id)?.lab?.title ?? id}”: done on {dayInWords(done)}, you said.
        </p>
      ))}
      {lessons.length + report.units.length + report.labs.length === 0 && <p>There is nothing to tell yet. Open a lesson first.</p>}
    </div>
  );
}

function Fact({ term, children }: { term: string; children: ComponentChildren }): ComponentChildren {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface Of {
  lesson: LessonReport | undefined;
  questions: QuestionReport[];
  exercises: ExerciseReport[];
}

function partsOf(report: Report, lesson: OutlineLesson): Of {
  return {
    lesson: report.lessons.find((one) => one.id === lesson.id),
    questions: report.questions.filter((one) => lesson.questions.includes(one.id)),
    exercises: report.exercises.filter((one) => lesson.exercises.includes(one.id)),
  };
}

function touches(report: Report, lesson: OutlineLesson): boolean {
  const { lesson: own, questions, exercises } = partsOf(report, lesson);
  return own !== undefined || questions.length + exercises.length > 0;
}

function inShort(report: Report, lesson: OutlineLesson): string {
  const { lesson: own, questions, exercises } = partsOf(report, lesson);
  const right = questions.filter((one) => one.best === "right").length;
  const parts = [`${right} of ${lesson.questions.length} questions right`];
  if (exercises.some((one) => one.passed)) parts.push("exercise passed");
  if (own?.step) parts.push("step done");
  if (own?.minutes) parts.push(`${own.minutes} min`);
  return parts.join(", ");
}

function LessonFacts(props: { report: Report; lesson: OutlineLesson; pool: readonly QuestionData[] }): ComponentChildren {
  const { lesson: own, questions, exercises } = partsOf(props.report, props.lesson);
  return (
    <dl class="co-facts">
      {own?.opened && <Fact term="First opened">{dayInWords(own.opened)}</Fact>}
      {own && own.minutes > 0 && <Fact term="Time in view">{own.minutes} min</Fact>}
      {own?.step && <Fact term="Real step done">{dayInWords(own.step)}</Fact>}
      {own?.reflection && <Fact term="Your reflection">{own.reflection}</Fact>}
      {questions.map((one) => (
        <Fact key={one.id} term={`Question ${props.lesson.questions.indexOf(one.id) + 1}`}>
          {RESULTS[one.best]}, tried {times(one.tries)}
          {one.first && one.first !== one.best && `; first try ${RESULTS[one.first]}`}
          <Told report={one} question={props.pool.find(({ id }) => id === one.id)} />
        </Fact>
      ))}
      {exercises.map((one) => (
        <Fact key={one.id} term={`Exercise ${one.id}`}>
          <Exercise report={one} />
        </Fact>
      ))}
    </dl>
  );
}

/** What was answered at first, in the words of the question. */
function Told({ report, question }: { report: QuestionReport; question: QuestionData | undefined }): ComponentChildren {
  const said = answerInWords(report, question);
  return (
    <>
      {said && <span class="co-told"> At first: {said}</span>}
      {report.text && <span class="co-words">{report.text}</span>}
      {report.ticks.length > 0 && <span class="co-told"> You ticked {report.ticks.length} points of its list.</span>}
    </>
  );
}

/** The first answer of a report in the question's own words; "" where none is told. */
export function answerInWords(report: QuestionReport, question: QuestionData | undefined): string {
  const named = namesOf(question);
  const name = (id: string): string => named.get(id) ?? id;
  if (report.picked.length) return report.picked.map((id) => `“${name(id)}”`).join(", ");
  if (report.pairs.length) return report.pairs.map(({ left, right }) => `“${name(`${left}<`)}” with “${name(right)}”`).join(", ");
  if (report.number !== null) return `${report.number}${question?.kind === "numeric" && question.unit ? ` ${question.unit}` : ""}`;
  return report.texts.filter(Boolean).map((text) => `“${text}”`).join(", ");
}

/** Ids of all that can be picked, with what stands there; a pair's left side under its id and "<". */
function namesOf(question: QuestionData | undefined): Map<string, string> {
  switch (question?.kind) {
    case "single":
    case "multiple":
    case "true-false":
      return new Map(question.options.map((one) => [one.id, words(one.html)]));
    case "order":
      return new Map(question.items.map((one) => [one.id, words(one.html)]));
    case "match":
      return new Map(question.pairs.flatMap((one) => [[`${one.id}<`, words(one.left)], [one.id, words(one.right)]]));
    case "dialogue":
      return new Map(question.turns.flatMap((turn) => turn.options.map((one) => [one.id, words(one.html)] as [string, string])));
    default:
      return new Map();
  }
}

function Exercise({ report }: { report: ExerciseReport }): ComponentChildren {
  const facts = [
    report.passed ? "passed" : "",
    report.tries ? `code checked ${times(report.tries)}` : "",
    report.explored ? "explored without code" : "",
    report.hints ? `hints read: ${report.hints}` : "",
    report.solution_seen ? "solution seen" : "",
    ...report.mistakes.map(({ name, count }) => `mistake “${name}” ${times(count)}`),
    ...report.failed.map(({ name, count }) => `check “${name}” failed ${times(count)}`),
  ].filter(Boolean);
  return (
    <>
      {facts.join("; ") || "opened"}
      {report.code && (
        <details>
          <summary>Your code</summary>
          <pre tabIndex={0} role="group" aria-label="Your code">
            <code>{report.code}</code>
          </pre>
        </details>
      )}
    </>
  );
}
