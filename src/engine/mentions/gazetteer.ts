/** Every name that the lexicon knows, found in one pass over the words of a sentence. */
import { createOrthography } from "../grammar/orthography.ts";
import { findTokens } from "../grammar/tokens.ts";
import type { Sentence } from "../grammar/types.ts";
import { type Lexicon, list } from "../lexicon/index.ts";
import type { Level, PartyCode } from "../types.ts";
import { fold } from "./spelling.ts";

export type EntryKind =
  | "state"
  | "demonym"
  | "capital"
  | "body"
  | "group"
  | "office"
  | "institution"
  | "outlet"
  | "city"
  | "region"
  | "treaty"
  /** Holds the name of a state and stands for none: "the South China Sea". */
  | "thing";

/** What a name in the lexicon stands for. */
export interface Entry {
  readonly kind: EntryKind;
  readonly name: string;
  readonly code?: PartyCode;
  readonly level?: Level;
  readonly office?: string;
  readonly country?: PartyCode;
  /** Kind of institution: "foreign-ministry", "intelligence", "embassy" …. */
  readonly sort?: string;
  readonly plural?: boolean;
  /** Of a state: the country of a region of the same name, Georgia in the United States. */
  readonly alsoIn?: PartyCode;
  /** Another state of the same name, which is meant less often. */
  readonly rival?: { readonly code: PartyCode; readonly name: string };
  /** True for a seat of power, which is also where people meet: the Kremlin. */
  readonly seat?: true;
}

/** A name found in a sentence: tokens `from` to `to`, half-open. */
export interface Item {
  readonly from: number;
  readonly to: number;
  readonly entry: Entry;
}

interface Node {
  readonly next: Map<string, Node>;
  readonly entries: Entry[];
}

export interface Gazetteer {
  /** Longest names, left to right, without overlap. */
  find(sentence: Sentence): Item[];
}

/** When one name stands for several things, the earlier kind is meant. */
const PRIORITY: readonly EntryKind[] = [
  "office",
  "state",
  "body",
  "group",
  "institution",
  "outlet",
  "demonym",
  "capital",
  "treaty",
  "city",
  "region",
  "thing",
];

/** Kinds whose names are written in lower case too. */
const LOWER_CASE: ReadonlySet<EntryKind> = new Set(["office", "institution", "thing"]);

/** Names of at most this many letters, all capitals, are only meant in capitals: "US", "WHO". */
const SHORT = 4;

export function createGazetteer(lexicon: Lexicon): Gazetteer {
  const orthography = createOrthography(lexicon);
  const root: Node = { next: new Map(), entries: [] };
  const add = (name: string, entry: Entry): void => {
    if (name === "") return;
    const isShort = name.length <= SHORT && name === name.toUpperCase();
    let node = root;
    for (const word of findTokens(name, { start: 0, end: name.length }, orthography)) {
      const form = name.slice(word.start, word.end);
      const key = isShort ? form : fold(form);
      let next = node.next.get(key);
      if (!next) {
        next = { next: new Map(), entries: [] };
        node.next.set(key, next);
      }
      node = next;
    }
    node.entries.push(entry);
  };
  for (const [name, entry] of entriesOf(lexicon)) add(name, entry);
  return { find: (sentence) => findItems(sentence, root) };
}

function* entriesOf(lexicon: Lexicon): Generator<[string, Entry]> {
  const names = (row: Readonly<Record<string, string | undefined>>, key: string): string[] => [
    row[key] ?? "",
    ...list(row.aliases),
  ];
  const cities = new Set(lexicon.table("cities").flatMap((row) => names(row, "city")));
  const stateNames = new Map(lexicon.table("states").map((row) => [row.code ?? "", row.name ?? ""]));
  const rivals = new Map(
    lexicon.table("homonyms").map(({ name, code = "" }) => [name ?? "", { code, name: stateNames.get(code) ?? "" }]),
  );
  const rivalOf = (name: string) => (rivals.has(name) ? { rival: rivals.get(name)! } : {});
  const seats = new Set(lexicon.table("states").flatMap((row) => list(row.seats)));
  const regions = new Map(lexicon.table("regions").map((row) => [row.region ?? "", row.country]));
  for (const row of lexicon.table("states")) {
    const code = row.code ?? "";
    const name = row.name ?? "";
    const alsoIn = regions.get(name);
    // A city state is one place and one government, as a capital is.
    const kind = !row.capital && cities.has(name) ? "capital" : "state";
    for (const alias of names(row, "name"))
      yield [
        alias,
        {
          kind,
          name,
          code,
          ...(kind === "capital" && { country: code }),
          ...(alsoIn && { alsoIn }),
          ...rivalOf(alias),
        },
      ];
    for (const demonym of list(row.demonyms)) yield [demonym, { kind: "demonym", name, code, ...rivalOf(demonym) }];
    for (const capital of list(row.capital))
      yield [capital, { kind: "capital", name: list(row.capital)[0] ?? capital, code, country: code }];
    for (const seat of list(row.seats))
      yield cities.has(seat)
        ? [seat, { kind: "capital", name: seat, code, country: code }]
        : [seat, { kind: "state", name, code, seat: true }];
  }
  for (const row of lexicon.table("bodies"))
    for (const alias of [...names(row, "name"), ...list(row.adjective)])
      yield [alias, { kind: "body", name: row.name ?? "", code: row.code ?? "" }];
  for (const row of lexicon.table("groups"))
    for (const alias of [...names(row, "name"), ...list(row.demonym)])
      yield [alias, { kind: "group", name: row.name ?? "", code: row.state || row.code || "" }];
  const owners = new Set(
    [...lexicon.table("states"), ...lexicon.table("bodies"), ...lexicon.table("institutions")].flatMap((row) =>
      names(row, "name").map(fold),
    ),
  );
  const phrases = new Set(lexicon.table("offices").map((row) => row.phrase ?? ""));
  for (const row of lexicon.table("offices")) {
    const phrase = row.phrase ?? "";
    // "U.S. envoy" is a state and an office: read apart, the state is not lost.
    if (isOwned(phrase, owners, phrases)) continue;
    const entry = {
      kind: "office" as const,
      name: phrase,
      office: phrase,
      level: (row.level ?? "unknown") as Level,
      sort: row.scope ?? "",
    };
    yield [phrase, entry];
    for (const plural of list(row.plural)) yield [plural, { ...entry, plural: true }];
  }
  for (const row of lexicon.table("institutions")) {
    for (const alias of names(row, "name"))
      yield [
        alias,
        {
          kind: "institution",
          name: row.name ?? "",
          sort: row.kind ?? "",
          ...(row.state ? { code: row.state } : {}),
          ...(seats.has(alias) ? { seat: true } : {}),
        },
      ];
  }
  for (const row of lexicon.table("outlets"))
    for (const alias of names(row, "name"))
      yield [alias, { kind: "outlet", name: row.name ?? "", ...(row.state ? { code: row.state } : {}) }];
  for (const row of lexicon.table("treaties"))
    for (const alias of names(row, "name")) yield [alias, { kind: "treaty", name: row.name ?? "" }];
  for (const row of lexicon.table("things"))
    for (const alias of names(row, "name")) yield [alias, { kind: "thing", name: row.name ?? "" }];
  for (const row of lexicon.table("cities"))
    for (const alias of names(row, "city")) yield [alias, { kind: "city", name: alias, country: row.country ?? "" }];
  for (const row of lexicon.table("regions"))
    for (const alias of names(row, "region"))
      yield [alias, { kind: "region", name: row.region ?? "", ...(row.country ? { country: row.country } : {}) }];
}

/** True for a phrase that is an owner's name and an office: "u.s. envoy", "state department official". */
function isOwned(phrase: string, owners: ReadonlySet<string>, phrases: ReadonlySet<string>): boolean {
  for (let space = phrase.indexOf(" "); space > 0; space = phrase.indexOf(" ", space + 1)) {
    if (owners.has(phrase.slice(0, space)) && phrases.has(phrase.slice(space + 1))) return true;
  }
  return false;
}

function findItems(sentence: Sentence, root: Node): Item[] {
  const items: Item[] = [];
  const tokens = sentence.tokens;
  for (let from = 0; from < tokens.length; ) {
    const item = longestAt(sentence, from, root);
    if (item) items.push(item);
    from = item ? item.to : from + 1;
  }
  return items;
}

function longestAt(sentence: Sentence, from: number, root: Node): Item | undefined {
  let found: Item | undefined;
  let nodes: readonly Node[] = [root];
  for (let i = from; i < sentence.tokens.length; i++) {
    nodes = nextNodes(nodes, sentence.tokens[i]!.form);
    if (nodes.length === 0) break;
    const entries = nodes.flatMap((node) => node.entries);
    const entry = entries.length > 0 ? chooseEntry(entries, sentence, from, i + 1) : undefined;
    if (entry) found = { from, to: i + 1, entry };
  }
  return found;
}

/** Where a word leads: as it is written, and in lower case without accents. */
function nextNodes(nodes: readonly Node[], form: string): Node[] {
  const folded = fold(form);
  const next: Node[] = [];
  for (const node of nodes) {
    const exact = node.next.get(form);
    if (exact) next.push(exact);
    const plain = folded === form ? undefined : node.next.get(folded);
    if (plain) next.push(plain);
  }
  return next;
}

const CAPITAL = /^[\p{Lu}\p{N}]/u;

function chooseEntry(entries: readonly Entry[], sentence: Sentence, from: number, to: number): Entry | undefined {
  const first = sentence.tokens[from]!;
  // "The Diplomat" is a name, "The diplomat" at the start of a sentence is not.
  const named = first.upos === "DET" && to - from > 1 ? sentence.tokens[from + 1]! : first;
  const capital = CAPITAL.test(first.form) && CAPITAL.test(named.form);
  const allowed = entries.filter((entry) => capital || LOWER_CASE.has(entry.kind));
  const single = to - from === 1;
  // "The Australian foreign minister": the adjective is the minister's, not a newspaper's.
  const { deprel, head } = sentence.tokens[to - 1]!;
  const describes = first.upos === "DET" && deprel === "amod" && head >= to;
  const usable = allowed.filter(
    (entry) => !(single && entry.kind === "office" && first.upos === "VERB") && !(describes && entry.kind === "outlet"),
  );
  return usable.sort((a, b) => PRIORITY.indexOf(a.kind) - PRIORITY.indexOf(b.kind))[0];
}
