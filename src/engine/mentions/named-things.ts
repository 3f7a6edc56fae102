/** Mentions of places and organisations that the lexicon does not know. */
import type { Sentence } from "../grammar/types.ts";
import { draftMention, type Site } from "./draft.ts";
import type { Item } from "./gazetteer.ts";
import type { Name } from "./names-in-text.ts";
import { fold } from "./spelling.ts";
import type { Mention } from "./types.ts";

/** Words of names that are a state's own bodies: "Kenya Police". */
export type StateBodies = ReadonlySet<string>;

export interface Scene extends Site {
  readonly text: string;
}

/** A name of a place or an organisation as a mention; undefined for any other name. */
export function namedThing(scene: Scene, name: Name, items: readonly Item[], bodies: StateBodies): Mention | undefined {
  if (name.kind === "place") return placeMention(scene, name, items);
  if (name.kind === "organisation") return organisationMention(scene, name, items, bodies);
  return undefined;
}

const wordsOf = ({ sentence, text }: Scene, from: number, to: number): string =>
  text.slice(sentence.tokens[from]!.start, sentence.tokens[to - 1]!.end).replace(/\s+/gu, " ");

function placeMention(scene: Scene, name: Name, items: readonly Item[]): Mention {
  const words = wordsOf(scene, name.from, name.to);
  const mention = draftMention(scene, name.from, name.to, "place", [], `c:${fold(words)}`);
  mention.name = words;
  mention.city = words;
  const country = countryAfter(scene.sentence, name.to, items);
  if (country) mention.country = country;
  return mention;
}

/** "Ririe, Idaho", "Sundergarh, Odisha, India", "Goma in DR Congo": the country in which what stands before lies. */
export function countryAfter(sentence: Sentence, at: number, items: readonly Item[]): string | undefined {
  const next = items.find((item) => item.from === at + 1);
  if (!next || !/^(?:,|in|\()$/u.test(sentence.tokens[at]?.form ?? "")) return undefined;
  const { kind, code, country } = next.entry;
  if (kind === "region") return countryAfter(sentence, next.to, items) ?? country;
  // "In Ohrid, Albania and Serbia agree": there the state begins a list.
  return kind === "state" && sentence.tokens[next.to]?.upos !== "CCONJ" ? code : undefined;
}

function organisationMention(scene: Scene, name: Name, items: readonly Item[], bodies: StateBodies): Mention {
  const { sentence } = scene;
  const isOwned = bodies.has(sentence.tokens[name.to - 1]!.form.toLowerCase());
  const owner = isOwned ? items.find((item) => isOwner(sentence, item, name)) : undefined;
  const from = owner?.from ?? name.from;
  const words = wordsOf(scene, name.from, name.to);
  const code = owner?.entry.code ?? "";
  const mention = draftMention(scene, from, name.to, "institution", code ? [code] : [], `i:${fold(words)}:${code}`);
  mention.name = words;
  mention.institution = words;
  return mention;
}

const isOwner = (sentence: Sentence, item: Item, name: Name): boolean =>
  (item.entry.kind === "state" || item.entry.kind === "demonym") &&
  (item.to === name.from || (item.to === name.from - 1 && /^['’]s?$/u.test(sentence.tokens[item.to]!.form)));
