/** A finished assignment: its link, a QR code, a message to paste, a day for the calendar. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";

import { siteRoot } from "../data";
import type { CourseData } from "../generated/contract";
import { fragmentOf, LINK_LENGTH } from "./codec";
import type { Assignment } from "./documents";
import { Qr } from "./qr";
import { Copy, fileName, mailto, saveFile, ShareSheet } from "./share";
import { dayInWords } from "./tokens";

const MAIL_LENGTH = 1_900; // characters of a mail's address that mail programs take

/** What to write to the learner. */
function messageOf({ title, due, note, bring, coach }: Assignment, link: string): string {
  const parts = [
    "Hello,",
    `here is what to do next: ${title}${due ? `, by ${dayInWords(due)}` : ""}.`,
    note,
    bring && `Please bring along: ${bring}`,
    `Open this link on the device that you want to use:\n${link}`,
    "You need no account. What you do stays on your device, and you decide what you send me.",
    coach,
  ];
  return parts.filter(Boolean).join("\n\n");
}

export function AssignOut({ assignment, data }: { assignment: Assignment; data: CourseData }): ComponentChildren {
  const [link, setLink] = useState("");
  const [failed, setFailed] = useState(false);
  const box = useRef<HTMLElement>(null);
  useEffect(() => {
    fragmentOf(assignment).then(
      (fragment) => setLink(siteRoot(data) + fragment),
      (error: unknown) => (console.error(error), setFailed(true)),
    );
  }, []);
  useEffect(() => {
    if (link) box.current?.focus();
  }, [link]);
  if (failed) return <p role="alert">This browser could not make the link. A newer one will.</p>;
  if (!link) return null;
  const message = messageOf(assignment, link);
  const mail = mailto("", assignment.title, message);
  const save = async (): Promise<void> => {
    const { calendarFile } = await import("./ics");
    saveFile(calendarFile(assignment, link), `${fileName(assignment.due ?? "", assignment.title)}.ics`, "text/calendar;charset=utf-8");
  };
  return (
    <section class="co-out" aria-labelledby="co-ready" tabIndex={-1} ref={box}>
      <h2 id="co-ready">It is ready</h2>
      <div class="co-link">
        <Copy label="The link" text={link} button="Copy the link" rows={4} />
        {link.length <= LINK_LENGTH ? (
          <figure>
            <Qr text={link} label="QR code of the link" />
            <figcaption class="cp-fine">To point a phone at</figcaption>
          </figure>
        ) : (
          <p class="co-long">
            This link has {link.length.toLocaleString("en")} characters. That is too long for a QR code, and some programs cut links
            beyond {LINK_LENGTH}. A shorter note makes it shorter.
          </p>
        )}
      </div>
      <Copy label="A message to paste" text={message} button="Copy the message" rows={9} />
      <div class="cp-buttons">
        {mail.length <= MAIL_LENGTH && (
          <a class="cp-button" href={mail}>
            Write a mail
          </a>
        )}
        <ShareSheet title={assignment.title} text={message} />
        {assignment.due && (
          <button type="button" class="cp-button" onClick={() => void save()}>
            Add to calendar
          </button>
        )}
      </div>
      <p class="cp-fine">Everything is inside the link itself. Nothing about it is kept on a server, and nobody is told that you made it.</p>
    </section>
  );
}
