/** `<course-keep>`: keeps the whole course on this device, shows how far it is, and takes it off again. */
import { useState } from "preact/hooks";
import type { ComponentChildren } from "preact";

import { mountInto } from "../mount";
import type { Unmount } from "../mount";
import { filesOf, keepCourse, removeKept, startOfflineNow, stopKeeping } from "./keeper";
import type { State, Task } from "./keeper";
import { sizeOf } from "./download";
import type { Group, Release } from "./shelf";
import { useOffline } from "./use-offline";
import { ENDINGS, inMegabytes } from "./words";

const COURSE: Group[] = ["page", "asset", "python"];
const PARTS: [Group[], string][] = [
  [["page"], "Lessons and pages"],
  [["asset"], "What draws them: style, charts, editor, search"],
  [["python"], "Python, for exercises and sliders"],
];

function Keep(): ComponentChildren {
  const state = useOffline();
  if (state.able === "unknown") return <p>Looking at what is kept here …</p>;
  if (state.able === "never" || !state.release) {
    return (
      <p>
        This browser can't keep pages here. A private window, an old browser, or a connection without encryption can be the
        reason. Everything works while you are connected.
      </p>
    );
  }
  return <Able state={state} release={state.release} />;
}

function Able({ state, release }: { state: State; release: Release }): ComponentChildren {
  const [labs, setLabs] = useState(state.groups.includes("labs"));
  const groups: Group[] = labs ? [...COURSE, "labs"] : COURSE;
  const files = filesOf(release, groups);
  const missing = sizeOf(files.filter((file) => !state.kept.has(file.hash)));
  const task = state.task?.kind === "keep" ? state.task : null;
  const running = task?.ending === null;
  const asked = state.groups.length > 0;
  return (
    <>
      <Parts release={release} />
      <Labs release={release} chosen={labs} choose={setLabs} fixed={running} />
      {running && <Progress task={task} />}
      <p class="cp-kept-state" role="status">
        {running ? "" : standing(task, asked, missing, sizeOf(files))}
      </p>
      <div class="cp-buttons">
        {running ? (
          <button type="button" class="cp-button" onClick={stopKeeping}>
            Stop
          </button>
        ) : (
          missing > 0 && (
            <button type="button" class="cp-button cp-button--main" onClick={() => void keepCourse(groups)}>
              {asked ? "Go on" : "Keep this course on this device"}
            </button>
          )
        )}
        {asked && !running && (
          <button type="button" class="cp-button" onClick={() => void removeKept()}>
            Remove it from this device
          </button>
        )}
      </div>
    </>
  );
}

/** How things stand, in a sentence, while nothing is being fetched. */
function standing(task: Task | null, asked: boolean, missing: number, all: number): string {
  const size = inMegabytes(all);
  if (asked && missing === 0) return `The whole course is on this device: ${size}. It works without a connection now.`;
  const why = task?.ending && task.ending !== "done" ? ` ${ENDINGS[task.ending]}` : "";
  if (asked) return `${inMegabytes(all - missing)} of ${size} are here.${why}`;
  return `It takes ${size} of room here. Less than that travels, because it is sent packed.`;
}

function Parts({ release }: { release: Release }): ComponentChildren {
  return (
    <ul class="cp-parts">
      {PARTS.map(([groups, name]) => (
        <li key={name}>
          <span>{name}</span> <span>{inMegabytes(sizeOf(filesOf(release, groups)))}</span>
        </li>
      ))}
    </ul>
  );
}

interface LabsProps {
  release: Release;
  chosen: boolean;
  choose(on: boolean): void;
  fixed: boolean;
}

/** Only where the site has labs. */
function Labs({ release, chosen, choose, fixed }: LabsProps): ComponentChildren {
  const size = sizeOf(filesOf(release, ["labs"]));
  if (!size) return null;
  return (
    <label class="cp-check">
      <input type="checkbox" checked={chosen} disabled={fixed} onChange={(event) => choose(event.currentTarget.checked)} />
      <span>The labs, too: {inMegabytes(size)} more</span>
    </label>
  );
}

function Progress({ task }: { task: Task }): ComponentChildren {
  return (
    <div class="cp-progress">
      <progress aria-label="Keeping the course on this device" max={task.to} value={task.at} />
      <span>
        {inMegabytes(task.at)} of {inMegabytes(task.to)}
      </span>
    </div>
  );
}

/** `<course-keep>` */
export function mountKeep(el: HTMLElement): Unmount {
  el.classList.add("cp");
  startOfflineNow();
  return mountInto(el, <Keep />);
}

