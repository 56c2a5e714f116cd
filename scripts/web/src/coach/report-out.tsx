/** A finished report as a link where it is short enough, else as a file; sealed where the coach gave a key. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";

import { fragmentOf, LINK_LENGTH, toJson } from "./codec";
import type { Assignment, Report, Sealed } from "./documents";
import { seal } from "./seal";
import { Copy, fileName, mailto, saveFile, ShareSheet } from "./share";

interface Props {
  report: Report;
  assignment: Assignment | null;
  /** Address of the coach's board. */
  board: string;
}

interface Ready {
  document: Report | Sealed;
  link: string;
}

export function ReportOut({ report, assignment, board }: Props): ComponentChildren {
  const [ready, setReady] = useState<Ready | null>(null);
  const [failed, setFailed] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const key = assignment?.key ?? null;
  useEffect(() => {
    const make = async (): Promise<void> => {
      const document = key ? await seal(report, key) : report;
      setReady({ document, link: board + (await fragmentOf(document)) });
    };
    make().catch((error: unknown) => {
      console.error(error);
      setFailed(true);
    });
  }, [report]);
  useEffect(() => {
    if (ready) box.current?.focus();
  }, [ready]);
  if (failed) return <p role="alert">This browser could not make the report. A newer one will. Your progress is safe.</p>;
  if (!ready) return <p role="status">Making it …</p>;
  return (
    <div class="co-out" tabIndex={-1} ref={box} role="group" aria-label="Your report is ready">
      {key && <p class="co-sealed">It is sealed: only the coach who gave you this assignment can open it.</p>}
      {ready.link.length <= LINK_LENGTH ? <AsLink {...ready} report={report} assignment={assignment} /> : <AsFile {...ready} report={report} assignment={assignment} />}
    </div>
  );
}

interface OutProps extends Ready {
  report: Report;
  assignment: Assignment | null;
}

const subjectOf = (report: Report): string =>
  `My report${report.assignment ? `: ${report.assignment.title}` : ""}${report.alias ? ` (${report.alias})` : ""}`;

function AsLink({ link, report, assignment, document }: OutProps): ComponentChildren {
  const text = `Here is my report. Open this link:\n\n${link}\n`;
  return (
    <>
      <p>Your report fits into a link. Everything is inside the link itself.</p>
      <Copy label="Your report as a link" text={link} button="Copy the link" rows={4} />
      <div class="cp-buttons">
        <a class="cp-button" href={mailto(assignment?.reply ?? "", subjectOf(report), text)}>
          Write a mail{assignment?.reply ? ` to ${assignment.reply}` : ""}
        </a>
        <ShareSheet title={subjectOf(report)} text={link} />
        <SaveButton document={document} report={report} />
      </div>
    </>
  );
}

function AsFile({ report, assignment, document }: OutProps): ComponentChildren {
  const name = nameOf(report);
  const file = new File([toJson(document, 1)], name, { type: "application/json" });
  const text = "Here is my report, as a file. Open it on the board of the course.\n";
  return (
    <>
      <p>There is too much in it for a link, so it comes as one file. Save it, then attach it to a message.</p>
      <div class="cp-buttons">
        <SaveButton document={document} report={report} main />
        <ShareSheet title={subjectOf(report)} text="" file={file} />
        <a class="cp-button" href={mailto(assignment?.reply ?? "", subjectOf(report), text)}>
          Write a mail{assignment?.reply ? ` to ${assignment.reply}` : ""}
        </a>
      </div>
    </>
  );
}

const nameOf = (report: Report): string => `${fileName("report", report.alias, report.assignment?.title ?? "", report.at.slice(0, 10))}.json`;

function SaveButton(props: { document: Report | Sealed; report: Report; main?: boolean }): ComponentChildren {
  const save = (): void => saveFile(`${toJson(props.document, 1)}\n`, nameOf(props.report));
  return (
    <button type="button" class={props.main ? "cp-button cp-button--main" : "cp-button"} onClick={save}>
      Save as a file
    </button>
  );
}
