/** Stands in until the exercise component is there. */
export function mountExercise(_el: HTMLElement): () => void {
  return () => undefined;
}
