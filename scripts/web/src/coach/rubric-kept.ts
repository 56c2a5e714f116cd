/** Rubrics that were filled in, by the learner's alias, in a drawer of their own; in memory where nothing can be kept. */
import { useEffect, useRef, useState } from "preact/hooks";

import { drawer } from "../progress";
import type { Drawer } from "../progress";
import { readFilled } from "./rubric-mark";
import type { Filled } from "./rubric-mark";

const LOST = "This browser keeps nothing. Print the rubric or save the table before you close the page.";

export interface Rubrics {
  all: Map<string, Filled>;
  trouble: string; // what to say where keeping fails
  put(who: string, filled: Filled): void;
  remove(who: string[]): void;
}

const byName = (all: Iterable<[string, Filled]>): Map<string, Filled> =>
  new Map([...all].sort(([one], [other]) => one.localeCompare(other)));

/** What is kept, read once, and the ways to change it. */
export function useRubrics(): Rubrics {
  const [all, setAll] = useState<Map<string, Filled>>(new Map());
  const [trouble, setTrouble] = useState("");
  const place = useRef<Drawer | null>(null);
  place.current ??= drawer("rubric");
  const failed = (error: unknown): void => {
    console.warn("the rubric could not be kept:", error);
    setTrouble(LOST);
  };
  useEffect(() => {
    place.current?.entries().then((found) => {
      const good = found.flatMap(([who, value]): [string, Filled][] => {
        const filled = readFilled(value);
        return filled ? [[who, filled]] : [];
      });
      setAll(byName(good));
    }, failed);
  }, []);
  const put = (who: string, filled: Filled): void => {
    setAll((old) => byName([...old.entries(), [who, filled]]));
    place.current?.set(who, filled).catch(failed);
  };
  const remove = (who: string[]): void => {
    setAll((old) => new Map([...old].filter(([name]) => !who.includes(name))));
    place.current?.delete(who).catch(failed);
  };
  return { all, trouble, put, remove };
}
