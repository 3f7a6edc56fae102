/** States, bodies, institutions and places outside the phrases that name people. */
import type { Sentence } from "../grammar/types.ts";
import type { Item } from "./gazetteer.ts";
import { countryAfter } from "./named-things.ts";
import { position } from "./position.ts";
import type { Mention } from "./types.ts";

/** Prepositions after which a capital is a place and not its government; "with" and "between" make it one. */
const LOCATIVE = /^(?:in|at|near|outside|inside|around|through|via|into|across|leaves?|left|visits?|visited)$/iu;
const MOTION = /^(?:to|from|for)$/iu;
const GOING =
  /^(?:travel|fly|go|come|arrive|return|visit|trip|head|move|drive|send|deploy|land|journey|flight|evacuate|invite|leave|depart|tour)/iu;

/** Mentions of the items that no phrase about a person has taken. `all` are the sentence's items, for what stands beside. */
export function placesAndParties(
  sentence: Sentence,
  index: number,
  items: readonly Item[],
  all: readonly Item[],
): Mention[] {
  const mentions: Mention[] = [];
  const used = new Set<Item>();
  items.forEach((item, n) => {
    if (used.has(item)) return;
    const { entry } = item;
    const base = { ...position(sentence, index, item.from, item.to), plural: false };
    if (entry.seat && isAt(sentence, item.from)) {
      const country = entry.code ?? "";
      mentions.push({ ...base, kind: "place", name: entry.name, country, states: [], entity: `c:${entry.name}` });
      return;
    }
    switch (entry.kind) {
      case "city":
      case "capital": {
        const country = followedByCountry(sentence, item, items[n + 1]);
        if (country) used.add(country);
        const land = country?.entry.code ?? countryAfter(sentence, item.to, all) ?? countryBefore(sentence, item, all);
        if (entry.kind === "capital" && !land && actsAsGovernment(sentence, item)) {
          mentions.push({
            ...base,
            kind: "state",
            name: entry.name,
            states: [entry.code ?? ""],
            city: entry.name,
            country: entry.code ?? "",
            entity: `s:${entry.code}`,
          });
          return;
        }
        const to = country?.to ?? item.to;
        const code = land ?? entry.country ?? "";
        const words = textOf(sentence, item);
        const city = /^\P{Ll}+$/u.test(words) ? entry.name : words;
        mentions.push({
          ...position(sentence, index, item.from, to),
          plural: false,
          kind: "place",
          name: city,
          city,
          country: code,
          states: [],
          entity: `c:${entry.name}:${code}`,
        });
        return;
      }
      case "state":
      case "demonym":
      case "body":
      case "group": {
        const seated = institutionAfter(sentence, item, items[n + 1]);
        if (seated) {
          used.add(seated);
          mentions.push(institution(sentence, index, item.from, seated, entry.code ?? "", all));
          return;
        }
        const kind = entry.kind === "group" ? "group" : "state";
        mentions.push({
          ...base,
          kind,
          name: entry.name,
          states: [entry.code ?? ""],
          ...(isLocative(sentence, item.from) ? { locative: true } : {}),
          ...(entry.kind === "state" ? { country: entry.code ?? "" } : {}),
          ...(entry.kind === "demonym" ? { demonym: true } : {}),
          entity: `s:${entry.code}`,
        });
        return;
      }
      case "institution":
        mentions.push(institution(sentence, index, item.from, item, entry.code, all));
        return;
      case "region":
        mentions.push({
          ...base,
          kind: "place",
          name: entry.name,
          // A region within one state tells where people met; a sea or continent does not.
          ...(entry.country ? { city: textOf(sentence, item), country: entry.country } : {}),
          states: [],
          entity: `c:${entry.name}`,
        });
        return;
      case "outlet":
        mentions.push({ ...base, kind: "outlet", name: entry.name, states: [], entity: `x:${entry.name}` });
        return;
      case "treaty":
        mentions.push({ ...base, kind: "treaty", name: entry.name, states: [], entity: `t:${entry.name}` });
        return;
      default:
        return;
    }
  });
  return mentions;
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
  const gap = sentence.tokens.slice(before.to, item.from);
  const { kind, code, country } = before.entry;
  if (kind === "city" && gap.length === 1 && gap[0]!.form === "," && country === item.entry.country) return country;
  const isTown = gap.length <= 4 && gap.at(-1)?.form === "of" && TOWN.test(gap.at(-2)?.lemma ?? "");
  return isTown && (kind === "demonym" || kind === "state") ? code : undefined;
}

const textOf = (sentence: Sentence, item: Item): string => {
  const tokens = sentence.tokens.slice(item.from, item.to);
  return tokens.map((t, i) => (i > 0 && tokens[i - 1]!.end < t.start ? ` ${t.form}` : t.form)).join("");
};

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
function institution(
  sentence: Sentence,
  index: number,
  from: number,
  item: Item,
  code: string | undefined,
  all: readonly Item[],
): Mention {
  const after = all.find((other) => other.from >= item.to);
  const gap = after
    ? sentence.tokens
        .slice(item.to, after.from)
        .map((t) => t.form.toLowerCase())
        .join(" ")
    : "";
  const place =
    after &&
    /^(?:in|to|at)(?: the)?$/u.test(gap) &&
    (after.entry.kind === "city" || after.entry.kind === "capital" || after.entry.kind === "state")
      ? after
      : undefined;
  const of = after && /^of(?: the)?$/u.test(gap) && after.entry.code && !code ? after.entry.code : undefined;
  const country = place?.entry.country ?? place?.entry.code;
  const state = code ?? of;
  return {
    ...position(sentence, index, from, item.to),
    kind: "institution",
    name: item.entry.name,
    institution: item.entry.name,
    states: state ? [state] : [],
    ...(place && place.entry.kind !== "state" ? { city: place.entry.name } : {}),
    ...(country ? { country } : {}),
    plural: false,
    entity: `i:${item.entry.name}:${state ?? ""}`,
  };
}
