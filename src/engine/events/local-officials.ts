/** Officials named without their state: "in Lima she met Foreign Minister X", "met President Y and Defence Minister Z". */
import { type Document, mentionAt } from "../document.ts";
import type { Mention } from "../mentions/types.ts";
import { conjuncts, dependents, markerOf } from "../tree.ts";
import type { PartyCode } from "../types.ts";
import type { Frames } from "./frames.ts";

/** Ranks that only a state's own people hold. */
const RANKS: ReadonlySet<string> = new Set(["head", "minister", "deputy-minister"]);

/**
 * The officials without a state whom the predicates' own side meets, as serving the state of the official beside whom they
 * are named, else the only country in which the sentence says that somebody is. `known` is the state of the other side.
 */
export function localOfficials(
  doc: Document,
  sentence: number,
  predicates: readonly number[],
  known: readonly PartyCode[],
  frames: Frames,
): Mention[] {
  const tree = doc.sentences[sentence]!;
  const met = predicates
    .flatMap((predicate) => [
      ...dependents(tree, predicate, "obj", "iobj"),
      ...dependents(tree, predicate, "obl", "nmod").filter((i) => frames.roles.get(markerOf(tree, i)) === "party"),
    ])
    .flatMap((i) => conjuncts(tree, i))
    .flatMap((i) => mentionAt(doc, sentence, i) ?? []);
  const beside = met.flatMap(({ states }) => states).filter((code) => !known.includes(code));
  const state = beside[0] ?? countryOf(doc, sentence, known);
  if (!state) return [];
  return [...new Set(met)].filter(isUnplaced).map((mention) => ({ ...mention, states: [state] }));
}

const isUnplaced = ({ kind, level, states, plural }: Mention): boolean =>
  kind === "person" && states.length === 0 && !plural && RANKS.has(level ?? "");

/** The country of all places of the sentence, when it is one and not that of those who came. */
function countryOf(doc: Document, sentence: number, known: readonly PartyCode[]): PartyCode | undefined {
  const here = doc.mentionsBySentence[sentence] ?? [];
  const countries = here.flatMap((m) => (m.kind === "place" || isVisited(doc, m) ? (m.country ?? []) : []));
  const [country, ...others] = new Set(countries.filter((code) => code !== "" && !known.includes(code)));
  return others.length === 0 ? country : undefined;
}

const VISITED = /^(?:visit|tour|in|to)$/iu;

/** "Visited Peru", "a trip to Peru". */
const isVisited = (doc: Document, { kind, sentence, from }: Mention): boolean => {
  const before = doc.sentences[sentence]!.tokens[from - 1];
  return kind === "state" && before !== undefined && (VISITED.test(before.form) || VISITED.test(before.lemma));
};
