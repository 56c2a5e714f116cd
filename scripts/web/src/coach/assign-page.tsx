/** `/coach/assign/`: what to ask for, by when, and the link that carries it. */
import { useEffect, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";

import type { CourseData } from "../generated/contract";
import { mountInto } from "../mount";
import type { Unmount } from "../mount";
import { forget, lastMe, madeHere, remember } from "./assign-keep";
import { AssignOut } from "./assign-out";
import { Pick, Sets } from "./assign-pick";
import type { Assignment } from "./documents";
import { VERSION } from "./documents";
import { Seal } from "./seal-view";
import { ownKey, publicHalf } from "./seal";
import { token } from "./tokens";

/** Without a set in the address, nothing is picked. */
function begin(data: CourseData): Assignment {
  const id = /^#set=([\w-]+)$/.exec(location.hash)?.[1];
  const set = data.sets.find((one) => one.id === id);
  const { title = "", bring = "", lessons = [], checks = [] } = set ?? {};
  const empty = { coach: "", reply: "", due: null, note: "", labs: [], key: null };
  const head = { kind: "assignment", version: VERSION, course: data.id, release: data.release, id: token() } as const;
  return { ...head, ...empty, title, bring, lessons: [...lessons], checks: [...checks] };
}

/** What is missing before there can be a link; "" for nothing. */
function missing({ title, lessons, checks, labs, reply }: Assignment): string {
  if (lessons.length + checks.length + labs.length === 0) return "Pick a set, or at least one lesson.";
  if (!title.trim()) return "Give it a title.";
  if (reply && !/^[^\s<>"'?&@]+@[^\s<>"'?&@]+$/.test(reply)) return "The reply address does not look like an e-mail address.";
  return "";
}

function Page({ data }: { data: CourseData }): ComponentChildren {
  const [plan, setPlan] = useState<Assignment>(() => begin(data));
  const [sealed, setSealed] = useState(false);
  const [out, setOut] = useState<Assignment | null>(null);
  const [wrong, setWrong] = useState("");
  const [made, setMade] = useState<Assignment[]>([]);
  useEffect(() => {
    void madeHere(data.id).then(setMade);
    void lastMe().then((me) => setPlan((old) => ({ ...old, coach: old.coach || me.coach, reply: old.reply || me.reply })));
  }, []);
  const change = (part: Partial<Assignment>): void => {
    setPlan((old) => ({ ...old, ...part }));
    setOut(null);
    setWrong("");
  };
  const make = async (event: Event): Promise<void> => {
    event.preventDefault();
    const words = missing(plan);
    setWrong(words);
    if (words) return;
    const tidy = { ...plan, title: plan.title.trim(), reply: plan.reply.trim(), release: data.release };
    const whole = { ...tidy, key: sealed ? publicHalf(await ownKey()) : null };
    await remember(whole);
    setOut(whole);
    setMade(await madeHere(data.id));
  };
  const reopen = (one: Assignment): void => {
    setSealed(one.key !== null);
    setPlan(one);
    setOut(one);
  };
  const drop = async (id: string): Promise<void> => {
    await forget(id);
    setMade(await madeHere(data.id));
  };
  return (
    <div class="cp co-page">
      <form onSubmit={(event) => void make(event)} noValidate>
        <section aria-labelledby="co-sets">
          <h2 id="co-sets">Start from a set</h2>
          <Sets sets={data.sets} data={data} plan={plan} onPick={change} />
        </section>
        <Pick data={data} plan={plan} onChange={change} />
        <Words plan={plan} onChange={change} />
        <Seal sealed={sealed} onChange={(on) => (setSealed(on), setOut(null))} />
        <div class="cp-buttons">
          <button type="submit" class="cp-button cp-button--main">
            Make the link
          </button>
        </div>
        <p class="co-wrong" role="alert">
          {wrong}
        </p>
      </form>
      {out && <AssignOut key={JSON.stringify(out)} assignment={out} data={data} />}
      {made.length > 0 && <Made made={made} onOpen={reopen} onDrop={(id) => void drop(id)} onNew={() => change(begin(data))} />}
    </div>
  );
}

interface WordsProps {
  plan: Assignment;
  onChange(part: Partial<Assignment>): void;
}

function Words({ plan, onChange }: WordsProps): ComponentChildren {
  return (
    <section aria-labelledby="co-words">
      <h2 id="co-words">In your words</h2>
      <label class="co-field">
        <span class="cp-label">Title</span>
        <input type="text" maxLength={200} value={plan.title} onInput={(e) => onChange({ title: e.currentTarget.value })} />
      </label>
      <label class="co-field">
        <span class="cp-label">Date (you may leave it open)</span>
        <input type="date" value={plan.due ?? ""} onInput={(e) => onChange({ due: e.currentTarget.value || null })} />
      </label>
      <label class="co-field">
        <span class="cp-label">A note</span>
        <textarea rows={3} maxLength={4000} value={plan.note} onInput={(e) => onChange({ note: e.currentTarget.value })} />
      </label>
      <label class="co-field">
        <span class="cp-label">What to bring along</span>
        <textarea rows={3} maxLength={4000} value={plan.bring} onInput={(e) => onChange({ bring: e.currentTarget.value })} />
      </label>
      <label class="co-field">
        <span class="cp-label">Your name, as the learner knows you</span>
        <input
          type="text"
          maxLength={200}
          autocomplete="name"
          value={plan.coach}
          onInput={(e) => onChange({ coach: e.currentTarget.value })}
        />
      </label>
      <label class="co-field">
        <span class="cp-label">E-mail address for the report (you may leave it empty)</span>
        <input
          type="email"
          maxLength={200}
          autocomplete="email"
          value={plan.reply}
          onInput={(e) => onChange({ reply: e.currentTarget.value })}
        />
      </label>
    </section>
  );
}

interface MadeProps {
  made: Assignment[];
  onOpen(one: Assignment): void;
  onDrop(id: string): void;
  onNew(): void;
}

function Made({ made, onOpen, onDrop, onNew }: MadeProps): ComponentChildren {
  return (
    <section aria-labelledby="co-made">
      <h2 id="co-made">Made in this browser</h2>
      <p>Open one to change it: whoever opens its new link gets the change, and keeps what was done.</p>
      <ul class="co-made">
        {made.map((one) => (
          <li key={one.id}>
            <span>{one.title}</span>
            <button type="button" class="cp-button" onClick={() => onOpen(one)} aria-label={`Open ${one.title}`}>
              Open
            </button>
            <button type="button" class="cp-button" onClick={() => onDrop(one.id)} aria-label={`Forget ${one.title}`}>
              Forget
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="cp-button" onClick={onNew}>
        Begin a new one
      </button>
    </section>
  );
}

/** `<course-assign>` */
export function mountAssign(el: HTMLElement, data: CourseData): Unmount {
  return mountInto(el, <Page data={data} />);
}
