/** A link as a QR code: always dark on light, with its quiet margin, whatever the colours of the page. */
import type { ComponentChildren } from "preact";
import { encode } from "uqr";

const MARGIN = 4; // modules, as the standard asks for

export function Qr({ text, label }: { text: string; label: string }): ComponentChildren {
  const { data, size } = encode(text, { ecc: "L", border: 0, boostEcc: false });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? `M${x + MARGIN} ${y + MARGIN}h1v1h-1z` : [])));
  const side = size + 2 * MARGIN;
  return (
    <svg class="co-qr" viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path d={dark.join("")} fill="#000" />
    </svg>
  );
}
