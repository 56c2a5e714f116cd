/** Hints in steps, and the solution: open after two honest tries, or when asked for twice. */
import { useEffect, useState } from "preact/hooks";

const TRIES = 2;

export function Hints({ hints, shown }: { hints: string[]; shown: number }) {
  return (
    <div class="cx-hints">
      {hints.slice(0, shown).map((hint, index) => (
        <div key={index} class="cx-box cx-box-hint">
          <p class="cx-box-title">{`Hint ${index + 1} of ${hints.length}`}</p>
          <div dangerouslySetInnerHTML={{ __html: hint }} />
        </div>
      ))}
    </div>
  );
}

/** Whether the solution opens at once. */
export function earned(tries: number, seen: boolean, passed: boolean): boolean {
  return tries >= TRIES || seen || passed;
}

export function SolutionOffer({ tries }: { tries: number }) {
  const made = tries === 1 ? "You have made one." : "You have made none yet.";
  return (
    <div class="cx-box cx-box-hint">
      <p class="cx-box-title">See the solution now?</p>
      <p>
        It opens by itself after two tries of your own: change something, then press Check. {made} Trying first is how it
        sticks. But it is yours to decide: press Solution again to see it now.
      </p>
    </div>
  );
}

interface Props {
  code: string;
  onUse: () => void;
}

export function Solution({ code, onUse }: Props) {
  const [pieces, setPieces] = useState<{ text: string; className: string }[]>([{ text: code, className: "" }]);
  useEffect(() => {
    import("../editor").then(
      ({ highlighted }) => setPieces(highlighted(code)),
      () => undefined, // offline: without colours it reads just as well
    );
  }, [code]);
  return (
    <div class="cx-box cx-box-hint cx-solution">
      <p class="cx-box-title">One way to write it</p>
      <p>Compare it with yours line by line. Another way is fine if all checks pass.</p>
      <pre tabIndex={0} role="group" aria-label="Python code of one solution">
        <code>
          {pieces.map(({ text, className }, index) => (className ? <span key={index} class={className}>{text}</span> : text))}
        </code>
      </pre>
      <button type="button" class="cx-button" onClick={onUse}>
        Use it in the editor
      </button>
    </div>
  );
}
