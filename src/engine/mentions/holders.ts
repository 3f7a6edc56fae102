/** The names of those who hold an office: behind it, before it, or as many as the states that it is of. */
import type { Sentence } from "../grammar/types.ts";
import { isCapitalised } from "../letters.ts";
import type { PartyCode } from "../types.ts";
import { namesAhead, namesBehind } from "./name-lists.ts";
import type { NameRun } from "./names.ts";
import type { Name } from "./names-in-text.ts";
import type { PersonPhrase } from "./phrases.ts";
import { between, isOffice, isStateful, type Piece, pluralOf, wordsBetween } from "./pieces.ts";

/** An office of several states, with the pieces and tokens that it stands on. */
export interface SharedOffice {
  readonly leftEdge: number;
  readonly right: number;
  readonly from: number;
  readonly to: number;
  readonly states: readonly PartyCode[];
}

/** As many people as states, in the same order: "the foreign ministers of A and B, X and Y". */
export function sharedOffice(sentence: Sentence, pieces: readonly Piece[], office: SharedOffice) {
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
export function secondPost(sentence: Sentence, pieces: readonly Piece[], last: number): number | undefined {
  const next = pieces[last + 1];
  if (!next || pluralOf(pieces[last]!) || !/^(?:|,|and|, and)$/u.test(between(sentence, pieces[last]!, next)))
    return undefined;
  let at = last + 1;
  while (isOwner(pieces[at]) && pieces[at + 1] && between(sentence, pieces[at]!, pieces[at + 1]!) === "") at++;
  const isCapital = (piece: Piece): boolean => isCapitalised(sentence.tokens[piece.from]!.form);
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

/** "Minister X", "Minister, X,", "Presidents X and Y", "X, Y and Z" after a plural. */
export function namesAfter(
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
  /^(?:met|said|will|has|is|was|arrived)$/iu.test(sentence.tokens[name.to]?.form ?? "");

/** "King Abdullah II of Jordan": the state after the name. */
export function withTrailingState(
  sentence: Sentence,
  pieces: readonly Piece[],
  phrases: PersonPhrase[],
  used: Set<number>,
): PersonPhrase[] {
  const last = phrases.at(-1)!;
  const index = pieces.findIndex((piece) => piece.from >= last.to);
  const piece = pieces[index];
  if (piece?.type !== "item" || !isStateful(piece) || last.states.length > 0) return phrases;
  const gap = wordsBetween(sentence, last.to, piece.from);
  if (!/^(?:of|from)(?: the)?$/u.test(gap) || !piece.item.entry.code) return phrases;
  used.add(index);
  return [...phrases.slice(0, -1), { ...last, to: piece.to, states: last.former ? [] : [piece.item.entry.code] }];
}

/** "Sergei Naryshkin, head of …", "Ryabkov, the deputy minister, said". */
export function nameBefore(
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
