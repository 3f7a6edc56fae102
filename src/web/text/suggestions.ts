/** What a search may mean: people, states, places, topics and outlets of the record that hold what is typed. Pure. */
import type { Named } from "../../server/types.ts";
import { statesLike } from "./codes.ts";
import { partyName } from "./states.ts";

export interface Suggestion {
  readonly kind: Named["kind"] | "relation";
  readonly label: string;
  /** What the page's address names. */
  readonly name: string;
  readonly count: number;
}

const MOST = 8;

/** Most states that one search may mean. */
const MOST_STATES = 3;

/** The states that what is typed may name, and the relation of two: the record is asked how much it has of them. */
export interface Meant {
  readonly parties: readonly string[];
  readonly relation?: readonly [string, string];
}

/** "Russia Turkey" and "russia, turkey" mean the relation of the two. */
export function meantBy(typed: string): Meant {
  const parties = statesLike(typed, MOST_STATES).map(({ code }) => code);
  const words = typed.trim().split(/[\s,]+/);
  for (let i = 1; i < words.length; i++) {
    const [a, b] = [words.slice(0, i), words.slice(i)].map((part) => statesLike(part.join(" "), 1)[0]?.code);
    if (a && b && a !== b) return { parties, relation: [a, b] };
  }
  return { parties };
}

/** Suggestions: the relation, states, then the rest as the record has it; `together` is how much it has of the relation. */
export function suggestionsFrom(named: readonly Named[], { relation }: Meant, together: number): Suggestion[] {
  const [a, b] = relation ?? [];
  const joint: Suggestion[] =
    a && b && together > 0
      ? [{ kind: "relation", label: `${partyName(a)} and ${partyName(b)}`, name: `${a} ${b}`, count: together }]
      : [];
  const others = named.map(({ kind, name, records }): Suggestion => {
    const label = kind === "state" ? partyName(name) : name;
    return { kind, label, name, count: records };
  });
  const isState = ({ kind }: Suggestion) => kind === "state";
  return [...joint, ...others.filter(isState), ...others.filter((one) => !isState(one))].slice(0, MOST);
}
