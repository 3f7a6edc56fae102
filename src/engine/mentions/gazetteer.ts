/** Every name that the lexicon knows, found in one pass over the words of a sentence. */
import { createOrthography } from "../grammar/orthography.ts";
import { findTokens } from "../grammar/tokens.ts";
import type { Sentence, Token } from "../grammar/types.ts";
import { isCapitalised } from "../letters.ts";
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

/** Names by their words without case and accents, a node for each word. */
interface Node {
  readonly next: Map<string, Node>;
  /** What ends here, the likeliest first. */
  readonly ends: End[];
}

interface End {
  readonly entry: Entry;
  readonly kind: EntryKind;
  /** The words as they have to be written, for names that are only meant in capitals; none for others. */
  readonly exact: readonly string[];
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
  const root: Node = { next: new Map(), ends: [] };
  const add = (name: string, entry: Entry): void => {
    if (name === "") return;
    const words = findTokens(name, { start: 0, end: name.length }, orthography).map((word) =>
      name.slice(word.start, word.end),
    );
    const { ends } = words.map(fold).reduce(nextNode, root);
    const isShort = name.length <= SHORT && name === name.toUpperCase();
    ends.push({ entry, kind: entry.kind, exact: isShort ? words : [] });
    ends.sort(byLikelihood);
  };
  for (const [name, entry] of entriesOf(lexicon)) add(name, entry);
  return { find: (sentence) => findItems(sentence, root) };
}

/** The node that a word leads to, made when there is none. */
function nextNode({ next }: Node, word: string): Node {
  const node = next.get(word) ?? { next: new Map(), ends: [] };
  next.set(word, node);
  return node;
}

/** By kind; of one kind, what is written exactly so goes first. */
const byLikelihood = (a: End, b: End): number =>
  PRIORITY.indexOf(a.kind) - PRIORITY.indexOf(b.kind) || Math.sign(b.exact.length) - Math.sign(a.exact.length);

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

function findItems({ tokens }: Sentence, root: Node): Item[] {
  const items: Item[] = [];
  for (let from = 0; from < tokens.length; ) {
    const node = root.next.get(fold(tokens[from]!.form));
    // Nothing begins with most words.
    const item = node && longestAt(tokens, from, node);
    if (item) items.push(item);
    from = item ? item.to : from + 1;
  }
  return items;
}

/** The longest name from the token on; `first` is the node of its word. */
function longestAt(tokens: readonly Token[], from: number, first: Node): Item | undefined {
  let found: Item | undefined;
  let node: Node | undefined = first;
  for (let to = from + 1; node; to++) {
    const entry = meantBy(node, tokens, from, to);
    if (entry) found = { from, to, entry };
    node = to < tokens.length && node.next.size > 0 ? node.next.get(fold(tokens[to]!.form)) : undefined;
  }
  return found;
}

function meantBy({ ends }: Node, tokens: readonly Token[], from: number, to: number): Entry | undefined {
  for (const end of ends) if (isMeant(end, tokens, from, to)) return end.entry;
  return undefined;
}

/** Whether a name that the words may spell is meant where it stands, tokens `from` to `to`. */
function isMeant({ kind, exact }: End, tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = 0; i < exact.length; i++) if (exact[i] !== tokens[from + i]!.form) return false;
  const first = tokens[from]!;
  if (to - from === 1 && kind === "office" && first.upos === "VERB") return false;
  // "The Australian foreign minister": the adjective is the minister's, not a newspaper's.
  const { deprel, head } = tokens[to - 1]!;
  if (kind === "outlet" && first.upos === "DET" && deprel === "amod" && head >= to) return false;
  if (LOWER_CASE.has(kind)) return true;
  // "The Diplomat" is a name, "The diplomat" at the start of a sentence is not.
  const named = first.upos === "DET" && to - from > 1 ? tokens[from + 1]! : first;
  return mayOpenName(first.form) && mayOpenName(named.form);
}

const NUMBER = /^\p{N}/u;

const mayOpenName = (form: string): boolean => isCapitalised(form) || NUMBER.test(form);
