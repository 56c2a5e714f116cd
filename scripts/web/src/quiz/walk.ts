/** Ways through a dialogue that branches. Pure. */
import type { QuestionOf } from "../data";

export type Dialogue = QuestionOf<"dialogue">;
export type Turn = Dialogue["turns"][number];
export type Reply = Turn["options"][number];

/** One turn and what the learner said to it. */
export interface Step {
  turn: Turn;
  reply: Reply;
}

/** `open`: the turn that stands at the end. */
export interface Walk {
  steps: Step[];
  open: Turn | undefined;
}

/** The conversation that a path of replies leads through. */
export function walk(question: Dialogue, path: readonly string[]): Walk {
  const steps: Step[] = [];
  let open = question.turns[0];
  for (const id of path) {
    const turn: Turn | undefined = open;
    const reply = turn?.options.find((option) => option.id === id);
    if (!turn || !reply) break;
    steps.push({ turn, reply });
    open = question.turns.find((one) => one.id === reply.next);
  }
  return { steps, open };
}

/** The shortest way to the best ending, by the replies that are marked right where that works. */
export function bestPath(question: Dialogue): string[] {
  for (const onlyRight of [true, false]) {
    const queue: string[][] = [[]];
    const seen = new Set<string>();
    for (const path of queue) {
      const { open } = walk(question, path);
      if (open?.ending === "best") return path;
      if (!open || seen.has(open.id)) continue;
      seen.add(open.id);
      for (const reply of open.options) if (reply.right || !onlyRight) queue.push([...path, reply.id]);
    }
  }
  return [];
}
