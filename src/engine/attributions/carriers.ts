/** Through whom the words came: outlets and offices between the speaker and the report. */
import { type Document, mentionAt } from "../document.ts";
import type { Sentence } from "../grammar/types.ts";
import type { Mention } from "../mentions/types.ts";
import { contains, overlaps, type Span } from "../span.ts";
import { dependents, markerOf, relation, subtree } from "../tree.ts";
import { range } from "./clauses.ts";
import type { CueLexicon } from "./cue-lexicon.ts";
import type { Draft } from "./drafts.ts";
import { formOf, lemmaOf, quotingVerb } from "./find-cues.ts";

/** An outlet or office that passed words on, named or described: "TASS", "state media". */
export interface Carrier extends Span {
  readonly name: string;
  /** The token that heads it. */
  readonly head: number;
  readonly entity?: string;
}

/** The carriers that the sentence names around the cue, nearest the speaker first. */
export function carriersOf(doc: Document, draft: Draft, speaker: Mention | undefined, lexicon: CueLexicon): Carrier[] {
  const all = outletsIn(doc, draft.sentence, lexicon).filter(
    (carrier) => !isSpeaker(draft, carrier, speaker) && carries(doc, draft, carrier, lexicon),
  );
  const quoter = quotedBy(doc, draft, lexicon);
  const found = [...all, ...(quoter ? [quoter] : []), ...hostsOf(doc, draft, lexicon)];
  return found.filter((carrier, i) => found.findIndex((other) => other.name === carrier.name) === i);
}

/** "The newspaper Chosun Ilbo" is one outlet, and speaks itself. */
const isSpeaker = (draft: Draft, carrier: Carrier, speaker: Mention | undefined): boolean =>
  carrier.head === draft.source.head ||
  (carrier.entity !== undefined && carrier.entity === speaker?.entity) ||
  (speaker?.kind === "outlet" && draft.sourceSpans.some((span) => contains(span, carrier)));

/** Outlets of a sentence by name, and those that are only described. */
export function outletsIn(doc: Document, index: number, lexicon: CueLexicon): Carrier[] {
  const sentence = doc.sentences[index]!;
  const named = (doc.mentionsBySentence[index] ?? [])
    .filter((m) => m.kind === "outlet")
    .map(({ start, end, head, entity, name }) => ({
      start,
      end,
      head,
      entity,
      name: name ?? doc.text.slice(start, end),
    }));
  const described = sentence.tokens.flatMap((token, i) =>
    token.upos === "NOUN" &&
    lexicon.outletNouns.has(lemmaOf(sentence, i)) &&
    !named.some((m) => overlaps(m, phraseSpan(sentence, i)) || isNamedBy(sentence, i, m.head))
      ? [describe(doc, sentence, i)]
      : [],
  );
  return [...named, ...described];
}

/** "The state news agency SPA", "SPA, the agency": noun and name stand beside each other. */
const isNamedBy = (sentence: Sentence, noun: number, name: number): boolean =>
  ["appos", "compound", "flat"].includes(relation(sentence.tokens[name]!)) && sentence.tokens[name]!.head === noun
    ? true
    : sentence.tokens[noun]!.head === name && ["appos", "compound", "nmod"].includes(relation(sentence.tokens[noun]!));

function phraseSpan(sentence: Sentence, head: number): Span {
  const tokens = subtree(sentence, head, ["acl", "appos", "nmod", "conj", "punct"]).filter((i) => i <= head);
  return { start: sentence.tokens[tokens[0] ?? head]!.start, end: sentence.tokens[head]!.end };
}

/** A nominal up to its head, without its article, as the name of a carrier. */
export function describe(doc: Document, sentence: Sentence, head: number): Carrier {
  const span = phraseSpan(sentence, head);
  const words = doc.text.slice(span.start, span.end);
  const name = words.replace(/^(?:the|a|an)\s+/iu, "");
  return { start: span.end - name.length, end: span.end, name, head };
}

function carries(doc: Document, draft: Draft, outlet: Carrier, lexicon: CueLexicon): boolean {
  if (draft.content.some((span) => contains(span, outlet))) return false;
  if (draft.sourceSpans.some((span) => contains(span, outlet))) return true;
  if (isHearer(doc, draft, outlet)) return true;
  // "Ryabkov, who was quoted by TASS", "Peskov, who spoke to TASS".
  const { head } = draft.source;
  if (head !== undefined && subtree(doc.sentences[draft.sentence]!, head).includes(outlet.head)) return true;
  return followsCarrier(doc, draft, outlet, lexicon);
}

/** "Told TASS", "in an interview with the BBC", "on state television": an outlet that hangs on the cue. */
function isHearer(doc: Document, draft: Draft, outlet: Carrier): boolean {
  const sentence = doc.sentences[draft.sentence]!;
  const isNext = sentence.tokens.findIndex((t) => t.end > outlet.start) === Math.max(...draft.cue.tokens) + 1;
  if (isNext && draft.cue.entry.takes.has("hearer")) return true;
  return dependents(sentence, draft.cue.head, "obj", "iobj", "obl", "nmod", "advcl").some(
    (i) =>
      subtree(sentence, i).includes(outlet.head) &&
      markerOf(sentence, i) !== "by" &&
      relation(sentence.tokens[i]!) !== "nsubj",
  );
}

/** "Quoted by Russia's state-run TASS": how many tokens a carrier's own description may take. */
const REACH = 9;

function followsCarrier(doc: Document, draft: Draft, outlet: Carrier, lexicon: CueLexicon): boolean {
  const sentence = doc.sentences[draft.sentence]!;
  const first = sentence.tokens.findIndex((token) => token.end > outlet.start);
  return lexicon.markers.carrier.some((words) =>
    range(Math.max(0, first - REACH), first - 1).some((i) =>
      words.every((word, k) => i + k < first && formOf(sentence, i + k) === word),
    ),
  );
}

/** "In an interview with Anna Berg", "on Telegram": who or what the words were given to. */
function hostsOf(doc: Document, draft: Draft, lexicon: CueLexicon): Carrier[] {
  const sentence = doc.sentences[draft.sentence]!;
  const places = dependents(sentence, draft.cue.head, "obl", "nmod").flatMap((i) => [
    i,
    ...dependents(sentence, i, "conj"),
  ]);
  return places.flatMap((i) => {
    if (lemmaOf(sentence, i) === "interview") return interviewers(doc, draft.sentence, i);
    if (!["on", "via", ""].includes(markerOf(sentence, i))) return [];
    const first = subtree(sentence, i).find((k) => platformAt(sentence, k, lexicon));
    const words = first === undefined ? undefined : platformAt(sentence, first, lexicon);
    if (first === undefined || !words) return [];
    const { start } = sentence.tokens[first]!;
    const { end } = sentence.tokens[first + words.length - 1]!;
    return [{ start, end, head: i, name: doc.text.slice(start, end) }];
  });
}

/** The words of a platform's name that begin at the token, written as a name. */
const platformAt = (sentence: Sentence, i: number, lexicon: CueLexicon): readonly string[] | undefined =>
  /^\p{Lu}/u.test(sentence.tokens[i]!.form)
    ? lexicon.markers.platform.find((words) => words.every((word, k) => formOf(sentence, i + k) === word))
    : undefined;

const interviewers = (doc: Document, index: number, interview: number): Carrier[] => {
  const sentence = doc.sentences[index]!;
  return dependents(sentence, interview, "nmod").flatMap((i) => {
    const mention = markerOf(sentence, i) === "with" ? mentionAt(doc, index, i) : undefined;
    if (!mention || mention.kind === "place") return [];
    const { start, end, entity, name } = mention;
    return [{ start, end, head: i, entity, name: name ?? doc.text.slice(start, end) }];
  });
};

/** "KCNA quoted him as saying", "was cited by TASS as saying": whoever quotes carries. */
function quotedBy(doc: Document, draft: Draft, lexicon: CueLexicon): Carrier | undefined {
  const sentence = doc.sentences[draft.sentence]!;
  const quoting = quotingVerb(sentence, draft.cue.head);
  if (quoting === undefined) return undefined;
  const by = dependents(sentence, quoting, "obl").find((i) => markerOf(sentence, i) === "by");
  const subject = dependents(sentence, quoting, "nsubj").find((i) => sentence.tokens[i]!.deprel !== "nsubj:pass");
  const head = by ?? subject;
  if (head === undefined || head === draft.source.head) return undefined;
  const mention = mentionAt(doc, draft.sentence, head);
  if (!mention) {
    // "The TASS news agency": an outlet is named before its noun.
    const named = outletsIn(doc, draft.sentence, lexicon).find(
      (outlet) => outlet.entity && sentence.tokens[outlet.head]!.head === head,
    );
    return named ?? describe(doc, sentence, head);
  }
  const { start, end, entity, name } = mention;
  return { start, end, head, entity, name: name ?? doc.text.slice(start, end) };
}

/** Whom an outlet cites: "Reuters reported, citing two officials"; the words are theirs, the outlet carried them. */
export function citedBy(
  doc: Document,
  draft: Draft,
  lexicon: CueLexicon,
): { readonly head: number; readonly span: Span } | undefined {
  const sentence = doc.sentences[draft.sentence]!;
  const { head } = draft.source;
  if (head === undefined || !outletsIn(doc, draft.sentence, lexicon).some((o) => isOwnHead(draft, o))) return undefined;
  const citing = [draft.cue.head, head]
    .flatMap((i) => dependents(sentence, i, "advcl", "acl", "xcomp", "obl", "parataxis", "conj"))
    .find((i) => /^(?:citing|quoting)$/u.test(formOf(sentence, i)));
  const cited = citing === undefined ? undefined : dependents(sentence, citing, "obj", "nsubj", "obl")[0];
  if (cited === undefined) return undefined;
  const mention = mentionAt(doc, draft.sentence, cited);
  const speaks = mention
    ? !["place", "treaty"].includes(mention.kind)
    : lexicon.sourceNouns.has(formOf(sentence, cited)) || lexicon.sourceNouns.has(lemmaOf(sentence, cited));
  return speaks ? { head: cited, span: phraseSpan(sentence, cited) } : undefined;
}

const isOwnHead = (draft: Draft, outlet: Carrier): boolean =>
  outlet.head === draft.source.head || draft.sourceSpans.some((span) => contains(outlet, span));
