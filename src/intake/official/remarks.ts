/** What a remark says of a journey: whom the traveller met, with whom, where, and whether it was a gathering or private. */
import type { Lexicon } from "../../engine/lexicon/index.ts";
import type { Mention } from "../../engine/mentions/index.ts";
import { overlaps, type Quote, quote, type Span } from "../../engine/span.ts";

export interface Remark {
  /** Officials whom the traveller met. */
  readonly met: readonly Mention[];
  /** Those whom the traveller met as well, and who are in office no longer. */
  readonly former: readonly Mention[];
  /** Officials of the traveller's own side. */
  readonly companions: readonly Mention[];
  /** Bodies whose gathering it was, by their codes. */
  readonly bodies: readonly string[];
  /** The words that say that it was one of leaders, and the states that it is named after. */
  readonly summit?: Quote | undefined;
  readonly summitWith: readonly string[];
  readonly cities: readonly string[];
  readonly isPrivate: boolean;
  readonly isGathering: boolean;
  /** The words that say that the visitor was received. */
  readonly hosted?: Quote;
}

interface Cue extends Span {
  readonly means: string;
}

/** A name belongs to a cue that stands this close before it, in characters. */
const NEAR = 12;

/** Builds a reader of remarks from the lexicon's cues. */
export function createRemarkReader(
  lexicon: Lexicon,
): (text: string, remark: Span, mentions: readonly Mention[]) => Remark {
  const cues = lexicon
    .table("official-remarks")
    .map(({ cue = "", means = "" }) => ({ pattern: new RegExp(`\\b${cue}\\b`, "giu"), means }));
  const titles = new Set(lexicon.table("titles").map(({ title = "" }) => title.toLowerCase()));
  const isTitled = (words: string): boolean => titles.has(/^\S+/u.exec(words)?.[0].toLowerCase() ?? "");
  // "Free Trade", "West Point": capitals alone make nobody an official; a post, a title or a given name does,
  // and so does a name that knowledge of people completes.
  const isSomebody = (text: string, { kind, office, gender, name = "", start, end }: Mention): boolean => {
    const words = text.slice(start, end);
    return (
      kind !== "person" || office !== undefined || gender !== undefined || isTitled(words) || !words.includes(name)
    );
  };
  const cuesIn = (text: string, { start, end }: Span): Cue[] =>
    cues.flatMap(({ pattern, means }) =>
      [...text.slice(start, end).matchAll(pattern)].map(({ 0: words, index }) => ({
        means,
        start: start + index,
        end: start + index + words.length,
      })),
    );
  return (text, remark, mentions) => {
    const found = cuesIn(text, remark);
    const is = (means: string): Cue | undefined => found.find((cue) => cue.means === means);
    // "Working Visit" and "Ministerial Meeting" look like names.
    const people = mentions.filter(
      (mention) => isOfficial(mention) && isSomebody(text, mention) && !found.some((cue) => overlaps(cue, mention)),
    );
    const isAfter = (mention: Mention, means: string): boolean =>
      found.some((cue) => cue.means === means && cue.end <= mention.start && mention.start - cue.end <= NEAR);
    const hosted = is("hosted");
    const met = people.filter((mention) => !isAfter(mention, "companion") && !isAfter(mention, "ceremony"));
    return {
      met: met.filter((mention) => !isFormer(mention)),
      former: met.filter(isFormer),
      companions: people.filter((mention) => isAfter(mention, "companion")),
      bodies: is("gathering") ? bodiesIn(mentions, lexicon) : [],
      summit: summitOf(text, found),
      summitWith: is("gathering") ? statesIn(mentions, lexicon) : [],
      cities: mentions.flatMap(({ kind, city, start }) =>
        kind === "place" && city && isWhere(text, start) ? [city] : [],
      ),
      isPrivate: is("private") !== undefined,
      isGathering: is("gathering") !== undefined,
      ...(hosted ? { hosted: quote(text, hosted) } : {}),
    };
  };
}

/** "At Camp David", "in New York City", but not "also visited New York City". */
const isWhere = (text: string, start: number): boolean => /\b(?:at|in)\s+(?:the\s+)?$/iu.test(text.slice(0, start));

/** Named people, and unnamed holders of an office with a rank: "senior officials" are nobody in particular. */
const isOfficial = ({ kind, level, resolved }: Mention): boolean =>
  !resolved &&
  (kind === "person" || (kind === "office" && level !== undefined && level !== "unknown" && level !== "working"));

const isFormer = ({ office = "" }: Mention): boolean => /^(?:former|late) /u.test(office);

const statesIn = (mentions: readonly Mention[], lexicon: Lexicon): string[] => [
  ...new Set(
    mentions
      .filter(({ kind }) => kind === "state" || kind === "pair")
      .flatMap(({ states }) => states.filter((code) => !lexicon.bodies.has(code))),
  ),
];

function summitOf(text: string, cues: readonly Cue[]): Quote | undefined {
  const cue = cues.find(({ start, end }) => /^summit$/iu.test(text.slice(start, end)));
  return cue && quote(text, cue);
}

const bodiesIn = (mentions: readonly Mention[], lexicon: Lexicon): string[] => [
  ...new Set(mentions.flatMap(({ states }) => states.filter((code) => lexicon.bodies.has(code)))),
];
