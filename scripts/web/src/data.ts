/** The page's data: read from its one JSON script, typed by the contract. */
import type { CourseData, LessonData, OutlineLesson, OutlineUnit } from "./generated/contract";

export type QuestionData = LessonData["questions"][number];
/** The shape of a question of one kind. */
export type QuestionOf<Kind extends QuestionData["kind"]> = ShapeWith<QuestionData, Kind>;
type ShapeWith<Q, Kind> = Q extends { kind: infer K } ? (Kind extends K ? Q : never) : never;

const parsed = new WeakMap<Element, CourseData>();
const roots = new WeakMap<CourseData, string>();

/** Data of the page that is shown now; null where a page has none (or it can't be read: the page stays static). */
export function readData(doc: Document = document): CourseData | null {
  const script = doc.querySelector<HTMLTemplateElement>("template.course-data")?.content.firstElementChild;
  if (!script) return null;
  const known = parsed.get(script);
  if (known) return known;
  try {
    const data = JSON.parse(script.textContent ?? "") as CourseData;
    if (data.version !== 1) return null;
    parsed.set(script, data);
    if (doc === document) roots.set(data, rootFrom(data, location.href));
    return data;
  } catch {
    return null;
  }
}

function rootFrom(data: CourseData, page: string): string {
  return new URL(data.base || "./", page).href.replace(/[?#].*$/, "");
}

/**
 * The site's own root, absolute, ending in "/". It was worked out when the data was first read: instant navigation
 * changes the address before it changes the page, and what is under way then would look in the wrong place.
 */
export function siteRoot(data: CourseData, page: string = location.href): string {
  return roots.get(data) ?? rootFrom(data, page);
}

/** An address that is given relative to the site's root, absolute. */
export function siteUrl(data: CourseData, href: string): string {
  return new URL(href, siteRoot(data)).href;
}

/** Address of one of the front end's own files, such as "worker.js". */
export function assetUrl(data: CourseData, file: string): string {
  return siteUrl(data, `${data.assets.replace(/\/?$/, "/")}${file}`);
}

/** All lessons in the order of the course. */
export function allLessons(data: CourseData): OutlineLesson[] {
  return data.outline.flatMap((unit) => unit.lessons);
}

/** The unit that holds a lesson. */
export function unitOf(data: CourseData, lesson: string): OutlineUnit | undefined {
  return data.outline.find((unit) => unit.lessons.some((one) => one.id === lesson));
}
