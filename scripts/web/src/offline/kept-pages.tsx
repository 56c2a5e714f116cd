/** `<course-kept>`, on the page for being offline: what can be read now, and the way back to what was wanted. */
import { useEffect, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";

import { siteRoot } from "../data";
import type { CourseData, OutlineLesson } from "../generated/contract";
import { lessonNumber } from "../lesson-state";
import { mountInto } from "../mount";
import type { Unmount } from "../mount";
import { Shelf, addressOf } from "./shelf";
import type { SiteFile } from "./shelf";

/** The address that could not be reached, if the service worker sent the reader here; only ever one of this site. */
function wanted(root: string): string | null {
  const path = new URLSearchParams(location.search).get("for");
  if (path === null) return null;
  const address = new URL(path, root).href;
  return address.startsWith(root) ? address : null;
}

async function keptPages(root: string): Promise<SiteFile[]> {
  const shelf = await Shelf.find(root);
  const release = await shelf?.release();
  const hashes = await shelf?.hashes();
  const pages = release?.files.filter((file) => file.group === "page" && hashes?.has(file.hash)) ?? [];
  return pages.filter((file) => file.path !== release?.shell[0]);
}

interface Entry {
  href: string;
  title: string;
}

/** Lessons in the order of the course, then the other pages by name. */
export function sorted(data: CourseData, root: string, pages: SiteFile[]): { lessons: Entry[]; others: Entry[] } {
  const byHref = new Map(pages.map((page) => [addressOf(root, page), page]));
  const lessons: Entry[] = [];
  const take = (lesson: OutlineLesson): void => {
    const href = new URL(lesson.href, root).href;
    if (byHref.delete(href)) lessons.push({ href, title: `${lessonNumber(data, lesson.id)} ${lesson.title}` });
  };
  data.outline.forEach((unit) => unit.lessons.forEach(take));
  const others = [...byHref].map(([href, page]) => ({ href, title: page.path === "index.html" ? "Start page" : page.title }));
  return { lessons, others: others.sort((a, b) => a.title.localeCompare(b.title, "en")) };
}

function List({ name, entries }: { name: string; entries: Entry[] }): ComponentChildren {
  if (!entries.length) return null;
  return (
    <>
      <h2>{name}</h2>
      <ul class="cp-kept-pages">
        {entries.map(({ href, title }) => (
          <li key={href}>
            <a href={href}>{title}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Kept({ data }: { data: CourseData }): ComponentChildren {
  const root = siteRoot(data);
  const [pages, setPages] = useState<SiteFile[] | null>(null);
  const [online, setOnline] = useState(false);
  useEffect(() => {
    keptPages(root).then(setPages, () => setPages([]));
    const back = (): void => setOnline(true);
    addEventListener("online", back);
    return () => removeEventListener("online", back);
  }, [root]);
  const back = wanted(root);
  const { lessons, others } = sorted(data, root, pages ?? []);
  return (
    <>
      {back && (
        <div class="cp-again">
          <p role="status">{online ? "You seem to be connected again." : ""}</p>
          <a class="cp-button cp-button--main" href={back}>
            Try that page again
          </a>
        </div>
      )}
      <List name="Lessons that you can read now" entries={lessons} />
      <List name="Other pages that are here" entries={others} />
      {pages?.length === 0 && <p>No page has been kept yet. Pages that you open are kept from then on.</p>}
    </>
  );
}

/** `<course-kept>` */
export function mountKept(el: HTMLElement, data: CourseData): Unmount {
  el.classList.add("cp");
  return mountInto(el, <Kept data={data} />);
}
