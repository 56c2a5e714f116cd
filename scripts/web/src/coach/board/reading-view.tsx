/** What learners wrote, by lesson: to be read before a session. */
import { useMemo } from "preact/hooks";
import type { ComponentChildren } from "preact";

import type { Row } from "./rows";
import { lessonTitle, questionTitle } from "./view";
import type { View } from "./view";

interface Text {
  row: Row;
  about: string;
  text: string;
}

interface Group {
  title: string;
  texts: Text[];
}

function groupsOf(view: View): Group[] {
  const notes: Group = { title: "Notes to you", texts: [] };
  for (const row of view.rows) if (row.entry.report.note.trim()) notes.texts.push({ row, about: "", text: row.entry.report.note });
  const lessons = view.data.outline.flatMap((unit) => unit.lessons);
  const groups = lessons.map((lesson): Group => {
    const texts: Text[] = [];
    for (const row of view.rows) {
      const own = row.entry.report.lessons.findLast((one) => one.id === lesson.id);
      if (own?.reflection.trim()) texts.push({ row, about: "Reflection", text: own.reflection });
      for (const id of lesson.questions) {
        const text = row.questions.get(id)?.text;
        if (text?.trim()) texts.push({ row, about: questionTitle(view.data, id), text });
      }
    }
    return { title: lessonTitle(view.data, lesson), texts };
  });
  return [notes, ...groups].filter((group) => group.texts.length);
}

export function ToRead(view: View): ComponentChildren {
  const groups = useMemo(() => groupsOf(view), [view.rows, view.data]);
  if (!groups.length) return <p class="cp-empty">No texts came along. Learners choose whether they send theirs.</p>;
  return (
    <>
      <p>These are somebody’s own words, given to you in trust. Ask before you read one aloud.</p>
      {groups.map((group, index) => (
        <details key={group.title} class="cb-group" open={index < 3}>
          <summary>
            {group.title} ({group.texts.length})
          </summary>
          <ul class="cb-texts">
            {group.texts.map(({ row, about, text }, place) => (
              <li key={`${row.id}:${place}`}>
                <p class="cb-kind">
                  <button type="button" class="cb-name" onClick={() => view.open(row)}>
                    {view.name(row)}
                  </button>
                  {about && <span> {about}</span>}
                </p>
                <p class="cp-words">{text}</p>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}
