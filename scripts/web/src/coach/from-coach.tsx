/** On My progress: everything that came from a coach, put away or not; a way to hand over a report, and to take a file in. */
import { useRef, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";

import { siteUrl } from "../data";
import type { CourseData } from "../generated/contract";
import { lessonNumber } from "../lesson-state";
import { updateReceived } from "../progress";
import type { Kept } from "../progress";
import { Day } from "../time";
import type { Assignment, Feedback, FeedbackLine } from "./documents";
import { assignmentsOf, feedbackOf } from "./received";
import type { Had } from "./received";
import { keepFeedback, takeFile } from "./take";
import type { News } from "./take";
import { sumOf, tasksOf } from "./tasks";

export function FromCoach({ data, record }: { data: CourseData; record: Kept }): ComponentChildren {
  const assignments = assignmentsOf(record, data.id);
  const feedback = feedbackOf(record, data.id);
  return (
    <section class="cp-unit co-from" aria-labelledby="cp-coach">
      <h2 id="cp-coach">You and a coach</h2>
      <p>If somebody coaches you, you can show them how it went. You choose what they see, and nothing is sent by itself.</p>
      <div class="cp-buttons">
        <a class="cp-button" href={siteUrl(data, "hand-over/")}>
          Hand over a report
        </a>
      </div>
      {assignments.map((had) => (
        <Asked key={had.document.id} had={had} data={data} record={record} />
      ))}
      {feedback.map((had) => (
        <Answer key={had.document.id} had={had} data={data} />
      ))}
      <TakeIn data={data} />
    </section>
  );
}

function toggle(of: "assignments" | "feedback", { document, kept }: Had<Assignment> | Had<Feedback>): void {
  void updateReceived(of, document.id, (old, at) => ({ ...(old ?? kept), away: kept.away ? null : at, at }));
}

function Asked({ had, data, record }: { had: Had<Assignment>; data: CourseData; record: Kept }): ComponentChildren {
  const { document, kept } = had;
  return (
    <article class="co-had">
      <p>
        <strong>{document.title}</strong>
        {document.coach && `, from ${document.coach}`}. {sumOf(tasksOf(document, data, record))}.{" "}
        {kept.reported && (
          <>
            Your last report: <Day at={kept.reported} />.
          </>
        )}
      </p>
      <button
        type="button"
        class="cp-button"
        onClick={() => toggle("assignments", had)}
        aria-label={`${kept.away ? "Bring back" : "Put away"} ${document.title}`}
      >
        {kept.away ? "Bring back" : "Put away"}
      </button>
    </article>
  );
}

/** What a line is about, and where that is. */
function placeOf(data: CourseData, { about, id }: FeedbackLine): { href: string; words: string } | null {
  if (about === "unit") {
    const unit = data.outline.find((one) => one.id === id);
    return unit ? { href: siteUrl(data, unit.check || unit.href), words: `Check of “${unit.title}”` } : null;
  }
  const lesson = data.outline
    .flatMap((unit) => unit.lessons)
    .find((one) => (about === "lesson" ? one.id === id : one[`${about}s`].includes(id)));
  if (!lesson) return null;
  const name = `${lessonNumber(data, lesson.id)} ${lesson.title}`;
  const href = siteUrl(data, lesson.href);
  if (about === "question") return { href: `${href}#q-${id}`, words: `${name}, question ${lesson.questions.indexOf(id) + 1}` };
  return { href, words: about === "exercise" ? `${name}, exercise` : name };
}

function Answer({ had, data }: { had: Had<Feedback>; data: CourseData }): ComponentChildren {
  const { document, kept } = had;
  const who = document.coach || "Your coach";
  return (
    <article class="co-had">
      <p>
        <strong>{who} wrote back</strong>
        {document.assignment?.title && ` on ${document.assignment.title}`}, <Day at={document.at} />.
      </p>
      {document.overall && <p class="cp-words">{document.overall}</p>}
      {document.lines.length > 0 && (
        <ul class="co-said-lines">
          {document.lines.map((line, n) => {
            const place = placeOf(data, line);
            return (
              <li key={n}>
                {place ? <a href={place.href}>{place.words}</a> : line.id}: <span class="co-words">{line.text}</span>
              </li>
            );
          })}
        </ul>
      )}
      <button type="button" class="cp-button" onClick={() => toggle("feedback", had)}>
        {kept.away ? "Show it at its place again" : "I have read it"}
        <span class="cq-hidden"> (from {who})</span>
      </button>
    </article>
  );
}

/** Feedback and assignments may come as files, too. */
function TakeIn({ data }: { data: CourseData }): ComponentChildren {
  const [news, setNews] = useState<News | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setNews(await takeFile(file, data));
    if (input.current) input.current.value = "";
  };
  const keep = async (): Promise<void> => {
    if (news?.ask) setNews(await keepFeedback(news.ask, data.id));
  };
  return (
    <div class="cp-import">
      <label>
        <span class="cp-label">Open a file from your coach</span>
        <input type="file" accept="application/json,.json,text/plain,.txt" ref={input} onChange={(e) => void take(e.currentTarget.files?.[0])} />
      </label>
      <p class="cp-said" role="status">
        {news?.words}
      </p>
      {news?.ask && (
        <div class="cp-buttons">
          <button type="button" class="cp-button cp-button--main" onClick={() => void keep()}>
            Yes, keep it
          </button>
          <button type="button" class="cp-button" onClick={() => setNews(null)}>
            No, leave it
          </button>
        </div>
      )}
    </div>
  );
}
