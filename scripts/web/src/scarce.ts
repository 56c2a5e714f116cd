/** What a browser tells of its connection and its machine; many tell nothing, and then there is enough. */
interface Told extends Navigator {
  connection?: { saveData?: boolean; effectiveType?: string };
  deviceMemory?: number; // gigabytes
}

const SLOW = ["slow-2g", "2g", "3g"];
const LITTLE = 2; // gigabytes

/** True on a machine with little memory. */
export function hasLittleMemory(): boolean {
  return ((navigator as Told).deviceMemory ?? Infinity) <= LITTLE;
}

/** True where data or memory are short, or the reader asked to spare them. */
export function isSparing(): boolean {
  const { connection } = navigator as Told;
  return connection?.saveData === true || SLOW.includes(connection?.effectiveType ?? "") || hasLittleMemory();
}
