/** Small numbers in words, for sentences. Pure. */
const WORDS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

export function inLetters(count: number): string {
  return WORDS[count] ?? String(count);
}

/** The same at the start of a sentence. */
export function startInLetters(count: number): string {
  const word = inLetters(count);
  return word.charAt(0).toUpperCase() + word.slice(1);
}
