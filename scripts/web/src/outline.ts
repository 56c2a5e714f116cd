/** Ticks on links to lessons: in the theme's navigation, and wherever a link carries `data-lesson-link`. */
import { allLessons, siteUrl } from "./data";
import type { CourseData, OutlineLesson } from "./generated/contract";
import { inWords, standing } from "./lesson-state";
import type { Kept } from "./progress";

const NAVIGATION = ".md-nav__link[href], [data-lesson-link][href]";

function tick(link: HTMLAnchorElement, lesson: OutlineLesson, record: Kept): void {
  const now = standing(lesson, record);
  link.dataset["state"] = now.state;
  let label = link.querySelector<HTMLElement>(":scope > .cp-tick");
  if (now.state === "new") {
    label?.remove();
    return;
  }
  if (!label) {
    label = document.createElement("span");
    label.className = "cp-tick";
    link.append(label);
  }
  const text = now.state === "done" ? "done" : "started";
  if (label.textContent !== text) label.textContent = text;
  label.title = inWords(now);
}

/** Folded units (the home page has them): the one with the lesson that comes next is open, the others stay as they are. */
export function openCurrent(data: CourseData, record: Kept): void {
  const now = data.outline.find(({ lessons }) => lessons.some((lesson) => standing(lesson, record).state !== "done"));
  const current = now && document.querySelector<HTMLDetailsElement>(`details.unit-card#unit-${now.id}`);
  if (!current || current.open) return;
  for (const other of document.querySelectorAll<HTMLDetailsElement>("details.unit-card[open]")) other.open = false;
  current.open = true;
}

/** Gives every link to a lesson its state, in words and as a mark (see progress.css). */
export function tickLinks(data: CourseData, record: Kept): void {
  const byId = new Map(allLessons(data).map((lesson) => [lesson.id, lesson]));
  const byAddress = new Map(allLessons(data).map((lesson) => [siteUrl(data, lesson.href), lesson]));
  for (const link of document.querySelectorAll<HTMLAnchorElement>(NAVIGATION)) {
    if (link.hash) continue; // a place on a page, not the lesson
    const lesson = byId.get(link.dataset["lessonLink"] ?? "") ?? byAddress.get(link.href);
    if (lesson) tick(link, lesson, record);
  }
}
