/** Entry: mounts what a page has, and does so again whenever instant navigation brings another page. */
import { mountAction, mountLabDone, mountReflection } from "./action";
import { countTime } from "./attention";
import { carries } from "./coach/fragment";
import { readData } from "./data";
import type { CourseData } from "./generated/contract";
import type { Unmount } from "./mount";
import { mountNext } from "./next";
import { showNotices } from "./notice";
import { mountOdds } from "./odds";
import { showBar } from "./offline/bar";
import { startOffline } from "./offline/keeper";
import { mountKept } from "./offline/kept-pages";
import { mountOnward } from "./onward";
import { openCurrent, tickLinks } from "./outline";
import { mountPath } from "./path";
import { load, snapshot, subscribe, updateLesson } from "./progress";
import type { Kept } from "./progress";
import { mountQuiz, mountSamples } from "./quiz/quiz";
import { followAddress, reveal } from "./reveal";
import { mountUnitMark } from "./unit-mark";

type Mount = (el: HTMLElement, data: CourseData) => Unmount;

/** What stands behind each element. Small parts come at once; large ones are fetched by pages that have them. */
const COMPONENTS: Record<string, () => Mount | Promise<Mount>> = {
  "course-quiz": () => mountQuiz,
  "course-samples": () => mountSamples,
  "course-action": () => mountAction,
  "course-reflection": () => mountReflection,
  "course-next": () => mountNext,
  "course-odds": () => mountOdds,
  "course-live": () => import("./live").then((m) => m.mountLive),
  "course-lab-done": () => mountLabDone,
  "course-lab-work": () => import("./live").then((m) => m.mountLabWork),
  "course-exercise": () => import("./exercise").then((m) => m.mountExercise),
  "course-explore": () => import("./explore-alone").then((m) => m.mountExplore),
  "course-onward": () => mountOnward,
  "course-path": () => mountPath,
  "course-unit-mark": () => mountUnitMark,
  "course-due": () => load().then(dueHere),
  "course-unit-check": () => import("./check-page").then((m) => m.mountCheck),
  "course-review": () => import("./review-page").then((m) => m.mountReview),
  "course-keep": () => import("./offline/keep").then((m) => m.mountKeep),
  "course-kept": () => mountKept, // at once: what comes later would not come without a connection
  "course-board": () => import("./coach/board/board-page").then((m) => m.mountBoard),
  "course-rubric": () => import("./coach/rubric").then((m) => m.mountRubric),
  "course-workbook": () => import("./coach/workbook").then((m) => m.mountWorkbook),
  "course-assign": () => import("./coach/assign-page").then((m) => m.mountAssign),
  "course-report": () => import("./coach/report-page").then((m) => m.mountReport),
  "course-progress": () => import("./progress-page").then((m) => m.mountProgress),
};

/** The scheduler comes only to pages of somebody who has answered something. */
function dueHere(record: Kept): Mount | Promise<Mount> {
  const some = Object.values(record.questions).some((question) => question.attempts > 0);
  return some ? import("./due").then((m) => m.mountDue) : () => () => undefined;
}

/** What a coach sent stands at the top of every page; its code comes only to who has something, or opens a link. */
function top(data: CourseData, record: Kept): void {
  const some = [record.assignments, record.feedback].some((map) => Object.values(map).some(({ away }) => !away));
  const board = document.querySelector("course-board"); // reads reports itself
  if (!some && (!carries(location.hash) || board)) return;
  void import("./coach/top").then((m) => (readData() === data ? m.showTop(data) : undefined)).catch(console.error);
}

/** Mounted elements (or such as are on their way) and how to undo them. */
const mounted = new Map<HTMLElement, Unmount>();

async function start(el: HTMLElement, data: CourseData, loader: () => Mount | Promise<Mount>): Promise<void> {
  let undo: Unmount | null = null;
  let gone = false;
  mounted.set(el, () => {
    gone = true;
    undo?.();
  });
  await Promise.all([loader(), load()])
    .then(([mount]) => {
      if (!gone && el.isConnected) undo = mount(el, data);
    })
    .catch((error: unknown) => {
      console.error(error); // what the page said before stays readable
      mounted.delete(el);
    });
}

/** Brings mounted things in line with the page that is shown now. Calling it twice changes nothing. */
export function sync(): void {
  for (const [el, undo] of mounted) {
    if (el.isConnected) continue;
    mounted.delete(el);
    undo();
  }
  reveal();
  const data = readData();
  if (!data) return;
  const state = document.documentElement.dataset;
  state.course = "mounting";
  const starting: Promise<void>[] = [load().then(() => arrive(data))];
  for (const [name, loader] of Object.entries(COMPONENTS)) {
    for (const el of document.querySelectorAll<HTMLElement>(name)) {
      if (!mounted.has(el)) starting.push(start(el, data, loader));
    }
  }
  void Promise.all(starting).then(() => {
    if (readData() === data) state.course = "ready"; // what a test, or a tool, may wait for
  });
}

/** Marks the lesson of this page as opened, and the links to all lessons. */
function arrive(data: CourseData): void {
  if (readData() !== data) return; // the reader has gone on
  const lesson = data.lesson?.id;
  if (lesson && !snapshot().lessons[lesson]?.opened) {
    void updateLesson(lesson, (old, now) => ({ ...old, opened: old.opened ?? now }));
  }
  tickLinks(data, snapshot());
  openCurrent(data, snapshot());
  top(data, snapshot());
}

/** Material's stream of pages; it replays the current one to whoever subscribes. */
interface Pages {
  subscribe(next: () => void): unknown;
}

declare global {
  interface Window {
    document$?: Pages;
    courseStarted?: boolean;
  }
}

function begin(): void {
  if (window.courseStarted) return; // a second copy of the script must not mount everything twice
  window.courseStarted = true;
  if (window.document$) window.document$.subscribe(sync);
  else sync();
  showNotices();
  showBar();
  followAddress();
  const first = readData();
  if (first) startOffline(first);
  countTime();
  addEventListener("hashchange", () => {
    const data = readData();
    if (data) top(data, snapshot());
  });
  subscribe((record) => {
    const data = readData();
    if (data) tickLinks(data, record);
    if (data) top(data, record);
  });
}

begin();
