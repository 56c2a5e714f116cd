/** The top of each page: what just came in, the assignments that are open, and what a coach wrote about this page. */
import { render } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";

import { siteUrl } from "../data";
import type { CourseData } from "../generated/contract";
import { updateReceived } from "../progress";
import { useRecord } from "../use-record";
import { AssignmentCard, Overall } from "./assignment-card";
import { CoachLines } from "./lines";
import { assignmentsOf, feedbackOf } from "./received";
import { keepFeedback, takeAddress } from "./take";
import type { News } from "./take";

let news: News | null = null;
let place: HTMLElement | null = null;
const listeners = new Set<() => void>();

function say(now: News | null): void {
  news = now;
  for (const fn of listeners) fn();
}

function useNews(): News | null {
  const [, redraw] = useState(0);
  useEffect(() => {
    const fn = (): void => redraw((n) => n + 1);
    listeners.add(fn);
    fn(); // it may have come between drawing and now
    return () => void listeners.delete(fn);
  }, []);
  return news;
}

function Top({ data }: { data: CourseData }): ComponentChildren {
  const record = useRecord();
  const open = assignmentsOf(record, data.id).filter(({ kept }) => !kept.away);
  const ids = new Set(open.map(({ document }) => document.id));
  const loose = feedbackOf(record, data.id).filter(
    ({ document, kept }) => !kept.away && document.overall && !ids.has(document.assignment?.id ?? ""),
  );
  const home = location.origin + location.pathname === siteUrl(data, "");
  const unit = data.outline.find((one) => one.check && siteUrl(data, one.check) === location.origin + location.pathname);
  return (
    <>
      <NewsBox data={data} />
      {open.length + loose.length > 0 && (
        <section class="co-open" aria-label="From your coach">
          {open.map((had) => (
            <AssignmentCard key={had.document.id} data={data} had={had} open={home || had.document.id === news?.opens} />
          ))}
          {loose.map(({ document, kept }) => (
            <div key={document.id}>
              <Overall coach={document.coach} text={document.overall} />
              <button
                type="button"
                class="cp-button"
                onClick={() => void updateReceived("feedback", document.id, (old, at) => ({ ...(old ?? kept), away: at, at }))}
              >
                I have read it
              </button>
            </div>
          ))}
        </section>
      )}
      {data.lesson && <CoachLines about="lesson" id={data.lesson.id} />}
      {unit && <CoachLines about="unit" id={unit.id} />}
    </>
  );
}

function NewsBox({ data }: { data: CourseData }): ComponentChildren {
  const now = useNews();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (now) box.current?.scrollIntoView({ block: "center" });
  }, [now]);
  const answer = async (yes: boolean): Promise<void> => say(yes && now?.ask ? await keepFeedback(now.ask, data.id) : null);
  return (
    <div class={now ? `co-news co-news--${now.tone}` : ""} ref={box}>
      <div role="status">{now && <p>{now.words}</p>}</div>
      {now && (
        <div class="cp-buttons">
          {now.link && (
            <a class="cp-button cp-button--main" href={now.link.href}>
              {now.link.words}
            </a>
          )}
          {now.ask && (
            <button type="button" class="cp-button cp-button--main" onClick={() => void answer(true)}>
              Yes, keep it
            </button>
          )}
          <button type="button" class="cp-button" onClick={() => void answer(false)}>
            {now.ask ? "No, leave it" : "I see"}
          </button>
        </div>
      )}
    </div>
  );
}

/** Puts the top on the page that is shown; calling it again changes nothing. Takes in what its address carries. */
export async function showTop(data: CourseData): Promise<void> {
  const page = document.querySelector(".md-content__inner");
  if (page && !page.querySelector(":scope > .co-top")) {
    if (place) render(null, place); // of the page before
    news = null;
    place = document.createElement("div");
    place.className = "co-top cp";
    page.prepend(place);
    render(<Top data={data} />, place);
  }
  const now = await takeAddress(data);
  if (now) say(now);
}
