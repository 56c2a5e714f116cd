/** Tabs, as the ARIA pattern has them: arrows move between them, Tab goes into the panel. */
import { useRef, useState } from "preact/hooks";
import type { ComponentChildren } from "preact";

interface Props {
  tabs: { id: string; title: string }[];
  panel(id: string): ComponentChildren;
}

export function Tabs({ tabs, panel }: Props): ComponentChildren {
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const go = (index: number): void => {
    const next = (index + tabs.length) % tabs.length;
    setAt(next);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[next]?.focus();
  };
  const key = (event: KeyboardEvent): void => {
    const moves: Record<string, number> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 };
    const next = moves[event.key];
    if (next === undefined) return;
    event.preventDefault();
    go(next);
  };
  const current = tabs[at]?.id ?? "";
  return (
    <div class="cb-tabs">
      <div class="cb-tablist" role="tablist" aria-label="Parts of the board" ref={list} onKeyDown={key}>
        {tabs.map(({ id, title }, index) => (
          <button
            key={id}
            type="button"
            role="tab"
            id={`cb-tab-${id}`}
            aria-selected={index === at}
            aria-controls="cb-panel"
            tabIndex={index === at ? 0 : -1}
            onClick={() => setAt(index)}
          >
            {title}
          </button>
        ))}
      </div>
      <div class="cb-panel" role="tabpanel" id="cb-panel" aria-labelledby={`cb-tab-${current}`}>
        <h2 class="cb-panel-title">{tabs[at]?.title}</h2>
        {panel(current)}
      </div>
    </div>
  );
}
