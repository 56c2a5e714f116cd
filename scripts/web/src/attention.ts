/** How long a lesson is in view and in use. Kept with the rest of the record; nobody hears of it but by a report. */
import { readData } from "./data";
import { updateLesson } from "./progress";

const TICK = 5; // s between two looks
const IDLE = 90; // s without a touch after which reading has ended
const WRITE = 15; // s that are worth a write

let touched = 0;
let seconds = 0;
let lesson = "";

function write(): void {
  const [id, spent] = [lesson, seconds];
  seconds = 0;
  if (id && spent) void updateLesson(id, (old) => ({ ...old, seconds: (old.seconds ?? 0) + spent }));
}

function look(): void {
  const now = readData()?.lesson?.id ?? "";
  if (now !== lesson) write();
  lesson = now;
  const here = document.visibilityState === "visible" && performance.now() - touched < IDLE * 1000;
  if (lesson && here) seconds += TICK;
  if (seconds >= WRITE) write();
}

/** Starts counting, once for all pages. */
export function countTime(): void {
  const touch = (): void => void (touched = performance.now());
  touch();
  for (const name of ["pointerdown", "pointermove", "keydown", "scroll", "touchmove"]) {
    addEventListener(name, touch, { passive: true, capture: true });
  }
  addEventListener("pagehide", write);
  setInterval(look, TICK * 1000);
}
