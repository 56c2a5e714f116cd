/** What a live region says. */
import { useCallback, useRef, useState } from "preact/hooks";

/** Words for a live region, and the way to say new ones: the same words twice are read twice. */
export function useAnnouncer(): [string, (text: string) => void] {
  const [said, setSaid] = useState("");
  const times = useRef(0);
  const announce = useCallback((text: string) => {
    times.current += 1;
    setSaid(times.current % 2 ? text : `${text}\u00a0`);
  }, []);
  return [said, announce];
}
