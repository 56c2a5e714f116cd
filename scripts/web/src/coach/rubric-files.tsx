/** What can be done with rubrics: print one, save all as a table, delete. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";

import { csv } from "../csv";
import { save } from "../save";
import type { RubricData } from "../generated/contract";
import type { Rubrics } from "./rubric-kept";
import { table } from "./rubric-mark";

interface Props {
  rubric: RubricData;
  rubrics: Rubrics;
  who: string;
  gone(): void;
}

export function Files({ rubric, rubrics, who, gone }: Props): ComponentChildren {
  const [asked, setAsked] = useState<string[]>([]);
  const [said, setSaid] = useState("");
  const names = [...rubrics.all.keys()];
  const remove = (): void => {
    rubrics.remove(asked);
    setSaid(asked.length === 1 ? "The rubric is deleted." : "All rubrics are deleted.");
    setAsked([]);
    gone();
  };
  const download = (): void => {
    save(csv(table(rubric, [...rubrics.all])), "rubrics.csv", "text/csv");
    setSaid("Saved as rubrics.csv.");
  };
  return (
    <div class="cr-files">
      <div class="cp-buttons">
        <button type="button" class="cp-button" onClick={() => print()}>
          {who ? "Print this rubric" : "Print an empty rubric"}
        </button>
        {names.length > 0 && (
          <button type="button" class="cp-button" onClick={download}>
            Save all as a table (CSV)
          </button>
        )}
        {who && (
          <button type="button" class="cp-button" onClick={() => setAsked([who])}>
            Delete this rubric
          </button>
        )}
        {names.length > 1 && (
          <button type="button" class="cp-button" onClick={() => setAsked(names)}>
            Delete all rubrics
          </button>
        )}
      </div>
      {asked.length > 0 && <Sure names={asked} yes={remove} no={() => setAsked([])} />}
      <p class="cp-said" role="status">
        {said}
      </p>
    </div>
  );
}

function Sure({ names, yes, no }: { names: string[]; yes(): void; no(): void }): ComponentChildren {
  const sure = useRef<HTMLButtonElement>(null);
  useEffect(() => sure.current?.focus(), []);
  const what = names.length === 1 ? `the rubric of ${names[0]}` : `all ${names.length} rubrics`;
  return (
    <div class="cp-confirm" role="group" aria-label={`Delete ${what}?`}>
      <p>This deletes {what} from this browser. It can’t be undone.</p>
      <div class="cp-buttons">
        <button type="button" class="cp-button cp-button--careful" ref={sure} onClick={yes}>
          Yes, delete
        </button>
        <button type="button" class="cp-button" onClick={no}>
          Keep
        </button>
      </div>
    </div>
  );
}
