/** What all inputs of an explorer have in common. */
import type { Parameter } from "../protocol";

export interface Props<P> {
  parameter: P;
  value: unknown;
  id: string;
  onChange: (value: unknown) => void;
}
export type Of<Kind extends Parameter["kind"]> = Props<Extract<Parameter, { kind: Kind }>>;

export function Help({ id, text }: { id: string; text: string | undefined }) {
  return text ? (
    <p class="cx-help" id={`${id}-help`}>
      {text}
    </p>
  ) : null;
}

export const described = (id: string, help: string | undefined): string | undefined => (help ? `${id}-help` : undefined);
