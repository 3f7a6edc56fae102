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
  const pieces: Piece[] = [
    ...items.map((item) => ({ type: "item" as const, from: item.from, to: item.to, item })),
    ...names.map((run) => ({ type: "name" as const, ...run })),
  ];
  return pieces.sort((a, b) => a.from - b.from);
}

/** Words between two pieces, lower case. */
export const between = (sentence: Sentence, a: Piece, b: Piece): string =>
  a.to >= b.from
    ? ""
    : sentence.tokens
        .slice(a.to, b.from)
        .map((t) => t.form.toLowerCase())
        .join(" ");

export const isOffice = (piece: Piece | undefined): boolean =>
  piece?.type === "item" && piece.item.entry.kind === "office";

export const pluralOf = (piece: Piece): boolean => piece.type === "item" && piece.item.entry.plural === true;

const STATEFUL: ReadonlySet<string> = new Set(["state", "demonym", "body", "group", "capital"]);

/** Whether the piece names a state, a body or a group by itself. */
export const isStateful = (piece: Piece): boolean => piece.type === "item" && STATEFUL.has(piece.item.entry.kind);
