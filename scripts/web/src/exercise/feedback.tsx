/** What a run or a check says back: the named mistake first, then what happened, then every check. */
import type { HarnessResult } from "../generated/contract";
import { Icon } from "./icons";
import { Said } from "./said";
import type { Session } from "./session";
import { troubleWords } from "./words";

type Checks = HarnessResult["checks"];

const count = (checks: Checks): number => checks.filter((check) => check.passed).length;

function ErrorBox({ error, onLine }: { error: NonNullable<HarnessResult["error"]>; onLine: (line: number) => void }) {
  const { line } = error;
  return (
    <div class="cx-box cx-box-error">
      <p class="cx-box-title">
        <Icon name="point" /> {line === null ? "Python stopped" : `Python stopped at line ${line}`}
      </p>
      <p>
        <Said text={error.message} />
      </p>
      <p>
        <Said text={error.advice} />
      </p>
      {line !== null && (
        <button type="button" class="cx-quiet" onClick={() => onLine(line)}>
          Go to line {line}
        </button>
      )}
      <details>
        <summary>In Python's own words</summary>
        <pre>{error.detail}</pre>
      </details>
    </div>
  );
}

/**
 * Every check by name with its verdict; its message opens under it. Open from the start is what to read now: the first
 * check that isn't there yet, or, once all pass, everything.
 */
function CheckList({ checks }: { checks: Checks }) {
  const ordered = [...checks.filter((check) => !check.passed), ...checks.filter((check) => check.passed)];
  const all = checks.every((check) => check.passed);
  return (
    <ul class="cx-checks">
      {ordered.map((check, index) => (
        <li key={check.name} data-passed={String(check.passed)}>
          <details open={all || index === 0}>
            <summary>
              <Icon name={check.passed ? "pass" : "fail"} />
              <span>{check.name}</span>
              <span class="cx-verdict">{check.passed ? "passed" : "not yet"}</span>
            </summary>
            {check.message && <p>
        <Said text={check.message} />
      </p>}
          </details>
        </li>
      ))}
    </ul>
  );
}

/** One sentence of what came back, for the live region and as heading. */
export function headline({ asked, result, trouble }: Session): string {
  if (trouble) return troubleWords(trouble)?.title ?? "";
  if (!result) return "";
  if (result.status === "broken") return "Our own check broke. That is our fault, not yours.";
  if (result.status === "error") return `Python stopped${result.error?.line ? ` at line ${result.error.line}` : ""}.`;
  if (asked === "run") return "The program ran to its end.";
  const { checks } = result;
  if (result.status === "passed") return `All ${checks.length} checks passed. Well done.`;
  return `${count(checks)} of ${checks.length} checks passed.`;
}

interface Props {
  session: Session;
  onLine: (line: number) => void;
  onAgain: () => void;
}

export function Feedback({ session, onLine, onAgain }: Props) {
  const { result, trouble, asked } = session;
  const words = trouble && troubleWords(trouble);
  if (words) {
    return (
      <div class="cx-box cx-box-error">
        <p class="cx-box-title">
          <Icon name="point" /> {words.title}
        </p>
        <p>{words.text}</p>
        {words.again && (
          <button type="button" class="cx-button" onClick={onAgain}>
            Try again
          </button>
        )}
      </div>
    );
  }
  if (!result) return <p class="cx-empty">Press Check when you want to know how far you are. Check as often as you like.</p>;
  if (result.status === "broken") {
    return (
      <div class="cx-box cx-box-error">
        <p class="cx-box-title">{headline(session)}</p>
        <p>Your code is kept. Please tell whoever runs this site; meanwhile the solution shows the way.</p>
        {result.error && <pre>{result.error.detail}</pre>}
      </div>
    );
  }
  return (
    <>
      {result.mistake && (
        <div class="cx-box cx-box-mistake">
          <p class="cx-box-title">
            <Icon name="point" /> Read this first
          </p>
          <p>
        <Said text={result.mistake.message} />
      </p>
        </div>
      )}
      {result.error && <ErrorBox error={result.error} onLine={onLine} />}
      {asked === "grade" && result.checks.length > 0 && (
        <div>
          <p class="cx-score" data-passed={String(result.status === "passed")}>
            {headline(session)}
          </p>
          <progress max={result.checks.length} value={count(result.checks)} aria-label="Checks passed" />
          <CheckList checks={result.checks} />
        </div>
      )}
      {asked === "run" && !result.error && (
        <p class="cx-empty">It ran without an error. Press Check to learn what the numbers mean.</p>
      )}
    </>
  );
}
