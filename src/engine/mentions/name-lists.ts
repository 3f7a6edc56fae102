/** Several people who share one plural office: "the foreign ministers of A and B, X and Y", "X and Y, the prime ministers of A and B". */
import type { Sentence } from "../grammar/types.ts";
import type { Name } from "./names-in-text.ts";
import { between, isOffice, type Piece } from "./pieces.ts";

const JOINED = /^(?:,|and|, and|&)$/u;

/** A list of as many names as `count`, and the indices of the pieces that it is made of. */
interface NameList {
  readonly names: readonly Name[];
  readonly pieces: readonly number[];
}

/** The names listed behind the piece, when they are exactly `count`. */
export function namesBehind(
  sentence: Sentence,
  pieces: readonly Piece[],
  at: number,
  count: number,
): NameList | undefined {
  const list = collect(sentence, pieces, at, 1, (gap, isFirst) =>
    isFirst ? gap === "" || gap === "," : JOINED.test(gap),
  );
  return list.names.length === count ? list : undefined;
}

/** The names listed before the piece, when they are exactly `count`. */
export function namesAhead(
  sentence: Sentence,
  pieces: readonly Piece[],
  at: number,
  count: number,
): NameList | undefined {
  const list = collect(sentence, pieces, at, -1, (gap, isFirst) =>
    isFirst ? /^,(?: the)?$/u.test(gap) : JOINED.test(gap),
  );
  return list.names.length === count ? list : undefined;
}

function collect(
  sentence: Sentence,
  pieces: readonly Piece[],
  from: number,
  step: 1 | -1,
  fits: (gap: string, isFirst: boolean) => boolean,
): NameList {
  const names: Name[] = [];
  const taken: number[] = [];
  let edge = from;
  for (let i = from + step; i >= 0 && i < pieces.length; i += step) {
    const at = step === 1 ? behindTitle(sentence, pieces, i) : i;
    const piece = pieces[at]!;
    const [a, b] = step === 1 ? [pieces[edge]!, pieces[i]!] : [piece, pieces[edge]!];
    if (piece.type !== "name" || !fits(between(sentence, a, b), names.length === 0)) break;
    names.push(piece);
    taken.push(...(at === i ? [i] : [i, at]));
    edge = step === -1 ? i : at;
    i = at;
  }
  return { names: step === 1 ? names : names.reverse(), pieces: taken };
}

/** "Prince Faisal": the title belongs to the name behind it. */
function behindTitle(sentence: Sentence, pieces: readonly Piece[], i: number): number {
  const next = pieces[i + 1];
  return isOffice(pieces[i]) && next?.type === "name" && between(sentence, pieces[i]!, next) === "" ? i + 1 : i;
}
