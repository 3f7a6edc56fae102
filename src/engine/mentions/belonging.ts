/** Whose somebody is, when other words of the sentence tell: "Poland recalled its ambassador", "a Peruvian team led by X". */
import type { Sentence, Token } from "../grammar/types.ts";
import type { PartyCode } from "../types.ts";
import type { Mention } from "./types.ts";

/** Named officials without a state with that of their owner, in all mentions of them. */
export function withOwners(sentences: readonly Sentence[], mentions: readonly Mention[]): Mention[] {
  const states = new Map<string, readonly PartyCode[]>();
  const placed = mentions.map((mention) => {
    if (!isUnplaced(mention)) return mention;
    const sentence = sentences[mention.sentence]!;
    const beside = mentions.filter((m) => m.sentence === mention.sentence && m.to <= mention.from);
    const owner = possessor(sentence, mention, beside) ?? ledTeam(sentence, mention, beside);
    if (!owner) return mention;
    states.set(mention.entity, owner);
    return { ...mention, states: owner };
  });
  return placed.map((mention) => {
    const owner = mention.kind === "person" && mention.states.length === 0 ? states.get(mention.entity) : undefined;
    return owner && mention.level !== undefined ? { ...mention, states: owner } : mention;
  });
}

const isUnplaced = ({ kind, office, states, resolved }: Mention): boolean =>
  kind === "person" && office !== undefined && states.length === 0 && !resolved;

const IMPERSONAL = /^(?:its|their)$/iu;
const PERSONAL = /^(?:his|her)$/iu;

/** "Its new ambassador", "his foreign minister": the state that is spoken of, or that of whoever is. */
function possessor(
  sentence: Sentence,
  { from }: Mention,
  beside: readonly Mention[],
): readonly PartyCode[] | undefined {
  const at = sentence.tokens.findLastIndex((token, i) => i < from && token.upos !== "ADJ");
  const word = sentence.tokens[at]?.form ?? "";
  if (from - at > 3) return undefined;
  if (PERSONAL.test(word)) return single(beside.find((m) => m.from === at));
  if (!IMPERSONAL.test(word)) return undefined;
  const owners = beside.filter((m) => (m.kind === "state" || m.kind === "institution") && single(m) && !m.locative);
  const subject = owners.findLast((m) => sentence.tokens[m.head]!.deprel.startsWith("nsubj"));
  return single(subject ?? owners.at(-1));
}

const LEADING = /^(?:lead|head)$/u;

/** "A U.S. delegation led by envoy X", "a team from Peru headed by Y". */
function ledTeam(
  { tokens }: Sentence,
  { from }: Mention,
  beside: readonly Mention[],
): readonly PartyCode[] | undefined {
  const verb = tokens[from - 2];
  if (tokens[from - 1]?.form !== "by" || !verb || !LEADING.test(verb.lemma)) return undefined;
  const team = tokens[verb.head];
  const owner = beside.findLast((m) => m.kind === "state" && belongsTo(tokens, m, team));
  return single(owner);
}

const belongsTo = (tokens: readonly Token[], { head }: Mention, noun: Token | undefined): boolean =>
  noun !== undefined && (tokens[tokens[head]!.head] === noun || tokens[head] === noun);

const single = (mention: Mention | undefined): readonly PartyCode[] | undefined =>
  mention?.states.length === 1 ? mention.states : undefined;
