/** What a search may mean: people, states, places and topics of the record that hold what is typed. Pure. */
import { statesLike } from "./codes.ts";
import type { Entry } from "./listing.ts";
import { partyName } from "./states.ts";

export interface Suggestion {
  readonly kind: "person" | "state" | "place" | "topic" | "relation";
  readonly label: string;
  /** What the page's address names. */
  readonly name: string;
  readonly count: number;
}

const MOST = 8;

const fold = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

function names(entry: Entry): [Suggestion["kind"], string][] {
  if (entry.of === "measure") return [];
  const { participants, place, topics } = entry.item;
  return [
    ...participants.flatMap(({ name }): [Suggestion["kind"], string][] => (name ? [["person", name]] : [])),
    ...(place?.city ? [["place", place.city] as [Suggestion["kind"], string]] : []),
    ...topics.map(({ label }): [Suggestion["kind"], string] => ["topic", label]),
  ];
}

const begins = (label: string, wanted: string): boolean =>
  fold(label).startsWith(wanted) || fold(label).includes(` ${wanted}`);

/** Suggestions for what is typed, the most frequent first; two states that are typed are a relation. */
export function suggestionsFor(entries: readonly Entry[], typed: string): Suggestion[] {
  const wanted = fold(typed.trim());
  if (wanted.length < 2) return [];
  const found = new Map<string, Suggestion>();
  for (const entry of entries) {
    for (const [kind, name] of names(entry)) {
      if (!begins(name, wanted)) continue;
      const key = `${kind} ${name.toLowerCase()}`;
      const known = found.get(key);
      found.set(key, { kind, label: known?.label ?? name, name: known?.name ?? name, count: (known?.count ?? 0) + 1 });
    }
  }
  const states = statesLike(typed, 3).map(({ code, name }): Suggestion => {
    const count = entries.filter(({ parties }) => parties.includes(code)).length;
    return { kind: "state", label: name, name: code, count };
  });
  const known = states.filter(({ count }) => count > 0);
  return [...relationIn(entries, typed), ...known, ...[...found.values()].toSorted((a, b) => b.count - a.count)].slice(
    0,
    MOST,
  );
}

/** "Russia Turkey" and "russia, turkey" mean the relation of the two. */
function relationIn(entries: readonly Entry[], typed: string): Suggestion[] {
  const words = typed.trim().split(/[\s,]+/);
  for (let i = 1; i < words.length; i++) {
    const [a, b] = [words.slice(0, i), words.slice(i)].map((part) => statesLike(part.join(" "), 1)[0]?.code);
    if (!a || !b || a === b) continue;
    const count = entries.filter(({ parties }) => parties.includes(a) && parties.includes(b)).length;
    if (count) return [{ kind: "relation", label: `${partyName(a)} and ${partyName(b)}`, name: `${a} ${b}`, count }];
  }
  return [];
}
