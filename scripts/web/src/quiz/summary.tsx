/** Where the learner stands at the end of a quiz, and what is worth reading again. */
import type { ComponentChildren } from "preact";

import type { QuestionData } from "../data";
import type { LessonData } from "../generated/contract";
import type { Kept, State } from "../progress-record";
import { Icon, STATE_WORDS } from "./icons";

interface Props {
  questions: readonly QuestionData[];
  objectives: LessonData["objectives"];
  record: Kept;
}

export function Summary({ questions, objectives, record }: Props): ComponentChildren {
  const states = questions.map((question): State => record.questions[question.id]?.state ?? "unanswered");
  const count = (state: State): number => states.filter((one) => one === state).length;
  const answered = states.length - count("unanswered");
  const again = objectives.filter((objective) =>
    questions.some((question, i) => states[i] !== "right" && question.objectives.includes(objective.id)),
  );
  return (
    <section class="cq-summary" aria-label="How it stands">
      <p class="cq-score">{score(count("right"), count("partly"), answered, states.length)}</p>
      <ul class="cq-steps" aria-label="All questions">
        {questions.map((question, i) => (
          <li key={question.id}>
            <a href={`#q-${question.id}`} aria-label={`Question ${i + 1}: ${STATE_WORDS[states[i] ?? "unanswered"]}`}>
              <Icon mark={states[i] ?? "unanswered"} />
            </a>
          </li>
        ))}
      </ul>
      {answered > 0 && again.length > 0 && (
        <div class="cq-reread">
          <p>Worth another look:</p>
          <ul class="cq-again">
            {again.map((objective) => (
              <li key={objective.id}>
                {objective.text} <Headings objective={objective.id} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function score(right: number, partly: number, answered: number, all: number): string {
  if (answered === 0) return `${all} questions. Take your time: you can try each one as often as you like.`;
  if (right === all) return `All ${all} right. You know this well enough to explain it to a friend.`;
  const also = partly ? `, ${partly} more partly` : "";
  return `${right} of ${all} right at the moment${also}.`;
}

/** Links to the passages of this page that serve an objective. */
function Headings({ objective }: { objective: string }): ComponentChildren {
  const name = CSS.escape(objective);
  const found = document.querySelectorAll<HTMLElement>(`[data-objective~="${name}"][id], [objective~="${name}"][id]`);
  if (!found.length) return null;
  return (
    <span class="cq-links">
      {[...found].map((heading) => (
        <a href={`#${heading.id}`} key={heading.id}>
          {headingText(heading)}
        </a>
      ))}
    </span>
  );
}

/** A heading's text without the theme's permalink and evidence chips. */
function headingText(heading: HTMLElement): string {
  const copy = heading.cloneNode(true) as HTMLElement;
  for (const extra of copy.querySelectorAll(".headerlink, button")) extra.remove();
  return (copy.textContent ?? "").trim();
}
