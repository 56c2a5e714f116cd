/** Says aloud when progress can't be kept. */
import { render } from "preact";
import { useEffect, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";

import { keepingNow, subscribe } from "./progress";
import type { Keeping } from "./progress";

function Notice(): ComponentChildren {
  const [keeping, setKeeping] = useState<Keeping>(keepingNow);
  const [closed, setClosed] = useState<Keeping["kind"]>("kept");
  useEffect(() => {
    const look = (): void => setKeeping(keepingNow());
    look();
    return subscribe(look);
  }, []);
  const open = keeping.kind !== "kept" && keeping.kind !== closed;
  return (
    <>
      <div role="alert">{open && <p>{keeping.words}</p>}</div>
      {open && (
        <button type="button" class="cp-button" onClick={() => setClosed(keeping.kind)}>
          I see
        </button>
      )}
    </>
  );
}

/** Puts the notice at the end of the document, where page changes leave it alone. */
export function showNotices(): void {
  const place = document.createElement("aside");
  place.className = "cp cp-notice";
  place.setAttribute("aria-label", "Saving your progress");
  document.body.append(place);
  render(<Notice />, place);
}
