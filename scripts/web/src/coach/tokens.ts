/** Random names and times, as documents carry them. */
import { toBase64url } from "./pack";

/** Random, 16 characters. */
export function token(): string {
  return toBase64url(crypto.getRandomValues(new Uint8Array(12)));
}

/** Now, in UTC, to the second. */
export function now(): string {
  return new Date().toISOString().replace(/\.\d+Z$/, "Z");
}

/** The day of a time, where the reader is: YYYY-MM-DD. */
export function dayOf(time: string): string | null {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) return null;
  const two = (n: number): string => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** A day of the calendar in words: "Tuesday, 1 December 2026". */
export function dayInWords(day: string): string {
  const date = new Date(`${day}T00:00:00`);
  if (Number.isNaN(date.getTime())) return day;
  return date.toLocaleDateString("en-GB", { weekday: "long", day: "numeric", month: "long", year: "numeric" });
}
