/** Where and when: the phrases around a predicate. */
import type { DateMention } from "../dates/find.ts";
import { resolveDate } from "../dates/resolve.ts";
import { type Document, mentionAt } from "../document.ts";
import type { Sentence, Token } from "../grammar/types.ts";
import type { Mention } from "../mentions/types.ts";
import type { Span } from "../span.ts";
import { childrenOf, conjuncts, dependents, markerOf, pathToRoot, relation, subtree } from "../tree.ts";
import type { DateRange, Place } from "../types.ts";
import type { Grounded } from "./candidate.ts";
import { clauseEnd } from "./clause.ts";
import type { Frames } from "./frames.ts";

/** Phrases that hang on the predicate or on a noun of it, nearest first: where places, times and topics stand. */
export function phrasesOf(sentence: Sentence, predicates: readonly number[]): number[] {
  return predicates.flatMap((p) =>
    dependents(sentence, p, "obl", "nmod", "obj", "advcl", "acl", "xcomp", "advmod", "ccomp"),
  );
}

/**
 * The places of an event, nearest first: "in Geneva", "at the White House in Washington". `isJourney` tells for each
 * predicate whether it leads somewhere, so that "to Geneva" or an object is where it takes place.
 */
export function placesOf(
  doc: Document,
  sentenceIndex: number,
  predicates: readonly number[],
  frames: Frames,
  isJourney: (predicate: number) => boolean,
): Grounded<Place>[] {
  const sentence = doc.sentences[sentenceIndex]!;
  // "Was in Istanbul to meet": the place is itself the predicate.
  const phrases = [...phrasesOf(sentence, predicates), ...predicates.slice(1)];
  const found = phrases.flatMap((phrase) => {
    const role = frames.roles.get(markerOf(sentence, phrase));
    const { head } = sentence.tokens[phrase]!;
    const isObject = relation(sentence.tokens[phrase]!) === "obj" && sentence.tokens[head]?.upos === "VERB";
    const isGoal = isJourney(head) && (role === "goal" || isObject);
    const settings = settingPlaces(sentence, phrase, frames);
    if (settings.length > 0) return settings.flatMap((i) => placeIn(doc, sentenceIndex, i) ?? []);
    if (isGoal) return conjuncts(sentence, phrase).flatMap((goal) => placeIn(doc, sentenceIndex, goal) ?? []);
    return role === "place" ? (placeIn(doc, sentenceIndex, phrase) ?? []) : [];
  });
  return [...found.filter((place) => place.value.city), ...found.filter((place) => !place.value.city)];
}

/** "Mediated by X during talks in Y": of a contact during which something is done, the phrases that say where. */
function settingPlaces(sentence: Sentence, phrase: number, { statusMarkers, contacts, roles }: Frames): number[] {
  if (statusMarkers.get(markerOf(sentence, phrase)) !== "keep") return [];
  if (!contacts.has(sentence.tokens[phrase]!.lemma.toLowerCase())) return [];
  return dependents(sentence, phrase, "nmod").filter((i) => roles.get(markerOf(sentence, i)) === "place");
}

/** The first "in CITY" after the word that tells of the event, when the tree ties none to it; up to the next clause. */
export function placeNear(
  doc: Document,
  sentenceIndex: number,
  trigger: number,
  goals: boolean,
  frames: Frames,
): Grounded<Place> | undefined {
  const { tokens } = doc.sentences[sentenceIndex]!;
  const end = clauseEnd(doc, sentenceIndex, trigger, frames);
  const marker = (m: Mention): string => {
    const [last, before] = [tokens[m.from - 1], tokens[m.from - 2]].map((token) => token?.form.toLowerCase() ?? "");
    return last === "the" ? before! : last!;
  };
  const here = doc.mentionsBySentence[sentenceIndex] ?? [];
  const sites = here.filter((m) => m.city && m.kind !== "institution");
  const isAfter = (m: Mention): boolean => m.from > trigger && m.to <= end;
  const site =
    sites.find(
      (m) =>
        isAfter(m) &&
        (frames.roles.get(marker(m)) === "place" || (goals && (marker(m) === "to" || m.from === trigger + 1))),
    ) ??
    here.find(
      (m) => goals && isAfter(m) && m.kind === "state" && m.country && frames.roles.get(marker(m)) === "goal",
    ) ??
    // "A delegation to Lima for talks".
    sites.find((m) => TOWARDS.test(marker(m)) && isPurposeAt(doc.sentences[sentenceIndex]!, m.to, trigger)) ??
    // "At State House, Nairobi".
    sites.find((m) => isAfter(m) && marker(m) === "," && isSited(tokens, m.from - 1, frames)) ??
    // "In Geneva, X met Y".
    sites.find((m) => m.from <= 2 && frames.roles.get(marker(m)) === "place" && tokens[m.to]?.form === ",");
  return site ? { value: placeOfMention(site), spans: [site] } : undefined;
}

const TOWARDS = /^(?:to|in|at)$/u;

/** Whether "for" opens the phrase of the contact here, or behind a comma. */
function isPurposeAt(sentence: Sentence, at: number, trigger: number): boolean {
  const marker = dependents(sentence, trigger, "case").find((i) => sentence.tokens[i]!.form.toLowerCase() === "for");
  return marker !== undefined && (marker === at || (marker === at + 1 && sentence.tokens[at]!.form === ","));
}

/** Whether the words before the comma are a place phrase: "at State House ,". */
const isSited = (tokens: Sentence["tokens"], comma: number, frames: Frames): boolean =>
  [2, 3, 4].some((n) => {
    const between = tokens.slice(comma - n + 1, comma);
    return (
      frames.roles.get(tokens[comma - n]?.form.toLowerCase() ?? "") === "place" &&
      between.every((token) => token.upos === "PROPN" || token.upos === "DET" || token.upos === "ADJ")
    );
  });

const placeOfMention = ({ city, country }: Mention): Place => ({
  ...(city ? { city } : {}),
  ...(country ? { country } : {}),
});

/** City and country may be two mentions of one phrase. */
function placeIn(doc: Document, sentenceIndex: number, phrase: number): Grounded<Place> | undefined {
  const sentence = doc.sentences[sentenceIndex]!;
  const sites: Mention[] = [];
  const visit = (i: number, depth: number): void => {
    const mention = mentionAt(doc, sentenceIndex, i);
    if (mention && /^(?:place|state|institution)$/u.test(mention.kind) && (mention.city || mention.country))
      sites.push(mention);
    if (depth > 2) return;
    for (const child of childrenOf(sentence)[i] ?? []) {
      if (/^(?:appos|nmod|flat|compound|obl)$/u.test(relation(sentence.tokens[child]!))) visit(child, depth + 1);
    }
  };
  visit(phrase, 0);
  const town = sites.find((m) => m.city);
  const city = town?.city;
  const country = town?.country ?? sites.find((m) => m.country)?.country;
  if (!city && !country) return undefined;
  return { value: { ...(city ? { city } : {}), ...(country ? { country } : {}) }, spans: sites };
}

/** Branches below a predicate that tell of something else. */
const ELSEWHERE = ["acl", "acl:relcl", "ccomp", "advcl", "parataxis", "conj", "nsubj"];

/** The date that belongs to the event: below one of its predicates, else the first one after them up to the next clause. */
export function dateOf(
  doc: Document,
  sentenceIndex: number,
  predicates: readonly number[],
  future: boolean,
  frames: Frames,
): Grounded<DateRange> | undefined {
  const sentence = doc.sentences[sentenceIndex]!;
  const dates = (doc.dates[sentenceIndex] ?? []).filter((date) => date.bound === "at");
  const [first] = predicates;
  if (dates.length === 0 || first === undefined) return undefined;
  const counted = predicates.flatMap((p) => countedFrom(doc, sentenceIndex, p, dates) ?? [])[0];
  if (counted) return counted;
  const own = dates.filter((date) => !isAnothers(sentence, date, predicates));
  for (const predicate of predicates) {
    const tokens = subtree(sentence, predicate, ELSEWHERE);
    const inside = own.find((date) => tokens.some((i) => covers(date, sentence.tokens[i]!)));
    const found = inside && resolvedDate(doc, inside, future);
    if (found) return found;
  }
  const end = sentence.tokens[clauseEnd(doc, sentenceIndex, first, frames)];
  const after = own.find((date) => date.start > sentence.tokens[first]!.end && (!end || date.end <= end.start));
  return after && resolvedDate(doc, after, future);
}

const covers = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

/** The days that an expression of time means in this report; `future` when what it dates is still to come. */
export function resolvedDate(doc: Document, date: DateMention, future: boolean): Grounded<DateRange> | undefined {
  const report = doc.report.publishedAt;
  const range = resolveDate(date.meaning, { ...(report ? { report } : {}), future });
  return range ? { value: { ...range, text: doc.text.slice(date.start, date.end) }, spans: [date] } : undefined;
}

const COUNTED = /\b(?:after|before)$/iu;

/** "Comes a day after talks": the talks were a day before the day of the report. */
function countedFrom(
  doc: Document,
  sentenceIndex: number,
  predicate: number,
  dates: readonly DateMention[],
): Grounded<DateRange> | undefined {
  const sentence = doc.sentences[sentenceIndex]!;
  const marker = dependents(sentence, predicate, "case", "mark").map((i) => sentence.tokens[i]!)[0];
  const date = dates.find((d) => marker && d.end === marker.end && COUNTED.test(doc.text.slice(d.start, d.end)));
  if (date?.meaning.kind !== "ago") return undefined;
  const direction = date.meaning.direction === 1 ? -1 : 1;
  return resolvedDate(doc, { ...date, meaning: { ...date.meaning, direction, anchor: "report" } }, direction === 1);
}

/** "Next year's election", "a day after the attack", "a ship that on 19 October …": the time of something else. */
function isAnothers(sentence: Sentence, date: DateMention, predicates: readonly number[]): boolean {
  const words = sentence.tokens.flatMap((token, i) => (covers(date, token) ? [i] : []));
  const top = words.find((i) => !words.includes(sentence.tokens[i]!.head));
  if (top === undefined) return false;
  const next = sentence.tokens[words.at(-1)! + 1];
  if (COUNTED.test(sentence.tokens[words.at(-1)!]!.form) && next?.upos !== "PUNCT") return true;
  if (isInRelativeClause(sentence, top, predicates)) return true;
  if (isBeforeClause(next, words.at(-1)!, predicates)) return true;
  const { head } = sentence.tokens[top]!;
  const owned = relation(sentence.tokens[top]!) === "compound" || sentence.tokens[top]!.deprel === "nmod:poss";
  return owned && !predicates.includes(head);
}

/** "Reports last week that X seized a ship": what is told behind "that" has a time of its own. */
const isBeforeClause = (next: Token | undefined, date: number, predicates: readonly number[]): boolean =>
  next?.form.toLowerCase() === "that" && predicates.every((predicate) => predicate > date);

/** "A ship that on 19 October carried oil": whether a relative clause stands between the date and the predicates. */
function isInRelativeClause(sentence: Sentence, date: number, predicates: readonly number[]): boolean {
  const opened = dependents(sentence, date, "case").some((i) => isRelativePronoun(sentence.tokens[i - 1]));
  if (opened) return true;
  for (const i of pathToRoot(sentence, date)) {
    if (predicates.includes(i)) return false;
    if (sentence.tokens[i]!.deprel === "acl:relcl") return true;
  }
  return false;
}

const isRelativePronoun = (token: Token | undefined): boolean =>
  token?.upos === "PRON" && /^(?:that|which|who)$/iu.test(token.form);
