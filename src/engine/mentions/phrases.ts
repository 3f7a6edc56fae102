/** Phrases that name somebody: office, state and name in all the orders in which news writes them. */
import type { Sentence } from "../grammar/types.ts";
import type { Level, PartyCode } from "../types.ts";
import { namesAhead, namesBehind } from "./name-lists.ts";
import type { NameRun } from "./names.ts";
import type { Name } from "./names-in-text.ts";
import { between, isOffice, type Piece } from "./pieces.ts";

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
}

const STATEFUL = new Set(["state", "demonym", "body", "group", "capital"]);
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

const formAt = (sentence: Sentence, i: number): string => sentence.tokens[i]?.form.toLowerCase() ?? "";

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

function readOffice(sentence: Sentence, pieces: readonly Piece[], at: number, used: Set<number>): PersonPhrase[] {
  const offices = [at];
  const first = pieces[at]!;
  let last = at;
  // "President and Prime Minister": one person's two posts, when joined offices stand before one name.
  for (
    let second = secondPost(sentence, pieces, last);
    second !== undefined;
    second = secondPost(sentence, pieces, last)
  ) {
    offices.push(second);
    last = second;
  }
  for (const i of offices) used.add(i);

  const states: PartyCode[] = [];
  let institution: string | undefined;
  let intelligence = false;
  let owner: NameRun | undefined;
  let regional = false;
  let from = first.from;
  let leftEdge = at;

  // Left of the office: "Russian", "Iran's", "U.S. State Department", "Trump's".
  for (let i = at - 1; i >= 0; i--) {
    const piece = pieces[i]!;
    const gap = between(sentence, piece, pieces[leftEdge]!);
    if (used.has(i) && piece.type !== "name") break;
    const listed = pluralOf(first) && states.length > 0 && /^(?:,|and|, and)$/u.test(gap);
    if (
      piece.type === "item" &&
      isStateful(piece) &&
      (states.length === 0
        ? isModifierGap(gap) && noVerbBetween(sentence, piece, pieces[leftEdge]!)
        : gap === "" || listed)
    ) {
      if (states.length === 0 || gap === "" || listed) states.unshift(piece.item.entry.code ?? "");
      from = piece.from;
      leftEdge = i;
      used.add(i);
    } else if (
      piece.type === "item" &&
      piece.item.entry.kind === "institution" &&
      isModifierGap(gap) &&
      noVerbBetween(sentence, piece, pieces[leftEdge]!)
    ) {
      institution = piece.item.entry.name;
      intelligence ||= piece.item.entry.sort === "intelligence";
      if (piece.item.entry.code) states.push(piece.item.entry.code);
      from = piece.from;
      leftEdge = i;
      used.add(i);
    } else if (piece.type === "item" && piece.item.entry.kind === "region" && /^(?:['’]s?)?$/u.test(gap)) {
      // "Ontario Premier", "Kurdistan's president": no office of the state.
      if (piece.item.entry.country) states.push(piece.item.entry.country);
      regional = true;
      from = piece.from;
      used.add(i);
      break;
    } else if (piece.type === "name" && /^['’]s?(?: \p{L}+){0,2}$/u.test(gap)) {
      owner = piece;
      break;
    } else break;
  }
  const former = FORMER.test(formAt(sentence, from - 1)) || FORMER.test(formAt(sentence, first.from - 1));

  // Right of it: "of Japan, China and South Korea", "of the CIA", "to the United Nations".
  let right = last;
  let to = pieces[last]!.to;
  let posting: string | undefined;
  const next = (): Piece | undefined => pieces[right + 1];
  if (next() && /^(?:of|for|from|to|at|in)(?: the)?$/u.test(between(sentence, pieces[right]!, next()!))) {
    const marker = between(sentence, pieces[right]!, next()!).split(" ")[0]!;
    const taken = leadsOut(pieces[last]!, next()!, marker)
      ? undefined
      : readComplement(sentence, pieces, right, marker, states, pluralOf(pieces[last]!));
    if (taken) {
      right = taken.right;
      to = pieces[right]!.to;
      institution ??= taken.institution;
      posting = taken.posting;
      intelligence ||= taken.intelligence;
      for (let i = last + 1; i <= right; i++) used.add(i);
    }
  }
  const entry = (first as Piece & { type: "item" }).item.entry;
  const plural = pluralOf(first);
  const office = [...offices].map((i) => (pieces[i] as Piece & { type: "item" }).item.entry.office ?? "").join(" and ");
  const base = {
    office,
    level:
      regional || isLooseLeader(sentence, first, entry.office)
        ? ("unknown" as Level)
        : intelligence && (entry.level === "director" || entry.level === "unknown")
          ? ("intelligence-chief" as Level)
          : (entry.level ?? "unknown"),
    ...(institution ? { institution } : {}),
    ...(posting ? { posting } : {}),
    states: former ? [] : [...new Set(states.filter((code) => code !== ""))],
    ...(owner ? { owner } : {}),
    former,
  };

  const shared = plural
    ? sharedOffice(sentence, pieces, { leftEdge, right, from, to, states: base.states })
    : undefined;
  if (shared) {
    for (const i of shared.pieces) used.add(i);
    return shared.phrases.map((phrase) => ({ ...base, ...phrase, plural: false }));
  }
  const names = namesAfter(sentence, pieces, right, plural, used);
  if (names.length > 0) {
    const all = names.map((name, i) => ({
      ...base,
      from: i === 0 ? from : name.from,
      to: name.to,
      name,
      plural: false,
    }));
    return withTrailingState(sentence, pieces, all, used);
  }
  const before = nameBefore(sentence, pieces, leftEdge, used);
  if (before) return [{ ...base, from: before.from, to, name: before, plural: false }];
  return [{ ...base, from, to, plural }];
}

interface SharedOffice {
  readonly leftEdge: number;
  readonly right: number;
  readonly from: number;
  readonly to: number;
  readonly states: readonly PartyCode[];
}

/** As many people as states, in the same order: "the foreign ministers of A and B, X and Y". */
function sharedOffice(sentence: Sentence, pieces: readonly Piece[], office: SharedOffice) {
  const { leftEdge, right, from, to, states } = office;
  if (states.length < 2) return undefined;
  const behind = namesBehind(sentence, pieces, right, states.length);
  const list = behind ?? namesAhead(sentence, pieces, leftEdge, states.length);
  if (!list) return undefined;
  const last = list.names.length - 1;
  const phrases = list.names.map((name, i) => ({
    from: behind && i === 0 ? from : name.from,
    to: !behind && i === last ? to : name.to,
    name,
    states: [states[i]!],
  }));
  return { phrases, pieces: list.pieces };
}

/** The piece of a second post of the same person: "and Defence Minister X", "and European Commission Vice President X". */
function secondPost(sentence: Sentence, pieces: readonly Piece[], last: number): number | undefined {
  const next = pieces[last + 1];
  if (!next || pluralOf(pieces[last]!) || !/^(?:|,|and|, and)$/u.test(between(sentence, pieces[last]!, next)))
    return undefined;
  let at = last + 1;
  while (isOwner(pieces[at]) && pieces[at + 1] && between(sentence, pieces[at]!, pieces[at + 1]!) === "") at++;
  const isCapital = (piece: Piece): boolean => /^\p{Lu}/u.test(sentence.tokens[piece.from]!.form);
  const isOne = at === last + 1 || (isCapital(pieces[last]!) && between(sentence, pieces[last]!, next) === "and");
  return isOne && isOffice(pieces[at]) && namesFollow(sentence, pieces, at) ? at : undefined;
}

const isOwner = (piece: Piece | undefined): boolean =>
  piece?.type === "item" && (piece.item.entry.kind === "body" || piece.item.entry.kind === "institution");

/** Two posts belong to one person only before one name: "President and Prime Minister X". */
const namesFollow = (sentence: Sentence, pieces: readonly Piece[], at: number): boolean => {
  const next = pieces[at + 1];
  return next?.type === "name" && !pluralOf(pieces[at]!) && between(sentence, pieces[at]!, next) === "";
};

const pluralOf = (piece: Piece): boolean => piece.type === "item" && piece.item.entry.plural === true;
const isStateful = (piece: Piece): boolean => piece.type === "item" && STATEFUL.has(piece.item.entry.kind);

/** "Business leaders", "civic leaders": leaders of nothing that has a rank. */
const isLooseLeader = (sentence: Sentence, piece: Piece, office: string | undefined): boolean =>
  office === "leader" &&
  /^(?:NOUN|ADJ)$/u.test(sentence.tokens[piece.from - 1]?.upos ?? "") &&
  /^\p{Ll}/u.test(sentence.tokens[piece.from - 1]!.form);

/** Between a state and the office it belongs to stand at most a possessive and two adjectives. */
const isModifierGap = (gap: string): boolean =>
  /^(?:['’]s?)?(?: ?(?!and\b|or\b|to\b|in\b|of\b|with\b|by\b|for\b|that\b|the\b|a\b)[\p{L}-]+){0,2}$/u.test(gap);

const noVerbBetween = (sentence: Sentence, a: Piece, b: Piece): boolean =>
  sentence.tokens
    .slice(a.to, b.from)
    .every((token) => token.upos !== "VERB" && token.upos !== "AUX" && token.upos !== "ADV");

/**
 * "The ambassador to Norway" deals with Norway; of "the visit of the president to Norway" and "summoned the envoy in
 * Oslo" what follows the post is not part of it.
 */
function leadsOut(office: Piece, next: Piece, marker: string): boolean {
  if (office.type !== "item" || next.type !== "item") return false;
  if (marker === "to") return TRAVELLING.has(office.item.entry.level ?? "");
  return (marker === "in" || marker === "at") && (next.item.entry.kind === "capital" || next.item.entry.seat === true);
}

/** Levels whose holders go to a state; those between are sent to one. */
const TRAVELLING: ReadonlySet<string> = new Set(["head", "minister", "working"]);

function readComplement(
  sentence: Sentence,
  pieces: readonly Piece[],
  from: number,
  marker: string,
  states: PartyCode[],
  plural: boolean,
): { right: number; institution?: string; posting?: PartyCode; intelligence: boolean } | undefined {
  let right = from;
  let institution: string | undefined;
  let intelligence = false;
  let posting: string | undefined;
  for (let i = from + 1; i < pieces.length; i++) {
    const piece = pieces[i]!;
    const gap = between(sentence, pieces[i - 1]!, piece);
    if (piece.type !== "item") break;
    const joined =
      i === from + 1 ||
      (plural && /^(?:,|and|, and|, the|and the|, and the|& )$/u.test(gap)) ||
      (institution === undefined &&
        isStateful(pieces[i - 1]!) &&
        (gap === "" || (piece.item.entry.kind === "institution" && /^['’]s?(?: \p{L}+)?$/u.test(gap))));
    if (!joined) break;
    const { entry } = piece.item;
    if (STATEFUL.has(entry.kind)) {
      // "Ambassador to Turkey" and "envoy for Syria" serve another state than the one they deal with.
      if (!/^(?:to|for|in|at)$/u.test(marker)) {
        if (entry.code) states.push(entry.code);
      } else posting ??= entry.code ?? entry.country;
    } else if (entry.kind === "institution") {
      institution = entry.name;
      intelligence ||= entry.sort === "intelligence";
      if (entry.code) states.push(entry.code);
    } else break;
    right = i;
  }
  return right > from
    ? { right, ...(institution ? { institution } : {}), ...(posting ? { posting } : {}), intelligence }
    : undefined;
}

/** "Minister X", "Minister, X,", "Presidents X and Y", "X, Y and Z" after a plural. */
function namesAfter(
  sentence: Sentence,
  pieces: readonly Piece[],
  right: number,
  plural: boolean,
  used: Set<number>,
): Name[] {
  const names: Name[] = [];
  for (let i = right + 1; i < pieces.length; i++) {
    const piece = pieces[i]!;
    if (piece.type !== "name" || used.has(i)) break;
    const gap = between(sentence, pieces[i - 1]!, piece);
    const fits =
      names.length === 0
        ? gap === "" || (gap === "," && closesApposition(sentence, piece))
        : plural && /^(?:,|and|, and)$/u.test(gap);
    if (!fits) break;
    names.push(piece);
    used.add(i);
  }
  return names;
}

/** In "the minister, Antonio Tajani, met" the name is an apposition; in "the minister, Antonio Tajani and …" a list may begin. */
const closesApposition = (sentence: Sentence, name: NameRun): boolean =>
  /^[,.;)]?$/u.test(sentence.tokens[name.to]?.form ?? "") ||
  /^(?:met|said|will|has|is|was|arrived)$/u.test(formAt(sentence, name.to));

/** "King Abdullah II of Jordan": the state after the name. */
function withTrailingState(
  sentence: Sentence,
  pieces: readonly Piece[],
  phrases: PersonPhrase[],
  used: Set<number>,
): PersonPhrase[] {
  const last = phrases.at(-1)!;
  const index = pieces.findIndex((piece) => piece.from >= last.to);
  const piece = pieces[index];
  if (piece?.type !== "item" || !isStateful(piece) || last.states.length > 0) return phrases;
  const gap = sentence.tokens
    .slice(last.to, piece.from)
    .map((t) => t.form.toLowerCase())
    .join(" ");
  if (!/^(?:of|from)(?: the)?$/u.test(gap) || !piece.item.entry.code) return phrases;
  used.add(index);
  return [...phrases.slice(0, -1), { ...last, to: piece.to, states: last.former ? [] : [piece.item.entry.code] }];
}

/** "Sergei Naryshkin, head of …", "Ryabkov, the deputy minister, said". */
function nameBefore(
  sentence: Sentence,
  pieces: readonly Piece[],
  leftEdge: number,
  used: Set<number>,
): Name | undefined {
  const piece = pieces[leftEdge - 1];
  if (piece?.type !== "name" || used.has(leftEdge - 1)) return undefined;
  const gap = between(sentence, piece, pieces[leftEdge]!);
  if (!/^,(?: the| a| an)?(?: \p{L}+)?$|^\($/u.test(gap)) return undefined;
  used.add(leftEdge - 1);
  return piece;
}
