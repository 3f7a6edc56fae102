/** Phrases that name somebody: office, state and name in all the orders in which news writes them. */
import type { Sentence } from "../grammar/types.ts";
import type { Level, PartyCode } from "../types.ts";
import { complementOf } from "./complements.ts";
import { nameBefore, namesAfter, secondPost, sharedOffice, withTrailingState } from "./holders.ts";
import type { NameRun } from "./names.ts";
import type { Name } from "./names-in-text.ts";
import { between, isStateful, type Piece, pluralOf } from "./pieces.ts";
import { possessorsOf } from "./possessors.ts";

/** Somebody named in a sentence, before it is known who that is. */
export interface PersonPhrase {
  readonly from: number;
  readonly to: number;
  readonly name?: Name;
  readonly office?: string;
  readonly level?: Level;
  readonly institution?: string;
  /** States the phrase itself names. */
  readonly states: readonly PartyCode[];
  /** State that an envoy is sent to: "ambassador to Albania". */
  readonly posting?: PartyCode;
  /** The holder of a post that this one is tied to: "Trump's envoy", "his counterpart". */
  readonly owner?: NameRun;
  readonly plural: boolean;
  readonly former: boolean;
  /** Whom somebody served who holds the post no longer. */
  readonly once?: readonly PartyCode[];
}

const FORMER = /^(?:former|ex|late|then|outgoing|one-time)$/iu;

/** Finds every phrase around an office, and the names that stand alone. */
export function findPersonPhrases(sentence: Sentence, pieces: readonly Piece[]): PersonPhrase[] {
  const phrases: PersonPhrase[] = [];
  const used = new Set<number>();
  pieces.forEach((piece, at) => {
    if (piece.type !== "item" || piece.item.entry.kind !== "office" || used.has(at)) return;
    for (const phrase of readOffice(sentence, pieces, at, used)) phrases.push(phrase);
  });
  pieces.forEach((piece, at) => {
    const peer = piece.type === "name" && !used.has(at) ? samePost(sentence, pieces, at, phrases) : undefined;
    if (peer) {
      used.add(at - 1);
      phrases.push(peer);
    } else if (piece.type === "name" && !used.has(at))
      phrases.push({ from: piece.from, to: piece.to, name: piece, states: [], plural: false, former: false });
  });
  return phrases.sort((a, b) => a.from - b.from);
}

/** "Iran's foreign minister, X, and Oman's, Y": the second holds the post of the first. */
function samePost(
  sentence: Sentence,
  pieces: readonly Piece[],
  at: number,
  phrases: readonly PersonPhrase[],
): PersonPhrase | undefined {
  const [name, state] = [pieces[at]!, pieces[at - 1]];
  if (name.type !== "name" || state?.type !== "item" || !isStateful(state) || !state.item.entry.code) return undefined;
  if (!/^['’]s? ,$/u.test(between(sentence, state, name))) return undefined;
  const peer = phrases.findLast((p) => p.to <= state.from && p.office !== undefined && p.name && !p.former);
  return peer && { ...peer, from: state.from, to: name.to, name, states: [state.item.entry.code] };
}

/** The phrases around the office at `at`: one for each of its holders, one without a name when none is named. */
function readOffice(sentence: Sentence, pieces: readonly Piece[], at: number, used: Set<number>): PersonPhrase[] {
  const posts = postsOf(sentence, pieces, at);
  for (const i of posts) used.add(i);
  const [last, plural] = [posts.at(-1)!, pluralOf(pieces[at]!)];
  const before = possessorsOf(sentence, pieces, at, used);
  const after = complementOf(sentence, pieces, last);
  const right = after?.right ?? last;
  for (let i = last + 1; i <= right; i++) used.add(i);
  const [from, to] = [before.from, pieces[right]!.to];
  const isFormer = [from, pieces[at]!.from].some((i) => FORMER.test(sentence.tokens[i - 1]?.form ?? ""));
  const states = [...new Set([...before.states, ...(after?.states ?? [])].filter((code) => code !== ""))];
  const institution = before.institution ?? after?.institution;
  const isIntelligence = before.isIntelligence || (after?.isIntelligence ?? false);
  const base = {
    office: posts.map((i) => entryOf(pieces[i]!)?.office ?? "").join(" and "),
    level: before.isRegional ? ("unknown" as const) : levelOf(sentence, pieces[at]!, isIntelligence),
    ...(institution ? { institution } : {}),
    ...(after?.posting ? { posting: after.posting } : {}),
    states: isFormer ? [] : states,
    ...(before.owner ? { owner: before.owner } : {}),
    former: isFormer,
    ...(isFormer ? { once: states } : {}),
  };
  const leftEdge = before.edge;
  const shared = plural
    ? sharedOffice(sentence, pieces, { leftEdge, right, from, to, states: base.states })
    : undefined;
  for (const i of shared?.pieces ?? []) used.add(i);
  if (shared) return shared.phrases.map((phrase) => ({ ...base, ...phrase, plural: false }));
  const names = namesAfter(sentence, pieces, right, plural, used);
  const named = names.map((name, i) => ({
    ...base,
    from: i === 0 ? from : name.from,
    to: name.to,
    name,
    plural: false,
  }));
  if (named.length > 0) return withTrailingState(sentence, pieces, named, used);
  const ahead = nameBefore(sentence, pieces, leftEdge, used);
  return [ahead ? { ...base, from: ahead.from, to, name: ahead, plural: false } : { ...base, from, to, plural }];
}

/** "President and Prime Minister X": one person's posts, when joined offices stand before one name. */
function postsOf(sentence: Sentence, pieces: readonly Piece[], at: number): number[] {
  const next = secondPost(sentence, pieces, at);
  return next === undefined ? [at] : [at, ...postsOf(sentence, pieces, next)];
}

const entryOf = (piece: Piece) => (piece.type === "item" ? piece.item.entry : undefined);

/** The rank that the office has by itself; whoever directs an intelligence service is its chief. */
function levelOf(sentence: Sentence, piece: Piece, isIntelligence: boolean): Level {
  const { level = "unknown", office } = entryOf(piece) ?? {};
  if (isLooseLeader(sentence, piece, office)) return "unknown";
  return isIntelligence && (level === "director" || level === "unknown") ? "intelligence-chief" : level;
}

/** "Business leaders", "civic leaders": leaders of nothing that has a rank. */
const isLooseLeader = (sentence: Sentence, piece: Piece, office: string | undefined): boolean =>
  office === "leader" &&
  /^(?:NOUN|ADJ)$/u.test(sentence.tokens[piece.from - 1]?.upos ?? "") &&
  /^\p{Ll}/u.test(sentence.tokens[piece.from - 1]!.form);
