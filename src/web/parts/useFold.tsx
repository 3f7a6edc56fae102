/** Long lists begin with what matters and open on request. */
import { type ReactNode, useState } from "react";

export interface Fold<T> {
  readonly shown: readonly T[];
  /** The last line of the list: how many more there are, to be opened; nothing when all are shown. */
  readonly rest: ReactNode;
}

/** The first `most` of `items`; `name` is what several of them are called. One more than that is not worth a fold. */
export function useFold<T>(items: readonly T[], most: number, name: string): Fold<T> {
  const [isOpen, setOpen] = useState(false);
  if (isOpen || items.length <= most + 1) return { shown: items, rest: null };
  return {
    shown: items.slice(0, most),
    rest: (
      <li className="fold">
        <button type="button" className="link" onClick={() => setOpen(true)}>
          Show all {items.length} {name}
        </button>
      </li>
    ),
  };
}
