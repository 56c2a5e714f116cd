/** One learner, in a dialog: what was reported, what was written, older reports, feedback. */
import { useEffect, useRef } from "preact/hooks";
import type { ComponentChildren } from "preact";

import { FeedbackFor } from "./feedback-view";
import { LEVEL_WORDS } from "./exports";
import { exerciseStuck, judgedIn, timeOf } from "./rows";
import type { Row } from "./rows";
import { rerunWords } from "./code-view";
import { Sure } from "./sure";
import { dayInWords } from "../tokens";
import { counted, day, lessonTitle, programTitle, questionTitle } from "./view";
import type { View } from "./view";

interface Props {
  row: Row;
  view: View;
  close(): void;
}

export function Learner({ row, view, close }: Props): ComponentChildren {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const { report, sealed } = row.entry;
  return (
    <dialog class="cb-dialog" ref={dialog} aria-labelledby="cb-learner" onClose={close}>
      <div class="cb-dialog-head">
        <h2 id="cb-learner">{view.name(row)}</h2>
        <button type="button" class="cp-button" onClick={() => dialog.current?.close()}>
          Close
        </button>
      </div>
      <p class="cb-facts">
        {report.assignment ? `“${report.assignment.title}”, ` : ""}reported {day(timeOf(row.entry))}, by the learner{sealed ? ", sealed for you" : ""}.{" "}
        {row.right} of {row.of} questions right, {row.minutes} minutes.
      </p>
      {report.release !== view.data.release && <p class="cb-facts">It was made with another edition of the course, so a question or two may not be known here.</p>}
      {report.note.trim() && (
        <>
          <h3>Note to you</h3>
          <p class="cp-words">{report.note}</p>
        </>
      )}
      <Lessons row={row} view={view} />
      <Units row={row} view={view} />
      <Labs row={row} view={view} />
      <h3>Your feedback</h3>
      <FeedbackFor row={row} view={view} />
      <History row={row} view={view} close={() => dialog.current?.close()} />
    </dialog>
  );
}

function Lessons({ row, view }: { row: Row; view: View }): ComponentChildren {
  const lessons = view.data.outline.flatMap((unit) => unit.lessons);
  return (
    <ul class="cb-lessons">
      {lessons.map((lesson) => {
        const cell = row.cells.get(lesson.id);
        if (!cell || cell.level === "none") return null;
        const own = row.entry.report.lessons.findLast((one) => one.id === lesson.id);
        const open = judgedIn(lesson).filter((id) => (row.questions.get(id)?.tries ?? 0) > 0 && row.questions.get(id)?.best !== "right");
        return (
          <li key={lesson.id}>
            <h3>{lessonTitle(view.data, lesson)}</h3>
            <p class="cb-facts">
              <span class="cb-swatch" data-level={cell.level} aria-hidden="true" /> {LEVEL_WORDS[cell.level]}: {cell.right} of {cell.of} questions right,{" "}
              {cell.minutes} minutes{own?.step ? `, real step on ${day(own.step)}` : ""}.
            </p>
            {open.length > 0 && (
              <ul class="cb-open">
                {open.map((id) => (
                  <li key={id}>
                    Not yet: {questionTitle(view.data, id)} ({counted(row.questions.get(id)?.tries ?? 0, "try", "tries")})
                  </li>
                ))}
              </ul>
            )}
            {lesson.exercises.map((id) => (
              <Exercise key={id} id={id} row={row} view={view} />
            ))}
            {own?.reflection.trim() && <p class="cp-words">{own.reflection}</p>}
          </li>
        );
      })}
    </ul>
  );
}

function Exercise({ id, row, view }: { id: string; row: Row; view: View }): ComponentChildren {
  const exercise = row.exercises.get(id);
  if (!exercise) return null;
  const facts = [
    exercise.passed ? "all checks passed" : exercise.tries ? `not passed after ${counted(exercise.tries, "try", "tries")}` : "",
    exercise.explored ? "explored without code" : "",
    exercise.hints ? counted(exercise.hints, "hint read", "hints read") : "",
    exercise.solution_seen ? "solution seen" : "",
    exercise.code ? rerunWords(view.board.kept.reruns.get(row.entry.key)?.get(id)) : "",
  ].filter(Boolean);
  return (
    <p class="cb-facts">
      {exerciseStuck(exercise) && <b class="cb-flag">! </b>}
      Exercise “{programTitle(view.data, id)}”: {facts.join(", ") || "opened"}.
    </p>
  );
}

function Units({ row, view }: { row: Row; view: View }): ComponentChildren {
  const { units } = row.entry.report;
  if (!units.length) return null;
  return (
    <>
      <h3>Unit checks</h3>
      <ul class="cb-open">
        {units.map(({ id, right, of, draws, passed }, index) => (
          <li key={index}>
            {view.data.outline.find((unit) => unit.id === id)?.title ?? id}: best {right} of {of} in {counted(draws, "draw", "draws")}
            {passed ? ", passed" : ""}.
          </li>
        ))}
      </ul>
    </>
  );
}

function Labs({ row, view }: { row: Row; view: View }): ComponentChildren {
  const { labs } = row.entry.report;
  if (!labs.length) return null;
  return (
    <>
      <h3>Labs</h3>
      <ul class="cb-open">
        {labs.map(({ id, done }, index) => (
          <li key={index}>
            {view.data.outline.find((unit) => unit.id === id)?.lab?.title ?? id}: done on {dayInWords(done)}, the learner says.
          </li>
        ))}
      </ul>
    </>
  );
}

function History({ row, view, close }: { row: Row; view: View; close(): void }): ComponentChildren {
  const { board } = view;
  return (
    <>
      <h3>Reports kept</h3>
      <ul class="cb-open">
        {[row.entry, ...row.older].map((entry, index) => (
          <li key={entry.key}>
            {day(timeOf(entry))}
            {index === 0 ? ", the newest: it is what the board shows" : `, older: ${counted(entry.report.questions.filter((one) => one.best === "right").length, "question", "questions")} right`}
          </li>
        ))}
      </ul>
      <div class="cb-removals">
        {row.older.length > 0 && (
          <Sure ask="Remove the older ones" question={`This removes ${counted(row.older.length, "older report", "older reports")} of ${view.name(row)}. It can’t be undone.`} yes="Yes, remove them" onYes={() => void board.remove(row.older)} />
        )}
        <Sure
          ask="Remove this learner"
          question={`This removes all reports of ${view.name(row)} on this assignment, and your feedback for it. It can’t be undone.`}
          yes="Yes, remove them all"
          onYes={() => {
            close();
            void board.remove([row.entry, ...row.older]);
          }}
        />
      </div>
    </>
  );
}
