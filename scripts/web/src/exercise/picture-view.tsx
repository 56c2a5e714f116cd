/** Pictures on the page. Drawing is a chunk of its own. */
import { useEffect, useRef } from "preact/hooks";

import type { Picture } from "../generated/contract";

const ADDED = "Saved as a file. Open it, and your calendar takes it in.";
const NOT_ADDED = "The file could not be made. Check that you are online, then try again.";

/** Gives each day of a drawn picture its button. The file is made when somebody wants it. */
function offerDays(drawn: Element, picture: Picture): void {
  const events = picture.parts.filter((part) => part.kind === "event");
  drawn.querySelectorAll(".cx-event").forEach((place, index) => {
    const event = events[index];
    if (!event) return;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "cx-button cx-add";
    button.textContent = "Add to calendar";
    button.setAttribute("aria-label", `Add to calendar: ${event.title}`);
    const said = document.createElement("p");
    said.className = "cx-added";
    said.setAttribute("role", "status");
    button.onclick = () =>
      void import("../calendar")
        .then(({ download }) => download(event))
        .then(
          () => void (said.textContent = ADDED),
          () => void (said.textContent = NOT_ADDED),
        );
    place.after(button, said);
  });
}

interface Props {
  picture: Picture | null;
  /** Drawn at build time; stands until the first picture comes. */
  initial?: string;
}

/** A new drawing keeps open what the reader had opened in the old one. */
function keepOpen(from: Element, to: Element): void {
  const now = to.querySelectorAll("details");
  from.querySelectorAll("details").forEach((old, index) => {
    const next = now[index];
    if (next) next.open = old.open;
  });
}

export function PictureView({ picture, initial = "" }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const html = useRef({ __html: initial });
  useEffect(() => {
    if (!picture) return;
    let gone = false;
    void import("../chart").then(({ drawPicture }) => {
      if (gone || !place.current) return;
      const drawn = drawPicture(picture);
      offerDays(drawn, picture);
      keepOpen(place.current, drawn);
      place.current.replaceChildren(drawn);
    });
    return () => {
      gone = true;
    };
  }, [picture]);
  return <div ref={place} class="cx-picture-place" dangerouslySetInnerHTML={html.current} />;
}
