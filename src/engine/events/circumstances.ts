/** Where, when and about what: the phrases around a predicate. */
import type { DateMention } from "../dates/find.ts";
import { resolveDate } from "../dates/resolve.ts";
import { type Document, mentionAt, spanOf } from "../document.ts";
import type { Sentence, Token } from "../grammar/types.ts";
import type { Span } from "../span.ts";
import { childrenOf, dependents, isNegated, markerOf, relation, subtree } from "../tree.ts";
import type { DateRange, Place } from "../types.ts";
import type { CandidateTopic, Grounded } from "./candidate.ts";
import type { Frames } from "./frames.ts";

/** Phrases that hang on the predicate or on a noun of it, nearest first: where places, times and topics stand. */
export function phrasesOf(sentence: Sentence, predicates: readonly number[]): number[] {
  return predicates.flatMap((p) =>
    dependents(sentence, p, "obl", "nmod", "obj", "advcl", "acl", "xcomp", "advmod", "ccomp"),
  );
}

/** The place phrase of an event: "in Geneva", "at the White House in Washington". City and country may be two mentions. */
export function placeOf(
  doc: Document,
  sentenceIndex: number,
  predicates: readonly number[],
  frames: Frames,
  goals: boolean,
): Grounded<Place> | undefined {
  const sentence = doc.sentences[sentenceIndex]!;
  const found: Grounded<Place>[] = [];
  // "Was in Istanbul to meet": the place is itself the predicate.
  for (const phrase of [...phrasesOf(sentence, predicates), ...predicates.slice(1)]) {
    const role = frames.roles.get(markerOf(sentence, phrase));
    const isGoal =
      (goals || predicates.indexOf(sentence.tokens[phrase]!.head) > 0) &&
      (role === "goal" || relation(sentence.tokens[phrase]!) === "obj");
    if (role !== "place" && !isGoal) continue;
    const place = placeIn(doc, sentenceIndex, phrase);
    if (place) found.push(place);
  }
  return found.find((place) => place.value.city) ?? found[0];
}

/** Index of the next verb that is not merely what the event did ("were held"), -1 when there is none. */
const clauseEnd = (tokens: readonly Token[], from: number, frames: Frames): number =>
  tokens.findIndex(
    (token, i) =>
      i > from && (token.upos === "SCONJ" || (token.upos === "VERB" && !frames.contactStatus.has(token.lemma))),
  );

/** The first "in CITY" after the word that tells of the event, when the tree ties none to it; up to the next verb. */
export function placeAfter(
  doc: Document,
  sentenceIndex: number,
  trigger: number,
  goals: boolean,
  frames: Frames,
): Grounded<Place> | undefined {
  const tokens = doc.sentences[sentenceIndex]!.tokens;
  const end = clauseEnd(tokens, trigger, frames);
  const sites = (doc.mentionsBySentence[sentenceIndex] ?? []).filter(
    (m) => m.from > trigger && (end < 0 || m.to <= end) && m.kind === "place",
  );
  const site = sites.find((m) => {
    const before = [tokens[m.from - 1], tokens[m.from - 2]].map((token) => token?.form.toLowerCase() ?? "");
    const markers = before[0] === "the" ? before[1]! : before[0]!;
    return LOCATIVE.test(markers) || (goals && (markers === "to" || m.from === trigger + 1));
  });
  return site
    ? {
        value: { ...(site.city ? { city: site.city } : {}), ...(site.country ? { country: site.country } : {}) },
        spans: [site],
      }
    : undefined;
}
const LOCATIVE = /^(?:in|at|near)$/u;

function placeIn(doc: Document, sentenceIndex: number, phrase: number): Grounded<Place> | undefined {
  const sentence = doc.sentences[sentenceIndex]!;
  let city: string | undefined;
  let country: string | undefined;
  const spans: Span[] = [];
  const visit = (i: number, depth: number): void => {
    const mention = mentionAt(doc, sentenceIndex, i);
    const isSite = mention && (mention.kind === "place" || mention.kind === "state" || mention.kind === "institution");
    if (mention && isSite && (mention.city || mention.country || mention.kind === "state")) {
      city ??= mention.city;
      country ??= mention.country ?? (mention.kind === "state" ? mention.states[0] : undefined);
      spans.push(mention);
    }
    if (depth > 2) return;
    for (const child of childrenOf(sentence)[i] ?? []) {
      if (["appos", "nmod", "conj", "flat", "compound", "obl"].includes(relation(sentence.tokens[child]!)))
        visit(child, depth + 1);
    }
  };
  visit(phrase, 0);
  if (!city && !country) return undefined;
  return { value: { ...(city ? { city } : {}), ...(country ? { country } : {}) }, spans };
}

/** The date that belongs to the event: below one of its predicates, else the first one after them up to the next verb. */
export function dateOf(
  doc: Document,
  sentenceIndex: number,
  predicates: readonly number[],
  future: boolean,
  frames: Frames,
): Grounded<DateRange> | undefined {
  const sentence = doc.sentences[sentenceIndex]!;
  const dates = (doc.dates[sentenceIndex] ?? []).filter((date) => date.bound === "at");
  if (dates.length === 0) return undefined;
  const resolved = (date: DateMention): Grounded<DateRange> | undefined => {
    const report = doc.report.publishedAt;
    const range = resolveDate(date.meaning, { ...(report ? { report } : {}), future });
    return range ? { value: { ...range, text: doc.text.slice(date.start, date.end) }, spans: [date] } : undefined;
  };
  for (const predicate of predicates) {
    const tokens = subtree(sentence, predicate, ["acl:relcl", "ccomp", "advcl", "parataxis", "conj", "nsubj"]);
    const inside = dates.find((date) =>
      tokens.some((i) => sentence.tokens[i]!.start >= date.start && sentence.tokens[i]!.end <= date.end),
    );
    const found = inside && resolved(inside);
    if (found) return found;
  }
  const [first] = predicates;
  if (first === undefined) return undefined;
  const next = sentence.tokens[clauseEnd(sentence.tokens, first, frames)];
  const after = dates.find((date) => date.start > sentence.tokens[first]!.end && (!next || date.end <= next.start));
  return after && resolved(after);
}

const CLAUSE_ENDS = ["acl:relcl", "parataxis", "advcl", "punct"];

/** What the event is about: "on visas", "to discuss X and Y", "focused on Z", "peace talks". */
export function topicsOf(
  doc: Document,
  sentenceIndex: number,
  predicates: readonly number[],
  frames: Frames,
): CandidateTopic[] {
  const sentence = doc.sentences[sentenceIndex]!;
  const topics: CandidateTopic[] = [];
  const add = (nominal: number, treatment: CandidateTopic["treatment"]): void => {
    for (const head of topicHeads(sentence, nominal)) {
      const span = topicSpan(sentence, head);
      if (span && !isTimeOrActor(doc, sentenceIndex, head)) topics.push({ span, treatment });
    }
  };
  for (const phrase of phrasesOf(
    sentence,
    predicates.filter((p) => !isNegated(sentence, p)),
  )) {
    const token = sentence.tokens[phrase]!;
    const isTopicCue = frames.topicCues.has(token.lemma.toLowerCase());
    if (frames.roles.get(markerOf(sentence, phrase)) === "topic") add(phrase, "discussed");
    else if (["advcl", "acl", "xcomp"].includes(relation(token)) && isTopicCue) {
      for (const object of dependents(sentence, phrase, "obj")) add(object, "discussed");
      for (const oblique of dependents(sentence, phrase, "obl")) {
        if (frames.roles.get(markerOf(sentence, oblique)) === "topic") add(oblique, "discussed");
      }
    } else if (["advcl", "acl", "advmod"].includes(relation(token))) {
      const marker = dependents(sentence, phrase, "mark", "case").map((m) => sentence.tokens[m]!.form.toLowerCase())[0];
      if (marker && frames.roles.get(marker) === "topic")
        topics.push({
          span: spanOf(sentence, subtree(sentence, phrase, ["mark", ...CLAUSE_ENDS])),
          treatment: "discussed",
        });
    }
  }
  for (const predicate of predicates) {
    if (frames.topicCues.has(sentence.tokens[predicate]!.lemma.toLowerCase()))
      for (const object of dependents(sentence, predicate, "obj")) add(object, "discussed");
    for (const compound of dependents(sentence, predicate, "compound", "amod")) {
      if (
        compound === predicate - 1 &&
        sentence.tokens[compound]!.upos === "NOUN" &&
        PURPOSEFUL.test(sentence.tokens[predicate]!.lemma)
      )
        topics.push({ span: sentence.tokens[compound]!, treatment: "discussed" });
    }
  }
  return topics.filter((topic, i) => topics.findIndex((other) => other.span.start === topic.span.start) === i);
}

/** "Visas, embassy staffing and banking" are three topics. */
function topicHeads(sentence: Sentence, nominal: number): number[] {
  const examples = dependents(sentence, nominal, "nmod").filter((i) =>
    /^(?:such as|including|like)$/u.test(markerOf(sentence, i)),
  );
  const heads = [nominal, ...dependents(sentence, nominal, "conj")];
  return [...heads, ...examples.flatMap((i) => [i, ...dependents(sentence, i, "conj")])];
}

/** Longest topic, in tokens: a label, not the rest of the sentence. */
const LONGEST = 14;

/** Nouns before which another noun says what they are about: "peace talks", "trade negotiations". */
const PURPOSEFUL = /^(?:talk|negotiation|summit|conference|dialogue|discussion|consultation)$/u;

const EXAMPLES = /^(?:such as|including|like)$/u;

function topicSpan(sentence: Sentence, head: number): Span | undefined {
  const left = new Set(dependents(sentence, head, "case", "cc", "conj", "punct", "acl:relcl", "parataxis", "advcl"));
  for (const i of dependents(sentence, head, "nmod")) if (EXAMPLES.test(markerOf(sentence, i))) left.add(i);
  const branches = (childrenOf(sentence)[head] ?? []).filter((i) => !left.has(i));
  const tokens = [head, ...branches.flatMap((i) => subtree(sentence, i, ["acl:relcl", "parataxis"]))].sort(
    (x, y) => x - y,
  );
  const at = tokens.indexOf(head);
  let from = at;
  while (from > 0 && tokens[from - 1]! >= tokens[from]! - 2 && at - from < LONGEST) from--;
  let to = at;
  while (to < tokens.length - 1 && tokens[to + 1]! <= tokens[to]! + 2 && to - at < LONGEST) to++;
  while (from < at && /^(?:DET|PUNCT)$/u.test(sentence.tokens[tokens[from]!]!.upos)) from++;
  while (to > at && sentence.tokens[tokens[to]!]!.upos === "PUNCT") to--;
  return spanOf(sentence, tokens.slice(from, to + 1));
}

function isTimeOrActor(doc: Document, sentenceIndex: number, head: number): boolean {
  const token = doc.sentences[sentenceIndex]!.tokens[head]!;
  const inDate = (doc.dates[sentenceIndex] ?? []).some((date) => date.start <= token.start && token.end <= date.end);
  const mention = mentionAt(doc, sentenceIndex, head);
  return (
    inDate ||
    token.upos === "PRON" ||
    mention?.kind === "person" ||
    mention?.kind === "office" ||
    mention?.kind === "outlet"
  );
}
