/** Live code: a real button that starts a notebook or a prompt in the page, and what is kept of a learner's work. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";

import { siteRoot } from "./data";
import type { CourseData } from "./generated/contract";
import { download, forget, keptNotebooks, notebookAddress, sameLab } from "./lab-store";
import type { KeptNotebook } from "./lab-store";
import { mountInto } from "./mount";
import type { Unmount } from "./mount";

interface Live {
  root: string;
  source: string;
  height: string;
  prompt: string;
  name: string;
  notebook: string;
}

const day = (date: Date | null): string =>
  date ? date.toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" }) : "an earlier day";

function Older({ root, one }: { root: string; one: KeptNotebook }): ComponentChildren {
  return (
    <li>
      Your version, last changed on {day(one.changed)}:{" "}
      <a href={notebookAddress(root, one.path)} target="_blank" rel="noopener">
        open it
      </a>{" "}
      or{" "}
      <button type="button" class="cl-link" onClick={() => download(one)}>
        take it along as a file
      </button>
    </li>
  );
}

/** Says what of this lab is kept here: changes of this version, and versions from before. */
function Kept({ root, notebook, running }: { root: string; notebook: string; running: boolean }): ComponentChildren {
  const [kept, setKept] = useState<KeptNotebook[]>([]);
  const look = (): void => void keptNotebooks(root).then(setKept);
  useEffect(look, [notebook]);
  const mine = kept.find((one) => one.path === notebook);
  const older = kept.filter((one) => sameLab(one.path, notebook));
  const startOver = (): void => {
    if (!confirm("Give up your changes to this notebook and start from a fresh copy?")) return;
    void forget(root, notebook).then(look);
  };
  return (
    <>
      {older.length > 0 && (
        <div class="cl-note" role="note">
          <p>This lab has changed since you worked in it. Nothing of yours is lost; you can have both.</p>
          <ul>
            {older.map((one) => (
              <Older key={one.path} root={root} one={one} />
            ))}
          </ul>
        </div>
      )}
      {mine && !running && (
        <p class="cl-mine">
          Your changes of {day(mine.changed)} are kept here.{" "}
          <button type="button" class="cl-link" onClick={() => download(mine)}>
            Take them along as a file
          </button>{" "}
          <button type="button" class="cl-link" onClick={startOver}>
            Start over with a fresh copy
          </button>
        </p>
      )}
    </>
  );
}

function LiveCode({ root, source, height, prompt, name, notebook }: Live): ComponentChildren {
  const [running, setRunning] = useState(false);
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    if (running) frame.current?.focus(); // the button that had the focus is gone
  }, [running]);
  return (
    <div class="cl">
      {notebook && <Kept root={root} notebook={notebook} running={running} />}
      {running ? (
        <>
          <iframe ref={frame} class="cl-frame" title={name} src={source} style={{ height }} />
          <p class="quiet">Without a mouse: Escape, then Tab, leads out of the code.</p>
        </>
      ) : (
        <button type="button" class="md-button md-button--primary cl-start" onClick={() => setRunning(true)}>
          {prompt}
        </button>
      )}
    </div>
  );
}

export function mountLive(el: HTMLElement, data: CourseData): Unmount {
  const { src = "", height = "400px", prompt = "Start", name = prompt, notebook = "" } = el.dataset;
  const live = { root: siteRoot(data), source: src, height, prompt, name, notebook };
  return mountInto(el, <LiveCode {...live} />);
}

/** The part of My progress that speaks of notebooks. */
function LabWork({ root }: { root: string }): ComponentChildren {
  const [kept, setKept] = useState<KeptNotebook[] | null>(null);
  const look = (): void => void keptNotebooks(root).then(setKept);
  useEffect(look, []);
  if (!kept) return null;
  if (!kept.length) return <p role="status">No changed notebook is kept in this browser.</p>;
  const erase = (): void => {
    if (!confirm("Erase all of your notebooks from this browser? This can’t be undone.")) return;
    void Promise.all(kept.map((one) => forget(root, one.path))).then(look);
  };
  return (
    <>
      <ul class="cl-work">
        {kept.map((one) => (
          <li key={one.path}>
            <a href={notebookAddress(root, one.path)}>{one.path.replace(/^.*\//, "")}</a>, last changed on {day(one.changed)}{" "}
            <button type="button" class="cl-link" onClick={() => download(one)}>
              Take it along<span class="sr-only">: {one.path}</span>
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="md-button" onClick={erase}>
        Erase all notebooks
      </button>
    </>
  );
}

export function mountLabWork(el: HTMLElement, data: CourseData): Unmount {
  return mountInto(el, <LabWork root={siteRoot(data)} />);
}
