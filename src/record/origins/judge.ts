/** Whether two reports are one piece of original reporting: a link with its reason in words, or none. */
import { daysBetween } from "../days.ts";
import { type Aligned, type Alignment, align } from "./align.ts";
import { likeness } from "./minhash.ts";
import type { Trace } from "./trace.ts";
import type { Kinship, OriginLink } from "./types.ts";

/** A report with its trace and its sentences. */
export interface Traced extends Aligned {
  readonly trace: Trace;
}

/** Stories of one agency on one event come within this many days. */
const NEAR_DAYS = 3;
/** Reports that only share an event are worth aligning from this likeness on. */
const FAINT = 0.04;
/** Reports of unlike seasons share a key by chance, the more often the more reports there are: they must be more alike. */
const SEASON_DAYS = 60;
const FAR_APART = 0.08;

const COPY = { contained: 0.45, sentences: 2 } as const;
const REWORKED = { contained: 0.22, aligned: 0.5, sentences: 3, ordered: 0.6 } as const;
const PARAPHRASE = { contained: 0.08, aligned: 0.65, sentences: 4, ordered: 0.7 } as const;
/** A credit says it all but for the event; so much must be common that both tell of the same. */
const CREDITED = { contained: 0.05, aligned: 0.15 } as const;
/** An excerpt is at most this much of the whole. */
const EXCERPT = 0.6;

/** Whether two reports that share a key are worth aligning. */
export function isWorthAligning(a: Trace, b: Trace): boolean {
  if (a.text === b.text || creditBetween(a, b)) return true;
  if (areFarApart(a, b)) return likeness(a.signature, b.signature) >= FAR_APART;
  const events = new Set(a.events);
  const others = new Set(b.keys);
  return a.keys.some((key) => others.has(key) && !events.has(key)) || likeness(a.signature, b.signature) >= FAINT;
}

const areFarApart = ({ publishedAt: one }: Trace, { publishedAt: other }: Trace): boolean =>
  one !== undefined && other !== undefined && daysBetween(one, other) > SEASON_DAYS;

/** The link between two reports; undefined when they are independent as far as their words tell. */
export function judgeOrigin(a: Traced, b: Traced): OriginLink | undefined {
  const [one, two] = a.trace.report < b.trace.report ? [a, b] : [b, a];
  const between = [one.trace.report, two.trace.report] as const;
  if (one.trace.text === two.trace.text) {
    return link(one.trace, two.trace, between, "same-text", 1, "the same words");
  }
  const found = align(one, two);
  const credit = creditBetween(one.trace, two.trace);
  const kin = kinshipOf(found, sharesEvent(one.trace, two.trace), credit);
  if (!kin) return undefined;
  return link(one.trace, two.trace, between, kin, scoreOf(kin, found), wordsFor(found));
}

function kinshipOf(found: Alignment, sameEvent: boolean, credit: string | undefined): Kinship | undefined {
  const { contained, aligned, sentences, ordered, size } = found;
  const inOrder = sentences === 0 ? 0 : ordered / sentences;
  if (contained >= COPY.contained && sentences >= COPY.sentences) return size <= EXCERPT ? "excerpt" : "near-copy";
  if (
    contained >= REWORKED.contained &&
    aligned >= REWORKED.aligned &&
    sentences >= REWORKED.sentences &&
    inOrder >= REWORKED.ordered
  )
    return "reworked";
  if (
    sameEvent &&
    contained >= PARAPHRASE.contained &&
    aligned >= PARAPHRASE.aligned &&
    sentences >= PARAPHRASE.sentences &&
    inOrder >= PARAPHRASE.ordered
  )
    return "paraphrase";
  if (credit && (contained >= CREDITED.contained || aligned >= CREDITED.aligned)) return "same-credit";
  return undefined;
}

const scoreOf = (kin: Kinship, { contained, aligned }: Alignment): number =>
  Math.round(100 * (kin === "same-credit" ? 0.75 : Math.min(0.99, Math.max(contained, aligned)))) / 100;

function link(
  a: Trace,
  b: Trace,
  between: readonly [string, string],
  kinship: Kinship,
  score: number,
  words: string,
): OriginLink {
  const source = sourceOf(a, b);
  const credit = creditBetween(a, b);
  const reason = [words, ...new Set([credit, source?.why])].filter(Boolean).join("; ");
  return { between, kinship, score, ...(source ? { from: source.from } : {}), reason };
}

/** Who credits the other carries it; else the later report carries the earlier. */
function sourceOf(a: Trace, b: Trace): { from: string; why: string } | undefined {
  for (const [source, copy] of [
    [a, b],
    [b, a],
  ] as const) {
    if (doesCredit(copy, source.outlet) && !doesCredit(source, copy.outlet))
      return { from: source.report, why: `${copy.outlet ?? "the other"} credits ${source.outlet}` };
  }
  if (!a.publishedAt || !b.publishedAt || a.publishedAt === b.publishedAt) return undefined;
  const [first, later] = a.publishedAt < b.publishedAt ? [a, b] : [b, a];
  return {
    from: first.report,
    why: `${first.outlet ?? "the one"} had it on ${first.publishedAt}, before ${later.outlet ?? "the other"}`,
  };
}

const doesCredit = ({ credits }: Trace, outlet: string | undefined): boolean =>
  outlet !== undefined && credits.some((credit) => credit.toLowerCase() === outlet.toLowerCase());

/** Why two reports of about the same time carry one outlet's reporting, by their credit lines. */
function creditBetween(a: Trace, b: Trace): string | undefined {
  if (a.publishedAt && b.publishedAt && daysBetween(a.publishedAt, b.publishedAt) > NEAR_DAYS) return undefined;
  if (doesCredit(a, b.outlet)) return `${a.outlet ?? "one"} credits ${b.outlet}`;
  if (doesCredit(b, a.outlet)) return `${b.outlet ?? "one"} credits ${a.outlet}`;
  const shared = a.credits.find((credit) => doesCredit(b, credit));
  return shared ? `both credit ${shared}` : undefined;
}

/** Names and numbers so much alike tell of one event. */
const SAME_NAMES = 0.5;

const sharesEvent = (a: Trace, b: Trace): boolean =>
  a.events.some((key) => b.events.includes(key)) || likeness(a.names, b.names) >= SAME_NAMES;

const percent = (share: number): string => `${Math.round(share * 100)} %`;

const wordsFor = ({ contained, aligned, sentences, ordered }: Alignment): string =>
  `${percent(contained)} of the shorter text's three-word runs and ${percent(aligned)} of its words stand in the other (${sentences} sentences, ${ordered} in the same order)`;
