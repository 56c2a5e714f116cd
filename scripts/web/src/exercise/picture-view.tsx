/** Pictures on the page. Drawing is a chunk of its own. */
import { useEffect, useRef } from "preact/hooks";

import type { Picture } from "../generated/contract";

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
      keepOpen(place.current, drawn);
      place.current.replaceChildren(drawn);
    });
    return () => {
      gone = true;
    };
  }, [picture]);
  return <div ref={place} class="cx-picture-place" dangerouslySetInnerHTML={html.current} />;
}
