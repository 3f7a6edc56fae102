/** States, bodies, institutions and places outside the phrases that name people. */
import type { Sentence } from "../grammar/types.ts";
import type { PartyCode } from "../types.ts";
import { draftMention, type MentionDraft, type Site } from "./draft.ts";
import type { Entry, Item } from "./gazetteer.ts";
import { countryAfter } from "./named-things.ts";
import { wordsBetween } from "./pieces.ts";
import type { Mention, MentionKind } from "./types.ts";

/** Prepositions after which a capital is a place and not its government; "with" and "between" make it one. */
const LOCATIVE = /^(?:in|at|near|outside|inside|around|through|via|into|across|leaves?|left|visits?|visited)$/iu;
const MOTION = /^(?:to|from|for)$/iu;
const GOING =
  /^(?:travel|fly|go|come|arrive|return|visit|trip|head|move|drive|send|deploy|land|journey|flight|evacuate|invite|leave|depart|tour)/iu;

/** A sentence and its items, for what stands beside one. */
interface Scene extends Site {
  readonly all: readonly Item[];
}

/** Mentions of the items that no phrase about a person has taken. `all` are the sentence's items, for what stands beside. */
export function placesAndParties(
  sentence: Sentence,
  index: number,
  items: readonly Item[],
  all: readonly Item[],
): Mention[] {
  const scene = { sentence, index, all };
  const mentions: Mention[] = [];
  let end = 0;
  for (let n = 0; n < items.length; n++) {
    const item = items[n]!;
    // The one before may have taken this one: "Doha, Qatar", "the Russian foreign ministry".
    const mention = item.from < end ? undefined : mentionOf(scene, item, items[n + 1]);
    if (!mention) continue;
    mentions.push(mention);
    end = mention.to;
  }
  return mentions;
}

function mentionOf(scene: Scene, item: Item, next: Item | undefined): Mention | undefined {
  const { entry, from } = item;
  if (entry.seat && isAt(scene.sentence, from)) return seat(scene, item);
  switch (entry.kind) {
    case "city":
    case "capital":
      return cityOrGovernment(scene, item, next);
    case "state":
    case "demonym":
    case "body":
    case "group": {
      const seated = institutionAfter(scene.sentence, item, next);
      return seated ? institution(scene, from, seated, entry.code ?? "") : party(scene, item);
    }
    case "institution":
      return institution(scene, from, item, entry.code);
    case "region":
      return region(scene, item);
    case "outlet":
      return named(scene, item, "outlet", [], `x:${entry.name}`);
    case "treaty":
      return named(scene, item, "treaty", [], `t:${entry.name}`);
    default:
      return undefined;
  }
}

function named(
  scene: Scene,
  { from, to, entry }: Item,
  kind: MentionKind,
  states: readonly PartyCode[],
  entity: string,
): MentionDraft {
  const mention = draftMention(scene, from, to, kind, states, entity);
  mention.name = entry.name;
  return mention;
}

function seat(scene: Scene, item: Item): Mention {
  const mention = named(scene, item, "place", [], `c:${item.entry.name}`);
  mention.country = item.entry.code ?? "";
  return mention;
}

/** A region within one state tells where people met; a sea or continent does not. */
function region(scene: Scene, item: Item): Mention {
  const mention = named(scene, item, "place", [], `c:${item.entry.name}`);
  if (item.entry.country) {
    mention.city = textOf(scene.sentence, item);
    mention.country = item.entry.country;
  }
  return mention;
}

function cityOrGovernment(scene: Scene, item: Item, next: Item | undefined): Mention {
  const { sentence, all } = scene;
  const { entry } = item;
  const country = followedByCountry(sentence, item, next);
  const land = country?.entry.code ?? countryAfter(sentence, item.to, all) ?? countryBefore(sentence, item, all);
  if (entry.kind === "capital" && !land && actsAsGovernment(sentence, item)) return government(scene, item);
  const code = land ?? entry.country ?? "";
  const words = textOf(sentence, item);
  const city = /^\P{Ll}+$/u.test(words) ? entry.name : words;
  const mention = draftMention(scene, item.from, country?.to ?? item.to, "place", [], `c:${entry.name}:${code}`);
  mention.name = city;
  mention.city = city;
  mention.country = code;
  return mention;
}

function government(scene: Scene, item: Item): Mention {
  const { name, code = "" } = item.entry;
  const mention = named(scene, item, "state", [code], `s:${code}`);
  mention.city = name;
  mention.country = code;
  return mention;
}

function party(scene: Scene, item: Item): Mention {
  const { kind, code = "" } = item.entry;
  const mention = named(scene, item, kind === "group" ? "group" : "state", [code], `s:${code}`);
  if (isLocative(scene.sentence, item.from)) mention.locative = true;
  if (kind === "state") mention.country = code;
  if (kind === "demonym") mention.demonym = true;
  return mention;
}

const WHERE = /^(?:in|of|on|over|about|into|across|inside|to)$/iu;

/** A state after "in" or "of the" is where or about what something is. */
const isLocative = (sentence: Sentence, from: number): boolean =>
  WHERE.test(sentence.tokens[from - 1]?.form ?? "") ||
  (sentence.tokens[from - 1]?.upos === "DET" && WHERE.test(sentence.tokens[from - 2]?.form ?? ""));

const AT = /^(?:in|at|inside|outside|near)$/iu;

/** "In the Kremlin", "at the White House". */
const isAt = (sentence: Sentence, from: number): boolean => {
  const opens = sentence.tokens[from]!.upos === "DET" || sentence.tokens[from - 1]?.upos !== "DET" ? from : from - 1;
  return AT.test(sentence.tokens[opens - 1]?.form ?? "");
};

const TOWN = /^(?:city|town|village|port|capital|resort|suburb|district)$/u;

/** "The Lebanese port city of Tripoli", "Tacoma, Washington": the country that what stands before tells. */
function countryBefore(sentence: Sentence, item: Item, all: readonly Item[]): string | undefined {
  const before = all.findLast((other) => other.to <= item.from);
  if (!before) return undefined;
  const { kind, code, country } = before.entry;
  const { tokens } = sentence;
  const gap = item.from - before.to;
  if (kind === "city" && gap === 1 && tokens[before.to]!.form === "," && country === item.entry.country) return country;
  if ((kind !== "demonym" && kind !== "state") || gap < 2 || gap > 4) return undefined;
  return tokens[item.from - 1]!.form === "of" && TOWN.test(tokens[item.from - 2]!.lemma) ? code : undefined;
}

function textOf({ tokens }: Sentence, { from, to }: Item): string {
  let text = tokens[from]!.form;
  for (let i = from + 1; i < to; i++)
    text += tokens[i - 1]!.end < tokens[i]!.start ? ` ${tokens[i]!.form}` : tokens[i]!.form;
  return text;
}

/** "Paris, France", "Doha, Qatar", "Washington, D.C.": what stands after the comma is where the city lies. */
function followedByCountry(sentence: Sentence, item: Item, next: Item | undefined): Item | undefined {
  if (!next || next.from !== item.to + 1 || sentence.tokens[item.to]?.form !== ",") return undefined;
  // "In Beijing, China and India agree": there the state begins a list.
  if (sentence.tokens[next.to]?.upos === "CCONJ") return undefined;
  return next.entry.kind === "state" && next.entry.code ? next : undefined;
}

/** A capital that says, wants, meets or has something is its government; after "in" or a verb of going it is a place. */
function actsAsGovernment(sentence: Sentence, item: Item): boolean {
  const before = sentence.tokens[item.from - 1];
  if (!before) return true;
  if (LOCATIVE.test(before.form) || before.form === "of") return false;
  if (!MOTION.test(before.form)) return true;
  return !sentence.tokens.slice(Math.max(0, item.from - 8), item.from).some((token) => GOING.test(token.lemma));
}

/** "The Russian foreign ministry", "the U.S. embassy", "Iran's parliament", with at most two words between. */
function institutionAfter(sentence: Sentence, item: Item, next: Item | undefined): Item | undefined {
  if (next?.entry.kind !== "institution" || next.entry.code || next.from - item.to > 3) return undefined;
  const gap = sentence.tokens.slice(item.to, next.from);
  return gap.every((t) => /^['’]s?$/u.test(t.form) || t.upos === "ADJ" || t.upos === "NOUN" || t.upos === "PROPN")
    ? next
    : undefined;
}

/** An institution, with its seat for embassies: "the U.S. embassy in Ankara" speaks for the United States and stands in Türkiye. */
function institution(scene: Scene, from: number, { entry, to }: Item, code: string | undefined): Mention {
  const { sentence, all } = scene;
  const after = all.find((other) => other.from >= to);
  // At most two words lead from an institution to where or whose it is.
  const gap = after && after.from - to <= 2 ? wordsBetween(sentence, to, after.from) : "";
  const place = after && IN.test(gap) && isPlace(after.entry) ? after.entry : undefined;
  const state = code ?? (OF.test(gap) ? after?.entry.code : undefined) ?? "";
  const country = place?.country ?? place?.code;
  const mention = draftMention(scene, from, to, "institution", state ? [state] : [], `i:${entry.name}:${state}`);
  mention.name = entry.name;
  mention.institution = entry.name;
  if (place && place.kind !== "state") mention.city = place.name;
  if (country) mention.country = country;
  return mention;
}

const IN = /^(?:in|to|at)(?: the)?$/u;
const OF = /^of(?: the)?$/u;

const isPlace = ({ kind }: Entry): boolean => kind === "city" || kind === "capital" || kind === "state";
