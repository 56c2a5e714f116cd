/** The record in a component: drawn again after every change, here or in another tab. */
import { useEffect, useState } from "preact/hooks";

import { snapshot, subscribe } from "./progress";
import type { Kept } from "./progress";

export function useRecord(): Kept {
  const [record, setRecord] = useState(snapshot);
  useEffect(() => {
    setRecord(snapshot()); // it may have changed between drawing and now
    return subscribe(setRecord);
  }, []);
  return record;
}
