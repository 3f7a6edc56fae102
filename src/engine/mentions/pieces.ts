/** A sentence as the phrase patterns see it: the names that the lexicon knows, and the other ones, in order. */
import type { Sentence } from "../grammar/types.ts";
import type { Item } from "./gazetteer.ts";
import type { Name } from "./names-in-text.ts";

/** A name that the lexicon knows. */
export interface ItemPiece {
  readonly type: "item";
  readonly from: number;
  readonly to: number;
  readonly item: Item;
}

export type Piece = ItemPiece | ({ readonly type: "name" } & Name);

/** Pieces in the order of the sentence. */
export function piecesOf(items: readonly Item[], names: readonly Name[]): Piece[] {
  const pieces: Piece[] = [];
  for (const item of items) pieces.push({ type: "item", from: item.from, to: item.to, item });
  for (const { from, to, kind } of names) pieces.push({ type: "name", from, to, kind });
  return pieces.sort((a, b) => a.from - b.from);
}

/** Words between two pieces, lower case. */
export const between = (sentence: Sentence, a: Piece, b: Piece): string => wordsBetween(sentence, a.to, b.from);

/** Words of the tokens `from` to `to`, half-open, in lower case with single spaces. */
export function wordsBetween({ tokens }: Sentence, from: number, to: number): string {
  if (from >= to) return "";
  let words = tokens[from]!.form;
  for (let i = from + 1; i < to; i++) words += ` ${tokens[i]!.form}`;
  return words.toLowerCase();
}

export const isOffice = (piece: Piece | undefined): boolean =>
  piece?.type === "item" && piece.item.entry.kind === "office";

export const pluralOf = (piece: Piece): boolean => piece.type === "item" && piece.item.entry.plural === true;

const STATEFUL: ReadonlySet<string> = new Set(["state", "demonym", "body", "group", "capital"]);

/** Whether the piece names a state, a body or a group by itself. */
export const isStateful = (piece: Piece): boolean => piece.type === "item" && STATEFUL.has(piece.item.entry.kind);
