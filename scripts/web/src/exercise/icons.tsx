/** Small drawings that stand beside words, never instead of them. */

const PATHS = {
  pass: "M4 12.5l5 5L20 6.5",
  fail: "M6 6l12 12M18 6L6 18",
  point: "M12 3a9 9 0 100 18 9 9 0 000-18zM12 7.5v5M12 16.2v.2",
  run: "M8 5l11 7-11 7z",
  stop: "M7 7h10v10H7z",
  undo: "M9 5L4 10l5 5M4 10h10a6 6 0 010 12h-3",
} as const;

export function Icon({ name }: { name: keyof typeof PATHS }) {
  const solid = name === "run" || name === "stop";
  return (
    <svg class="cx-icon" viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
      <path
        d={PATHS[name]}
        fill={solid ? "currentColor" : "none"}
        stroke="currentColor"
        stroke-width="2.5"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
