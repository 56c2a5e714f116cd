/** What the exercise says when there is no result to show: what happened, what it means, what to try. */
import type { NoAnswer } from "../runner";

export interface Words {
  title: string;
  text: string;
  /** Whether trying again is worth a button. */
  again: boolean;
}

const SAFE = "Your code is still here.";

const TROUBLE: Record<Exclude<NoAnswer, "replaced">, Words> = {
  stopped: { title: "Stopped.", text: `You ended the program. ${SAFE}`, again: false },
  timeout: {
    title: "Stopped after 10 seconds.",
    text: `The program was still going, so we ended it. Most often a loop never comes to its end: look at each "while" and ask what makes it stop. ${SAFE}`,
    again: false,
  },
  recursion: {
    title: "A function called itself too many times.",
    text: `Python ran out of room and had to start afresh. Look for a function that calls itself and has no way out. ${SAFE}`,
    again: false,
  },
  fatal: {
    title: "Python broke down and started afresh.",
    text: `This program asked for more than Python in a browser can do: often a huge list, or something that calls itself without end. ${SAFE} Try it with smaller numbers.`,
    again: false,
  },
  network: {
    title: "Python did not arrive.",
    text: "It is fetched once from this site, and the connection failed. Check that you are online, then try again. You can go on writing meanwhile; your code is kept.",
    again: true,
  },
  engine: {
    title: "Python could not start in this browser.",
    text: "Close other tabs to free memory and try again. If that does not help, a newer browser will. The text and the quiz work without it, and your code is kept.",
    again: true,
  },
};

/** Words for why there is no answer; nothing for a question that a newer one replaced. */
export function troubleWords(why: NoAnswer): Words | null {
  return why === "replaced" ? null : TROUBLE[why];
}
