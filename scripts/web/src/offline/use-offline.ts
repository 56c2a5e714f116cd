/** The state of being offline, for components. */
import { useEffect, useState } from "preact/hooks";

import { offlineNow, subscribeOffline } from "./keeper";
import type { State } from "./keeper";

/** Draws the component anew after each change. */
export function useOffline(): State {
  const [state, setState] = useState(offlineNow);
  useEffect(() => {
    setState(offlineNow());
    return subscribeOffline(() => setState(offlineNow()));
  }, []);
  return state;
}
