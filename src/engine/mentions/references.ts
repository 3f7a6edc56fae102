/** Pronouns and descriptions: whom "he", "the minister", "his counterpart" and "the two sides" stand for. */
import type { Sentence } from "../grammar/types.ts";
import { isCapitalised } from "../letters.ts";
import type { PartyCode } from "../types.ts";
import { draftMention, type Site } from "./draft.ts";
import type { Mention } from "./types.ts";

const PERSONAL = /^(?:he|she|him|her|his|hers|himself|herself)$/iu;
const PLURAL = /^(?:they|their|them|both)$/iu;
const PAIR_HEAD =
  /^(?:side|country|nation|state|leader|minister|government|party|president|neighbour|neighbor|power|delegation|official|diplomat)$/iu;

const BEFORE_PAIR = /^(?:the|both|two|neighbou?ring)$/iu;
const STANDS_ALONE = /^(?:two|pair|duo)$/iu;

/** How many sentences back a pronoun or a pair may reach. */
const REACH = 4;

/** Adds mentions for references that can be resolved; the given ones stay as they are, but for unnamed posts. */
export function resolveReferences(sentences: readonly Sentence[], mentions: readonly Mention[]): Mention[] {
  const out: Mention[] = [];
  let next = 0;
  sentences.forEach((sentence, index) => {
    for (; mentions[next]?.sentence === index; next++) out.push(resolveOffice(sentence, mentions[next]!, out));
    const found = referencesIn(sentence);
    if (!found) return;
    const site = { sentence, index };
    out.push(...halves(site, found.halves, out));
    out.push(...pronouns(sentences, site, found.pronouns, out));
    out.push(...pairs(site, found.pairs, out));
  });
  return out.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The tokens of a sentence that may stand for something. */
interface References {
  readonly halves: number[];
  readonly pronouns: number[];
  readonly pairs: number[];
}

/** In one pass over the words, since most sentences have none: undefined. */
function referencesIn(sentence: Sentence): References | undefined {
  let found: References | undefined;
  const { tokens } = sentence;
  for (let i = 0; i < tokens.length; i++) {
    const { upos, form } = tokens[i]!;
    const isHalf = form === "North" || form === "South";
    const isPronoun = upos === "PRON" && PERSONAL.test(form);
    const isPair = pairStart(sentence, i) !== undefined;
    if (!isHalf && !isPronoun && !isPair) continue;
    found ??= { halves: [], pronouns: [], pairs: [] };
    if (isHalf) found.halves.push(i);
    if (isPronoun) found.pronouns.push(i);
    if (isPair) found.pairs.push(i);
  }
  return found;
}

/** "The minister", "his Turkish counterpart", "the spokeswoman": the last one of that post, or of the post just named. */
function resolveOffice(sentence: Sentence, mention: Mention, before: readonly Mention[]): Mention {
  if (mention.office === "counterpart") return asCounterpart(mention, before);
  if (mention.kind !== "office" || mention.states.length > 0 || mention.plural) return mention;
  const determiner = sentence.tokens[mention.from - 1]?.form.toLowerCase();
  if (determiner !== "the" && mention.from !== 0) return mention;
  const words = new Set((mention.office ?? "").split(" "));
  const post = before.findLast(
    (m) =>
      (m.kind === "person" || m.kind === "office") &&
      m.states.length > 0 &&
      (m.office ?? "").split(" ").some((word) => words.has(word)),
  );
  if (!post || mention.sentence - post.sentence > REACH * 3) return mention;
  return {
    ...mention,
    ...(post.name ? { name: post.name, kind: "person" as const } : {}),
    states: post.states,
    ...(post.level ? { level: post.level } : {}),
    entity: post.entity,
    resolved: true,
  };
}

function asCounterpart(mention: Mention, before: readonly Mention[]): Mention {
  const peer = before.findLast(
    (m) =>
      m.sentence >= mention.sentence - 1 &&
      m.level !== undefined &&
      m.office &&
      m.office !== "counterpart" &&
      !m.states.some((s) => mention.states.includes(s)),
  );
  return peer?.office ? { ...mention, office: peer.office, ...(peer.level ? { level: peer.level } : {}) } : mention;
}

function pronouns(
  sentences: readonly Sentence[],
  site: Site,
  at: readonly number[],
  before: readonly Mention[],
): Mention[] {
  return at.flatMap((i) => {
    const found = antecedent(sentences, site.index, i, before);
    if (!found) return [];
    const { dateline, doubt, ...person } = found.mention;
    const { kind, states, entity, plural } = person;
    const unsure = found.rival ? { doubt: nameFor(found.rival) } : {};
    return [{ ...person, ...draftMention(site, i, i + 1, kind, states, entity), plural, resolved: true, ...unsure }];
  });
}

const nameFor = (m: Mention): string => m.name ?? m.office ?? "";

/** Whom a pronoun stands for, and who else it may be when nothing in the sentence prefers one. */
interface Antecedent {
  readonly mention: Mention;
  readonly rival?: Mention;
}

const FEMALE = /^(?:she|her|hers|herself)$/iu;

/** The subject before the pronoun: in its own sentence, else that of the nearest sentence before which names a person of its gender. */
function antecedent(
  sentences: readonly Sentence[],
  index: number,
  at: number,
  before: readonly Mention[],
): Antecedent | undefined {
  const gender = FEMALE.test(sentences[index]!.tokens[at]!.form) ? "f" : "m";
  const candidates = before.filter(
    (m) =>
      (m.kind === "person" || (m.kind === "office" && !m.plural)) &&
      (m.gender ?? gender) === gender &&
      (m.sentence < index ? m.sentence >= index - REACH : m.to <= at && !actsOn(sentences[index]!, m, at)),
  );
  const nearest = candidates.at(-1)?.sentence;
  const close = candidates.filter((m) => m.sentence === nearest);
  const subject = close.find((m) => sentences[m.sentence]!.tokens[m.head]!.deprel.startsWith("nsubj"));
  const mention = subject ?? (nearest === index ? close.at(-1) : close[0]);
  if (!mention) return undefined;
  const rival = subject || mention.gender ? undefined : close.find((m) => m.entity !== mention.entity);
  return { mention, ...(rival ? { rival } : {}) };
}

/** "The North", "the South": of the states so named in the report, the last. */
function halves(site: Site, at: readonly number[], before: readonly Mention[]): Mention[] {
  const { tokens } = site.sentence;
  return at.flatMap((i) => {
    if (tokens[i - 1]?.form.toLowerCase() !== "the" || isCapitalised(tokens[i + 1]?.form ?? "")) return [];
    const start = `${tokens[i]!.form} `;
    const state = before.findLast((m) => m.kind === "state" && !m.resolved && m.name?.startsWith(start));
    if (!state) return [];
    const mention = draftMention(site, i, i + 1, "state", state.states, state.entity);
    if (state.name) mention.name = state.name;
    mention.resolved = true;
    return [mention];
  });
}

/** "X invited her": who does something to "her" is not she. */
function actsOn({ tokens }: Sentence, { head }: Mention, pronoun: number): boolean {
  const { deprel, head: verb, form } = tokens[pronoun]!;
  const isActedOn = /^i?obj$/u.test(deprel) && !/self$/iu.test(form);
  return isActedOn && tokens[head]!.head === verb && tokens[head]!.deprel === "nsubj";
}

/** "The two sides", "both countries", "they": the two parties last named together. */
function pairs(site: Site, at: readonly number[], before: readonly Mention[]): Mention[] {
  const { tokens } = site.sentence;
  return at.flatMap((i) => {
    const from = pairStart(site.sentence, i)!;
    const states = lastTwo(before, tokens[from]!.start, site.index);
    if (states.length < 2) return [];
    const mention = draftMention(site, from, i + 1, "pair", states, `pair:${states.join("+")}`);
    mention.plural = true;
    if (tokens[i]!.upos === "PRON") mention.name = tokens[i]!.form;
    mention.resolved = true;
    return [mention];
  });
}

function pairStart(sentence: Sentence, i: number): number | undefined {
  const token = sentence.tokens[i]!;
  if (token.upos === "PRON" && PLURAL.test(token.form) && token.deprel.startsWith("nsubj")) return i;
  const before = sentence.tokens[i - 1]?.form;
  if (!before || !BEFORE_PAIR.test(before)) return undefined;
  const previous = before.toLowerCase();
  // "The two met in Riga": the number stands for whoever was named.
  if (STANDS_ALONE.test(token.form) && previous === "the" && token.deprel.startsWith("nsubj")) return i - 1;
  if (!PAIR_HEAD.test(token.lemma)) return undefined;
  const earlier = sentence.tokens[i - 2]?.form.toLowerCase();
  if (previous === "both") return i - 1;
  if (/^neighbou?ring$/u.test(previous) && earlier === "the") return i - 2;
  return previous === "two" && earlier === "the" ? i - 2 : undefined;
}

/** The nearest sentence that names two parties as actors gives the pair; else the last two named one by one. */
function lastTwo(before: readonly Mention[], start: number, index: number): PartyCode[] {
  const actors = before.filter((m) => m.end <= start && m.sentence >= index - REACH * 2 && isNamedActor(m));
  for (let sentence = index; sentence >= index - REACH * 2; sentence--) {
    const codes = [...new Set(actors.filter((m) => m.sentence === sentence).flatMap((m) => m.states))];
    if (codes.length >= 2) return codes.slice(0, 2);
  }
  return mostNamed(before.filter((m) => m.end <= start && isNamedActor(m)));
}

/** The two parties whom the report has named most so far; people count double, since they act. */
function mostNamed(actors: readonly Mention[]): PartyCode[] {
  const counts = new Map<PartyCode, number>();
  for (const { states, kind } of actors)
    for (const code of states) counts.set(code, (counts.get(code) ?? 0) + (kind === "person" ? 2 : 1));
  const ranked = [...counts].sort((a, b) => b[1] - a[1]).map(([code]) => code);
  return ranked.length >= 2 ? ranked.slice(0, 2) : [];
}

/** Places, outlets and states that are only where something is ("the war in Ukraine") are no party of a pair. */
const isNamedActor = (m: Mention): boolean =>
  m.kind !== "place" && m.kind !== "outlet" && m.kind !== "treaty" && m.locative !== true;
